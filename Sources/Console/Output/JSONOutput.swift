internal import Documents
internal import Policies

/// For programs. The schema is `docs/reference/audit-report.schema.json`; `version` changes when it does.
enum JSONOutput {
  static func write<Failure: Error>(_ report: AuditReport, to sink: (String) throws(Failure) -> Void)
    throws(Failure)
  {
    let open = report.open
    func count(_ action: RuleAction) -> Value { .int(open.count { $0.finding.action == action }) }
    let value: Value = [
      "version": "1", "tool": ["name": "bulkhead", "version": .string(report.version)],
      "policies": .array(report.policies.map { .string($0) }),
      "summary": [
        "files": .int(report.files), "objects": .int(report.objects), "podTemplates": .int(report.templates),
        "deny": count(.deny), "warn": count(.warn), "audit": count(.audit),
        "accepted": .int(report.findings.count - open.count),
      ],
      "findings": ListText.mark,
    ]
    try ListText.write(value, items: report.findings, item: finding, to: sink)
  }

  private static func finding(_ found: AuditFinding) -> Value {
    let start = found.place.startPosition
    let end = found.place.endPosition
    var value: Value = [
      "rule": .string(found.finding.rule), "action": .string(found.finding.action.rawValue),
      "severity": .string(found.documentation?.severity.rawValue ?? "medium"),
      "message": .string(found.finding.message), "help": .string(found.finding.help),
      "policy": .string(found.finding.policy),
      "location": [
        "file": .string(found.place.source.name), "line": .int(start.line), "column": .int(start.column),
        "endLine": .int(end.line), "endColumn": .int(end.column),
      ],
      "fingerprint": .string(found.fingerprint),
    ]
    if !found.finding.path.isEmpty { value["path"] = .string(found.finding.path) }
    if let container = found.finding.container { value["container"] = .string(container) }
    if let check = found.finding.check { value["check"] = .string(check.id) }
    if let object = found.object {
      value["object"] = [
        "apiVersion": .string(object.apiVersion), "kind": .string(object.kind),
        "namespace": .string(object.namespace), "name": .string(object.name),
      ]
    }
    if let safety = found.documentation?.fixSafety, safety != .none {
      value["fix"] = .string(safety.rawValue)
    }
    switch found.acceptance {
    case .none: if found.finding.isMitigated { value["accepted"] = ["by": "mutation"] }
    case .suppressed(let reason): value["accepted"] = ["by": "suppression", "reason": .string(reason)]
    case .excused(let exception): value["accepted"] = ["by": "exception", "exception": .string(exception)]
    case .baseline: value["accepted"] = ["by": "baseline"]
    }
    return value
  }
}
