internal import Documents
public import KubernetesObjects

/// `unconfined-apparmor`: a container runs without AppArmor.
public enum UnconfinedAppArmor: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unconfined-apparmor", level: .baseline, severity: .medium, action: .deny,
    what: "A container runs without AppArmor.",
    why: """
      The runtime's profile keeps a container from mounting, and from writing where the kernel is steered.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, appArmorProfile: {type: Unconfined}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, appArmorProfile: {type: RuntimeDefault}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  private static let confined: Set = ["RuntimeDefault", "Localhost"]
  private static let annotation = "container.apparmor.security.beta.kubernetes.io/"
  private static let help = "set appArmorProfile.type = RuntimeDefault"

  /// The field of the pod, and the annotation that was there before it.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard examination.runs(.appArmorProfile) else { return }
    if let type = pod.template.spec.securityContext?.appArmorProfile?.type, !confined.contains(type) {
      examination.report(
        "spec.securityContext.appArmorProfile.type", check: .appArmorProfile, "the pod's profile is \(type)",
        help: help)
    }
    for (key, value) in pod.template.metadata?.annotations.pairs ?? []
    where key.hasPrefix(annotation) && !value.isEmpty && value != "runtime/default"
      && !value.hasPrefix("localhost/")
    {
      examination.report(
        "metadata.annotations[\(key)]", check: .appArmorProfile, "the profile is \(value)", help: help)
    }
  }

  /// The field of a container.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let type = container.securityContext?.appArmorProfile?.type, !confined.contains(type),
      examination.runs(.appArmorProfile)
    else { return }
    examination.report(
      "\(place).securityContext.appArmorProfile.type", container: container.name, check: .appArmorProfile,
      "its profile is \(type)", help: help)
  }
}
