public import Documents
public import OrderedCollections

extension String: ModelValue {
  /// Reads a string; whole numbers count, as in Docker Compose.
  public static func decode(_ element: Compose.Element, _ decoder: inout ModelDecoder) -> String? {
    switch element.content {
    case .string(let text): return text
    case .int(let number): return String(number)
    case .null: return nil
    default:
      decoder.wrongType(element, "a string")
      return nil
    }
  }
  /// The text.
  public func encoded(for format: ModelFormat) -> Value { .string(self) }
  /// Whether it is empty.
  public var isZero: Bool { isEmpty }
}

extension Bool: ModelValue {
  /// Reads a boolean, also from the words that Docker Compose takes for one.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Bool? {
    if let truth = element.bool ?? element.string.flatMap({ BooleanWord($0)?.truth }) { return truth }
    if !element.isNull { decoder.wrongType(element, "true or false") }
    return nil
  }
  /// The truth value.
  public func encoded(for format: ModelFormat) -> Value { .bool(self) }
  /// Whether it is false.
  public var isZero: Bool { !self }
}

extension Int: ModelValue {
  /// Reads a whole number, also from a string.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Int? {
    switch element.content {
    case .int(let number): return number
    case .float(let number) where abs(number) < 9e18: return Int(number)
    case .string(let text): if let number = Int(text) { return number }
    case .null: return nil
    default: break
    }
    decoder.wrongType(element, "a whole number")
    return nil
  }
  /// The number.
  public func encoded(for format: ModelFormat) -> Value { .int(self) }
  /// Whether it is zero.
  public var isZero: Bool { self == 0 }
}

extension Float: ModelValue {
  /// Reads a number, also from a string.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Float? {
    switch element.content {
    case .int(let number): return Float(number)
    case .float(let number): return Float(number)
    case .string(let text): if let number = Float(text), number.isFinite { return number }
    case .null: return nil
    default: break
    }
    decoder.wrongType(element, "a number")
    return nil
  }
  /// The shortest decimal that reads back as the same number of single precision.
  public func encoded(for format: ModelFormat) -> Value {
    if self == rounded(), abs(self) < 1e9 { return .int(Int(self)) }
    return .double(Double("\(self)") ?? Double(self))
  }
  /// Whether it is zero.
  public var isZero: Bool { self == 0 }
}

extension ByteSize: ModelValue {
  /// Reads a size. A number with a fraction stands for nothing, as in Docker Compose.
  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> ByteSize? {
    switch element.content {
    case .int(let number): return ByteSize(bytes: number)
    case .string(let text):
      if let size = ByteSize(text) { return size }
      decoder.report(element, "is not a size", help: "write a number and b, k, m or g, such as 512m")
      return nil
    default: return nil
    }
  }
  package func encoded(for format: ModelFormat) -> Value { .string(String(bytes)) }
  package var isZero: Bool { bytes == 0 }
}

extension ComposeDuration: ModelValue {
  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> ComposeDuration? {
    if element.isNull { return nil }
    if let duration = ComposeDuration(element.printed) { return duration }
    decoder.report(element, "is not a duration", help: "write numbers with units, such as 30s or 1m30s")
    return nil
  }
  package func encoded(for format: ModelFormat) -> Value { .string(description) }
  package var isZero: Bool { nanoseconds == 0 }
}

/// Permissions of a file, in octal.
public struct FileMode: ModelValue, Hashable {
  /// The permission bits.
  public let bits: Int
  /// Reads an octal string or a number.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> FileMode? {
    if let number = element.int { return FileMode(bits: number) }
    if let text = element.string, let number = Int(text, radix: 8) { return FileMode(bits: number) }
    decoder.report(element, "is not a file mode", help: "write it in octal: 0440")
    return nil
  }
  /// `0440`
  public func encoded(for format: ModelFormat) -> Value { .string("0" + String(bits, radix: 8)) }
  /// Never left out.
  public var isZero: Bool { false }
}

