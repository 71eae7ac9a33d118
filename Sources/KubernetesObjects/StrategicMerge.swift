public import Documents

/// Why a strategic merge patch cannot be applied.
public struct StrategicMergeError: Error, Sendable, Equatable {
  /// Where in the patch: `spec.template.spec.containers[0].env[1]`; empty for the patch as a whole.
  public let path: String
  /// What is wrong there.
  public let message: String

  /// An error at a place.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}

extension Value {
  /// The object with a strategic merge patch applied, as the API server and `kubectl patch` do it for the
  /// built-in kinds. Of other kinds, where the API server refuses such a patch, lists are replaced.
  ///
  /// What the API server leaves to the decoding that follows is done here: nulls and directives in what is
  /// taken whole are dropped, and a map in the place of a list is an error.
  /// Source: https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md
  public func strategicallyMerged(with patch: Value) throws(StrategicMergeError) -> Value {
    let root = Spot(type: MergeTable.type(of: self))
    guard case .object(let members) = self else { throw root.error("the object must be a map") }
    guard case .object(let changes) = patch else { throw root.error("the patch must be a map") }
    return try root.map(members, changes)
  }

  fileprivate enum Form { case map, list, scalar }

  /// What merging tells apart.
  fileprivate var form: Form {
    switch self {
    case .object: .map
    case .array: .list
    default: .scalar
    }
  }
}

/// How a field merges that does not by its form: maps merge, lists are replaced.
private struct MergeRule {
  /// The key by which a list of maps merges.
  var key: String?
  /// Whether a list is a set of scalars.
  var isSet = false
  /// Whether a map is replaced.
  var isTaken = false
  /// The type of the map or of the list's items, where the table has it.
  var type: String?

  static func by(_ key: String, _ type: String? = nil) -> MergeRule { MergeRule(key: key, type: type) }
  static func of(_ type: String) -> MergeRule { MergeRule(type: type) }
  static let set = MergeRule(isSet: true)
  static let taken = MergeRule(isTaken: true)
  static let plain = MergeRule()
}

/// The fields with a rule, by their path within a type: the `patchStrategy` and `patchMergeKey` of the stable
/// types in https://github.com/kubernetes/api at 1.37. Other lists, such as tolerations, are replaced.
private enum MergeTable {
  static let types: [String: [String: MergeRule]] = [
    "ObjectMeta": ["ownerReferences": .by("uid"), "finalizers": .set],
    "Container": [
      "ports": .by("containerPort"), "env": .by("name"), "volumeMounts": .by("mountPath"),
      "volumeDevices": .by("devicePath"),
    ],
    "PodSpec": [
      "containers": .by("name", "Container"), "initContainers": .by("name", "Container"),
      "ephemeralContainers": .by("name", "Container"), "volumes": .by("name"), "hostAliases": .by("ip"),
      "volumes.ephemeral.volumeClaimTemplate.metadata": .of("ObjectMeta"), "imagePullSecrets": .by("name"),
      "topologySpreadConstraints": .by("topologyKey"), "schedulingGates": .by("name"),
      "resourceClaims": .by("name"), "evictionResponders": .by("name"),
    ],
    "PodTemplate": ["metadata": .of("ObjectMeta"), "spec": .of("PodSpec")],
    "JobSpec": ["template": .of("PodTemplate"), "scheduling.resourceClaims": .by("name")],
    "JobTemplate": ["metadata": .of("ObjectMeta"), "spec": .of("JobSpec")],
    "Webhook": ["matchConditions": .by("name")],
  ]

  /// What every kind has.
  static let common: [String: MergeRule] = ["metadata": .of("ObjectMeta"), "status.conditions": .by("type")]

