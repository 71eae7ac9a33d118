internal import KubernetesObjects

/// `host-probe`: a probe or hook asks another host.
public enum HostProbe: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-probe", level: .baseline, severity: .medium,
    what: "A probe or hook asks another host.",
    why: """
      The kubelet then asks from the node's network whatever the pod's author names, past every NetworkPolicy.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            readinessProbe: {httpGet: {host: 10.0.0.1, port: 80}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            readinessProbe: {httpGet: {port: 80}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// Every probe and hook with a `host`.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    pod.containers.flatMap { container, path -> [Finding] in
      let hosts: [(String, String?)] = [
        ("livenessProbe.httpGet", container.livenessProbe?.httpGet?.host),
        ("livenessProbe.tcpSocket", container.livenessProbe?.tcpSocket?.host),
        ("readinessProbe.httpGet", container.readinessProbe?.httpGet?.host),
        ("readinessProbe.tcpSocket", container.readinessProbe?.tcpSocket?.host),
        ("startupProbe.httpGet", container.startupProbe?.httpGet?.host),
        ("startupProbe.tcpSocket", container.startupProbe?.tcpSocket?.host),
        ("lifecycle.postStart.httpGet", container.lifecycle?.postStart?.httpGet?.host),
        ("lifecycle.postStart.tcpSocket", container.lifecycle?.postStart?.tcpSocket?.host),
        ("lifecycle.preStop.httpGet", container.lifecycle?.preStop?.httpGet?.host),
        ("lifecycle.preStop.tcpSocket", container.lifecycle?.preStop?.tcpSocket?.host),
      ]
      return hosts.compactMap { field, host -> Finding? in
        guard let host, !host.isEmpty else { return nil }
        return finding(
          "\(path).\(field).host", container: container.name, "it asks the host \(host)", help: "remove host")
      }
    }
  }
}
