/// Data without a place: what is written out, and what is carried without being understood.
///
/// Objects keep the order of their keys, so that what is written is what was built.
public indirect enum Value: Sendable, Hashable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with a fraction; never infinite and never NaN in what is written.
  case double(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([Value])
  /// Keys with values, in order.
  case object([Member])

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value.
    public var value: Value

    /// A key with its value.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key in an object; setting replaces in place or appends, setting nil removes.
  public subscript(key: String) -> Value? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self else {
        if let newValue { self = .object([Member(key, newValue)]) }
        return
      }
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// The text, if this is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The list's items, if this is one.
  public var array: [Value]? { if case .array(let items) = self { items } else { nil } }
  /// The object's members, if this is one.
  public var object: [Member]? { if case .object(let members) = self { members } else { nil } }
  /// The number, if this is a whole one.
  public var int: Int? { if case .int(let number) = self { number } else { nil } }
  /// The truth value, if this is one.
  public var bool: Bool? { if case .bool(let truth) = self { truth } else { nil } }

  /// The same data with the keys of every object in order of their code points.
  public func sortedByKey() -> Value {
    switch self {
    case .array(let items): .array(items.map { $0.sortedByKey() })
    case .object(let members):
      .object(
        members.map { Member($0.key, $0.value.sortedByKey()) }
          .sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) })
    default: self
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
  /// An object.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
