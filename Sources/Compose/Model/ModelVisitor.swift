public import Documents

/// Sees each field of a part of the model once, in the order in which Docker Compose prints them.
///
/// Reading canonical elements and writing the canonical form are both visitors, so that a type lists its
/// fields in one place.
public protocol ModelVisitor {
  /// A field that is left out where it is empty, zero or false.
  mutating func field<V: ModelValue>(_ name: StaticString, _ value: inout V?)
  /// A field that is left out only where it is not set: an explicit false or zero means something.
  mutating func explicit<V: ModelValue>(_ name: StaticString, _ value: inout V?)
  /// A field that is always printed, as null where it is not set.
  mutating func always<V: ModelValue>(_ name: StaticString, _ value: inout V?)
  /// A part that JSON always has, be it empty, and YAML only where it holds something.
  mutating func part<V: ModelObject>(_ name: StaticString, _ value: inout V)
  /// `x-…` keys: printed by YAML alone.
  mutating func extensions(_ value: inout ElementMap)
}

/// A value of the model.
public protocol ModelValue: Sendable {
  /// Reads a canonical element; nil where it stands for nothing. Problems go to the decoder.
  static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Self?
  /// The value as Docker Compose prints it.
  func encoded(for format: ModelFormat) -> Value
  /// Whether it is left out where empty values are.
  var isZero: Bool { get }
}

/// A part of the model with fields.
public protocol ModelObject: ModelValue {
  /// The part without any field set.
  init()
  /// Shows each field to a visitor.
  mutating func fields<V: ModelVisitor>(_ visitor: inout V)
}

/// The two printed forms, which differ in details.
public enum ModelFormat: Sendable {
  /// `--format json`
  case json
  /// `--format yaml`
  case yaml
}

// MARK: Reading

/// Reads parts of the model from canonical elements.
public struct ModelDecoder: Sendable {
  /// What could not be read.
  public internal(set) var problems = Diagnostics()
  private var path = Path()

  init() {}

  mutating func report(_ element: Element, _ message: String, help: String? = nil) {
    problems.add(.error("invalid-value", "\(path) \(message)", at: element.place, help: help))
  }

  mutating func wrongType(_ element: Element, _ expected: String) {
    let help: String?
    if case .timestamp = element.content { help = "quote it: \"\(element.place.text)\"" } else { help = nil }
    problems.add(
      .error(
        "wrong-type", "\(path) must be \(expected), and is \(element.typeName)", at: element.place, help: help
      ))
  }

  /// Reads with a longer path in messages.
  mutating func at<T>(_ part: String, _ read: (inout ModelDecoder) -> T) -> T {
    let outer = path
    path = path + part
    defer { path = outer }
    return read(&self)
  }

  mutating func object<T: ModelObject>(_ element: Element) -> T? {
    guard let map = element.map else {
      if !element.isNull { wrongType(element, "a mapping") }
      return nil
    }
    var result = T()
    var reader = ObjectDecoder(map: map, decoder: self)
    result.fields(&reader)
    problems = reader.decoder.problems
    return result
  }
}

private struct ObjectDecoder: ModelVisitor {
  let map: ElementMap
  var decoder: ModelDecoder

  mutating func field<V: ModelValue>(_ name: StaticString, _ value: inout V?) { read("\(name)", &value) }
  mutating func explicit<V: ModelValue>(_ name: StaticString, _ value: inout V?) { read("\(name)", &value) }
  mutating func always<V: ModelValue>(_ name: StaticString, _ value: inout V?) { read("\(name)", &value) }

  mutating func part<V: ModelObject>(_ name: StaticString, _ value: inout V) {
    var found: V?
    read("\(name)", &found)
    if let found { value = found }
  }

  mutating func extensions(_ value: inout ElementMap) {
    for key in map.keys where key.hasPrefix("x-") { value.take(key, from: map) }
  }

  private mutating func read<V: ModelValue>(_ name: String, _ value: inout V?) {
    guard let element = map[name] else { return }
    value = decoder.at(name) { V.decode(element, &$0) }
  }
}

// MARK: Writing

private struct ObjectEncoder: ModelVisitor {
  let format: ModelFormat
  var members: [Value.Member] = []

  mutating func field<V: ModelValue>(_ name: StaticString, _ value: inout V?) {
    if let value, !value.isZero { add(name, value.encoded(for: format)) }
  }

  mutating func explicit<V: ModelValue>(_ name: StaticString, _ value: inout V?) {
    if let value { add(name, value.encoded(for: format)) }
  }

  mutating func always<V: ModelValue>(_ name: StaticString, _ value: inout V?) {
    if let value { add(name, value.encoded(for: format)) } else if format == .json { add(name, .null) }
  }

  mutating func part<V: ModelObject>(_ name: StaticString, _ value: inout V) {
    let encoded = value.encoded(for: format)
    if format == .json || encoded != .object([]) { add(name, encoded) }
  }

  mutating func extensions(_ value: inout ElementMap) {
    guard format == .yaml else { return }
    for key in value.keys.sorted() where key != EnvironmentResolution.secretValue {
      members.append(Value.Member(key, value[key]?.value ?? .null))
    }
  }

  private mutating func add(_ name: StaticString, _ value: Value) {
    members.append(Value.Member("\(name)", value))
  }
}

extension ModelObject {
  /// Reads a mapping.
  public static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Self? {
    decoder.object(element)
  }

  /// The fields that are set, in their order.
  public func encoded(for format: ModelFormat) -> Value {
    var copy = self
    var encoder = ObjectEncoder(format: format)
    copy.fields(&encoder)
    return .object(encoder.members)
  }

  /// An object that was written is never left out.
  public var isZero: Bool { false }
}

extension ModelVisitor {
  /// A boolean that is true unless said otherwise, and printed only where it is false.
  mutating func optOut(_ name: StaticString, _ value: inout Bool?) {
    var denied: Denied? = value.map { Denied(truth: $0) }
    field(name, &denied)
    value = denied?.truth ?? value
  }
}

/// A boolean whose default is true.
private struct Denied: ModelValue {
  let truth: Bool
  static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Denied? {
    Bool.decode(element, &decoder).map { Denied(truth: $0) }
  }
  func encoded(for format: ModelFormat) -> Value { .bool(truth) }
  var isZero: Bool { truth }
}
