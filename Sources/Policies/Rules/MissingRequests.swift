internal import Documents
public import KubernetesObjects

/// `missing-requests`: a container does not say how much cpu or memory it needs.
public enum MissingRequests: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-requests", level: nil, severity: .medium,
    what: "A container does not say how much cpu or memory it needs.",
    why: """
      The scheduler places pods by their requests: without them it puts too many on a node, and the kubelet evicts such pods first.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            resources: {limits: {cpu: 500m, memory: 256Mi}}
      """,
    good: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {cpu: 500m, memory: 256Mi}}
      """,
    fixSafety: .unsafe,
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"])

  /// Cpu and memory of every container.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    ["cpu", "memory"].flatMap { resource in
      pod.containers.compactMap { container, path -> Finding? in
        if container.resources?.requests[resource] != nil { return nil }
        return finding(
          path + ".resources.requests.\(resource)", container: container.name,
          "there is no request for \(resource)",
          help: "set resources.requests.\(resource)")
      }
    }
  }

  /// Fills in the policy's defaults, never above the limit.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    template.forEachContainer { container in
      for resource in ["cpu", "memory"] {
        guard container.resources?.requests[resource] == nil, let standard = parameters.requests[resource]
        else { continue }
        var resources = container.resources ?? ResourceRequirements()
        let other = resources.limits[resource]
        let isOutside = other.flatMap { Quantity($0) }.map { other in
          Quantity(standard).map { $0 > other } ?? false
        }
        resources.requests[resource] = isOutside == true ? other : standard
        container.resources = resources
      }
    }
  }
}
