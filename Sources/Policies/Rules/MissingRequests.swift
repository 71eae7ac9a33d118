public import KubernetesObjects

/// `missing-requests`: a container does not say how much cpu or memory it needs.
public enum MissingRequests: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-requests", severity: .medium, action: .deny,
    what: "A container does not say how much cpu or memory it needs.",
    why: """
      The scheduler places pods by their requests: without them it puts too many on a node, and the kubelet evicts such pods first.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
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

  /// A limit is a request too where there is no other (Kubernetes fills it in), and so is what the pod asks for as
  /// a whole.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    for resource in examination.parameters.resources.requiredRequests {
      guard ComputeResources.isMissing(resource, \.requests, of: container, at: place, in: pod),
        ComputeResources.isMissing(resource, \.limits, of: container, at: place, in: pod)
      else { continue }
      examination.report(
        "\(place).resources.requests.\(resource)", container: container.name,
        "there is no request for \(resource)", help: "set resources.requests.\(resource)")
    }
  }

  /// Fills in the policy's defaults, never above the limit.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    ComputeResources.fill(\.requests, from: parameters.requests, beside: \.limits, in: &template, by: min)
  }
}
