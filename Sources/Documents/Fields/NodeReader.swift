/// Reads types from nodes and collects every problem with its place: missing, mistyped and unknown fields.
public struct NodeReader: Sendable {
  /// How a text is read.
  public enum Mode: Sendable {
    /// Files of our own kinds: unknown and missing fields are problems, and scalars have the types of YAML 1.2.
    case strict
    /// Manifests of whatever kind: what the type does not know is left out, nothing is required, and scalars have
    /// the types that kubectl gives them.
    case manifest
  }

  /// How the text is read.
  public let mode: Mode
  /// The problems so far.
  public var problems = Diagnostics()

  /// A reader without problems.
  public init(mode: Mode = .strict) { self.mode = mode }

  /// Reads a type from a node.
  public static func read<T: FieldValue>(_ type: T.Type, from node: Node, mode: Mode = .strict) -> (
    value: T, problems: Diagnostics
  ) {
    var reader = NodeReader(mode: mode)
    let value = T(node: node, &reader)
    return (value, reader.problems)
  }

  /// Says that a node has another type than the one expected.
  public mutating func expected(_ what: String, _ node: Node) {
    var help: String?
    if mode == .strict, what == "a string", case .scalar(let text, .plain) = node.content, !text.isEmpty {
      help = "put it in quotes: \"\(text)\""
    }
    problems.add(.error("wrong-type", "\(what) is expected here", at: node.place, help: help))
  }

  /// The type of a plain scalar.
  @usableFromInline func type(of text: String) -> CoreSchema.Scalar {
    mode == .strict ? CoreSchema.type(of: text) : ManifestSchema.type(of: text)
  }

  /// Whether every reader takes a plain scalar for a string: `off` is one to YAML 1.2, and false to kubectl.
  @usableFromInline func isString(_ text: String) -> Bool {
    ManifestSchema.type(of: text) == .string && (mode == .manifest || CoreSchema.type(of: text) == .string)
  }
}

/// The types that kubectl gives to plain scalars: those of YAML 1.1 as its Go library reads them, so that `yes` is
/// true and `010` is eight.
///
/// Source: https://github.com/kubernetes-sigs/yaml, the resolver of `goyaml.v2`.
public enum ManifestSchema {
  /// The type of a plain scalar's text.
  public static func type(of text: String) -> CoreSchema.Scalar {
    guard let first = text.utf8.first else { return .null }
    if !(0x2B...0x39).contains(first) {
      // Nearly every scalar is a string, which its first letter or its length tells.
      guard text.utf8.count <= 5, "~nNtTfFyYoO".utf8.contains(first) else { return .string }
      switch text {
      case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON": return .bool(true)
      case "n", "N", "no", "No", "NO", "off", "Off", "OFF": return .bool(false)
      default: return CoreSchema.type(of: text)
      }
    }
    let plain = text.utf8.contains(UInt8(ascii: "_")) ? text.filter { $0 != "_" } : text
    var digits = Substring(plain)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    for (prefix, radix) in [("0b", 2), ("0x", 16), ("0X", 16), ("0o", 8), ("0", 8)]
    where digits.hasPrefix(prefix) && digits.utf8.count > prefix.utf8.count {
      let rest = digits.dropFirst(prefix.utf8.count)
      if rest.utf8.first != UInt8(ascii: "+"), rest.utf8.first != UInt8(ascii: "-"),
        let number = Int(rest, radix: radix)
      {
        return .int(isNegative ? -number : number)
      }
    }
    switch CoreSchema.type(of: plain) {
    // What is whole is a whole number to JSON, however it is written.
    case .float(let number) where number.rounded() == number && abs(number) < 9e15: return .int(Int(number))
    case let other: return other
    }
  }
}

/// The visitor for one object: looks for each field among the entries.
@usableFromInline struct ObjectReader: FieldVisitor {
  @usableFromInline typealias Failure = Never
  @usableFromInline let node: Node
  @usableFromInline let entries: [Node.Entry]
  /// The names of the type's fields, in strict mode.
  @usableFromInline var names: [String] = []
  @usableFromInline var found = 0
  @usableFromInline var reader: NodeReader

  @inlinable init(node: Node, entries: [Node.Entry], reader: NodeReader) {
    self.node = node
    self.entries = entries
    self.reader = reader
  }

  @inlinable mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?) throws(Never) {
    guard let index = find(name), !entries[index].value.isNull else { return }
    let problems = reader.problems.all.count
    let read = V(node: entries[index].value, &reader)
    // A scalar of the wrong type is as good as none: nobody knows what it was meant to be.
    if reader.problems.all.count > problems, case .scalar = entries[index].value.content { return }
    value = read
  }

  @inlinable mutating func field<V: FieldValue & Omittable>(_ name: StaticString, _ value: inout V)
    throws(Never)
  {
    guard let index = find(name), !entries[index].value.isNull else { return }
    value = V(node: entries[index].value, &reader)
  }

  @inlinable mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V) throws(Never) {
    if let index = find(name) {
      if reader.mode == .manifest, entries[index].value.isNull { return }
      value = V(node: entries[index].value, &reader)
    } else if reader.mode == .strict {
      reportMissing(name)
    }
  }

  @usableFromInline mutating func reportMissing(_ name: StaticString) {
    reader.problems.add(.error("missing-field", "the field \"\(name)\" is required here", at: node.place))
  }

  /// The number of a field's entry. Where a key stands twice the last one counts, as it does for kubectl.
  @usableFromInline mutating func find(_ name: StaticString) -> Int? {
    if reader.mode == .strict { names.append("\(name)") }
    let mark = Node.KeyMark(name)
    var index = entries.count
    while index > 0 {
      index -= 1
      guard entries[index].mark == mark, case .scalar(let key, _) = entries[index].key.content,
        name.withUTF8Buffer({ $0.elementsEqual(key.utf8) })
      else { continue }
      found += 1
      return index
    }
    return nil
  }

  @usableFromInline mutating func reportUnknown() {
    let known = Set(names)
    for entry in entries where !known.contains(entry.key.text ?? "") {
      reader.problems.add(.unknownField(entry.key, among: names))
    }
  }
}

extension Fields {
  /// Reads an object's entries; unknown fields are problems where the reader is strict.
  @inlinable public init(node: Node, _ reader: inout NodeReader) {
    self.init()
    guard case .mapping(let entries) = node.content else {
      if !node.isNull { reader.expected("a mapping", node) }
      return
    }
    var visitor = ObjectReader(node: node, entries: entries, reader: reader)
    fields(&visitor)
    if visitor.found < entries.count {
      if reader.mode == .strict {
        visitor.reportUnknown()
      } else if Self.noticesSkipped {
        tellSkipped(entries)
      }
    }
    reader = visitor.reader
  }

  /// Tells the type of the entries that none of its fields took.
  @usableFromInline mutating func tellSkipped(_ entries: [Node.Entry]) {
    let known = Set(FieldNames.of(Self.self))
    for entry in entries {
      if let key = entry.key.text, !known.contains(key) { skipped(key) }
    }
  }
}