/// A command: a list of words, from a list or from a string that is split as a shell would split it.
public struct Command: ModelValue, Hashable {
  /// The words; none clears the image's.
  public var words: [String]
  /// What stood behind an operator of the shell in the string, and is dropped.
  public var dropped: String?

  /// Reads a list or splits a string.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Command? {
    if let items = element.list { return Command(words: items.map(\.printed)) }
    guard let text = element.string else { return nil }
    do throws(ShellWords.Failure) {
      let split = try ShellWords(text)
      return Command(words: split.words, dropped: split.dropped)
    } catch {
      decoder.report(
        element, "cannot be split into words",
        help: "close the quotes, or write a list: [\"sh\", \"-c\", \"…\"]")
      return nil
    }
  }
  /// The words.
  public func encoded(for format: ModelFormat) -> Value { .array(words.map { .string($0) }) }
  /// An empty command means something.
  public var isZero: Bool { false }
}

extension Array: ModelValue where Element: ModelValue {
  /// Reads a list; a single value is a list of one.
  public static func decode(_ element: Compose.Element, _ decoder: inout ModelDecoder) -> [Element]? {
    if element.isNull { return nil }
    guard let items = element.list else { return Element.decode(element, &decoder).map { [$0] } }
    return items.enumerated().compactMap { index, item in
      decoder.at("[\(index)]") { Element.decode(item, &$0) }
    }
  }
  /// The items.
  public func encoded(for format: ModelFormat) -> Value { .array(map { $0.encoded(for: format) }) }
  /// Whether it is empty.
  public var isZero: Bool { isEmpty }
}

/// Variables with their values; nil is a name without a value. From a mapping or a list of `name=value`.
public struct Variables: ModelValue, Hashable {
  /// The values by name, in file order.
  public var values: OrderedDictionary<String, String?> = [:]

  /// Reads a mapping or a list.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Variables? {
    var result = Variables()
    if let map = element.map {
      for key in map.keys {
        guard let value = map[key] else { continue }
        result.values.updateValue(value.isNull ? nil : value.printed, forKey: key)
      }
      return result
    }
    for item in element.list ?? [] {
      let text = item.printed
      let equals = text.firstIndex(of: "=")
      let name = String(text[..<(equals ?? text.endIndex)])
      if name.last?.isWhitespace == true {
        decoder.report(
          item, "has a name that ends with a space", help: "write NAME=value without a space before the =")
      }
      result.values.updateValue(equals.map { String(text[text.index(after: $0)...]) }, forKey: name)
    }
    return result
  }
  /// The names with their values, in file order.
  public var pairs: [(name: String, value: String?)] { values.map { ($0.key, $0.value) } }
  /// An object, sorted by name.
  public func encoded(for format: ModelFormat) -> Value {
    .object(
      values.keys.sorted().map { name in
        Value.Member(name, (values[name] ?? nil).map { .string($0) } ?? .null)
      })
  }
  /// Whether there is none.
  public var isZero: Bool { values.isEmpty }
}

/// Strings by name; nothing is the empty string. From a mapping or a list of `name=value`.
public struct Strings: ModelValue, Hashable {
  /// The values by name, in file order.
  public var values: OrderedDictionary<String, String> = [:]

  /// No values.
  public init() {}

  /// Reads a mapping or a list.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Strings? {
    guard let variables = Variables.decode(element, &decoder) else { return nil }
    var result = Strings()
    for (name, value) in variables.values { result.values[name] = value ?? "" }
    return result
  }
  /// The names with their values, in file order.
  public var pairs: [(name: String, value: String)] { values.map { ($0.key, $0.value) } }
  /// An object, sorted by name.
  public func encoded(for format: ModelFormat) -> Value {
    .object(values.keys.sorted().map { Value.Member($0, .string(values[$0] ?? "")) })
  }
  /// Whether there is none.
  public var isZero: Bool { values.isEmpty }
}

