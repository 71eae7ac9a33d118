internal import Documents

/// What may stand at a place of a compose file: the Compose specification's schema as data.
package indirect enum Shape: Sendable {
  case any
  case null
  case bool
  case string
  /// One of these strings.
  case oneOf([String])
  /// A string that a test accepts; the text says what it must be.
  case matching(String, @Sendable (String) -> Bool)
  case integer(ClosedRange<Int>)
  case number
  case list(Shape, unique: Bool)
  /// User-chosen keys: which are allowed (nil: others are not looked at), and what they hold.
  case map(Shape, keys: KeyRule)
  case object(ObjectShape)
  /// Any of these, told apart by their type.
  case either([Shape])

  package enum KeyRule: Sendable {
    /// `[a-zA-Z0-9._-]+`; other keys are errors.
    case names
    /// `[a-z]+`; other keys are not looked at.
    case lowercase
    /// Any key but the empty one.
    case anything
    /// Any key; the empty one is not looked at.
    case loose
  }

  /// The types that are accepted, as messages name them.
  var expectation: String {
    switch self {
    case .any: "anything"
    case .null: "null"
    case .bool: "true or false"
    case .string, .matching: "a string"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    case .integer: "a whole number"
    case .number: "a number"
    case .list: "a list"
    case .map, .object: "a mapping"
    case .either(let shapes):
      shapes.map(\.expectation).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: " or ")
    }
  }

  /// Whether an element is of this shape's type, whatever it holds.
  func accepts(typeOf element: Element) -> Bool {
    switch (self, element.content) {
    case (.any, _), (.null, .null), (.bool, .bool), (.integer, .int), (.number, .int), (.number, .float): true
    case (.string, .string), (.string, .timestamp), (.oneOf, .string), (.matching, .string): true
    case (.integer, .float(let number)): number == number.rounded()
    case (.list, .list), (.map, .map), (.object, .map): true
    case (.either(let shapes), _): shapes.contains { $0.accepts(typeOf: element) }
    default: false
    }
  }
}

/// A mapping with known keys.
package struct ObjectShape: Sendable {
  package let keys: [String: Shape]
  package var required: [String] = []
  /// Whether `x-…` keys are allowed.
  package var extensions = true
  /// Whether other keys are errors.
  package var closed = true
  /// Groups of which one key at least must be there.
  package var requiresAnyOf: [String] = []
}

// MARK: Short words for the table

extension Shape {
  static let whole = Shape.integer(Int.min...Int.max)
  package static let integerOrString = Shape.either([.whole, .string])
  static let numberOrString = Shape.either([.number, .string])
  static let flag = Shape.either([.bool, .string])
  static let strings = Shape.list(.string, unique: false)
  static let uniqueStrings = Shape.list(.string, unique: true)
  static let stringOrList = Shape.either([.string, .uniqueStrings])
  static let listOrMap = Shape.either([
    .map(.either([.string, .number, .bool, .null]), keys: .anything), .uniqueStrings,
  ])
  static let command = Shape.either([.null, .string, .strings])
  static let options = Shape.map(.numberOrString, keys: .loose)

  package static func object(
    _ keys: [String: Shape], required: [String] = [], extensions: Bool = true, closed: Bool = true
  ) -> Shape {
    .object(ObjectShape(keys: keys, required: required, extensions: extensions, closed: closed))
  }
}
