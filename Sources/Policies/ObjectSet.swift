public import Documents
public import KubernetesObjects

/// A set of objects as rules about objects see it: what `audit` read from all its files, compact and without text.
///
/// Names resolve within a namespace; an object that names none is in the namespace "", and is taken for a
/// neighbour of all others that name none.
public struct ObjectSet: Sendable {
  /// The objects in the order in which they were read.
  public private(set) var records: [ObjectRecord] = []
  private var byName: [Name: [Int]] = [:]
  private struct Name: Hashable {
    let kind: String
    let namespace: String
    let name: String
  }

  /// An empty set.
  public init() {}

  /// Adds an object.
  public mutating func add(_ record: ObjectRecord) {
    let identity = record.identity
    byName[Name(kind: identity.kind, namespace: identity.namespace, name: identity.name), default: []].append(
      records.count)
    records.append(record)
  }

  /// The first object of a kind with a name in a namespace.
  public func first(_ kind: String, _ name: String, in namespace: String) -> ObjectRecord? {
    byName[Name(kind: kind, namespace: namespace, name: name)]?.first.map { records[$0] }
  }

  /// The objects that make pods.
  public var workloads: [ObjectRecord] { records.filter { $0.workload != nil } }
  /// The Services.
  public var services: [ObjectRecord] { records.filter { $0.identity.kind == "Service" } }
}

/// Where something stands in its file, as byte offsets.
public struct Spot: Sendable, Hashable {
  /// The first byte.
  public let start: UInt32
  /// Behind the last byte.
  public let end: UInt32

  /// A stretch of a file.
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }
}

/// What rules about objects need of one object.
public struct ObjectRecord: Sendable {
  /// The object.
  public var identity: ObjectIdentity
  /// Its number among the sources that were read.
  public var source = 0
  /// Its number in the set of all objects; where equal objects stand twice it tells them apart.
  public var ordinal = 0
  /// Where the object's name stands, or the object begins where it has none.
  public var spot: Spot
  /// Where `apiVersion` stands.
  public var versionSpot: Spot
  /// Its labels.
  public var labels: StringMap<String> = [:]
  /// Where each of them stands, of a Namespace.
  public var labelSpots: [String: Spot] = [:]
  /// The name of the Secret that an operator makes of the object, if one does.
  public var madeSecret: String?
  /// Its annotations of this program's own (`bulkhead.dev/…`).
  public var annotations: StringMap<String> = [:]
  /// The names of objects that this one needs.
  public var references: [ObjectReference] = []
  /// What it has to say as something that makes pods.
  public var workload: WorkloadRecord?
  /// `spec.selector` of a Service, a PodDisruptionBudget or a NetworkPolicy (`podSelector`); nil where there is none.
  public var selector: LabelSelector?
  /// Where the selector stands.
  public var selectorSpot: Spot?
  /// The ports of a Service, as `targetPort` or else `port` name them.
  public var targetPorts: [PortRecord] = []
  /// `spec.type` of a Service.
  public var serviceType: String?
  /// `spec.minAvailable` of a PodDisruptionBudget: a number or a percentage.
  public var minAvailable: IntOrString?
  /// `spec.maxUnavailable` of a PodDisruptionBudget: a number or a percentage.
  public var maxUnavailable: IntOrString?
  /// The keys of a ConfigMap or Secret.
  public var keys: Set<String> = []
  /// The keys of a ConfigMap under which a credential stands, with the place of each.
  public var credentialKeys: [(key: String, spot: Spot)] = []

  /// An object with its place.
  public init(_ identity: ObjectIdentity, spot: Spot, versionSpot: Spot) {
    self.identity = identity
    self.spot = spot
    self.versionSpot = versionSpot
  }
}

