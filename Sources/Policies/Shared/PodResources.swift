internal import Documents
internal import KubernetesObjects

/// How much a pod asks for, or may use, in all.
enum PodResources {
  typealias Amounts = KeyPath<ResourceRequirements, StringMap<String>>

  /// What the scheduler counts for a pod: the larger of what runs together in the end and of what runs together
  /// while one of the init containers does. What the pod says for itself replaces that.
  ///
  /// Nil where neither the pod nor a container says anything that is an amount.
  ///
  /// Source: https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
  static func effective(_ amounts: Amounts, of resource: String, in spec: PodSpec) -> Quantity? {
    if let text = spec.resources?[keyPath: amounts][resource], let own = quantity(text) { return own }
    return added(amounts, of: resource, in: spec)?.total
  }

  /// The container that has the largest share of ``effective(_:of:in:)``; nil where the pod says it for itself.
  static func largest(_ amounts: Amounts, of resource: String, in spec: PodSpec) -> ContainerPlace? {
    if let text = spec.resources?[keyPath: amounts][resource], quantity(text) != nil { return nil }
    return added(amounts, of: resource, in: spec)?.largest
  }

  private static func added(
    _ amounts: Amounts, of resource: String, in spec: PodSpec
  ) -> (total: Quantity, largest: ContainerPlace)? {
    var total = 0
    var largest: (place: ContainerPlace, amount: Int)?
    var peak: (place: ContainerPlace, amount: Int)?
    for index in spec.initContainers.indices {
      guard let own = share(spec.initContainers[index].resources, amounts, resource) else { continue }
      let place = ContainerPlace(list: .initContainers, index: index)
      let together = sum(total, own)
      if spec.initContainers[index].restartPolicy == "Always" {
        // A sidecar: it goes on running beside everything that starts after it.
        total = together
        if own > largest?.amount ?? -1 { largest = (place, own) }
      } else if together > peak?.amount ?? -1 {
        peak = (place, together)
      }
    }
    for index in spec.containers.indices {
      guard let own = share(spec.containers[index].resources, amounts, resource) else { continue }
      total = sum(total, own)
      if own > largest?.amount ?? -1 { largest = (ContainerPlace(list: .containers, index: index), own) }
    }
    if let peak, largest == nil || peak.amount > total {
      return (Quantity(thousandths: peak.amount), peak.place)
    }
    guard let largest else { return nil }
    return (Quantity(thousandths: total), largest.place)
  }

  /// A container without a limit counts its request, and one without a request its limit.
  private static func share(_ resources: ResourceRequirements?, _ amounts: Amounts, _ resource: String)
    -> Int?
  {
    guard let resources,
      let text = resources[keyPath: amounts][resource] ?? resources.requests[resource]
        ?? resources.limits[resource]
    else { return nil }
    return quantity(text)?.thousandths
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  /// An amount of a resource, which is never negative.
  static func quantity(_ text: String) -> Quantity? {
    Quantity(text).flatMap { $0.thousandths >= 0 ? $0 : nil }
  }

  /// An amount in the unit of its resource.
  static func text(_ amount: Quantity, of resource: String) -> String {
    let isBytes =
      resource == "memory" || resource == "ephemeral-storage" || resource.hasPrefix("hugepages-")
    return isBytes ? amount.bytesText : amount.coresText
  }

  /// The field of a resource: `limits.cpu`, `limits[example.com/gpu]`.
  static func field(_ list: String, _ resource: String) -> String {
    let isPlain = resource.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") }
    return isPlain ? "\(list).\(resource)" : "\(list)[\(resource)]"
  }
}
