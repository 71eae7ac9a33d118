/// What a schema says of fields beyond their types, by path: `spec.rules[].name`. Items of lists are `[]`, values of
/// maps `{}`.
public struct SchemaNotes: Sendable {
  /// What is said of one field.
  public struct Note: Sendable {
    /// What the field means, for `kubectl explain`.
    public let description: String
    /// Further members of its schema: `enum`, `pattern`, `x-kubernetes-validations`.
    public let members: [Value.Member]

    /// A description, and what else the schema says.
    public init(_ description: String, _ members: Value = [:]) {
      self.description = description
      self.members = members.object ?? []
    }
  }

  private let notes: [String: Note]

  /// Notes by path.
  public init(_ notes: [String: Note]) { self.notes = notes }

  /// The paths that something is said of.
  public var paths: Set<String> { Set(notes.keys) }

  /// Adds what is said of a path to its schema.
  public func noted(_ schema: Value, _ path: String) -> Value {
    guard let note = notes[path] else { return schema }
    var members = schema.object ?? []
    if !note.description.isEmpty {
      members.insert(Value.Member("description", .string(note.description)), at: 0)
    }
    return .object(members + note.members)
  }
}

/// Writes the schema of a type's fields (OpenAPI 3, as custom resources have it).
public struct SchemaWriter: FieldVisitor {
  private let path: String
  private let notes: SchemaNotes
  private var properties: [Value.Member] = []
  private var required: [Value] = []

  /// The schema of a type at a path.
  public static func schema<T: Fields>(of type: T.Type, at path: String, _ notes: SchemaNotes) -> Value {
    var writer = SchemaWriter(path: path, notes: notes)
    var value = T()
    value.fields(&writer)
    var schema: Value = ["type": "object"]
    if !writer.required.isEmpty { schema["required"] = .array(writer.required) }
    schema["properties"] = .object(writer.properties)
    return schema
  }

  private init(path: String, notes: SchemaNotes) {
    self.path = path
    self.notes = notes
  }

  private mutating func add<V: FieldValue>(_ name: StaticString, _ type: V.Type) {
    let place = path.isEmpty ? "\(name)" : "\(path).\(name)"
    properties.append(Value.Member("\(name)", notes.noted(V.schema(at: place, notes), place)))
  }

  /// Notes an optional field.
  public mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?) throws(Never) {
    add(name, V.self)
  }

  /// Notes a field that may be left out.
  public mutating func field<V: FieldValue & Omittable>(_ name: StaticString, _ value: inout V) throws(Never)
  {
    add(name, V.self)
  }

  /// Notes a required field.
  public mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V) throws(Never) {
    add(name, V.self)
    required.append(.string("\(name)"))
  }
}

extension FieldValue {
  /// Any value.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value {
    ["x-kubernetes-preserve-unknown-fields": true]
  }
}

extension Fields {
  /// An object with the type's fields.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value {
    SchemaWriter.schema(of: Self.self, at: path, notes)
  }
}

extension String {
  /// A string.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value { ["type": "string"] }
}

extension Bool {
  /// True or false.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value { ["type": "boolean"] }
}

extension Int {
  /// A whole number.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value {
    ["type": "integer", "format": "int64"]
  }
}

extension Array where Element: FieldValue {
  /// A list.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value {
    let place = path + "[]"
    return ["type": "array", "items": notes.noted(Element.schema(at: place, notes), place)]
  }
}

extension StringMap {
  /// A map from strings.
  public static func schema(at path: String, _ notes: SchemaNotes) -> Value {
    let place = path + "{}"
    return [
      "type": "object", "additionalProperties": notes.noted(Content.schema(at: place, notes), place),
    ]
  }
}
