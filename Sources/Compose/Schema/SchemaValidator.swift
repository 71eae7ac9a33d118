package import Documents

/// Holds a project's elements against the schema, and takes out what does not fit, so that the phases
/// behind it can find the other problems too.
package struct SchemaValidator {
  private(set) var problems = Diagnostics()
  /// The services in which something was taken out: what is missing there is not missed a second time.
  private(set) var broken: Set<String> = []

  mutating func validate(_ project: ElementMap) -> ElementMap {
    guard let place = project.keys.first.flatMap({ project.place(of: $0) }) else { return project }
    let checked = check(Element(.map(project), at: place), ComposeSchema.project, path: Path())
    return checked?.map ?? ElementMap()
  }

  /// What of an element, as of `x-…`, does not fit a shape.
  package static func problems(of element: Element, _ shape: Shape, at path: String...) -> Diagnostics {
    var validator = SchemaValidator()
    _ = validator.check(element, shape, path: path.reduce(Path()) { $0 + $1 })
    return validator.problems
  }

  private mutating func report(_ diagnostic: Diagnostic, path: Path) {
    problems.add(diagnostic)
    if path.parts.count > 1, path.parts[0] == "services" { broken.insert(path.parts[1]) }
  }

  private mutating func check(_ element: Element, _ shape: Shape, path: Path) -> Element? {
    guard shape.accepts(typeOf: element) else {
      wrongType(element, shape, path)
      return nil
    }
    switch shape {
    case .any, .null, .bool, .string, .number: return element
    case .oneOf(let words): return checkWord(element, words, path)
    case .matching(let what, let test):
      if let text = element.string, test(text) { return element }
      report(
        .error("invalid-value", "\(path) is not valid", at: element.place, help: "use \(what)"), path: path)
      return nil
    case .integer(let range): return checkRange(element, range, path)
    case .list(let item, let unique): return checkList(element, item, unique, path)
    case .map(let value, let keys): return checkMap(element, value, keys, path)
    case .object(let object): return checkObject(element, object, path)
    case .either(let shapes):
      guard let fitting = shapes.first(where: { $0.accepts(typeOf: element) }) else { return nil }
      return check(element, fitting, path: path)
    }
  }

  private mutating func wrongType(_ element: Element, _ shape: Shape, _ path: Path) {
    var help: String?
    switch (element.content, shape) {
    case (.int, .string), (.float, .string), (.bool, .string): help = "quote it: \"\(element.place.text)\""
    case (.null, .map), (.null, .object): help = "give it entries, or remove the key"
    case (.map, .list): help = "write a list: each line begins with \"- \""
    case (.list, .map), (.list, .object): help = "write a mapping: \"key: value\" without \"- \""
    default: break
    }
    report(
      .error(
        "wrong-type", "\(path) must be \(shape.expectation), and is \(element.typeName)", at: element.place,
        help: help),
      path: path)
  }

  private mutating func checkWord(_ element: Element, _ words: [String], _ path: Path) -> Element? {
    guard let text = element.string, !words.contains(text) else { return element }
    let near = Spelling.nearest(to: text, among: words)
    report(
      .error(
        "invalid-value", "\(path) must be one of \(words.joined(separator: ", "))", at: element.place,
        help: near.map { "did you mean \"\($0)\"?" }), path: path)
    return nil
  }

  private mutating func checkRange(_ element: Element, _ range: ClosedRange<Int>, _ path: Path) -> Element? {
    let number: Double
    switch element.content {
    case .int(let value): number = Double(value)
    case .float(let value): number = value
    default: return element
    }
    guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
      let limit =
        range.upperBound == Int.max
        ? "\(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
      report(.error("out-of-range", "\(path) must be \(limit)", at: element.place), path: path)
      return nil
    }
    return element
  }

  private mutating func checkList(_ element: Element, _ item: Shape, _ unique: Bool, _ path: Path) -> Element?
  {
    guard let items = element.list else { return element }
    var kept: [Element] = []
    for (index, value) in items.enumerated() {
      let itemPath = path + "[\(index)]"
      guard let checked = check(value, item, path: itemPath) else { continue }
      if unique, let earlier = kept.first(where: { $0 == checked }) {
        report(
          .error(
            "duplicate-item", "\(itemPath) stands twice in the list", at: value.place,
            help: "remove one of the two",
            related: [Diagnostic.Related("first here", earlier.place)]), path: itemPath)
        continue
      }
      kept.append(checked)
    }
    return element.with(.list(kept))
  }

  private mutating func checkMap(_ element: Element, _ shape: Shape, _ keys: Shape.KeyRule, _ path: Path)
    -> Element?
  {
    guard let original = element.map else { return element }
    var map = original
    map.update { key, value in
      if Self.isAllowed(key, by: keys) { return check(value, shape, path: path + key) }
      if keys == .loose || keys == .lowercase { return value }
      report(
        .error(
          "invalid-name", key.isEmpty ? "\(path) has an empty key" : "\(path).\(key) is not a valid name",
          at: original.place(of: key),
          help: keys == .names ? "use letters, digits, \".\", \"_\" and \"-\"" : nil),
        path: path + key)
      return nil
    }
    return element.with(.map(map))
  }

  private static func isAllowed(_ key: String, by rule: Shape.KeyRule) -> Bool {
    switch rule {
    case .anything, .loose: !key.isEmpty
    case .lowercase: !key.isEmpty && key.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    case .names:
      !key.isEmpty
        && key.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "._-".utf8.contains($0)
        }
    }
  }

  private mutating func checkObject(_ element: Element, _ shape: ObjectShape, _ path: Path) -> Element? {
    guard let original = element.map else { return element }
    var map = original
    map.update { key, value in
      if let known = shape.keys[key] { return check(value, known, path: path + key) }
      if !shape.closed || shape.extensions && key.hasPrefix("x-") { return value }
      unknown(key, at: original.place(of: key), shape, path)
      return nil
    }
    for key in shape.required where element.map?[key] == nil {
      report(
        .error("missing-key", "\(path) needs the key \"\(key)\"", at: element.place, help: "add \(key): …"),
        path: path + key)
    }
    if !shape.requiresAnyOf.isEmpty, !shape.requiresAnyOf.contains(where: { map[$0] != nil }) {
      report(
        .error(
          "missing-key", "\(path) needs one of the keys \(shape.requiresAnyOf.joined(separator: ", "))",
          at: element.place), path: path)
    }
    return element.with(.map(map))
  }

  private mutating func unknown(_ key: String, at place: Place?, _ shape: ObjectShape, _ path: Path) {
    let near = Spelling.nearest(to: key, among: shape.keys.keys.sorted())
    let advice: String
    if let near {
      advice = "did you mean \"\(near)\"?"
    } else if shape.keys.count <= 16 {
      advice = "the keys here are: \(shape.keys.keys.sorted().joined(separator: ", "))"
    } else {
      advice = "remove it, or call it x-\(key) to have it ignored"
    }
    let location = path.parts.isEmpty ? "at the top level" : "in \(path)"
    report(
      .error("unknown-key", "there is no key \"\(key)\" \(location)", at: place, help: advice),
      path: path + key)
  }
}