  static let kinds: [String: [String: [String: MergeRule]]] = [
    "": [
      "Pod": [
        "spec": .of("PodSpec"), "status.hostIPs": .by("ip"), "status.podIPs": .by("ip"),
        "status.resourceClaimStatuses": .by("name"),
      ],
      "PodTemplate": ["template": .of("PodTemplate")],
      "ReplicationController": ["spec.template": .of("PodTemplate")],
      "Service": ["spec.ports": .by("port")], "ServiceAccount": ["secrets": .by("name")],
      "Node": ["spec.podCIDRs": .set, "status.addresses": .by("type")],
      "ComponentStatus": ["conditions": .by("type")],
    ],
    "admissionregistration.k8s.io": [
      "MutatingWebhookConfiguration": ["webhooks": .by("name", "Webhook")],
      "ValidatingWebhookConfiguration": ["webhooks": .by("name", "Webhook")],
      "MutatingAdmissionPolicy": ["spec.matchConditions": .by("name")],
      "ValidatingAdmissionPolicy": [
        "spec.matchConditions": .by("name"), "spec.variables": .by("name"), "status.conditions": .plain,
      ],
    ],
    "apiextensions.k8s.io": ["CustomResourceDefinition": ["status.conditions": .plain]],
    "apiregistration.k8s.io": [:],
    "apps": [
      "Deployment": ["spec.template": .of("PodTemplate")],
      "StatefulSet": ["spec.template": .of("PodTemplate")],
      "DaemonSet": ["spec.template": .of("PodTemplate")], "ReplicaSet": ["spec.template": .of("PodTemplate")],
    ],
    "autoscaling": [:],
    "batch": ["Job": ["spec": .of("JobSpec")], "CronJob": ["spec.jobTemplate": .of("JobTemplate")]],
    "certificates.k8s.io": ["CertificateSigningRequest": ["status.conditions": .plain]],
    "coordination.k8s.io": [:], "discovery.k8s.io": [:], "events.k8s.io": [:],
    "flowcontrol.apiserver.k8s.io": [:], "networking.k8s.io": [:], "node.k8s.io": [:],
    "policy": ["PodDisruptionBudget": ["spec.selector": .taken]], "rbac.authorization.k8s.io": [:],
    "resource.k8s.io": [
      "ResourceClaim": ["status.reservedFor": .by("uid")],
      "ResourceClaimTemplate": ["spec.metadata": .of("ObjectMeta")],
    ],
    "scheduling.k8s.io": [:], "storage.k8s.io": ["CSINode": ["spec.drivers": .by("name")]],
    "storagemigration.k8s.io": [:],
  ]

  /// The rules of the types and, as `group/Kind`, of the kinds.
  static let rules = kinds.reduce(into: types.merging(["other": common]) { $1 }) { all, group in
    for (kind, rules) in group.value { all[group.key + "/" + kind] = common.merging(rules) { $1 } }
  }

  /// The name of an object's rules; nil for a kind that is not built in.
  static func type(of object: Value) -> String? {
    guard let version = object["apiVersion"]?.string, let kind = object["kind"]?.string else { return nil }
    let group = version.contains("/") ? String(version.prefix { $0 != "/" }) : ""
    guard let known = kinds[group] else { return nil }
    return known[kind] == nil ? "other" : group + "/" + kind
  }
}

/// What `$patch` says of the map it is in, and the other keys of that kind.
private enum Directive: String {
  case delete, replace, merge

  static let key = "$patch"
  static let retainKeys = "$retainKeys"
  static let order = "$setElementOrder"
  static let deletion = "$deleteFromPrimitiveList"

  /// The directive in a key, nil in a plain one, and the field that it is for.
  static func split(_ key: String) -> (directive: String?, field: String) {
    guard key.utf8.first == UInt8(ascii: "$") else { return (nil, key) }
    if key == Self.key || key == retainKeys { return (key, "") }
    for name in [order, deletion] where key.hasPrefix(name + "/") {
      return (name, String(key.dropFirst(name.count + 1)))
    }
    return (nil, key)
  }
}

/// A place in a patch and in the types of the API, and the merging there; the depth bounds its recursion.
private struct Spot {
  /// Where in the patch, for messages.
  var path = ""
  /// The type that is here or around; nil in a kind that is not built in.
  var type: String?
  /// The fields from the beginning of the type to here.
  var within = ""
  /// The field's rule.
  var rule = MergeRule.plain
  /// How many maps and lists are around.
  var depth = 0

  static let deepest = 100

  func error(_ message: String) -> StrategicMergeError { StrategicMergeError(path: path, message: message) }

  private func child(_ step: String) throws(StrategicMergeError) -> Spot {
    if depth >= Self.deepest { throw error("the patch is more than \(Self.deepest) levels deep") }
    return Spot(path: path + step, type: type, within: within, depth: depth + 1)
  }

  private func item(_ index: Int) throws(StrategicMergeError) -> Spot { try child("[\(index)]") }

  private func field(_ key: String) throws(StrategicMergeError) -> Spot {
    var next = try child((path.isEmpty ? "" : ".") + key)
    next.within = within.isEmpty ? key : within + "." + key
    if let type, let rule = MergeTable.rules[type]?[next.within] {
      next.rule = rule
      if let type = rule.type { (next.type, next.within) = (type, "") }
    }
    return next
  }

