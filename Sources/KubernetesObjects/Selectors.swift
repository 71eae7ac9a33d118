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
