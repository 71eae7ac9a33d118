internal import Documents
internal import Policies

/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), with the rules' help and
/// fingerprints that outlive moved lines. What is accepted is left out unless it is asked for: some readers show it as
/// if it counted.
enum SARIFOutput {
  static func write<Failure: Error>(
    _ report: AuditReport, showsAccepted: Bool, to sink: (String) throws(Failure) -> Void
  )
    throws(Failure)
  {
    let rules = report.rules
    let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.slug, $0) })
    let value: Value = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "bulkhead", "semanticVersion": .string(report.version),
              "rules": .array(rules.map(rule)),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": ListText.mark,
        ]
      ],
    ]
    try ListText.write(
      value, items: report.findings.filter { $0.isOpen || showsAccepted },
      item: { result($0, index[$0.finding.rule] ?? 0) }, to: sink)
  }

  private static func rule(_ rule: RuleDocumentation) -> Value {
    let name = rule.slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return [
      "id": .string(rule.slug), "name": .string(name),
      "shortDescription": ["text": .string(plain(rule.what))],
      "fullDescription": ["text": .string(plain(rule.why))],
      "help": [
        "text": .string("\(plain(rule.what)) \(plain(rule.why))"),
        "markdown": .string(RulePage.help(rule)),
      ],
      "helpUri": .string(rule.references.first ?? ""),
      "defaultConfiguration": ["level": .string(level(rule.action))],
      "properties": [
        "security-severity": .string(score(rule.severity)),
        "tags": .array(
          (["security", "kubernetes"] + (rule.level.map { [$0.rawValue] } ?? [])).map { .string($0) }),
      ],
    ]
  }

  private static func result(_ found: AuditFinding, _ index: Int) -> Value {
    let start = found.place.startPosition
    let end = found.place.endPosition
    var location: Value = [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(uri(found.place.source.name))],
        "region": [
          "startLine": .int(start.line), "startColumn": .int(start.column), "endLine": .int(end.line),
          "endColumn": .int(end.column),
        ],
      ]
    ]
    if let object = found.object {
      location["logicalLocations"] = [
        [
          "fullyQualifiedName": .string("\(object.text) \(found.finding.path)"), "kind": "object",
          "name": .string(object.name),
        ]
      ]
    }
    var value: Value = [
      "ruleId": .string(found.finding.rule), "ruleIndex": .int(index),
      "level": .string(found.isOpen ? level(found.finding.action) : "note"),
      "message": ["text": .string("\(found.sentence): \(found.finding.help)")],
      "locations": .array([location]),
      "partialFingerprints": ["bulkhead/v1": .string(found.fingerprint)],
    ]
    switch found.acceptance {
    case .none: break
    case .suppressed(let reason):
      value["suppressions"] = [["kind": "inSource", "status": "accepted", "justification": .string(reason)]]
    case .excused, .baseline:
      value["suppressions"] = [
        ["kind": "external", "status": "accepted", "justification": .string(found.acceptanceText ?? "")]
      ]
    }
    if case .baseline = found.acceptance { value["baselineState"] = "unchanged" }
    return value
  }

  private static func level(_ action: RuleAction) -> String {
    switch action {
    case .deny: "error"
    case .warn: "warning"
    case .audit: "note"
    case .off: "none"
    }
  }

  /// The number that code scanning sorts by.
  private static func score(_ severity: RuleDocumentation.Severity) -> String {
    switch severity {
    case .low: "3.0"
    case .medium: "5.5"
    case .high: "8.0"
    case .critical: "9.5"
    }
  }

  /// A text without the marks of Markdown.
  private static func plain(_ text: String) -> String { text.filter { $0 != "`" } }

  /// A relative path as a URI reference (RFC 3986).
  static func uri(_ path: String) -> String {
    var text = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    if text == "<stdin>" { text = "stdin" }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~/".utf8.contains(byte)
      if isPlain {
        result.append(Unicode.Scalar(byte))
      } else {
        result.append("%")
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(result)
  }
}
