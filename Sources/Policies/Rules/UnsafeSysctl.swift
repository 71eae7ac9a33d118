internal import KubernetesObjects

/// `unsafe-sysctl`: the pod sets a setting of the kernel that is not safe.
public enum UnsafeSysctl: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unsafe-sysctl", level: .baseline, severity: .medium,
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

  /// The settings that the newest known version allows.
  private static let safe: Set = [
    "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_notsent_lowat", "net.ipv4.tcp_rmem", "net.ipv4.tcp_slow_start_after_idle",
    "net.ipv4.tcp_syncookies", "net.ipv4.tcp_wmem",
  ]

  /// Every setting that is not one of the safe ones.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    (pod.template.spec.securityContext?.sysctls ?? []).enumerated().compactMap { index, sysctl in
      guard !safe.contains(sysctl.name) else { return nil }
      return finding(
        "spec.securityContext.sysctls[\(index)].name", "it sets \(sysctl.name)", help: "set it on the node")
    }
  }
}
