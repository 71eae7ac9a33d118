internal import Documents
internal import KubernetesObjects

/// The workloads of a set, laid out so that those that a selector selects are found without a look at all of them.
///
/// A selector is looked up by the rarest label that it asks for. A selector that only says what labels must not be
/// there is tried on every workload of its namespace.
struct SelectedWorkloads {
  /// The objects that make pods, in the order in which they were read.
  let workloads: [ObjectRecord]
  private var byNamespace: [String: [Int]] = [:]
  private var byLabel: [Label: [Int]] = [:]

  /// A label of pods; without a value any value is meant.
  private struct Label: Hashable {
    let namespace: String
    let key: String
    let value: String?
  }

  /// Lays out the workloads of a set.
  init(_ objects: ObjectSet) {
    workloads = objects.workloads
    for (index, record) in workloads.enumerated() {
      let namespace = record.identity.namespace
      byNamespace[namespace, default: []].append(index)
      for (key, value) in record.workload?.podLabels.pairs ?? [] {
        byLabel[Label(namespace: namespace, key: key, value: nil), default: []].append(index)
        byLabel[Label(namespace: namespace, key: key, value: value), default: []].append(index)
      }
    }
  }

  /// Whether a namespace has any workload.
  func hasWorkloads(in namespace: String) -> Bool { byNamespace[namespace] != nil }

  /// The numbers of the workloads of a namespace whose pods a selector selects, in order.
  func selected(by selector: LabelSelector, in namespace: String) -> [Int] {
    candidates(for: selector, in: namespace).filter { index in
      workloads[index].workload.map { selector.matches($0.podLabels) } ?? false
    }
  }

  /// The numbers of the workloads whose pods at least one of some selectors selects, each in its namespace.
  func selected(byAny selectors: [(selector: LabelSelector, namespace: String)]) -> Set<Int> {
    var found = Set<Int>()
    var whole = Set<String>()
    for (selector, namespace) in selectors where !whole.contains(namespace) {
      if selector.isEmpty { whole.insert(namespace) }
      found.formUnion(selected(by: selector, in: namespace))
    }
    return found
  }

  /// The shortest list that holds all workloads that a selector can select.
  private func candidates(for selector: LabelSelector, in namespace: String) -> [Int] {
    var shortest = byNamespace[namespace] ?? []
    func have(_ key: String, _ value: String?) -> [Int] {
      byLabel[Label(namespace: namespace, key: key, value: value)] ?? []
    }
    func take(_ list: [Int]) {
      if list.count < shortest.count { shortest = list }
    }
    for (key, value) in selector.matchLabels.pairs { take(have(key, value)) }
    for expression in selector.matchExpressions {
      switch expression.operator {
      case "In": take(Set(expression.values).flatMap { have(expression.key, $0) }.sorted())
      case "Exists": take(have(expression.key, nil))
      default: break
      }
    }
    return shortest
  }
}

/// What a name resolves by.
struct ObjectName: Hashable {
  /// The kind.
  let kind: String
  /// The namespace.
  let namespace: String
  /// The name.
  let name: String
}

extension ObjectRecord {
  /// The selector of a Service that has one; a Service of the type ExternalName selects nothing.
  var serviceSelector: LabelSelector? {
    guard identity.kind == "Service", serviceType != "ExternalName", let selector, !selector.isEmpty else {
      return nil
    }
    return selector
  }

  /// Whether the object keeps a number of pods that rules can reckon with.
  var isReplicated: Bool { identity.kind == "Deployment" || identity.kind == "StatefulSet" }
}

extension ContainerRecord {
  /// Whether the container declares the port that a Service's port leads to, by name or else by number.
  func declares(_ target: PortRecord) -> Bool {
    if let name = target.name { return ports.contains { $0.name == name } }
    guard let number = target.number else { return false }
    return ports.contains { $0.number == number }
  }
}

extension ObjectSet {
  /// The selectors of the Services, each with its namespace.
  var serviceSelectors: [(selector: LabelSelector, namespace: String)] {
    records.compactMap { record in
      record.serviceSelector.map { (selector: $0, namespace: record.identity.namespace) }
    }
  }

  /// The selectors of the PodDisruptionBudgets, each with its namespace; one without a selector selects nothing.
  var budgetSelectors: [(selector: LabelSelector, namespace: String)] {
    records.compactMap { record in
      guard record.identity.kind == "PodDisruptionBudget", let selector = record.selector else { return nil }
      return (selector: selector, namespace: record.identity.namespace)
    }
  }

  /// The objects whose number of pods a HorizontalPodAutoscaler or a ScaledObject of KEDA sets.
  var autoscaled: Set<ObjectName> {
    var names = Set<ObjectName>()
    for record in records where ["HorizontalPodAutoscaler", "ScaledObject"].contains(record.identity.kind) {
      for target in record.references {
        names.insert(
          ObjectName(
            kind: target.kind, namespace: target.namespace ?? record.identity.namespace, name: target.name))
      }
    }
    return names
  }
}

extension ObjectIdentity {
  /// What names of the object resolve by.
  var objectName: ObjectName { ObjectName(kind: kind, namespace: namespace, name: name) }
}
