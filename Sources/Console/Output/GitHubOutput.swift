internal import Policies

/// Commands that GitHub Actions turns into annotations of a change
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
enum GitHubOutput {
  static func write<Failure: Error>(_ report: AuditReport, to sink: (String) throws(Failure) -> Void)
    throws(Failure)
  {
    for found in report.findings where found.isOpen {
      let start = found.place.startPosition
      let end = found.place.endPosition
      let command =
        switch found.finding.action {
        case .deny: "error"
        case .warn: "warning"
        case .audit, .off: "notice"
        }
      let properties = [
        "file=\(property(found.place.source.name))", "line=\(start.line)", "col=\(start.column)",
        "endLine=\(end.line)",
        "endColumn=\(max(end.column, start.column + (end.line == start.line ? 1 : 0)))",
        "title=\(property(found.finding.rule))",
      ].joined(separator: ",")
      try sink("::\(command) \(properties)::\(message("\(found.sentence): \(found.finding.help)"))\n")
    }
  }

  private static func message(_ text: String) -> String {
    replaced(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    replaced(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func replaced(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let other = table[scalar] { result += other } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
