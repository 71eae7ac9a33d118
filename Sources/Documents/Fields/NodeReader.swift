/// Reads types from nodes and collects every problem with its place: missing, mistyped and unknown fields.
public struct NodeReader: Sendable {
  /// The problems so far.
  public var problems = Diagnostics()

  /// A reader without problems.
  public init() {}

  /// Reads a type from a node.
  public static func read<T: FieldValue>(_ type: T.Type, from node: Node) -> (value: T, problems: Diagnostics)
  {
    var reader = NodeReader()
    let value = T(node: node, &reader)
    return (value, reader.problems)
  }

  /// Says that a node has another type than the one expected.
  public mutating func expected(_ what: String, _ node: Node) {
    problems.add(.error("wrong-type", "\(what) is expected here", at: node.place))
  }
}

/// The visitor for one object: looks for each field among the entries.
private struct ObjectReader: FieldVisitor {
  let node: Node
  let entries: [Node.Entry]
  var taken = 0
  var names: [String] = []
  var known: Set<String> = []
  var reader: NodeReader

  mutating func field<V: FieldValue>(_ name: StaticString, _ value: inout V?) throws(Never) {
    if let found = find(name), !found.isNull { value = V(node: found, &reader) }
  }

  mutating func field<V: FieldValue & Omittable>(_ name: StaticString, _ value: inout V) throws(Never) {
    if let found = find(name), !found.isNull { value = V(node: found, &reader) }
  }

  mutating func required<V: FieldValue>(_ name: StaticString, _ value: inout V) throws(Never) {
    if let found = find(name) {
      value = V(node: found, &reader)
    } else {
      reader.problems.add(.error("missing-field", "the field \"\(name)\" is required here", at: node.place))
    }
  }

  private mutating func find(_ name: StaticString) -> Node? {
    let name = "\(name)"
    names.append(name)
    known.insert(name)
    return entries.first { $0.key.text == name }?.value
  }

  mutating func reportUnknown() {
    for entry in entries where !known.contains(entry.key.text ?? "") {
      let key = entry.key.text ?? ""
      let near = Spelling.nearest(to: key, among: names)
      reader.problems.add(
        .error(
          "unknown-field", "there is no field \"\(key)\" here", at: entry.key.place,
          help: near.map { "did you mean \"\($0)\"?" } ?? "the fields are: \(names.joined(separator: ", "))"))
    }
  }
}

extension Fields {
  /// Reads an object's entries; unknown fields are problems.
  public init(node: Node, _ reader: inout NodeReader) {
    self.init()
    guard case .mapping(let entries) = node.content else {
      if !node.isNull { reader.expected("a mapping", node) }
      return
    }
    var visitor = ObjectReader(node: node, entries: entries, reader: reader)
    fields(&visitor)
    visitor.reportUnknown()
    reader = visitor.reader
  }
}
