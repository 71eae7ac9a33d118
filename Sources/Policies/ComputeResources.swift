internal import Documents
internal import KubernetesObjects

/// What the rules about requests and limits share: they look at the same fields from two sides.
enum ComputeResources {
  typealias Amounts = WritableKeyPath<ResourceRequirements, StringMap<String>>

  private static let names = ["cpu", "memory"]

  /// The containers, with the path of each, that say nothing of cpu or of memory.
  static func missing(_ amounts: Amounts, in pod: ReviewedPod) -> [(
    container: String, path: String, resource: String
  )] {
    names.flatMap { resource in
      pod.containers.filter { $0.container.resources?[keyPath: amounts][resource] == nil }
        .map { ($0.container.name, $0.path, resource) }
    }
  }

  /// Fills in what is missing, moved so that it fits the other side.
  static func fill(
    _ amounts: Amounts, from defaults: StringMap<String>, beside others: Amounts,
    in template: inout PodTemplate,
    by choose: (Quantity, Quantity) -> Quantity
  ) {
    template.forEachContainer { container in
      for resource in names where container.resources?[keyPath: amounts][resource] == nil {
        guard let standard = defaults[resource] else { continue }
        var resources = container.resources ?? ResourceRequirements()
        let other = resources[keyPath: others][resource]
        var amount = standard
        if let other, let left = Quantity(standard), let right = Quantity(other), choose(left, right) != left
        {
          amount = other
        }
        resources[keyPath: amounts][resource] = amount
        container.resources = resources
      }
    }
  }
}
