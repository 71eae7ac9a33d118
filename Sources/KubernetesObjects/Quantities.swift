public import Documents

/// Amounts of resources by name, as they are written: people write `cpu: 1` as well as `cpu: "1"`.
public struct Quantities: FieldValue, Omittable, Equatable, Sendable {
  /// The texts of the amounts.
  public var texts: StringMap<String>

  /// Amounts.
  public init(texts: StringMap<String> = [:]) { self.texts = texts }

  /// Whether there is none.
  public var isEmpty: Bool { texts.isEmpty }

  /// Reads strings and numbers.
  public init(json scanner: inout JSONScanner) throws(JSONError) {
    texts = [:]
    guard try scanner.beginObject() else { return }
    repeat {
      let key = try scanner.key()
      if case .string = try scanner.kind() {
        texts[key] = try scanner.string()
      } else {
        texts[key] = try scanner.numberText()
      }
    } while try scanner.nextMember()
  }

  /// Reads scalars as they are written.
  public init(node: Node, _ reader: inout NodeReader) {
    texts = [:]
    guard case .mapping(let entries) = node.content else {
      reader.expected("a mapping", node)
      return
    }
    for entry in entries {
      guard let key = entry.key.text, let text = entry.value.text, !entry.value.isNull else {
        reader.expected("an amount, such as 500m or 256Mi,", entry.value)
        continue
      }
      texts[key] = text
    }
  }

  /// A map from strings to amounts.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value {
    [
      "type": "object", "maxProperties": 16,
      "additionalProperties": [
        "x-kubernetes-int-or-string": true, "anyOf": [["type": "integer"], ["type": "string"]],
        "pattern": #"^\+?([0-9]+(\.[0-9]*)?|\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$"#,
      ],
    ]
  }

  /// Strings.
  public func value() -> Value { texts.value() }
}
