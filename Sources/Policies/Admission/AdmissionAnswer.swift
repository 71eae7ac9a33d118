public import Documents

/// What the API server is answered.
public struct AdmissionAnswer: Sendable {
  /// The request's.
  public let uid: String
  /// Whether the object may be.
  public private(set) var isAllowed = true
  /// Why not.
  public private(set) var message = ""
  /// The HTTP status of a refusal.
  public private(set) var code = 0
  /// What whoever applies the object is told.
  public private(set) var warnings: [String] = []
  /// What the audit log keeps.
  public private(set) var auditAnnotations: [(key: String, value: String)] = []
  /// What the engine said, where it was asked.
  public private(set) var verdict: Verdict?
  /// The changes of a mutation (RFC 6902).
  public var patch: [Value] = []

  /// The API server cuts longer warnings.
  private static let longestWarning = 256
  /// The API server leaves out more of them.
  private static let longestWarnings = 4096
  /// A refusal tells of that many kinds of violations, and counts the others.
  private static let mostLines = 100
  /// So many containers are named for each.
  private static let mostNames = 10
  /// What the audit log keeps of each list.
  private static let longestAnnotation = 2048

  init(uid: String) { self.uid = uid }

  mutating func deny(_ message: String, code: Int) {
    isAllowed = false
    self.message = message
    self.code = code
  }

  /// Takes a verdict over.
  ///
  /// - Parameter base: where the pod template stands in the object.
  mutating func take(_ verdict: Verdict, at base: String) {
    self.verdict = verdict
    let standing = verdict.findings.filter { !$0.isMitigated }
    let denied = standing.filter { $0.action == .deny }
    if !denied.isEmpty {
      let policies = Set(denied.map(\.policy)).sorted().joined(separator: ", ")
      let lines = Self.lines(denied)
      var text = lines.prefix(Self.mostLines).map { "\n- \($0)" }.joined()
      if lines.count > Self.mostLines { text += "\nand \(lines.count - Self.mostLines) more" }
      deny("violates \(policies):\(text)", code: 403)
    }
    warnings = Self.cut(Self.lines(standing.filter { $0.action == .warn }))
    annotate("violations", standing.map { "\($0.rule) at \(FieldPath.join(base, $0.path))" })
    annotate(
      "excused",
      verdict.excused.map {
        "\($0.finding.rule) at \(FieldPath.join(base, $0.finding.path)) by \($0.exception)"
      })
    annotate(
      "mitigated",
      verdict.findings.filter(\.isMitigated).map { "\($0.rule) at \(FieldPath.join(base, $0.path))" })
  }

  private mutating func annotate(_ key: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    var value = ""
    for (index, entry) in entries.enumerated() {
      let next = value.isEmpty ? entry : value + "; " + entry
      guard next.utf8.count <= Self.longestAnnotation - 32 else {
        value += "; and \(entries.count - index) more"
        break
      }
      value = next
    }
    auditAnnotations.append((key, value))
  }

  /// What is wrong, a line for each kind of it: the constant reason, and in brackets which containers must do what.
  static func lines(_ findings: [Finding]) -> [String] {
    var groups: [(key: [String], containers: [String], known: Set<String>)] = []
    var known: [[String]: Int] = [:]
    for finding in findings {
      let reason = finding.check?.reason ?? finding.message
      let key = [reason, finding.help, finding.rule]
      let index = known[key] ?? groups.count
      if index == groups.count {
        known[key] = index
        groups.append((key, [], []))
      }
      if let container = finding.container, groups[index].known.insert(container).inserted {
        groups[index].containers.append(container)
      }
    }
    return groups.map { key, containers, _ in
      var names = containers.prefix(mostNames).map { "\"\($0)\"" }.joined(separator: ", ")
      if containers.count > mostNames { names += " and \(containers.count - mostNames) more" }
      let subject =
        switch containers.count {
        case 0: "pod"
        case 1: "container \(names)"
        default: "containers \(names)"
        }
      return "\(key[0]) (\(subject) must \(key[1])) [\(key[2])]"
    }
  }

  /// Warnings within the API server's limits; what is left out is counted.
  private static func cut(_ lines: [String]) -> [String] {
    var result: [String] = []
    var total = 0
    for (index, line) in lines.enumerated() {
      let short =
        line.unicodeScalars.count <= longestWarning
        ? line : String(String.UnicodeScalarView(line.unicodeScalars.prefix(longestWarning - 1))) + "…"
      guard total + short.unicodeScalars.count <= longestWarnings - 64 else {
        result.append("and \(lines.count - index) more warnings")
        break
      }
      total += short.unicodeScalars.count
      result.append(short)
    }
    return result
  }

  /// The AdmissionReview that answers.
  public var review: Value {
    var response: Value = ["uid": .string(uid), "allowed": .bool(isAllowed)]
    if !isAllowed {
      response["status"] = [
        "code": .int(code), "reason": .string(code == 403 ? "Forbidden" : "BadRequest"),
        "message": .string(message),
      ]
    }
    if !warnings.isEmpty { response["warnings"] = .array(warnings.map { .string($0) }) }
    if !auditAnnotations.isEmpty {
      response["auditAnnotations"] = .object(auditAnnotations.map { Value.Member($0.key, .string($0.value)) })
    }
    if !patch.isEmpty {
      response["patchType"] = "JSONPatch"
      response["patch"] = .string(Base64.encode(Array(JSONWriter(indented: false).write(.array(patch)).utf8)))
    }
    return ["apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "response": response]
  }
}

/// Changes as JSON Patch writes them (RFC 6902).
enum JSONPatch {
  /// The operations that make one value of another: what is new or different, and nothing for what is equal. Lists
  /// keep their length.
  static func operations(from old: Value, to new: Value, at path: String = "") -> [Value] {
    if old == new { return [] }
    switch (old, new) {
    case (.object(let before), .object(let after)):
      let known = Dictionary(before.map { ($0.key, $0.value) }) { $1 }
      return after.flatMap { member -> [Value] in
        let place = "\(path)/\(escaped(member.key))"
        guard let earlier = known[member.key] else {
          return [["op": "add", "path": .string(place), "value": member.value]]
        }
        return operations(from: earlier, to: member.value, at: place)
      }
    case (.array(let before), .array(let after)) where before.count == after.count:
      return zip(before, after).enumerated().flatMap { index, pair in
        operations(from: pair.0, to: pair.1, at: "\(path)/\(index)")
      }
    default: return [["op": "replace", "path": .string(path), "value": new]]
    }
  }

  /// A key in a JSON Pointer (RFC 6901).
  private static func escaped(_ key: String) -> String {
    key.replacingEach("~", with: "~0").replacingEach("/", with: "~1")
  }
}
