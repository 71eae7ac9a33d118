public import Documents

/// What was found when a baseline was taken: it is accepted, and what is new is not.
///
/// Findings are known by their fingerprints, of which a baseline counts how often each is there: a second fault of
/// the same kind at the same field of an object of the same name is a new one.
public struct Baseline: Sendable {
  private var counts: [String: Int] = [:]

  /// The version of the file's form.
  private static let version = "1"

  /// Takes what counts now.
  public init(of findings: [AuditFinding]) {
    for found in findings where found.isOpen || found.acceptance == .baseline {
      counts[found.fingerprint, default: 0] += 1
    }
  }

  /// Reads a file that ``text(_:)`` wrote.
  public init(_ source: Source) throws(Diagnostics) {
    guard let root = JSONReader.readTolerantly(source).document?.root else {
      throw Diagnostics([
        .error(
          "invalid-baseline", "\(source.name) is no baseline: it is no JSON",
          help: "write one with --write-baseline")
      ])
    }
    guard root["version"]?.text == Self.version, case .sequence(let entries)? = root["findings"]?.content
    else {
      throw Diagnostics([
        .error(
          "invalid-baseline", "this is no baseline of version \(Self.version)", at: root.place,
          help: "write it anew with --write-baseline")
      ])
    }
    for entry in entries {
      guard let fingerprint = entry["fingerprint"]?.text,
        let count = entry["count"]?.text.flatMap({ Int($0) }),
        count > 0
      else {
        throw Diagnostics([
          .error(
            "invalid-baseline", "an entry has a fingerprint and a count", at: entry.place,
            help: "write it anew with --write-baseline")
        ])
      }
      counts[fingerprint, default: 0] += count
    }
  }

  /// Accepts what was there.
  public func apply(to findings: inout [AuditFinding]) {
    var left = counts
    for index in findings.indices where findings[index].isOpen {
      let fingerprint = findings[index].fingerprint
      guard let count = left[fingerprint], count > 0 else { continue }
      left[fingerprint] = count - 1
      findings[index].acceptance = .baseline
    }
  }

  /// The file's text: an entry for each fingerprint, with what it stands for, for those who read the change.
  public static func text(_ findings: [AuditFinding]) -> String {
    var entries: [String: (finding: AuditFinding, count: Int)] = [:]
    for found in findings where found.isOpen || found.acceptance == .baseline {
      entries[found.fingerprint, default: (found, 0)].count += 1
    }
    let sorted = entries.sorted { left, right in
      let (first, second) = (left.value.finding, right.value.finding)
      return (first.finding.rule, first.object?.text ?? "", first.finding.path, left.key)
        < (second.finding.rule, second.object?.text ?? "", second.finding.path, right.key)
    }
    let value: Value = [
      "version": .string(version),
      "findings": .array(
        sorted.map { key, entry in
          [
            "fingerprint": .string(key), "rule": .string(entry.finding.finding.rule),
            "object": .string(entry.finding.object?.text ?? ""), "path": .string(entry.finding.finding.path),
            "count": .int(entry.count),
          ]
        }),
    ]
    return JSONWriter().write(value) + "\n"
  }
}
