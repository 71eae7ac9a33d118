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
  /// The program's version.
  public var version: String

  /// A report.
  public init(
    findings: [AuditFinding], files: Int, objects: Int, templates: Int, policies: [String], version: String
  ) {
    self.findings = findings
    self.files = files
    self.objects = objects
    self.templates = templates
    self.policies = policies
    self.version = version
  }

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

  /// The text of a report.
  ///
  /// - Parameters:
  ///   - colour: whether text is coloured.
  ///   - showsAccepted: whether text tells of what is accepted too.
  public func render(_ report: AuditReport, colour: Bool = false, showsAccepted: Bool = false) -> String {
    switch self {
    case .text: TextOutput.render(report, colour: colour, showsAccepted: showsAccepted)
    case .json: JSONOutput.render(report)
    case .sarif: SARIFOutput.render(report)
    case .junit: JUnitOutput.render(report)
    case .github: GitHubOutput.render(report)
    case .gitlab: GitLabOutput.render(report)
    }
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
