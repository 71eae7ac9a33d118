package import Documents

extension Shape {
  /// The shape as JSON Schema (draft 7), for editors and other programs.
  package var jsonSchema: Value {
    switch self {
    case .any: [:]
    case .null: ["type": "null"]
    case .bool: ["type": "boolean"]
    case .string, .matching: ["type": "string"]
    case .oneOf(let words): ["type": "string", "enum": .array(words.map { .string($0) })]
    case .integer(let range): Self.integer(range)
    case .number: ["type": "number"]
    case .list(let item, let unique):
      unique
        ? ["type": "array", "items": item.jsonSchema, "uniqueItems": true]
        : ["type": "array", "items": item.jsonSchema]
    case .map(let value, _): ["type": "object", "additionalProperties": value.jsonSchema]
    case .object(let shape): shape.jsonSchema
    case .either(let shapes): ["anyOf": .array(shapes.map(\.jsonSchema))]
    }
  }

  private static func integer(_ range: ClosedRange<Int>) -> Value {
    var schema: Value = ["type": "integer"]
    if range.lowerBound != Int.min { schema["minimum"] = .int(range.lowerBound) }
    if range.upperBound != Int.max { schema["maximum"] = .int(range.upperBound) }
    return schema
  }
}

extension ObjectShape {
  fileprivate var jsonSchema: Value {
    var schema: Value = [
      "type": "object",
      "properties": .object(keys.keys.sorted().map { Value.Member($0, keys[$0]?.jsonSchema ?? [:]) }),
      "additionalProperties": .bool(!closed),
    ]
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    if extensions, closed { schema["patternProperties"] = ["^x-": [:]] }
    return schema
  }
}
