public import Documents

/// A finding in a file: what the engine says, about which object, and where it stands.
public struct AuditFinding: Sendable {
  /// What the engine says; its path is that of the field in the object.
  public var finding: Finding
  /// The object; nil where the finding is about the text of a file.
  public var object: ObjectIdentity?
  /// Where the field stands, or where it should.
  public var place: Place
  /// What speaks for accepting it.
  public var acceptance = Acceptance.none

  /// Why a finding counts for nothing.
  public enum Acceptance: Sendable, Hashable {
    /// It counts.
    case none
    /// A comment or annotation accepts it, for a reason.
    case suppressed(reason: String)
    /// An exception excuses it.
    case excused(exception: String)
    /// It was there when the baseline was taken.
    case baseline
  }

  /// Whether it counts.
  public var isOpen: Bool { acceptance == .none && !finding.isMitigated }

  /// The rule's documentation.
  public var documentation: RuleDocumentation? { Rules.named(finding.rule)?.documentation }

  /// What stays the same when lines move, files are renamed and containers change places: the rule, the object,
  /// the field, with containers by their names, and what is wrong with it. Of credentials it is that there is one.
  public var fingerprint: String {
    var path = finding.path
    if let container = finding.container, let open = path.firstIndex(of: "["),
      let close = path[open...].firstIndex(of: "]"), path[..<open].lowercased().hasSuffix("containers")
    {
      path.replaceSubrange(open...close, with: "[\(container)]")
    }
    // The message names what is wrong: another capability, port or path is another finding.
    let object = object.map { "\($0.group)/\($0.kind)/\($0.namespace)/\($0.name)" } ?? "-"
    return StableHash.text(
      "\(finding.rule)\n\(object)\n\(path)\n\(finding.message)")
  }
}

/// A 64-bit hash that is the same on every machine and in every run (FNV-1a): for recognition, never for secrecy.
public enum StableHash {
  /// Sixteen hexadecimal digits for a text.
  public static func text(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
