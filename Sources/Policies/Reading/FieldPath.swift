public import Documents

/// Paths of fields, as findings name them: `spec.containers[0].image`, `metadata.annotations[example.com/x]`.
public enum FieldPath {
  /// A step from an object to one of its parts.
  enum Step: Hashable {
    case key(Substring)
    case index(Int)
  }

  /// The steps of a path. Brackets hold an index or a key; a key may hold dots, but no bracket.
  static func steps(of path: some StringProtocol) -> [Step] {
    var steps: [Step] = []
    var rest = Substring(path)
    while let first = rest.first {
      if first == "." {
        rest = rest.dropFirst()
      } else if first == "[", let end = rest.firstIndex(of: "]") {
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        steps.append(Int(inside).map(Step.index) ?? .key(inside))
        rest = rest[rest.index(after: end)...]
      } else {
        let name = rest.prefix { $0 != "." && $0 != "[" }
        if name.isEmpty { return steps }
        steps.append(.key(name))
        rest = rest[name.endIndex...]
      }
    }
    return steps
  }

  /// Joins the path of a template with the path of a field in it.
  public static func join(_ base: String, _ path: String) -> String {
    base.isEmpty ? path : path.isEmpty ? base : base + "." + path
  }

  /// The field at a path; nil where there is none.
  public static func node(at path: String, in root: Node) -> Node? {
    var node = root
    for step in steps(of: path) {
      guard let next = child(step, of: node)?.value else { return nil }
      node = next
    }
    return node
  }

  /// Where the field at a path stands; where it is missing, the key of the innermost part that is there and should
  /// hold it, or that part's first key where it is an item of a list.
  public static func place(of path: String, in root: Node) -> Place {
    var node = root
    var key: Node?
    var isWhole = true
    for step in steps(of: path) {
      guard let next = child(step, of: node) else {
        isWhole = false
        break
      }
      node = next.value
      key = next.key
    }
    if isWhole, case .scalar = node.content { return node.isNull ? key?.place ?? node.place : node.place }
    if let key { return key.place }
    return head(of: node)
  }

  /// The first key of a mapping, or the first item of a list: what people see when they look for it.
  private static func head(of node: Node) -> Place {
    switch node.content {
    case .mapping(let entries):
      return entries.first { !$0.isMerged }?.key.place ?? node.place
    case .sequence(let items):
      guard let first = items.first else { return node.place }
      if case .mapping(let entries) = first.content { return entries.first?.key.place ?? first.place }
      return first.place
    case .scalar: return node.place
    }
  }

  private static func child(_ step: Step, of node: Node) -> (key: Node?, value: Node)? {
    switch (step, node.content) {
    case (.key(let name), .mapping(let entries)):
      guard let entry = entries.last(where: { $0.key.text.map { $0 == name } ?? false }) else { return nil }
      return (entry.key, entry.value)
    case (.index(let index), .sequence(let items)):
      guard items.indices.contains(index) else { return nil }
      let item = items[index]
      if case .mapping(let entries) = item.content, let first = entries.first(where: { !$0.isMerged }) {
        return (first.key, item)
      }
      return (item, item)
    case (.index(let index), .mapping(let entries)):
      // A key that is a number, such as that of a label.
      guard let entry = entries.last(where: { $0.key.text == String(index) }) else { return nil }
      return (entry.key, entry.value)
    default: return nil
    }
  }
}
