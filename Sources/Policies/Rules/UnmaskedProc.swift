public import KubernetesObjects

/// `unmasked-proc`: a container sees `/proc` without masks.
public enum UnmaskedProc: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unmasked-proc", level: .baseline, severity: .high, action: .deny,
    what: "A container sees `/proc` without masks.",
    why: """
      The masks hide files by which a process learns of the kernel and its neighbours, and some by which it changes them.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, procMount: Unmasked}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// Every container with a `procMount` other than `Default`. From 1.35 on the baseline level allows it to pods
  /// with a user namespace of their own; the restricted level does not.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let mount = container.securityContext?.procMount, mount != "Default" else { return }
    let check: PodSecurityCheck
    if examination.runs(.procMountRestricted) {
      check = .procMountRestricted
    } else if examination.runs(.procMount),
      pod.template.spec.hostUsers != false || examination.parameters.standard.version.minor < 35
    {
      check = .procMount
    } else {
      return
    }
    examination.report(
      "\(place).securityContext.procMount", container: container.name, check: check,
      "its procMount is \(mount)", help: "remove procMount")
  }
}