/// The name of an object that another one needs.
public struct ObjectReference: Sendable, Hashable {
  /// The kind.
  public let kind: String
  /// The name.
  public let name: String
  /// The namespace, where it is another than the object's own.
  public var namespace: String?
  /// The key in a ConfigMap or Secret, if one is named.
  public var key: String?
  /// Whether the object may be missing.
  public var isOptional = false
  /// The field, from the object: `spec.template.spec.volumes[0].configMap.name`.
  public let path: String
  /// Where the name stands.
  public let spot: Spot

  /// A name with its place.
  public init(kind: String, name: String, path: String, spot: Spot) {
    self.kind = kind
    self.name = name
    self.path = path
    self.spot = spot
  }
}

/// What an object that makes pods has to say.
public struct WorkloadRecord: Sendable {
  /// Where its template stands, as a path: `spec.template`; empty for a Pod.
  public var templatePath: String
  /// The labels of its pods.
  public var podLabels: StringMap<String> = [:]
  /// `spec.selector`, where the kind has one.
  public var selector: LabelSelector?
  /// Where `spec.selector` stands.
  public var selectorSpot: Spot?
  /// `spec.replicas`; nil where it is not set.
  public var replicas: Int?
  /// Where `spec.replicas` stands.
  public var replicasSpot: Spot?
  /// Its containers, init containers left out.
  public var containers: [ContainerRecord] = []
  /// Whether the pods use the network of their node.
  public var hostNetwork = false

  /// A workload whose template stands at a path.
  public init(templatePath: String) { self.templatePath = templatePath }
}

/// What rules about objects need of a container.
public struct ContainerRecord: Sendable {
  /// Its name.
  public var name: String
  /// Its field, from the object: `spec.template.spec.containers[0]`.
  public var path: String
  /// Where it stands.
  public var spot: Spot
  /// Whether it has a readiness probe.
  public var hasReadinessProbe = false
  /// Whether it has a liveness probe.
  public var hasLivenessProbe = false
  /// The ports that it names.
  public var ports: [PortRecord] = []

  /// A container with its place.
  public init(name: String, path: String, spot: Spot) {
    self.name = name
    self.path = path
    self.spot = spot
  }
}

/// A port of a container or a Service.
public struct PortRecord: Sendable, Hashable {
  /// Its name, if it has one; of a Service's port the name in `targetPort`.
  public var name: String?
  /// Its number; of a Service's port the number in `targetPort`, or `port` where there is none.
  public var number: Int?
  /// Where it stands.
  public var spot: Spot

  /// A port.
  public init(name: String?, number: Int?, spot: Spot) {
    self.name = name
    self.number = number
    self.spot = spot
  }
}

/// One run of rules over a set of objects.
public struct SetExamination: Sendable {
  /// The minor version of Kubernetes that the objects are for.
  public let targetMinor: Int
  /// What was found, each with its object's number and its place.
  public internal(set) var findings: [(object: Int, spot: Spot, finding: Finding)] = []
  /// The number of the rule that runs, among the policy's.
  var rule = 0
  private let rules: [ActiveRule]
  private let policyName: String
  private var selected: SelectedWorkloads?

  init(_ policy: Policy) {
    targetMinor = policy.parameters.targetMinor
    policyName = policy.name
    rules = policy.rules
  }

  /// The workloads of the set, laid out for selectors: made once for all rules.
  mutating func selectedWorkloads(_ objects: ObjectSet) -> SelectedWorkloads {
    if let selected { return selected }
    let made = SelectedWorkloads(objects)
    selected = made
    return made
  }

  /// Reports a place where an object breaks the rule.
  ///
  /// - Parameters:
  ///   - record: the object.
  ///   - path: the field, from the object.
  ///   - spot: where the field stands, or where it should.
  ///   - container: the container's name, if it is about one.
  public mutating func report(
    _ record: ObjectRecord, _ path: String, at spot: Spot, container: String? = nil, _ message: String,
    help: String
  ) {
    findings.append(
      (
        record.ordinal, spot,
        Finding(
          rule: rules[rule].slug, path: path, container: container, message: message, help: help,
          action: rules[rule].action, policy: policyName)
      ))
  }
}
