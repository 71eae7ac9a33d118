public import KubernetesObjects

/// `unconfined-seccomp`: a container may make any system call.
public enum UnconfinedSeccomp: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unconfined-seccomp", level: .restricted, severity: .medium, action: .deny,
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

  /// An open profile at the pod is a finding of its own, even if every container overrides it.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard let check = check(examination) else { return }
    if examination.parameters.standard.version.minor < 19 {
      checkAnnotation("seccomp.security.alpha.kubernetes.io/pod", nil, pod, &examination)
    } else if let type = pod.template.spec.securityContext?.seccompProfile?.type, !confined.contains(type),
      check == .seccompProfileBaseline || !examination.skipsWindows(pod)
    {
      examination.report(
        "spec.securityContext.seccompProfile.type", check: check, "the pod's seccomp profile is \(type)",
        help: "set securityContext.seccompProfile.type = RuntimeDefault")
    }
  }

  /// The pod's profile holds where a container has none; the restricted level wants one of them to be set.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let check = check(examination) else { return }
    if examination.parameters.standard.version.minor < 19 {
      return checkAnnotation(
        "container.seccomp.security.alpha.kubernetes.io/\(container.name)", container.name, pod, &examination)
    }
    if check == .seccompProfileRestricted, examination.skipsWindows(pod) { return }
    if let type = container.securityContext?.seccompProfile?.type {
      if confined.contains(type) { return }
      examination.report(
        "\(place).securityContext.seccompProfile.type", container: container.name, check: check,
        "the seccomp profile is \(type)", help: "set securityContext.seccompProfile.type = RuntimeDefault")
    } else if check == .seccompProfileRestricted,
      pod.template.spec.securityContext?.seccompProfile?.type == nil
    {
      examination.report(
        "\(place).securityContext.seccompProfile.type", container: container.name, check: check,
        "there is no seccomp profile",
        help: "set securityContext.seccompProfile.type = RuntimeDefault at the pod or the container")
    }
  }

  private static func check(_ examination: Examination) -> PodSecurityCheck? {
    if examination.runs(.seccompProfileRestricted) { return .seccompProfileRestricted }
    return examination.runs(.seccompProfileBaseline) ? .seccompProfileBaseline : nil
  }

  /// Before 1.19 profiles stood in annotations.
  private static func checkAnnotation(
    _ key: String, _ container: String?, _ pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let profile = pod.template.metadata?.annotations[key], profile != "runtime/default",
      profile != "docker/default", !profile.hasPrefix("localhost/")
    else { return }
    examination.report(
      "metadata.annotations[\(key)]", container: container, check: .seccompProfileBaseline,
      "the seccomp profile is \(profile)", help: "set it to runtime/default")
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
