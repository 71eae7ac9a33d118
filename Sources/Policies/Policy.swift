public import KubernetesObjects

/// A policy, ready to judge by: which pods it is for, which rules run, and with what parameters.
public struct Policy: Sendable {
  /// Its name.
  public var name: String
  /// Which objects it is for.
  public var match = PolicyMatch()
  /// The rules that run, in the order of their slugs.
  public let rules: [ActiveRule]
  /// Those of them that look at pods.
  let podRules: [ActiveRule]
  /// What the rules go by.
  public var parameters: PolicyParameters
  /// Whether admission fills in what is unset and safe.
  public var mutates = false
  /// Whether exceptions in the object's own namespace count.
  public var allowsNamespaceExceptions = false

  /// A policy with an action for each rule.
  ///
  /// - Parameter action: what to do about a rule's findings; rules that are `off` do not run.
  public init(
    name: String, parameters: PolicyParameters = PolicyParameters(),
    action: (any Rule.Type) -> RuleAction = { $0.documentation.isOptIn ? .off : .deny }
  ) {
    self.name = name
    self.parameters = parameters
    var active: [ActiveRule] = []
    for rule in Rules.all {
      let action = action(rule)
      if action != .off { active.append(ActiveRule(rule, action, number: active.count)) }
    }
    rules = active
    podRules = active.filter { $0.rule.documentation.scope == .pod }
  }
}

/// What rules go by.
public struct PolicyParameters: Sendable {
  /// The Pod Security Standards at a level and version.
  public var standard = PodSecurityStandard(level: .restricted)
  /// What containers must ask for and may use.
  public var resources = ResourceParameters()
  /// Where images may come from.
  public var images = ImageParameters()
  /// The minor version of Kubernetes that the objects are for.
  public var targetMinor = PodSecurityVersion.newestMinor

  /// The strict defaults.
  public init() {}
}

/// What containers must ask for and may use. Resources are named as in Kubernetes: `cpu`, `memory`,
/// `ephemeral-storage`.
public struct ResourceParameters: Sendable {
  /// The resources that every container must ask for.
  public var requiredRequests = ["cpu", "memory"]
  /// The resources that every container must have a limit on.
  public var requiredLimits = ["cpu", "memory"]
  /// The most that a pod's limits may add up to, in the order of the names.
  public var maximum: [(resource: String, amount: Quantity)] = []
  /// The least that a container must ask for, in the order of the names.
  public var minimum: [(resource: String, amount: Quantity)] = []
  /// How many times the request a container's limit may be, in the order of the names.
  public var maxLimitRequestRatio: [(resource: String, ratio: Quantity)] = []
  /// What fixes and mutation may fill in.
  public var defaults = FixParameters()

  /// The strict defaults.
  public init() {}
}

/// Where images may come from, and what may be in them.
public struct ImageParameters: Sendable {
  /// Registries with a path, such as `registry.example.com/team`; an image is in one when the whole components of
  /// its name begin with it. Empty where any will do.
  public var allowedRegistries: [String] = []
  /// How many vulnerabilities an image may have; nil where it is not asked.
  public var vulnerabilities: VulnerabilityLimits?

  /// Any image.
  public init() {}
}

/// How many vulnerabilities an image may have.
public struct VulnerabilityLimits: Sendable, Hashable {
  /// Critical ones; nil where any number is allowed.
  public var critical: Int?
  /// High ones; nil where any number is allowed.
  public var high: Int?
  /// How old a report may be, in seconds; nil where age does not matter.
  public var reportMaxAge: Int?
  /// What to do about an image that no report is about.
  public var whenMissing = RuleAction.deny

  /// No limits.
  public init() {}
}

/// Which objects a policy is for.
public struct PolicyMatch: Sendable {
  /// The labels that a namespace must have; nil for every namespace.
  public var namespaceSelector: LabelSelector?
  /// Namespaces that it is not for.
  public var excludedNamespaces: Set<String> = []
  /// The labels that the object must have; nil for every object.
  public var objectSelector: LabelSelector?
  /// The kinds that it is for, and custom ones beside them; nil for every kind that makes pods.
  public var kinds: Set<String>?
  /// Custom kinds with pods in them.
  public var podTemplates: [PodTemplateLocation] = []

  /// Every object.
  public init() {}

  /// Whether the policy is for a pod. Where the labels of its namespace are not known, it is: a policy must not be
  /// escaped by what nobody knows.
  public func covers(_ pod: ReviewedPod) -> Bool {
    if excludedNamespaces.contains(pod.object.namespace) { return false }
    if let kinds, !kinds.contains(pod.object.kind),
      !podTemplates.contains(where: { $0.matches(pod.object) })
    {
      return false
    }
    if let namespaceSelector, let labels = pod.namespaceLabels, !namespaceSelector.matches(labels) {
      return false
    }
    if let objectSelector, !objectSelector.matches(pod.labels) { return false }
    return true
  }
}

/// Where a kind has its pod template.
public struct PodTemplateLocation: Sendable, Hashable {
  /// The API group; empty for the core group, `*` for any.
  public var group: String
  /// The version; `*` for any.
  public var version: String
  /// The kind.
  public var kind: String
  /// The field, with dots between: `spec.template`. Empty where the object itself is the pod.
  public var path: String

  /// A location.
  public init(group: String, version: String = "*", kind: String, path: String) {
    self.group = group
    self.version = version
    self.kind = kind
    self.path = path
  }

  /// Whether a text is a path of fields: names with dots between.
  public static func isPath(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
      guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) || first == UInt8(ascii: "_")
      else {
        return false
      }
      return name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: "-")
      }
    }
  }

  /// Whether an object is of the kind.
  public func matches(_ object: ObjectIdentity) -> Bool {
    let version = object.apiVersion.split(separator: "/").last.map(String.init) ?? ""
    return kind == object.kind && (group == "*" || group == object.group)
      && (self.version == "*" || self.version == version)
  }

  /// The kinds of Kubernetes itself that make pods, in every group that ever had them.
  public static let builtIn =
    [
      PodTemplateLocation(group: "", kind: "Pod", path: ""),
      PodTemplateLocation(group: "", kind: "PodTemplate", path: "template"),
      PodTemplateLocation(group: "", kind: "ReplicationController", path: "spec.template"),
      PodTemplateLocation(group: "batch", kind: "Job", path: "spec.template"),
      PodTemplateLocation(group: "batch", kind: "CronJob", path: "spec.jobTemplate.spec.template"),
    ]
    + ["apps", "extensions"].flatMap { group in
      ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].map {
        PodTemplateLocation(group: group, kind: $0, path: "spec.template")
      }
    }
}