/// Options that may be repeated.
public struct MultiOptions: ModelValue, Hashable {
  /// The values by name.
  public var values: OrderedDictionary<String, [String]> = [:]
  /// Reads a mapping of values and lists.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> MultiOptions? {
    var result = MultiOptions()
    let map = element.map ?? ElementMap()
    for key in map.keys {
      if let value = map[key] { result.values[key] = (value.list ?? [value]).map(\.printed) }
    }
    return result
  }
  /// An object of lists, sorted by name.
  public func encoded(for format: ModelFormat) -> Value {
    .object(values.keys.sorted().map { Value.Member($0, .array((values[$0] ?? []).map { .string($0) })) })
  }
  /// Whether there is none.
  public var isZero: Bool { values.isEmpty }
}

/// Parts of the model by name; a name may stand without a value.
public struct Named<Part: ModelValue>: ModelValue {
  /// The parts by name, in file order.
  public var values: OrderedDictionary<String, Part?> = [:]

  /// No parts.
  public init() {}

  /// Reads a mapping.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Named<Part>? {
    guard let map = element.map else { return nil }
    var result = Named()
    for key in map.keys {
      guard let value = map[key] else { continue }
      result.values.updateValue(decoder.at(key) { Part.decode(value, &$0) }, forKey: key)
    }
    return result
  }
  /// An object, sorted by name.
  public func encoded(for format: ModelFormat) -> Value {
    .object(
      values.keys.sorted().map { name in
        Value.Member(name, (values[name] ?? nil)?.encoded(for: format) ?? .null)
      })
  }
  /// Whether there is none.
  public var isZero: Bool { values.isEmpty }
  /// The same with a part for each name that stands without one.
  func filled(_ make: () -> Part) -> Named<Part> {
    var result = self
    for name in values.keys where values[name].flatMap({ $0 }) == nil {
      result.values.updateValue(make(), forKey: name)
    }
    return result
  }

  /// The same with one part more, or another in its place.
  package func with(_ name: String, _ part: Part) -> Named<Part> {
    var result = self
    result.values[name] = part
    return result
  }

  /// The names with their parts, in file order.
  public var pairs: [(name: String, part: Part?)] { values.map { ($0.key, $0.value) } }
  /// The names in order of their text.
  public var names: [String] { values.keys.sorted() }
  /// The part with a name.
  public subscript(name: String) -> Part? { values[name] ?? nil }
}

/// Host names with their addresses.
public struct HostList: ModelValue, Hashable {
  /// The addresses by host name, in file order.
  public var hosts: OrderedDictionary<String, [String]> = [:]

  /// Reads a mapping or a list of `host=address` and `host:address`.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> HostList? {
    var result = HostList()
    if let map = element.map {
      for key in map.keys {
        guard let value = map[key] else { continue }
        result.add(key, value.isNull ? [""] : (value.list ?? [value]).map(\.printed), value, &decoder)
      }
      return result
    }
    for item in element.list ?? [] {
      let text = item.printed
      guard let separator = text.firstIndex(of: "=") ?? text.firstIndex(of: ":") else {
        decoder.report(item, "has no address", help: "write HOST=ADDRESS")
        continue
      }
      let addresses = text[text.index(after: separator)...].split(
        separator: ",", omittingEmptySubsequences: false)
      result.add(String(text[..<separator]), addresses.map(String.init), item, &decoder)
    }
    return result
  }

  private mutating func add(
    _ host: String, _ addresses: [String], _ element: Element, _ decoder: inout ModelDecoder
  ) {
    if host.isEmpty || host.contains(":") || host.contains("=") {
      decoder.report(element, "has a host name that is not valid", help: "write HOST=ADDRESS")
    }
    hosts[host, default: []] += addresses.map { address in
      address.count > 2 && address.hasPrefix("[") && address.hasSuffix("]")
        ? String(address.dropFirst().dropLast()) : address
    }
  }

  /// The hosts with their addresses, in file order.
  public var pairs: [(host: String, addresses: [String])] { hosts.map { ($0.key, $0.value) } }
  /// A sorted list of `host=address`.
  public func encoded(for format: ModelFormat) -> Value {
    .array(
      hosts.flatMap { host, addresses in addresses.map { "\(host)=\($0)" } }.sorted().map { .string($0) })
  }
  /// Whether there is none.
  public var isZero: Bool { hosts.isEmpty }
}
