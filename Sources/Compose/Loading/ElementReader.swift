internal import Documents

/// Turns a document's nodes into elements, and notes where `!reset` and `!override` stand.
///
/// Source: compose-spec/13-merge.md, "Reset value" and "Replace value".
struct ElementReader {
  /// Paths whose values from earlier files are dropped.
  private(set) var resets: [[String]] = []
  var problems = Diagnostics()

  /// The element of a node, or nil where `!reset` removes it. Recursion is bounded by the reader's depth.
  mutating func element(_ node: Node, path: [String] = []) -> Element? {
    if node.tag == "!reset" {
      resets.append(path)
      return nil
    }
    if node.tag == "!override" { resets.append(path) }
    switch node.content {
    case .scalar(let text, let style): return scalar(node, text, style)
    case .sequence(let items):
      return Element(
        .list(items.enumerated().compactMap { element($1, path: path + ["[\($0)]"]) }), at: node.place)
    case .mapping(let entries):
      var map = ElementMap()
      for entry in entries {
        guard let key = key(entry.key) else { continue }
        if let value = element(entry.value, path: path + [key]) {
          map.set(key, value, keyPlace: entry.key.place)
        }
      }
      return Element(.map(map), at: node.place)
    }
  }

  private mutating func scalar(_ node: Node, _ text: String, _ style: Node.ScalarStyle) -> Element {
    let content: Element.Content
    if let tag = node.tag, tag != "!override" {
      if let typed = ScalarTypes.tagged(text, tag: tag, style: style) {
        content = typed
      } else {
        problems.add(
          .error(
            "invalid-tag", "the value is not of the type that its tag names", at: node.place,
            help: "remove the tag"))
        content = .string(text)
      }
    } else {
      content = style == .plain ? ScalarTypes.plain(text) : .string(text)
    }
    if style == .doubleQuoted, Self.hasEscapedSlash(node.place.text) {
      problems.add(
        .error(
          "yaml-syntax", "Docker Compose does not know the escape \\/", at: node.place,
          help: "write / without a backslash"))
    }
    if case .float(let number) = content, !number.isFinite {
      problems.add(
        .error(
          "invalid-number", "infinity and NaN are not supported in compose files", at: node.place,
          help: "quote the value"))
    }
    return Element(content, at: node.place)
  }

  private static func hasEscapedSlash(_ raw: String) -> Bool {
    var isEscaped = false
    for byte in raw.utf8 {
      if isEscaped, byte == UInt8(ascii: "/") { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  private mutating func key(_ node: Node) -> String? {
    guard case .scalar(let text, let style) = node.content else {
      problems.add(.error("non-string-key", "a key must be a string", at: node.place))
      return nil
    }
    if style == .plain, node.tag == nil {
      switch ScalarTypes.plain(text) {
      case .string: break
      default:
        problems.add(
          .error(
            "non-string-key", "the key \(text.isEmpty ? "null" : text) is not a string", at: node.place,
            help: "quote it: \"\(text)\""))
        return nil
      }
    }
    return text
  }
}

extension ElementMap {
  /// Drops the values at reset paths.
  mutating func apply(resets: [[String]]) {
    for path in resets { remove(path[...]) }
  }

  private mutating func remove(_ path: ArraySlice<String>) {
    guard let first = path.first else { return }
    // In Docker Compose a `*` in a recorded path matches any key, as in its own patterns.
    for key in first == "*" ? keys : [first] {
      if path.count == 1 {
        self[key] = nil
      } else if var child = self[key], case .map(var map) = child.content {
        map.remove(path.dropFirst())
        child.content = .map(map)
        self[key] = child
      }
    }
  }
}
