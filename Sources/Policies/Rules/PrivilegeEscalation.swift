public import KubernetesObjects

/// `privilege-escalation`: a process may gain more rights than its parent.
public enum PrivilegeEscalation: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "privilege-escalation", level: .restricted, severity: .high,
    what: "A container does not set `allowPrivilegeEscalation: false`.",
    why:
      "Without it a set-uid program such as `sudo` or `ping` makes a process root, whatever user it began as.",
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {capabilities: {drop: [ALL]}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    fixSafety: .unsafe,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"])

  /// Unset counts as allowed.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    if pod.isWindows { return [] }
    return pod.containers.compactMap { container, path in
      if container.securityContext?.allowPrivilegeEscalation == false { return nil }
      return finding(
        path + ".securityContext.allowPrivilegeEscalation", container: container.name,
        "privilege escalation is not forbidden", help: "set securityContext.allowPrivilegeEscalation = false")
    }
  }

  /// Forbids it, but in privileged containers, where Kubernetes refuses the combination.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    template.forEachContainer { container in
      var context = container.securityContext ?? SecurityContext()
      if context.privileged == true { return }
      context.allowPrivilegeEscalation = false
      container.securityContext = context
    }
  }
}
