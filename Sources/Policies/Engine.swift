public import KubernetesObjects

/// The judge that every path asks: no I/O, no state, the same answer for the same question.
public struct Engine: Sendable {
  /// The policies, of which every one that covers a pod has a say.
  public let policies: [Policy]
  /// What is excused.
  public let exceptions: Exceptions

  /// A judge by policies and exceptions.
  public init(policies: [Policy], exceptions: Exceptions = Exceptions()) {
    self.policies = policies
    self.exceptions = exceptions
  }

  /// Judges a pod.
  ///
  /// - Parameters:
  ///   - pod: the pod with its identity and what is known beside it.
  ///   - now: the time by which exceptions expire.
  ///   - mutated: whether the pod is judged as it will be after admission has filled in what is unset and safe,
  ///     where a policy asks for that. What reaches admission's own validation has been through it.
  public func verdict(on pod: ReviewedPod, at now: Timestamp, afterMutation mutated: Bool = true) -> Verdict {
    let covering = policies.filter { $0.match.covers(pod) }
    let mutating = mutated ? covering.filter { $0.mutates && $0.match.covers(pod.made) } : []
    var changed: ReviewedPod?
    if !mutating.isEmpty {
      var copy = pod
      for policy in mutating {
        Mutation.apply(to: &copy, by: policy, sparing: excusedRules(of: pod, under: policy, at: now))
      }
      changed = copy
    }
    var standing: [Finding] = []
    var excused: [Verdict.Excused] = []
    for policy in covering {
      var found = Self.findings(pod, by: policy)
      if found.isEmpty { continue }
      if let changed { Self.markMitigated(&found, changed, policy) }
      let parts = exceptions.part(found, of: pod, under: policy, at: now)
      standing += parts.standing
      excused += parts.excused
    }
    let count = covering.count
    if count > 1 {
      standing = Self.strictest(standing)
      // What one policy excuses and another does not is not excused.
      let kept = Set(standing.map { [$0.rule, $0.path] })
      excused.removeAll { kept.contains([$0.finding.rule, $0.finding.path]) }
    }
    return Verdict(findings: standing, excused: excused)
  }

  /// All findings of one policy about a pod: of the pod, then of its containers, each in the order of the rules.
  public static func findings(_ pod: ReviewedPod, by policy: Policy) -> [Finding] {
    var examination = Examination(policy)
    let rules = policy.podRules
    for rule in rules {
      examination.rule = rule.number
      rule.rule.check(pod, &examination)
    }
    let spec = pod.template.spec
    examine(spec.initContainers, .initContainers, rules, pod, &examination)
    examine(spec.containers, .containers, rules, pod, &examination)
    examine(spec.ephemeralContainers, .ephemeralContainers, rules, pod, &examination)
    return examination.findings
  }

  private static func examine(
    _ containers: [Container], _ list: ContainerPlace.List, _ rules: [ActiveRule], _ pod: ReviewedPod,
    _ examination: inout Examination
  ) {
    for (index, container) in containers.enumerated() {
      let place = ContainerPlace(list: list, index: index)
      for rule in rules {
        examination.rule = rule.number
        rule.rule.check(container, at: place, in: pod, &examination)
      }
    }
  }

  /// All findings of one policy about a set of objects, each with its object's number and its place.
  public static func findings(_ objects: ObjectSet, by policy: Policy) -> [(
    object: Int, spot: Spot, finding: Finding
  )] {
    var examination = SetExamination(policy)
    for rule in policy.rules where rule.rule.documentation.scope == .objects {
      examination.rule = rule.number
      rule.rule.check(objects, &examination)
    }
    return examination.findings
  }

  /// Applies the fixes of all rules that a policy has.
  public static func fix(_ template: inout PodTemplate, by policy: Policy) {
    for rule in policy.rules { rule.rule.fix(&template, policy.parameters.resources.defaults) }
  }

  /// The rules that exceptions excuse a pod from: what it may have is not taken from it.
  func excusedRules(of pod: ReviewedPod, under policy: Policy, at now: Timestamp) -> Set<String> {
    if exceptions.entries.isEmpty { return [] }
    let parts = exceptions.part(Self.findings(pod, by: policy), of: pod, under: policy, at: now)
    return Set(parts.excused.map(\.finding.rule))
  }

  /// What goes away by mutation is told, and no more.
  private static func markMitigated(_ found: inout [Finding], _ mutated: ReviewedPod, _ policy: Policy) {
    let left = Set(findings(mutated, by: policy).map { [$0.rule, $0.path] })
    for index in found.indices where !left.contains([found[index].rule, found[index].path]) {
      found[index].isMitigated = true
    }
  }

  /// Of policies that agree on a finding the one with the stricter action is heard.
  private static func strictest(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    var known: [[String]: Int] = [:]
    for finding in findings {
      let key = [finding.rule, finding.path]
      guard let earlier = known[key] else {
        known[key] = result.count
        result.append(finding)
        continue
      }
      let other = result[earlier]
      if other.isMitigated && !finding.isMitigated
        || other.isMitigated == finding.isMitigated && other.action < finding.action
      {
        result[earlier] = finding
      }
    }
    return result
  }
}

/// What the engine answers: every finding, and what follows from them.
public struct Verdict: Sendable, Hashable {
  /// What follows.
  public enum Decision: String, Sendable, Hashable { case allow, warn, deny }

  /// What stands against the pod.
  public var findings: [Finding]
  /// What an exception excuses, with the exception's name.
  public var excused: [Excused] = []

  /// A finding that an exception excuses.
  public struct Excused: Sendable, Hashable {
    /// The finding.
    public let finding: Finding
    /// The exception's `NAMESPACE/NAME`.
    public let exception: String
  }

  /// The strictest of what the findings ask for; what is mitigated asks for nothing.
  public var decision: Decision {
    switch findings.filter({ !$0.isMitigated }).map(\.action).max() {
    case .deny: .deny
    case .warn: .warn
    default: .allow
    }
  }
}
