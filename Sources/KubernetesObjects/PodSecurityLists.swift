/// Lists of the Pod Security Standards that both the converter and the rules go by.
///
/// Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
public enum PodSecurityLists {
  /// The settings of the kernel that are a pod's own, with the minor version of Kubernetes from which on they are
  /// allowed.
  private static let sysctls: [String: Int] = [
    "kernel.shm_rmid_forced": 0, "net.ipv4.ip_local_port_range": 0, "net.ipv4.ip_unprivileged_port_start": 0,
    "net.ipv4.ping_group_range": 0, "net.ipv4.tcp_syncookies": 0, "net.ipv4.ip_local_reserved_ports": 27,
    "net.ipv4.tcp_fin_timeout": 29, "net.ipv4.tcp_keepalive_intvl": 29, "net.ipv4.tcp_keepalive_probes": 29,
    "net.ipv4.tcp_keepalive_time": 29, "net.ipv4.tcp_rmem": 32, "net.ipv4.tcp_wmem": 32,
    "net.ipv4.tcp_notsent_lowat": 37, "net.ipv4.tcp_slow_start_after_idle": 37,
  ]

  /// Whether a pod may set a setting of the kernel, in a minor version of Kubernetes.
  public static func isSafe(sysctl name: String, minor: Int) -> Bool {
    sysctls[name].map { $0 <= minor } ?? false
  }

  /// The capabilities that the baseline level allows to add.
  public static let baselineCapabilities: Set = [
    "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
  ]
}
