public import Documents

/// Paths of fields, as findings name them: `spec.containers[0].image`, `metadata.annotations[example.com/x]`.
public enum FieldPath {
  /// A step from an object to one of its parts.
  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  /// The steps of a path. Brackets hold an index or a key; a key may hold dots, but no bracket.
  static func steps(of path: String) -> [Step] {
    let bytes = Array(path.utf8)
    var steps: [Step] = []
    var at = 0
    while at < bytes.count {
      let start = at
      switch bytes[at] {
      case UInt8(ascii: "."): at += 1
      case UInt8(ascii: "["):
        while at < bytes.count, bytes[at] != UInt8(ascii: "]") { at += 1 }
        let inside = bytes[(start + 1)..<max(start + 1, at)]
        let isIndex = !inside.isEmpty && inside.count < 10 && inside.allSatisfy { (0x30...0x39).contains($0) }
        steps.append(
          isIndex
            ? .index(inside.reduce(0) { $0 * 10 + Int($1 - 0x30) })
            : .key(String(decoding: inside, as: UTF8.self)))
        at += 1
      default:
        while at < bytes.count, bytes[at] != UInt8(ascii: "."), bytes[at] != UInt8(ascii: "[") { at += 1 }
        steps.append(.key(String(decoding: bytes[start..<at], as: UTF8.self)))
      }
    }
    return steps
  }

  /// Joins the path of a template with the path of a field in it.
  public static func join(_ base: String, _ path: String) -> String {
    base.isEmpty ? path : path.isEmpty ? base : base + "." + path
  }

  /// The path of the innermost field whose value begins at or holds a byte offset.
  static func path(at offset: Int, in root: Node) -> String {
    var path = ""
    var node = root
    // Every step goes a level down, of which a reader allows a hundred.
    for _ in 0..<200 {
      switch node.content {
      case .mapping(let entries):
        guard let entry = entries.first(where: { $0.value.place.range.contains(offset) }),
          let key = entry.key.text
        else { return path }
        let isPlain = key.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") }
        path = isPlain ? join(path, key) : "\(path)[\(key)]"
        node = entry.value
      case .sequence(let items):
        guard let index = items.firstIndex(where: { $0.place.range.contains(offset) }) else { return path }
        path += "[\(index)]"
        node = items[index]
      case .scalar: return path
      }
    }
    return path
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
      guard let entry = entries.last(where: { $0.key.text == name }) else { return nil }
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
