public import Documents

extension LabelSelector {
  /// Whether labels have what the selector asks for; the empty selector asks for nothing.
  ///
  /// Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors. An operator
  /// that is none matches nothing.
  public func matches(_ labels: StringMap<String>) -> Bool {
    matchLabels.pairs.allSatisfy { labels[$0.key] == $0.value }
      && matchExpressions.allSatisfy { expression in
        let value = labels[expression.key]
        return switch expression.operator {
        case "In": value.map { expression.values.contains($0) } ?? false
        case "NotIn": value.map { !expression.values.contains($0) } ?? true
        case "Exists": value != nil
        case "DoesNotExist": value == nil
        default: false
        }
      }
  }

  /// Whether the selector asks for nothing, and so matches everything.
  public var isEmpty: Bool { matchLabels.isEmpty && matchExpressions.isEmpty }
}

/// What labels may look like (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/).
public enum LabelSyntax {
  /// Whether a text is a label's key: a name, behind a domain and a slash or without.
  public static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !DNSName.isSubdomain(String(parts[0])) { return false }
    return parts.last.map { !$0.isEmpty && isName($0) } ?? false
  }

  /// Whether a text is a label's value.
  public static func isValue(_ text: String) -> Bool { isName(text[...]) }

  private static func isName(_ text: Substring) -> Bool {
    if text.isEmpty { return true }
    func isPlain(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    guard text.utf8.count <= 63, let first = text.utf8.first, let last = text.utf8.last, isPlain(first),
      isPlain(last)
    else { return false }
    return text.utf8.allSatisfy { isPlain($0) || "-_.".utf8.contains($0) }
  }
}