  /// The `$patch` of a value, if it is a map with one.
  private func directive(of value: Value) throws(StrategicMergeError) -> Directive? {
    guard let value = value[Directive.key] else { return nil }
    if let directive = value.string.flatMap(Directive.init(rawValue:)) { return directive }
    throw error("`\(Directive.key)` must be delete, replace or merge")
  }

  private func items(of value: Value) throws(StrategicMergeError) -> [Value] {
    guard case .array(let items) = value else { throw error("the value must be a list") }
    return items
  }

  private func scalars(of value: Value) throws(StrategicMergeError) -> [Value] {
    let items = try items(of: value)
    if items.contains(where: { $0.form != .scalar }) {
      throw error("the items must be neither maps nor lists")
    }
    return items
  }

  /// What stands for an item in its list: the value of the merge key, or the item itself.
  private func name(of item: Value, by key: String?) throws(StrategicMergeError) -> Value {
    let name = Self.name(of: item, by: key)
    if name.form == .scalar, name != .null { return name }
    throw error(key.map { "an item has no `\($0)`, by which the list merges" } ?? "maps have no order here")
  }

  private static func name(of item: Value, by key: String?) -> Value { key.map { item[$0] ?? .null } ?? item }

  /// A map with a patch applied; new keys come last.
  func map(_ object: [Value.Member], _ patch: [Value.Member]) throws(StrategicMergeError) -> Value {
    switch try directive(of: .object(patch)) {
    case .delete: return .object([])
    case .replace: return try literal(.object(patch), isNew: false) ?? .object([])
    case .merge, nil: break
    }
    var old = Dictionary(object.map { ($0.key, $0.value) }) { first, _ in first }
    let changes = patch.map { (key: $0.key, value: $0.value, says: Directive.split($0.key)) }
    if let list = changes.first(where: { $0.key == Directive.retainKeys })?.value {
      let spot = try field(Directive.retainKeys)
      let keys = Set(try spot.items(of: list))
      for (key, value, says) in changes where value != .null && says.directive == nil {
        if !keys.contains(.string(key)) { throw spot.error("`\(key)` is set, but is not in the list") }
      }
      old = old.filter { keys.contains(.string($0.key)) }
    }
    var new = old
    var lists: [String: [Value]] = [:]
    for (key, value, says) in changes where says.directive == nil {
      if type != nil, key.utf8.first == UInt8(ascii: "$") {
        throw try field(key).error("there is no such directive")
      }
      new[key] = try field(key).merged(old[key], value)
      lists[key] = value.array
    }
    for (key, value, says) in changes where says.directive == Directive.order {
      let order = try field(key).items(of: value)
      guard let list = new[says.field] else { continue }
      let old = old[says.field]?.array ?? []
      new[says.field] = try field(says.field).ordered(list, order, old, lists[says.field] ?? [])
    }
    for (key, value, says) in changes where says.directive == Directive.deletion {
      let gone = Set(try field(key).scalars(of: value))
      guard let list = new[says.field] else { continue }
      new[says.field] = .array(try field(says.field).scalars(of: list).filter { !gone.contains($0) })
    }
    return .object(
      (object + patch).compactMap { member in
        new.removeValue(forKey: member.key).map { Value.Member(member.key, $0) }
      })
  }

  /// A value with the patch's value applied; nil where nothing is left.
  private func merged(_ object: Value?, _ patch: Value) throws(StrategicMergeError) -> Value? {
    switch (object, patch) {
    case (_, .null): return nil
    case (nil, _), (.null, _): return try literal(patch, isNew: true)
    case (.object(let members), .object(let changes)):
      return rule.isTaken ? try literal(patch, isNew: false) : try map(members, changes)
    case (.array(let list), .array(let changes)):
      if let key = rule.key { return .array(try keyed(list, changes, by: key)) }
      if rule.isSet {
        let (old, new) = (try scalars(of: .array(list)), try scalars(of: patch))
        var seen: Set<Value> = []
        return .array(Self.arranged((old + new).filter { seen.insert($0).inserted }, by: nil, new, old))
      }
      for (index, change) in changes.enumerated() {
        let spot = try item(index)
        guard let directive = try spot.directive(of: change), directive != .replace else { continue }
        throw spot.error("the list is replaced: it has no key for `\(Directive.key): \(directive)`")
      }
      return try literal(patch, isNew: false)
    case (let object?, _):
      if type == nil || object.form == patch.form { return try literal(patch, isNew: true) }
      throw error("the object has a \(object.form) here, the patch a \(patch.form)")
    }
  }

