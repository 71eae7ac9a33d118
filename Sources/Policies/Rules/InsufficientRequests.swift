public import KubernetesObjects

/// `insufficient-requests`: a container asks for less than the policy's minimum.
public enum InsufficientRequests: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "insufficient-requests", severity: .low, action: .warn,
    what: """
      A container's request of a resource, or its limit where it has no request, is below the minimum of the \
      policy.
      """,
    why: """
      The scheduler places pods by their requests. A request of next to nothing puts the pod on a node that has no \
      room for it, and there it is slowed down or killed first.
      """,
    policy: "resources: {minimum: {memory: 64Mi}}",
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {requests: {cpu: 50m, memory: 1Mi}, limits: {cpu: 500m, memory: 256Mi}}
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {cpu: 500m, memory: 256Mi}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"])

  /// A container without a limit as well is the matter of `missing-requests`; ephemeral ones cannot ask.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard place.list != .ephemeralContainers, let resources = container.resources else { return }
    for (resource, minimum) in examination.parameters.resources.minimum {
      let request = resources.requests[resource]
      guard let text = request ?? resources.limits[resource], let amount = PodResources.quantity(text),
        amount < minimum
      else { continue }
      let least = PodResources.text(minimum, of: resource)
      let field = PodResources.field(request == nil ? "limits" : "requests", resource)
      examination.report(
        "\(place).resources.\(field)", container: container.name,
        "the container asks for \(PodResources.text(amount, of: resource)) of \(resource), less than \(least)",
        help: "set resources.\(PodResources.field("requests", resource)) to at least \(least)")
    }
  }
}
