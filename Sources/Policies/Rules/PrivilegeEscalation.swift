public import KubernetesObjects

/// `privilege-escalation`: a process may gain more rights than its parent.
public enum PrivilegeEscalation: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "privilege-escalation", level: .restricted, severity: .high, action: .deny,
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

  /// Every container that does not forbid it.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard container.securityContext?.allowPrivilegeEscalation != false,
      examination.runs(.allowPrivilegeEscalation), !examination.skipsWindows(pod)
    else { return }
    examination.report(
      "\(place).securityContext.allowPrivilegeEscalation", container: container.name,
      check: .allowPrivilegeEscalation, "privilege escalation is not forbidden",
      help: "set securityContext.allowPrivilegeEscalation = false")
  }

  /// Forbids it, but in privileged containers, where Kubernetes refuses the combination.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    template.forEachContainer { container in
      var context = container.securityContext ?? SecurityContext()
      // The API server refuses it beside these.
      if context.privileged == true || context.capabilities?.add.contains("CAP_SYS_ADMIN") == true { return }
      context.allowPrivilegeEscalation = false
      container.securityContext = context
    }
  }
}
