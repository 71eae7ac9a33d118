public import KubernetesObjects

/// `unconfined-seccomp`: a container may make any system call.
public enum UnconfinedSeccomp: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unconfined-seccomp", level: .restricted, severity: .medium,
    what: "The seccomp profile is missing or `Unconfined`.",
    why: """
      Most faults of the kernel that let a process out of its container lie behind system calls that services \
      never make; the runtime's default profile closes them.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    fixSafety: .safe,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"])

  private static let confined: Set = ["RuntimeDefault", "Localhost"]

  /// The pod's profile holds where a container has none; a bad one at the pod is a finding of its own.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    if pod.isWindows { return [] }
    let inherited = pod.template.spec.securityContext?.seccompProfile?.type
    var findings: [Finding] = []
    if let inherited, !confined.contains(inherited) {
      findings.append(
        finding(
          "spec.securityContext.seccompProfile.type", "the pod's seccomp profile is \(inherited)",
          help: "set securityContext.seccompProfile.type = RuntimeDefault"))
    }
    for (container, path) in pod.containers {
      let own = container.securityContext?.seccompProfile?.type
      if let type = own ?? inherited, confined.contains(type) { continue }
      if own == nil, inherited != nil { continue }
      findings.append(
        finding(
          path + ".securityContext.seccompProfile.type", container: container.name,
          own == nil ? "there is no seccomp profile" : "the seccomp profile is \(own ?? "")",
          help: "set securityContext.seccompProfile.type = RuntimeDefault at the pod or the container"))
    }
    return findings
  }

  /// The runtime's default at the pod, and at containers that have an open one.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    var context = template.spec.securityContext ?? PodSecurityContext()
    if !confined.contains(context.seccompProfile?.type ?? "") {
      context.seccompProfile = .with { $0.type = "RuntimeDefault" }
    }
    template.spec.securityContext = context
    template.forEachContainer { container in
      if let type = container.securityContext?.seccompProfile?.type, !confined.contains(type) {
        container.securityContext?.seccompProfile = nil
      }
    }
  }
}
