internal import KubernetesObjects

/// `unmasked-proc`: a container sees `/proc` without masks.
public enum UnmaskedProc: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unmasked-proc", level: .baseline, severity: .high,
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

  /// Every container with a `procMount` other than `Default`.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    pod.containers.compactMap { container, path in
      guard let mount = container.securityContext?.procMount, mount != "Default" else { return nil }
      return finding(
        "\(path).securityContext.procMount", container: container.name, "its procMount is \(mount)",
        help: "remove procMount")
    }
  }
}
