internal import Documents
internal import KubernetesObjects

/// What the rules about requests and limits share: they look at the same fields from two sides.
enum ComputeResources {
  typealias Amounts = WritableKeyPath<ResourceRequirements, StringMap<String>>

  private static let names = ["cpu", "memory"]

  /// Whether neither a container nor its pod as a whole says anything of a resource. Ephemeral containers cannot.
  static func isMissing(
    _ resource: String, _ amounts: Amounts, of container: Container, at place: ContainerPlace,
    in pod: ReviewedPod
  ) -> Bool {
    place.list != .ephemeralContainers && container.resources?[keyPath: amounts][resource] == nil
      && pod.template.spec.resources?[keyPath: amounts][resource] == nil
  }

  /// Fills in what is missing, moved so that it fits the other side.
  static func fill(
    _ amounts: Amounts, from defaults: StringMap<String>, beside others: Amounts,
    in template: inout PodTemplate,
    by choose: (Quantity, Quantity) -> Quantity
  ) {
    // What the pod as a whole says of a resource holds for its containers.
    let whole = template.spec.resources
    let defaults = StringMap(
      defaults.pairs.filter { whole?.requests[$0.key] == nil && whole?.limits[$0.key] == nil })
    for index in template.spec.initContainers.indices {
      fill(amounts, from: defaults, beside: others, in: &template.spec.initContainers[index], by: choose)
    }
    for index in template.spec.containers.indices {
      fill(amounts, from: defaults, beside: others, in: &template.spec.containers[index], by: choose)
    }
  }

  private static func fill(
    _ amounts: Amounts, from defaults: StringMap<String>, beside others: Amounts,
    in container: inout Container, by choose: (Quantity, Quantity) -> Quantity
  ) {
    for resource in names where container.resources?[keyPath: amounts][resource] == nil {
      guard let standard = defaults[resource] else { continue }
      var resources = container.resources ?? ResourceRequirements()
      let other = resources[keyPath: others][resource]
      var amount = standard
      if let other, let left = Quantity(standard), let right = Quantity(other), choose(left, right) != left {
        amount = other
      }
      resources[keyPath: amounts][resource] = amount
      container.resources = resources
    }
  }
}
