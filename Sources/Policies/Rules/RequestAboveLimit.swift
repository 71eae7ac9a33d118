internal import Documents
public import KubernetesObjects

/// `request-above-limit`: a container asks for more than it may use.
public enum RequestAboveLimit: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "request-above-limit", severity: .high, action: .deny,
    what: "A request of a resource is above the limit of it, or one of them is no amount.",
    why: "The API server refuses such a pod, so that a Deployment is accepted and then never gets a pod.",
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {requests: {cpu: '1', memory: 64Mi}, limits: {cpu: 500m, memory: 256Mi}}
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
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
      "https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/",
    ])

  /// What the pod says for itself.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard let resources = pod.template.spec.resources else { return }
    compare(resources, at: nil, of: nil, &examination)
  }

  /// Every resource that a container names; ephemeral containers name none.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard place.list != .ephemeralContainers, let resources = container.resources else { return }
    compare(resources, at: place, of: container.name, &examination)
  }

  private static func compare(
    _ resources: ResourceRequirements, at place: ContainerPlace?, of container: String?,
    _ examination: inout Examination
  ) {
    for (resource, text) in resources.limits.pairs where PodResources.quantity(text) == nil {
      reportNoAmount("limit", resource, at: place, of: container, &examination)
    }
    for (resource, text) in resources.requests.pairs {
      guard let request = PodResources.quantity(text) else {
        reportNoAmount("request", resource, at: place, of: container, &examination)
        continue
      }
      guard let limitText = resources.limits[resource], let limit = PodResources.quantity(limitText),
        request > limit
      else { continue }
      let field = PodResources.field("resources.requests", resource)
      examination.report(
        "\(place?.description ?? "spec").\(field)", container: container,
        "the request of \(resource) is above its limit",
        help: "set \(field) to at most \(PodResources.text(limit, of: resource))")
    }
  }

  /// The text itself is not told: it may be a variable's value that a template put in the wrong place.
  private static func reportNoAmount(
    _ side: String, _ resource: String, at place: ContainerPlace?, of container: String?,
    _ examination: inout Examination
  ) {
    let field = PodResources.field("resources.\(side)s", resource)
    examination.report(
      "\(place?.description ?? "spec").\(field)", container: container,
      "the \(side) of \(resource) is no amount", help: "set \(field) to an amount such as 500m or 256Mi")
  }
}