  /// A list of maps merged by a key.
  private func keyed(
    _ object: [Value], _ patch: [Value], by key: String
  ) throws(StrategicMergeError) -> [Value] {
    var changes: [(spot: Spot, name: Value, value: Value)] = []
    var deleted: Set<Value> = []
    var isReplaced = false
    for (index, change) in patch.enumerated() {
      let spot = try item(index)
      if change.form != .map { throw spot.error("the item must be a map") }
      switch try spot.directive(of: change) {
      case .delete: deleted.insert(try spot.name(of: change, by: key))
      case .replace: isReplaced = true
      case .merge, nil: changes.append((spot, try spot.name(of: change, by: key), change))
      }
    }
    var list: [Value] = []
    var places: [Value: Int] = [:]
    for item in isReplaced ? [] : object {
      let name = try name(of: item, by: key)
      if deleted.contains(name) { continue }
      places[name] = places[name] ?? list.count
      list.append(item)
    }
    let old = list
    for (spot, name, change) in changes {
      if let index = places[name] {
        list[index] = try spot.map(list[index].object ?? [], change.object ?? [])
      } else if let item = try spot.literal(change, isNew: false) {
        if !isReplaced { places[name] = list.count }
        list.append(item)
      }
    }
    return Self.arranged(list, by: key, isReplaced ? [] : changes.map(\.value), isReplaced ? list : old)
  }

  /// A list in the order of `$setElementOrder`, which must be that of the patch's items.
  private func ordered(
    _ list: Value, _ order: [Value], _ old: [Value], _ patch: [Value]
  ) throws(StrategicMergeError) -> Value {
    let list = try items(of: list)
    for item in list + order { _ = try self.name(of: item, by: rule.key) }
    func name(_ item: Value) -> Value { Self.name(of: item, by: rule.key) }
    let named = patch.filter { $0[Directive.key] == nil }
    var rest = order.map(name)[...]
    for item in named where !order.isEmpty {
      rest = rest.drop { $0 != name(item) }
      if rest.popFirst() == nil {
        throw error("the items are not in `\(Directive.order)`, or not in this order")
      }
    }
    // In the API server, new items count as old ones in the place of as many deleted ones.
    let gone = Set(patch.filter { $0[Directive.key] == "delete" }.map(name))
    let kept = old.filter { !gone.contains(name($0)) }
    let known = Set(kept.map(name))
    let added = named.filter { !known.contains(name($0)) }.prefix(old.count - kept.count)
    return .array(Self.arranged(list, by: rule.key, order, kept + added))
  }

  /// A list with the items that a patch names in its order, and the others in theirs. Another item comes
  /// before a named one only where it was there before it; so the new ones come first.
  private static func arranged(_ list: [Value], by key: String?, _ order: [Value], _ old: [Value]) -> [Value]
  {
    func ranks(_ items: [Value]) -> [Value: Int] {
      Dictionary(items.enumerated().map { (name(of: $1, by: key), $0) }) { first, _ in first }
    }
    func sorted(_ items: [Value], by ranks: [Value: Int]) -> [Value] {
      items.enumerated().map { (ranks[name(of: $1, by: key)] ?? -1, $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    let (wanted, known) = (ranks(order), ranks(old))
    var others = sorted(list.filter { wanted[name(of: $0, by: key)] == nil }, by: known)[...]
    var result: [Value] = []
    for item in sorted(list.filter { wanted[name(of: $0, by: key)] != nil }, by: wanted) {
      let rank = known[name(of: item, by: key)] ?? -1
      while let other = others.first, let before = known[name(of: other, by: key)], before < rank {
        result.append(other)
        others.removeFirst()
      }
      result.append(item)
    }
    return result + others
  }

  /// A patch's value without directives and nulls; nil where it is dropped. A map with `$patch: replace` is
  /// dropped where all is new, as the API server does it, and kept in what is replaced and in new items.
  private func literal(_ value: Value, isNew: Bool) throws(StrategicMergeError) -> Value? {
    switch value {
    case .object(let members):
      let directive = try directive(of: value)
      if directive == .delete || directive == .replace && isNew { return nil }
      var kept: [Value.Member] = []
      for member in members where member.value != .null && Directive.split(member.key).directive == nil {
        let value = try field(member.key).literal(member.value, isNew: isNew)
        if let value { kept.append(Value.Member(member.key, value)) }
      }
      return .object(kept)
    case .array(let items):
      var kept: [Value] = []
      for (index, value) in items.enumerated() where value != [Directive.key: "replace"] {
        if let value = try item(index).literal(value, isNew: isNew) { kept.append(value) }
      }
      return .array(kept)
    default: return value
    }
  }
}
