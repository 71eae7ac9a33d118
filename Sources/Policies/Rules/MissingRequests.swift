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
    ComputeResources.missing(\.requests, in: pod).map { container, path, resource in
      finding(
        path + ".resources.requests.\(resource)", container: container, "there is no request for \(resource)",
        help: "set resources.requests.\(resource)")
    }
  }

  /// Fills in the policy's defaults, never above the limit.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    ComputeResources.fill(\.requests, from: parameters.requests, beside: \.limits, in: &template, by: min)
  }
}
