/// Sees each field of a type once, in the order in which people write it.
///
/// Readers, writers and the schema are visitors, so that a type lists its fields in one place.
public protocol FieldVisitor {
  /// What a visitor may throw.
  associatedtype Failure: Error
  /// An optional field.
  mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?) throws(Failure)
  /// A list, map or object that is left out where it is empty.
  mutating func field<V: FieldValue & Omittable>(_ name: StaticString, _ value: inout V) throws(Failure)
  /// A required field.
  mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V) throws(Failure)
}

/// A value that a field can have.
public protocol FieldValue: Sendable {
  /// Reads it from JSON.
  init(json: inout JSONScanner) throws(JSONError)
  /// Reads it from a node; problems are collected, and a value in their stead is returned.
  init(node: Node, _ reader: inout NodeReader)
  /// The value as data.
  func value() -> Value
  /// What a schema says of such values.
  static func schema(at path: String, _ notes: SchemaNotes) -> Value
}

/// A value that is left out when it is empty.
public protocol Omittable {
  /// Whether there is nothing to write.
  var isEmpty: Bool { get }
}

/// A type that lists its fields.
public protocol Fields: FieldValue {
  /// The type without any field set.
  init()
  /// Shows each field to a visitor.
  mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure)
  /// Whether the type is told of fields that are none of its own.
  static var noticesSkipped: Bool { get }
  /// Told of each field that was read and is none of the type's, where the type notices.
  mutating func skipped(_ name: String)
}

extension Fields {
  /// Most types do not care.
  public static var noticesSkipped: Bool { false }
  /// Nothing happens.
  public mutating func skipped(_ name: String) {}
}

// MARK: Reading JSON

extension JSONScanner: FieldVisitor {
  /// Reads the field if it is the pending one.
  @inlinable public mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?)
    throws(JSONError)
  {
    guard takes(name) else { return }
    value = try null() ? nil : try V(json: &self)
  }

  /// Reads the field if it is the pending one; null leaves it empty.
  @inlinable public mutating func field<V: FieldValue & Omittable>(
    _ name: StaticString, _ value: inout V
  ) throws(JSONError) {
    guard takes(name) else { return }
    if try !null() { value = try V(json: &self) }
  }

  /// Reads the field if it is the pending one.
  @inlinable public mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V)
    throws(JSONError)
  {
    guard takes(name) else { return }
    // Null is as good as nothing, as in Go.
    if try !null() { value = try V(json: &self) }
  }

  @inlinable @inline(__always) mutating func takes(_ name: StaticString) -> Bool {
    guard let key = pending, key.count == name.utf8CodeUnitCount else { return false }
    let wanted = name.utf8Start
    for index in 0..<key.count where key[index] != wanted[index] { return false }
    pending = nil
    return true
  }

  @usableFromInline mutating func readPendingKey() throws(JSONError) -> [UInt8] {
    let (raw, hasEscapes) = try rawString()
    let key = hasEscapes ? try unescaped(raw) : Array(raw)
    try colon()
    return key
  }
}

extension Fields {
  /// Walks an object's keys; a key that no field takes is skipped, strictly.
  public init(json scanner: inout JSONScanner) throws(JSONError) {
    self.init()
    guard try scanner.beginObject() else { return }
    repeat {
      let (raw, hasEscapes) = try scanner.rawString()
      try scanner.colon()
      if hasEscapes {
        // A key with escapes names a field only after they are resolved; that is rare and may be slow.
        let key = try scanner.unescaped(raw)
        try key.withUnsafeBufferPointerThrowing { buffer throws(JSONError) in
          scanner.pending = buffer
          try fields(&scanner)
          if scanner.pending != nil {
            if Self.noticesSkipped { skipped(String(decoding: buffer, as: UTF8.self)) }
            scanner.pending = nil
            try scanner.skip()
          }
        }
      } else {
        scanner.pending = raw
        try fields(&scanner)
      }
      if let unknown = scanner.pending {
        if Self.noticesSkipped { skipped(String(decoding: unknown, as: UTF8.self)) }
        scanner.pending = nil
        try scanner.skip()
      }
    } while try scanner.nextMember()
  }
}

extension [UInt8] {
  /// `withUnsafeBufferPointer` with a typed throw.
  fileprivate func withUnsafeBufferPointerThrowing(
    _ body: (UnsafeBufferPointer<UInt8>) throws(JSONError) -> Void
  ) throws(JSONError) {
    let failure = withUnsafeBufferPointer { buffer -> JSONError? in
      do throws(JSONError) { try body(buffer) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }
}

// MARK: Writing

/// Collects the fields that are set as members of an object.
public struct ValueWriter: FieldVisitor {
  /// What has been written.
  public private(set) var members: [Value.Member] = []

  /// A writer without members.
  public init() {}

  /// Writes the field if it is set.
  public mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?) throws(Never) {
    if let value { members.append(Value.Member("\(name)", value.value())) }
  }

  /// Writes the field if it is not empty.
  public mutating func field<V: FieldValue & Omittable>(_ name: StaticString, _ value: inout V) throws(Never)
  {
    if !value.isEmpty { members.append(Value.Member("\(name)", value.value())) }
  }

  /// Writes the field.
  public mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V) throws(Never) {
    members.append(Value.Member("\(name)", value.value()))
  }
}

extension Fields {
  /// The fields that are set, in their order.
  public func value() -> Value {
    var copy = self
    var writer = ValueWriter()
    copy.fields(&writer)
    return .object(writer.members)
  }
}

// MARK: The names alone

/// Collects the names of a type's fields.
public struct FieldNames: FieldVisitor {
  /// The names in their order.
  public private(set) var names: [String] = []

  /// The names of a type's fields.
  public static func of<T: Fields>(_ type: T.Type) -> [String] {
    var visitor = FieldNames()
    var value = T()
    value.fields(&visitor)
    return visitor.names
  }

  /// Notes the name.
  public mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?) throws(Never) {
    names.append("\(name)")
  }
  /// Notes the name.
  public mutating func field<V: FieldValue & Omittable>(_ name: StaticString, _ value: inout V) throws(Never)
  {
    names.append("\(name)")
  }
  /// Notes the name.
  public mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V) throws(Never) {
    names.append("\(name)")
  }
}

extension Fields {
  /// A value with the fields that `set` gives it.
  public static func with(_ set: (inout Self) -> Void) -> Self {
    var result = Self()
    set(&result)
    return result
  }
}
