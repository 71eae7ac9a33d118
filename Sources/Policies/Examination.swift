/// One run of rules over one pod under one policy: the parameters that rules read, and the findings that they report.
public struct Examination: Sendable {
  /// The policy's parameters.
  public let parameters: PolicyParameters
  /// What was found.
  public internal(set) var findings: [Finding] = []
  /// The number of the rule that runs, among the policy's.
  var rule = 0
  private let rules: [ActiveRule]
  private let policyName: String

  init(_ policy: Policy) {
    parameters = policy.parameters
    rules = policy.rules
    policyName = policy.name
  }

  /// Reports a place where the pod breaks the rule.
  ///
  /// - Parameters:
  ///   - path: the field, from the pod template.
  ///   - container: the container's name, if it is about one.
  ///   - check: the check of the Pod Security Standards that speaks.
  ///   - action: what is done about it, where it is another than for the rule's other findings.
  ///   - message: what is wrong; never with a value that may be a credential.
  ///   - help: what to set, as an imperative.
  public mutating func report(
    _ path: String, container: String? = nil, check: PodSecurityCheck? = nil, action: RuleAction? = nil,
    _ message: String, help: String
  ) {
    findings.append(
      Finding(
        rule: rules[rule].slug, check: check, path: path, container: container, message: message, help: help,
        action: action ?? rules[rule].action, policy: policyName))
  }

  /// Whether the checks that do not concern Windows are to be left out: from 1.25 on a pod can say what it runs on.
  public func skipsWindows(_ pod: ReviewedPod) -> Bool {
    pod.isWindows && parameters.standard.version.minor >= 25
  }

  /// Whether a check of the Pod Security Standards runs at the policy's level and version.
  public func runs(_ check: PodSecurityCheck) -> Bool { parameters.standard.runs(check) }
}

/// A rule with what a policy does about its findings.
public struct ActiveRule: Sendable {
  /// The rule.
  public let rule: any Rule.Type
  /// Its slug.
  public let slug: String
  /// What is done about its findings.
  public let action: RuleAction
  /// Its number among the policy's rules.
  let number: Int

  init(_ rule: any Rule.Type, _ action: RuleAction, number: Int) {
    self.rule = rule
    slug = rule.slug
    self.action = action
    self.number = number
  }
}
