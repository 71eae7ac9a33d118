public import Documents
public import KubernetesObjects

/// A rule about pods: what it looks for, why, and how to mend it.
///
/// One rule is one file in `Rules/`; a new one needs that file and one line in ``Rules/all``.
public protocol Rule: Sendable {
  /// What people read about the rule; its slug is the rule's name everywhere.
  static var documentation: RuleDocumentation { get }
  /// Every place where a pod breaks the rule.
  static func check(_ pod: ReviewedPod) -> [Finding]
  /// Changes a pod so that the rule no longer speaks, as far as that can be done without knowing more.
  static func fix(_ template: inout PodTemplate, _ parameters: FixParameters)
}

extension Rule {
  /// The rule's slug, such as `root-user`: the bad pattern that it looks for.
  public static var slug: String { documentation.slug }

  /// Rules without a fix leave the pod as it is.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {}

  static func finding(_ path: String, container: String? = nil, _ message: String, help: String) -> Finding {
    Finding(rule: slug, path: path, container: container, message: message, help: help)
  }
}

/// What people read about a rule, as data: `explain`, the rule pages and SARIF are made of it, and a test
/// runs the examples.
public struct RuleDocumentation: Sendable {
  /// The level of the Pod Security Standards that a rule belongs to.
  public enum Level: String, Sendable { case baseline, restricted }
  /// How bad a finding is.
  public enum Severity: String, Sendable { case low, medium, high, critical }
  /// Whether a fix can break what works.
  public enum FixSafety: String, Sendable {
    /// The pod works as before.
    case safe
    /// The pod may need a change of its own to work.
    case unsafe
    /// There is no fix.
    case none
  }

  /// The stable name, the bad pattern.
  public let slug: String
  /// The level of the Pod Security Standards, if the rule is of them.
  public let level: Level?
  /// How bad it is.
  public let severity: Severity
  /// What the rule looks for, in a sentence or two.
  public let what: String
  /// Why it matters.
  public let why: String
  /// A pod that breaks this rule and no other of its level.
  public let bad: String
  /// The same pod without the fault.
  public let good: String
  /// Whether the fix can break what works.
  public let fixSafety: FixSafety
  /// Where the rule comes from.
  public let references: [String]
}

/// One place where a pod breaks a rule.
public struct Finding: Sendable, Hashable {
  /// The rule's slug.
  public let rule: String
  /// The field, from the pod template: `spec.containers[0].securityContext.privileged`.
  public let path: String
  /// The container, if it is about one.
  public let container: String?
  /// What is wrong, without any value of a credential.
  public let message: String
  /// The field and the value to set.
  public let help: String
}

/// What the engine is asked about: a pod template with its identity and what is known beside it.
public struct ReviewedPod: Sendable {
  /// The pods.
  public var template: PodTemplate
  /// The kind of the object that holds the template.
  public var kind: String
  /// The object's name.
  public var name: String
  /// Containers whose image's user is known to be numeric and not 0, by name.
  public var nonRootImages: Set<String> = []

  /// A template with its identity.
  public init(_ template: PodTemplate, kind: String, name: String) {
    self.template = template
    self.kind = kind
    self.name = name
  }

  /// Whether the pod runs on Windows, to which some rules do not apply.
  public var isWindows: Bool { template.spec.os?.name == "windows" }

  /// Every container with the path of its field: init containers (sidecars among them), containers and
  /// ephemeral containers.
  public var containers: [(container: Container, path: String)] {
    let spec = template.spec
    return [
      ("initContainers", spec.initContainers), ("containers", spec.containers),
      ("ephemeralContainers", spec.ephemeralContainers),
    ]
    .flatMap { field, list in list.enumerated().map { ($1, "spec.\(field)[\($0)]") } }
  }
}

/// What fixes may fill in.
public struct FixParameters: Sendable {
  /// What containers ask for where they say nothing.
  public var requests: StringMap<String>
  /// What containers may use where they say nothing.
  public var limits: StringMap<String>

  /// Parameters for resources.
  public init(requests: StringMap<String> = [:], limits: StringMap<String> = [:]) {
    self.requests = requests
    self.limits = limits
  }
}

extension PodTemplate {
  /// Changes every container.
  mutating func forEachContainer(_ change: (inout Container) -> Void) {
    for index in spec.initContainers.indices { change(&spec.initContainers[index]) }
    for index in spec.containers.indices { change(&spec.containers[index]) }
    for index in spec.ephemeralContainers.indices { change(&spec.ephemeralContainers[index]) }
  }
}
