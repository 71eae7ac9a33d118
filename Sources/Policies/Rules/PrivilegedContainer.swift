public import KubernetesObjects

/// `privileged-container`: a container is privileged.
public enum PrivilegedContainer: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "privileged-container", level: .baseline, severity: .critical, action: .deny,
    what: "A container is privileged.",
    why: """
      A privileged container has every right of the node's root, and every device.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, privileged: true}
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

  /// Every container that is privileged.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard container.securityContext?.privileged == true, examination.runs(.privileged) else { return }
    examination.report(
      "\(place).securityContext.privileged", container: container.name, check: .privileged,
      "it is privileged",
      help: "remove privileged, and add the one capability that it needs")
  }
}
