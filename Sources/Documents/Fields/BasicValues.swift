extension String: FieldValue {
  /// Reads a JSON string.
  @inlinable public init(json scanner: inout JSONScanner) throws(JSONError) { self = try scanner.string() }
  /// Reads a scalar that the core schema takes for a string.
  @inlinable public init(node: Node, _ reader: inout NodeReader) {
    self = ""
    guard case .scalar(let text, let style) = node.content else {
      reader.expected("a string", node)
      return
    }
    self = text
    if style == .plain, node.tag == nil, !reader.isString(text) {
      reader.expected("a string", node)
    }
  }
  /// A string.
  public func value() -> Value { .string(self) }
}

extension Bool: FieldValue {
  /// Reads true or false.
  @inlinable public init(json scanner: inout JSONScanner) throws(JSONError) { self = try scanner.bool() }
  /// Reads true or false.
  @inlinable public init(node: Node, _ reader: inout NodeReader) {
    self = false
    guard case .scalar(let text, .plain) = node.content, case .bool(let truth) = reader.type(of: text)
    else {
      reader.expected("true or false", node)
      return
    }
    self = truth
  }
  /// True or false.
  public func value() -> Value { .bool(self) }
}

extension Int: FieldValue {
  /// Reads a whole number.
  @inlinable public init(json scanner: inout JSONScanner) throws(JSONError) { self = try scanner.int() }
  /// Reads a whole number.
  @inlinable public init(node: Node, _ reader: inout NodeReader) {
    self = 0
    guard case .scalar(let text, .plain) = node.content, case .int(let number) = reader.type(of: text)
    else {
      reader.expected("a whole number", node)
      return
    }
    self = number
  }
  /// A whole number.
  public func value() -> Value { .int(self) }
}

extension Array: FieldValue where Element: FieldValue {
  /// Reads a list.
  @inlinable public init(json scanner: inout JSONScanner) throws(JSONError) {
    self.init()
    guard try scanner.beginArray() else { return }
    repeat { append(try Element(json: &scanner)) } while try scanner.nextItem()
  }
  /// Reads a list.
  @inlinable public init(node: Node, _ reader: inout NodeReader) {
    self.init()
    guard case .sequence(let items) = node.content else {
      reader.expected("a list", node)
      return
    }
    for item in items { append(Element(node: item, &reader)) }
  }
  /// A list.
  public func value() -> Value { .array(map { $0.value() }) }
}

extension Array: Omittable {}

/// A map from strings that keeps the order in which it was filled.
public struct StringMap<Content: FieldValue & Equatable>: FieldValue, Omittable, Equatable, Sendable,
  ExpressibleByDictionaryLiteral
{
  @usableFromInline var storage: [(key: String, value: Content)] = []
  @usableFromInline var index: [String: Int] = [:]

  /// The keys with their values.
  @inlinable public var pairs: [(key: String, value: Content)] { storage }

  /// An empty map.
  @inlinable public init() {}
  /// A map from a literal; of equal keys the last wins.
  @inlinable public init(dictionaryLiteral elements: (String, Content)...) {
    for (key, value) in elements { self[key] = value }
  }
  /// A map from pairs; of equal keys the last wins.
  @inlinable public init(_ pairs: [(key: String, value: Content)]) {
    for (key, value) in pairs { self[key] = value }
  }
  /// Whether there is no key.
  @inlinable public var isEmpty: Bool { storage.isEmpty }
  /// The keys in order.
  public var keys: [String] { storage.map(\.key) }

  /// Up to this many keys are looked through; more have a table.
  @inlinable static var mostWithoutIndex: Int { 12 }

  @inlinable func position(of key: String) -> Int? {
    if storage.count > Self.mostWithoutIndex { return index[key] }
    for at in storage.indices where storage[at].key == key { return at }
    return nil
  }

  @usableFromInline mutating func makeIndex() {
    index =
      storage.count <= Self.mostWithoutIndex
      ? [:] : Dictionary(storage.enumerated().map { ($1.key, $0) }) { $1 }
  }

  /// The value of a key; setting nil removes it.
  @inlinable public subscript(key: String) -> Content? {
    get { position(of: key).map { storage[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let at?, let value?): storage[at].value = value
      case (nil, let value?):
        storage.append((key, value))
        if storage.count > Self.mostWithoutIndex + 1 {
          index[key] = storage.count - 1
        } else {
          makeIndex()
        }
      case (let at?, nil):
        storage.remove(at: at)
        makeIndex()
      case (nil, nil): break
      }
    }
  }

  /// Reads an object.
  @inlinable public init(json scanner: inout JSONScanner) throws(JSONError) {
    self.init()
    guard try scanner.beginObject() else { return }
    repeat {
      let key = try scanner.key()
      self[key] = try Content(json: &scanner)
    } while try scanner.nextMember()
  }

  /// Reads a mapping.
  @inlinable public init(node: Node, _ reader: inout NodeReader) {
    self.init()
    guard case .mapping(let entries) = node.content else {
      reader.expected("a mapping", node)
      return
    }
    for entry in entries {
      guard let key = entry.key.text else {
        reader.expected("a string", entry.key)
        continue
      }
      self[key] = Content(node: entry.value, &reader)
    }
  }

  /// An object with the keys in order of their code points, as Kubernetes prints maps.
  public func value() -> Documents.Value {
    .object(
      pairs.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
        .map { Documents.Value.Member($0.key, $0.value.value()) })
  }

  /// Equal when the same keys have the same values, in whatever order.
  public static func == (left: Self, right: Self) -> Bool {
    left.pairs.count == right.pairs.count && left.pairs.allSatisfy { right[$0.key] == $0.value }
  }
}

extension Value: FieldValue {
  /// Reads any value.
  public init(json scanner: inout JSONScanner) throws(JSONError) { self = try JSONReader.value(&scanner) }
  /// Reads any node by the core schema.
  public init(node: Node, _ reader: inout NodeReader) {
    switch node.content {
    case .scalar(let text, let style):
      if style != .plain || node.tag == "tag:yaml.org,2002:str" {
        self = .string(text)
        return
      }
      switch reader.type(of: text) {
      case .null: self = .null
      case .bool(let truth): self = .bool(truth)
      case .int(let number): self = .int(number)
      case .float(let number): self = .double(number)
      case .string: self = .string(text)
      }
    case .sequence(let items):
      self = .array([])
      self = .array(items.map { Value(node: $0, &reader) })
    case .mapping(let entries):
      self = .object(entries.map { Member($0.key.text ?? "", Value(node: $0.value, &reader)) })
    }
  }
  /// Itself.
  public func value() -> Value { self }
}

/// The core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema).
public enum CoreSchema {
  /// What a plain scalar stands for.
  public enum Scalar: Sendable, Hashable {
    /// `null`, `~` or nothing.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number in decimal, octal (`0o`) or hexadecimal (`0x`).
    case int(Int)
    /// A number with a fraction, or a whole one beyond 64 bits.
    case float(Double)
    /// Anything else.
    case string
  }

  /// The type of a plain scalar's text.
  public static func type(of text: String) -> Scalar {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    default: break
    }
    if text.hasPrefix("0o"), let number = Int(text.dropFirst(2), radix: 8) { return .int(number) }
    if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) { return .int(number) }
    guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else { return .string }
    if let number = Int(text) { return .int(number) }
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      let number = Double(text)
    else { return .string }
    return .float(number)
  }
}
