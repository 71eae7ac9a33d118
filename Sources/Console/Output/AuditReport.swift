internal import Documents
public import Policies

/// What an audit found, in the order in which it is shown: by file, then by place.
public struct AuditReport: Sendable {
  /// Everything that was found, what is accepted too.
  public var findings: [AuditFinding]
  /// How many files were read.
  public var files: Int
  /// How many objects were in them.
  public var objects: Int
  /// How many pod templates were judged.
  public var templates: Int
  /// The policies that judged.
  public var policies: [String]
  /// Kinds that seem to make pods and were not judged, as `--pod-template` takes them.
  public var unknownKinds: [String]
  /// The program's version.
  public var version: String

  /// A report.
  public init(
    findings: [AuditFinding], files: Int, objects: Int, templates: Int, policies: [String],
    unknownKinds: [String], version: String
  ) {
    self.findings = findings
    self.files = files
    self.objects = objects
    self.templates = templates
    self.policies = policies
    self.unknownKinds = unknownKinds
    self.version = version
  }

  /// The least action that fails the run.
  public var failsAt = RuleAction.deny

  /// What counts.
  public var open: [AuditFinding] { findings.filter(\.isOpen) }

  /// The rules that the report speaks of, by slug.
  var rules: [RuleDocumentation] {
    let slugs = Set(findings.map(\.finding.rule))
    return Rules.all.map { $0.documentation }.filter { slugs.contains($0.slug) }
  }
}

/// The formats of an audit's report, one file each.
public enum AuditFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs; its schema is documented and versioned.
  case json
  /// The Static Analysis Results Interchange Format 2.1.0, which code scanning services read.
  case sarif
  /// JUnit's XML, which CI servers read.
  case junit
  /// Commands for annotations of GitHub Actions.
  case github
  /// GitLab's code quality report.
  case gitlab

  /// Writes a report piece by piece, so that a large one need not be held whole.
  ///
  /// - Parameters:
  ///   - colour: whether text is coloured.
  ///   - showsAccepted: whether text and SARIF tell of what is accepted too.
  public func write<Failure: Error>(
    _ report: AuditReport, colour: Bool = false, showsAccepted: Bool = false,
    to sink: (String) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .text: try TextOutput.write(report, colour: colour, showsAccepted: showsAccepted, to: sink)
    case .json: try JSONOutput.write(report, to: sink)
    case .sarif: try SARIFOutput.write(report, showsAccepted: showsAccepted, to: sink)
    case .junit: try JUnitOutput.write(report, to: sink)
    case .github: try GitHubOutput.write(report, to: sink)
    case .gitlab: try GitLabOutput.write(report, to: sink)
    }
  }
}

/// A list that is written item by item, an item on a line, within a text that has a mark where the list goes.
struct ListText {
  /// The mark: what stands where the list goes, as a string of JSON.
  static let mark: Value = "@list@"

  /// Writes a value with a mark in it.
  static func write<Failure: Error>(
    _ value: Value, items: [AuditFinding], item: (AuditFinding) -> Value,
    to sink: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let text = JSONWriter().write(value)
    let parts = text.split(separator: "\"@list@\"", maxSplits: 1, omittingEmptySubsequences: false)
    let writer = JSONWriter(indented: false)
    try sink(String(parts.first ?? "") + "[")
    for (index, found) in items.enumerated() {
      try sink((index == 0 ? "\n" : ",\n") + writer.write(item(found)))
    }
    try sink((items.isEmpty ? "]" : "\n]") + String(parts.count > 1 ? parts[1] : "") + "\n")
  }
}

extension AuditFinding {
  /// The message with the object and container that it is about.
  var sentence: String {
    guard let object else { return finding.message }
    let container = finding.container.map { ", container \($0)" } ?? ""
    return "\(finding.message) (\(object.text)\(container))"
  }

  /// The words for what is accepted, and why.
  var acceptanceText: String? {
    switch acceptance {
    case .none: finding.isMitigated ? "mitigated by admission" : nil
    case .suppressed(let reason): "suppressed: \(reason)"
    case .excused(let exception): "excused by the exception \(exception)"
    case .baseline: "in the baseline"
    }
  }
}
