internal import Documents
internal import Policies

/// GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
enum GitLabOutput {
  static func write<Failure: Error>(_ report: AuditReport, to sink: (String) throws(Failure) -> Void)
    throws(Failure)
  {
    var seen: [String: Int] = [:]
    func issue(_ found: AuditFinding) -> Value {
      // Fingerprints must differ within a report.
      let count = seen[found.fingerprint, default: 0]
      seen[found.fingerprint] = count + 1
      let name = found.place.source.name
      return [
        "description": .string("\(found.sentence): \(found.finding.help)"),
        "check_name": .string(found.finding.rule),
        "fingerprint": .string(count == 0 ? found.fingerprint : "\(found.fingerprint)-\(count)"),
        "severity": .string(severity(found.documentation?.severity ?? .medium)),
        "location": [
          "path": .string(name.hasPrefix("./") ? String(name.dropFirst(2)) : name),
          "lines": ["begin": .int(found.place.startPosition.line)],
        ],
      ]
    }
    try ListText.write(ListText.mark, items: report.open, item: issue, to: sink)
  }

  private static func severity(_ severity: RuleDocumentation.Severity) -> String {
    switch severity {
    case .low: "minor"
    case .medium: "major"
    case .high: "critical"
    case .critical: "blocker"
    }
  }
}
