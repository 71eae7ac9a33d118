public import KubernetesObjects

/// `overcommitted-limits`: a container may use many times what it asks for.
public enum OvercommittedLimits: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "overcommitted-limits", severity: .low, action: .warn,
    what: "A container's limit of a resource is more times its request than the policy allows.",
    why: """
      Nodes are filled by requests. When several containers use their far higher limits at once, the node runs out \
      of memory and kills some of them.
      """,
    policy: "resources: {maxLimitRequestRatio: {memory: '4'}}",
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {cpu: 500m, memory: 1Gi}}
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {cpu: 500m, memory: 256Mi}}
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/concepts/policy/limit-range/",
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ])

  /// What the pod says as a whole.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    if let resources = pod.template.spec.resources { compare(resources, "spec", nil, &examination) }
  }

  /// Both the request and the limit must be there; ephemeral containers have neither.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard place.list != .ephemeralContainers, let resources = container.resources,
      !examination.parameters.resources.maxLimitRequestRatio.isEmpty
    else { return }
    compare(resources, "\(place)", container.name, &examination)
  }

  private static func compare(
    _ resources: ResourceRequirements, _ path: String, _ container: String?, _ examination: inout Examination
  ) {
    for (resource, ratio) in examination.parameters.resources.maxLimitRequestRatio {
      guard let limitText = resources.limits[resource], let requestText = resources.requests[resource],
        let limit = PodResources.quantity(limitText), let request = PodResources.quantity(requestText),
        Double(limit.thousandths) * 1000 > Double(ratio.thousandths) * Double(request.thousandths)
      else { continue }
      examination.report(
        "\(path).resources.\(PodResources.field("limits", resource))", container: container,
        "the limit of \(resource) is more than \(ratio) times the request",
        help: "set resources.\(PodResources.field("requests", resource)) nearer to the limit")
    }
  }
}
