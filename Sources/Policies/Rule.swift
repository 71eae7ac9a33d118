public import Documents
public import KubernetesObjects

/// A rule: what it looks for, why, and how to mend it.
///
/// One rule is one file in `Rules/`; a new one needs that file and one line in ``Rules/all``. A rule about pods
/// looks at the pod, at each of its containers, or at both; a rule about objects looks at a set of them at once.
public protocol Rule: Sendable {
  /// What people read about the rule; its slug is the rule's name everywhere.
  static var documentation: RuleDocumentation { get }
  /// Reports what of the pod as a whole breaks the rule.
  static func check(_ pod: ReviewedPod, _ examination: inout Examination)
  /// Reports what of one container breaks the rule.
  static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination)
  /// Reports what of a set of objects breaks the rule.
  static func check(_ objects: ObjectSet, _ examination: inout SetExamination)
  /// Changes a pod so that the rule no longer speaks, as far as that can be done without knowing more.
  static func fix(_ template: inout PodTemplate, _ parameters: FixParameters)
}

extension Rule {
  /// The rule's slug, such as `root-user`: the bad pattern that it looks for.
  public static var slug: String { documentation.slug }

  /// Most rules look at containers alone.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {}
  /// Some rules look at the pod alone.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {}
  /// Few rules look at more than one object.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {}
  /// Rules without a fix leave the pod as it is.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {}
}

/// What people read about a rule, as data: `explain`, the rule pages and SARIF are made of it, and a test
/// runs the examples.
public struct RuleDocumentation: Sendable {
  /// What a rule looks at.
  public enum Scope: String, Sendable {
    /// A pod template: such a rule speaks on every path.
    case pod
    /// A set of objects, in files: such a rule speaks in `audit`.
    case objects
    /// The text of a file: such a rule speaks in `audit`.
    case text
  }
  /// How bad a finding is.
  public enum Severity: String, Sendable, CaseIterable { case low, medium, high, critical }
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
  public var level: PodSecurityLevel?
  /// How bad it is.
  public let severity: Severity
  /// What the profile `production` does about it. A rule that is `off` there speaks only where a policy names it.
  public let action: RuleAction
  /// What the rule looks at.
  public var scope: Scope = .pod
  /// What the rule looks for, in a sentence or two.
  public let what: String
  /// Why it matters.
  public let why: String
  /// The `spec` of a policy that gives the rule its parameters, where the examples need some.
  public var policy: String?
  /// What breaks this rule and no other of its level: a pod template, or objects where the scope is `objects`.
  public let bad: String
  /// The same without the fault.
  public let good: String
  /// Whether the fix can break what works.
  public let fixSafety: FixSafety
  /// Where the rule comes from.
  public let references: [String]

  /// Whether the rule speaks only where a policy names it.
  public var isOptIn: Bool { action == .off }
}

/// What a policy does about a finding.
public enum RuleAction: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing: the rule does not run.
  case off
  /// It is recorded.
  case audit
  /// Who applies the object is warned.
  case warn
  /// The object is refused.
  case deny

  private var rank: Int {
    switch self {
    case .off: 0
    case .audit: 1
    case .warn: 2
    case .deny: 3
    }
  }

  /// Orders by strictness, `deny` being the strictest.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// One place where a pod or an object breaks a rule.
public struct Finding: Sendable, Hashable {
  /// The rule's slug.
  public let rule: String
  /// The check of the Pod Security Standards that speaks, if it is one of them.
  public var check: PodSecurityCheck?
  /// The field, from the pod template (`spec.containers[0].image`) or, of a rule about objects, from the object.
  /// A key of a map that is no identifier stands in brackets: `metadata.annotations[example.com/x]`.
  public var path: String
  /// The container, if it is about one.
  public var container: String?
  /// What is wrong, without any value of a credential.
  public let message: String
  /// The field and the value to set, as an imperative: `set securityContext.privileged = false`.
  public let help: String
  /// What the policy does about it.
  public var action: RuleAction = .deny
  /// The policy that says so.
  public var policy: String = ""
  /// Whether admission mends it before it does harm: never denied, told once as information.
  public var isMitigated = false
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
