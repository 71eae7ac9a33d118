internal import KubernetesObjects

/// `unsafe-sysctl`: the pod sets a setting of the kernel that is not safe.
public enum UnsafeSysctl: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unsafe-sysctl", level: .baseline, severity: .medium, action: .deny,
    what: "The pod sets a setting of the kernel that is not safe.",
    why: """
      Most settings of the kernel hold for the whole node; the safe ones are the pod's own.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}, sysctls: [{name: kernel.msgmax, value: '65536'}]}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}, sysctls: [{name: net.ipv4.tcp_syncookies, value: '1'}]}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// Every setting that is not one of the safe ones.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard let sysctls = pod.template.spec.securityContext?.sysctls, !sysctls.isEmpty,
      examination.runs(.sysctls)
    else { return }
    for (index, sysctl) in sysctls.enumerated() {
      let minor = examination.parameters.standard.version.minor
      if PodSecurityLists.isSafe(sysctl: sysctl.name, minor: minor) { continue }
      examination.report(
        "spec.securityContext.sysctls[\(index)].name", check: .sysctls, "it sets \(sysctl.name)",
        help: "set it on the node")
    }
  }
}
