public import KubernetesObjects

/// `host-port`: a container takes a port of the node.
public enum HostPort: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-port", level: .baseline, severity: .medium, action: .deny,
    what: "A container takes a port of the node.",
    why: """
      The port is reached past every Service and most policies, and two such pods cannot run on one node.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            ports: [{containerPort: 8080, hostPort: 8080}]
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            ports: [{containerPort: 8080}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// Every port with a `hostPort`.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard examination.runs(.hostPorts) else { return }
    for index in container.ports.indices {
      guard let number = container.ports[index].hostPort, number != 0 else { continue }
      examination.report(
        "\(place).ports[\(index)].hostPort", container: container.name, check: .hostPorts,
        "it takes the node's port \(number)", help: "remove hostPort, and reach it by a Service")
    }
  }
}
