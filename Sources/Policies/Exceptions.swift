public import KubernetesObjects

/// What is excused: each exception excuses exactly what it names, and two never add up.
public struct Exceptions: Sendable {
  /// One exception, ready to be asked.
  public struct Entry: Sendable {
    /// Its namespace; empty where none is named.
    public var namespace: String
    /// Its name.
    public var name: String
    /// What it excuses.
    public var spec: WorkloadExceptionSpec
    /// When it ends; nil for a permanent one.
    public var expiresAt: Timestamp?
    /// Whether the operator vouches for it: it may name other namespaces, and counts under every policy.
    public var isTrusted: Bool

    /// An exception.
    public init(
      namespace: String, name: String, spec: WorkloadExceptionSpec, expiresAt: Timestamp?, isTrusted: Bool
    ) {
      self.namespace = namespace
      self.name = name
      self.spec = spec
      self.expiresAt = expiresAt
      self.isTrusted = isTrusted
    }

    /// `NAMESPACE/NAME`.
    public var text: String { namespace.isEmpty ? name : "\(namespace)/\(name)" }
  }

  /// The exceptions.
  public let entries: [Entry]
  private let byRule: [String: [Int]]

  /// Some exceptions, or none.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
    var byRule: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for rule in Set(entry.spec.rules) { byRule[rule, default: []].append(index) }
    }
    self.byRule = byRule
  }

  /// The namespace that an object without one is taken to be in.
  private static func effective(_ namespace: String) -> String { namespace.isEmpty ? "default" : namespace }

  /// Parts a policy's findings into those that stand and those that are excused.
  func part(_ findings: [Finding], of pod: ReviewedPod, under policy: Policy, at now: Timestamp) -> (
    standing: [Finding], excused: [Verdict.Excused]
  ) {
    if entries.isEmpty { return (findings, []) }
    var standing: [Finding] = []
    var excused: [Verdict.Excused] = []
    for finding in findings {
      let entry = byRule[finding.rule]?.lazy.map { entries[$0] }.first {
        ($0.isTrusted || policy.allowsNamespaceExceptions) && Self.covers($0, finding, pod, now)
      }
      if let entry {
        excused.append(Verdict.Excused(finding: finding, exception: entry.text))
      } else {
        standing.append(finding)
      }
    }
    return (standing, excused)
  }

  private static func covers(_ entry: Entry, _ finding: Finding, _ pod: ReviewedPod, _ now: Timestamp) -> Bool
  {
    if let end = entry.expiresAt, now >= end { return false }
    let namespace = effective(pod.object.namespace)
    let named = entry.isTrusted ? entry.spec.match?.namespaces ?? [] : []
    let isThere = named.isEmpty ? effective(entry.namespace) == namespace : named.contains(namespace)
    guard isThere else { return false }
    guard let match = entry.spec.match else { return true }
    if match.kind != nil || match.name != nil {
      let isNamed = [pod.object, pod.root].contains { identity in
        guard let identity else { return false }
        return (match.kind ?? identity.kind) == identity.kind
          && (match.name ?? identity.name) == identity.name
      }
      guard isNamed else { return false }
    }
    if let selector = match.labelSelector, !selector.matches(pod.labels) { return false }
    if !match.containers.isEmpty {
      guard let container = finding.container, match.containers.contains(container) else { return false }
    }
    return true
  }
}
