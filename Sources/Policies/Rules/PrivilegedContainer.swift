internal import KubernetesObjects

/// `privileged-container`: a container is privileged.
public enum PrivilegedContainer: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "privileged-container", level: .baseline, severity: .critical,
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

  /// Every container with `privileged: true`.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    pod.containers.compactMap { container, path in
      guard container.securityContext?.privileged == true else { return nil }
      return finding(
        "\(path).securityContext.privileged", container: container.name, "it is privileged",
        help: "remove privileged, and add the one capability that it needs")
    }
  }
}
