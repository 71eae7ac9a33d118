internal import KubernetesObjects

/// `unconfined-apparmor`: a container runs without AppArmor.
public enum UnconfinedAppArmor: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unconfined-apparmor", level: .baseline, severity: .medium,
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

  /// The fields of pod and containers, and the annotation that was there before them.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    let help = "set appArmorProfile.type = RuntimeDefault"
    var findings: [Finding] = []
    if let type = pod.template.spec.securityContext?.appArmorProfile?.type, !confined.contains(type) {
      findings.append(
        finding("spec.securityContext.appArmorProfile.type", "the pod's profile is \(type)", help: help))
    }
    for (container, path) in pod.containers {
      guard let type = container.securityContext?.appArmorProfile?.type, !confined.contains(type) else {
        continue
      }
      findings.append(
        finding(
          "\(path).securityContext.appArmorProfile.type", container: container.name, "its profile is \(type)",
          help: help))
    }
    for (key, value) in pod.template.metadata?.annotations.pairs ?? []
    where key.hasPrefix(annotation) && !value.isEmpty && value != "runtime/default"
      && !value.hasPrefix("localhost/")
    {
      findings.append(finding("metadata.annotations[\(key)]", "the profile is \(value)", help: help))
    }
    return findings
  }
}
