public import Documents
internal import OrderedCollections

/// A piece of a compose file, typed as Docker Compose types it, with the place where it stands.
///
/// The phases of loading work on elements, so that a problem found in any of them has its place.
public struct Element: Sendable {
  /// What an element holds.
  public indirect enum Content: Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A number with a fraction.
    case float(Double)
    /// A plain date or time: YAML 1.1 knows the type, and no Compose field has it.
    case timestamp(Timestamp)
    /// A text.
    case string(String)
    /// A list.
    case list([Element])
    /// A mapping in file order.
    case map(ElementMap)
  }

  /// What it holds.
  public var content: Content
  /// Where it stands.
  public var place: Place

  /// An element at a place.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  package var isNull: Bool { if case .null = content { true } else { false } }
  package var string: String? { if case .string(let text) = content { text } else { nil } }
  package var int: Int? { if case .int(let number) = content { number } else { nil } }
  package var bool: Bool? { if case .bool(let truth) = content { truth } else { nil } }
  package var list: [Element]? { if case .list(let items) = content { items } else { nil } }
  /// The mapping, if this is one.
  public var map: ElementMap? { if case .map(let map) = content { map } else { nil } }

  /// The element at a path below this one.
  public subscript(path: String...) -> Element? {
    var element = self
    for key in path {
      guard let next = element.map?[key] else { return nil }
      element = next
    }
    return element
  }

  /// The same place with a text.
  func with(_ text: String) -> Element { Element(.string(text), at: place) }
  func with(_ content: Content) -> Element { Element(content, at: place) }

  /// The type's name in messages.
  var typeName: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .int, .float: "a number"
    case .timestamp: "a date"
    case .string: "a string"
    case .list: "a list"
    case .map: "a mapping"
    }
  }

  /// The element as Go's `fmt.Sprint` prints it: how Docker Compose turns values into strings.
  var printed: String {
    switch content {
    case .null: "<nil>"
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .float(let number): Numerals.goValue(number)
    case .timestamp(let time): time.printed
    case .string(let text): text
    case .list(let items): "[" + items.map(\.printed).joined(separator: " ") + "]"
    case .map(let map):
      "map[" + map.keys.sorted().map { "\($0):\(map[$0]?.printed ?? "")" }.joined(separator: " ") + "]"
    }
  }

  /// The element as data; mappings sorted by key, as Go writes maps.
  public var value: Value {
    switch content {
    case .null: .null
    case .bool(let truth): .bool(truth)
    case .int(let number): .int(number)
    case .float(let number): .double(number)
    case .timestamp(let time): .string(time.rfc3339)
    case .string(let text): .string(text)
    case .list(let items): .array(items.map(\.value))
    case .map(let map): .object(map.keys.sorted().map { Value.Member($0, map[$0]?.value ?? .null) })
    }
  }
}

extension Element: Equatable {
  /// Equal content; places do not count.
  public static func == (left: Element, right: Element) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.float(let a), .float(let b)): a == b
    case (.int(let a), .float(let b)), (.float(let b), .int(let a)): Double(a) == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a.count == b.count && a.keys.allSatisfy { a[$0] == b[$0] }
    default: false
    }
  }
}

/// A mapping of elements in file order, with the place of each key.
public struct ElementMap: Sendable {
  private var storage: OrderedDictionary<String, (key: Place?, value: Element)> = [:]

  /// An empty mapping.
  public init() {}

  /// The keys in order.
  public var keys: [String] { Array(storage.keys) }
  /// How many keys there are.
  public var count: Int { storage.count }
  /// Whether there is no key.
  public var isEmpty: Bool { storage.isEmpty }

  /// The value of a key; setting keeps the key's place, setting nil removes the key.
  public subscript(key: String) -> Element? {
    get { storage[key]?.value }
    set {
      if let newValue {
        storage[key] = (storage[key]?.key, newValue)
      } else {
        storage.removeValue(forKey: key)
      }
    }
  }

  /// The place of a key, or of its value where the key was made by a phase of loading.
  public func place(of key: String) -> Place? { storage[key].map { $0.key ?? $0.value.place } }

  package mutating func set(_ key: String, _ value: Element, keyPlace: Place?) {
    storage[key] = (keyPlace, value)
  }

  func keyPlace(_ key: String) -> Place? { storage[key]?.key }

  /// Replaces each value by what `change` returns; nil removes the key.
  mutating func update(_ change: (String, Element) -> Element?) {
    for key in Array(storage.keys) {
      guard let entry = storage[key] else { continue }
      if let new = change(key, entry.value) {
        storage[key] = (entry.key, new)
      } else {
        storage.removeValue(forKey: key)
      }
    }
  }

  /// Takes over an entry of another mapping with its place.
  mutating func take(_ key: String, from other: ElementMap) {
    if let entry = other.storage[key] { storage[key] = entry }
  }
}
