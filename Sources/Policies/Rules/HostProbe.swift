public import KubernetesObjects

/// `host-probe`: a probe or hook asks another host.
public enum HostProbe: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-probe", level: .baseline, severity: .medium, action: .deny,
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

  /// Every probe and hook with a `host`, 127.0.0.1 too.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard examination.runs(.hostProbesAndHostLifecycle) else { return }
    func look(_ field: StaticString, _ http: HTTPGetAction?, _ socket: TCPSocketAction?) {
      for (kind, host) in [("httpGet", http?.host), ("tcpSocket", socket?.host)] where !(host ?? "").isEmpty {
        examination.report(
          "\(place).\(field).\(kind).host", container: container.name, check: .hostProbesAndHostLifecycle,
          "it asks another host than the pod", help: "remove host")
      }
    }
    if let probe = container.livenessProbe { look("livenessProbe", probe.httpGet, probe.tcpSocket) }
    if let probe = container.readinessProbe { look("readinessProbe", probe.httpGet, probe.tcpSocket) }
    if let probe = container.startupProbe { look("startupProbe", probe.httpGet, probe.tcpSocket) }
    if let hook = container.lifecycle?.postStart { look("lifecycle.postStart", hook.httpGet, hook.tcpSocket) }
    if let hook = container.lifecycle?.preStop { look("lifecycle.preStop", hook.httpGet, hook.tcpSocket) }
  }
}
