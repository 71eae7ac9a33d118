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

  /// The settings that are the pod's own, with the minor version from which on they are allowed.
  static let safe: [String: Int] = [
    "kernel.shm_rmid_forced": 0, "net.ipv4.ip_local_port_range": 0, "net.ipv4.ip_unprivileged_port_start": 0,
    "net.ipv4.ping_group_range": 0, "net.ipv4.tcp_syncookies": 0, "net.ipv4.ip_local_reserved_ports": 27,
    "net.ipv4.tcp_fin_timeout": 29, "net.ipv4.tcp_keepalive_intvl": 29, "net.ipv4.tcp_keepalive_probes": 29,
    "net.ipv4.tcp_keepalive_time": 29, "net.ipv4.tcp_rmem": 32, "net.ipv4.tcp_wmem": 32,
    "net.ipv4.tcp_notsent_lowat": 37, "net.ipv4.tcp_slow_start_after_idle": 37,
  ]

  /// Every setting that is not one of the safe ones.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard let sysctls = pod.template.spec.securityContext?.sysctls, !sysctls.isEmpty,
      examination.runs(.sysctls)
    else { return }
    for (index, sysctl) in sysctls.enumerated() {
      if let since = safe[sysctl.name], since <= examination.parameters.standard.version.minor { continue }
      examination.report(
        "spec.securityContext.sysctls[\(index)].name", check: .sysctls, "it sets \(sysctl.name)",
        help: "set it on the node")
    }
  }
}
