internal import KubernetesObjects

/// `host-port`: a container takes a port of the node.
public enum HostPort: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-port", level: .baseline, severity: .medium,
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

  /// Every port with a `hostPort` that is not 0.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    pod.containers.flatMap { container, path in
      container.ports.enumerated().compactMap { index, port in
        guard let number = port.hostPort, number != 0 else { return nil }
        return finding(
          "\(path).ports[\(index)].hostPort", container: container.name, "it takes the node's port \(number)",
          help: "remove hostPort, and reach it by a Service")
      }
    }
  }
}
