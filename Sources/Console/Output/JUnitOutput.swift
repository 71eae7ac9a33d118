internal import Policies

/// JUnit's XML: a suite for each file with findings, a failed case for each finding that fails the run, and a skipped one
/// for each other.
enum JUnitOutput {
  static func write<Failure: Error>(_ report: AuditReport, to sink: (String) throws(Failure) -> Void)
    throws(Failure)
  {
    var files: [(name: String, findings: [AuditFinding])] = []
    for found in report.findings {
      let name = found.place.source.name
      if files.last?.name == name {
        files[files.count - 1].findings.append(found)
      } else {
        files.append((name, [found]))
      }
    }
    let failures = report.findings.count { fails($0, report) }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let tests = max(1, report.findings.count)
    text +=
      "<testsuites name=\"bulkhead audit\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
    if files.isEmpty {
      text += "  <testsuite name=\"bulkhead audit\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
      text += "    <testcase classname=\"bulkhead\" name=\"\(report.files) files without findings\"/>\n"
      text += "  </testsuite>\n"
    }
    try sink(text)
    for file in files { try sink(suite(file.name, file.findings, report)) }
    try sink("</testsuites>\n")
  }

  private static func fails(_ found: AuditFinding, _ report: AuditReport) -> Bool {
    found.isOpen && found.finding.action >= report.failsAt
  }

  private static func suite(_ name: String, _ findings: [AuditFinding], _ report: AuditReport) -> String {
    let failures = findings.count { fails($0, report) }
    var text =
      "  <testsuite name=\"\(escaped(name))\" tests=\"\(findings.count)\" failures=\"\(failures)\" errors=\"0\""
      + " skipped=\"\(findings.count - failures)\">\n"
    for found in findings {
      let position = found.place.startPosition
      let label = "\(found.finding.rule) at \(position.line):\(position.column)"
      text += "    <testcase classname=\"\(escaped(name))\" name=\"\(escaped(label))\">\n"
      if fails(found, report) {
        text +=
          "      <failure type=\"\(found.finding.rule)\" message=\"\(escaped(found.sentence))\">"
          + escaped("\(found.place.description): \(found.sentence)\n\(found.finding.help)") + "</failure>\n"
      } else {
        text += "      <skipped message=\"\(escaped(found.acceptanceText ?? found.sentence))\"/>\n"
      }
      text += "    </testcase>\n"
    }
    return text + "  </testsuite>\n"
  }

  /// A text in XML 1.0: five characters by name, and those that XML cannot hold replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\n": result += "&#10;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
