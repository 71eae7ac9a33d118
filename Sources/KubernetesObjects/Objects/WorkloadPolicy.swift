public import Documents

/// What a WorkloadPolicy of the API version policy.bulkhead.dev/v1alpha1 asks for.
///
/// An absent field always means the strict default, so that a misspelling can never loosen a policy.
public struct WorkloadPolicySpec: Fields, Equatable {
  /// Which objects the policy is for.
  public var match: WorkloadPolicyMatch?
  /// What is done about a finding of any rule that `rules` does not name: deny, warn or audit.
  public var defaultAction: String?
  /// What is done about findings of some rules.
  public var rules: [RuleSetting] = []
  /// The Pod Security Standards that pods must meet.
  public var podSecurity: PodSecuritySetting?
  /// What containers must ask for and may use.
  public var resources: ResourceSetting?
  /// Where images may come from.
  public var images: ImageSetting?
  /// Whether admission fills in what is unset and safe.
  public var mutate: Bool?
  /// Whether exceptions in an object's own namespace count.
  public var allowNamespaceExceptions: Bool?
  /// What the controller does about workloads that violate the policy.
  public var remediation: RemediationSetting?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("match", &match)
    try visitor.field("defaultAction", &defaultAction)
    try visitor.field("rules", &rules)
    try visitor.field("podSecurity", &podSecurity)
    try visitor.field("resources", &resources)
    try visitor.field("images", &images)
    try visitor.field("mutate", &mutate)
    try visitor.field("allowNamespaceExceptions", &allowNamespaceExceptions)
    try visitor.field("remediation", &remediation)
  }
}

/// Which objects a policy is for.
public struct WorkloadPolicyMatch: Fields, Equatable {
  /// The labels that a namespace must have; absent for every namespace.
  public var namespaceSelector: LabelSelector?
  /// Namespaces that the policy is not for.
  public var excludeNamespaces: [String]?
  /// The labels that an object must have.
  public var objectSelector: LabelSelector?
  /// The kinds; absent for every kind that makes pods.
  public var kinds: [String] = []
  /// Custom kinds with a pod template in them.
  public var podTemplates: [PodTemplateSetting] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("namespaceSelector", &namespaceSelector)
    try visitor.field("excludeNamespaces", &excludeNamespaces)
    try visitor.field("objectSelector", &objectSelector)
    try visitor.field("kinds", &kinds)
    try visitor.field("podTemplates", &podTemplates)
  }
}

/// Where a custom kind has its pod template.
public struct PodTemplateSetting: Fields, Equatable {
  /// The API group.
  public var group: String = ""
  /// The API version.
  public var version: String = ""
  /// The kind.
  public var kind: String = ""
  /// The field, with dots between: `spec.template`.
  public var path: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("group", &group)
    try visitor.required("version", &version)
    try visitor.required("kind", &kind)
    try visitor.required("path", &path)
  }
}

/// What is done about findings of one rule.
public struct RuleSetting: Fields, Equatable {
  /// The rule's slug.
  public var name: String = ""
  /// deny, warn, audit or off.
  public var action: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.required("action", &action)
  }
}

/// The Pod Security Standards that pods must meet.
public struct PodSecuritySetting: Fields, Equatable {
  /// privileged, baseline or restricted.
  public var level: String?
  /// `latest` or `v1.N`.
  public var version: String?
  /// strict or standard.
  public var nonRoot: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("level", &level)
    try visitor.field("version", &version)
    try visitor.field("nonRoot", &nonRoot)
  }
}

/// What containers must ask for and may use.
public struct ResourceSetting: Fields, Equatable {
  /// The resources that every container must name.
  public var require: RequiredResources?
  /// The most that the limits of a pod may add up to.
  public var maximum = Quantities()
  /// The least that a container must ask for.
  public var minimum = Quantities()
  /// What mutation and the fix may fill in.
  public var defaults: ResourceRequirements?
  /// How many times its request a container's limit may be.
  public var maxLimitRequestRatio = Quantities()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("require", &require)
    try visitor.field("maximum", &maximum)
    try visitor.field("minimum", &minimum)
    try visitor.field("defaults", &defaults)
    try visitor.field("maxLimitRequestRatio", &maxLimitRequestRatio)
  }
}

/// The resources that every container must name.
public struct RequiredResources: Fields, Equatable {
  /// Those that it must ask for.
  public var requests: [String]?
  /// Those that it must have a limit on.
  public var limits: [String]?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("requests", &requests)
    try visitor.field("limits", &limits)
  }
}

/// Where images may come from, and what may be in them.
public struct ImageSetting: Fields, Equatable {
  /// Registries, with or without a path.
  public var allowedRegistries: [String] = []
  /// How many vulnerabilities an image may have.
  public var vulnerabilities: VulnerabilitySetting?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("allowedRegistries", &allowedRegistries)
    try visitor.field("vulnerabilities", &vulnerabilities)
  }
}

/// How many vulnerabilities an image may have.
public struct VulnerabilitySetting: Fields, Equatable {
  /// Critical ones.
  public var critical: Int?
  /// High ones.
  public var high: Int?
  /// How old a report may be, such as `168h`.
  public var reportMaxAge: String?
  /// What is done about an image without a report: deny, warn, audit or off.
  public var whenMissing: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("critical", &critical)
    try visitor.field("high", &high)
    try visitor.field("reportMaxAge", &reportMaxAge)
    try visitor.field("whenMissing", &whenMissing)
  }
}

/// What the controller does about workloads that violate the policy.
public struct RemediationSetting: Fields, Equatable {
  /// report, propose or fix.
  public var mode: String?
  /// How many rollouts may be under way at once because of fixes.
  public var maxConcurrentRollouts: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("mode", &mode)
    try visitor.field("maxConcurrentRollouts", &maxConcurrentRollouts)
  }
}

/// What the controller says of a policy.
public struct WorkloadPolicyStatus: Fields, Equatable {
  /// The generation of the spec that the rest is about.
  public var observedGeneration: Int?
  /// Whether the policy is in force, and why not.
  public var conditions: [Condition] = []
  /// How many workloads it covers.
  public var workloads: Int?
  /// How many of them violate it.
  public var violating: Int?
  /// How many of them the controller has fixed.
  public var fixed: Int?
  /// How many fixes somebody takes back.
  public var contested: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("observedGeneration", &observedGeneration)
    try visitor.field("conditions", &conditions)
    try visitor.field("workloads", &workloads)
    try visitor.field("violating", &violating)
    try visitor.field("fixed", &fixed)
    try visitor.field("contested", &contested)
  }
}

/// One aspect of an object's state, as Kubernetes' own kinds say it.
public struct Condition: Fields, Equatable {
  /// The aspect.
  public var type: String = ""
  /// True, False or Unknown.
  public var status: String = ""
  /// The generation that it is about.
  public var observedGeneration: Int?
  /// When the status last changed.
  public var lastTransitionTime: String = ""
  /// Why, in one word.
  public var reason: String = ""
  /// Why, in a sentence.
  public var message: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("type", &type)
    try visitor.required("status", &status)
    try visitor.field("observedGeneration", &observedGeneration)
    try visitor.required("lastTransitionTime", &lastTransitionTime)
    try visitor.required("reason", &reason)
    try visitor.required("message", &message)
  }
}
