/// Rules for places in a compose file, by dotted patterns such as `services.*.ports.*`, where `*` stands
/// for any key and for any index of a list. A walk over elements takes the table along, one step a level.
package struct PathTable<Rule: Sendable>: Sendable {
  private struct Branch: Sendable {
    var rule: Rule?
    var named: [String: Int] = [:]
    var any: Int?
  }

  private var branches = [Branch()]

  /// A place in the table; nil when no pattern leads further.
  package typealias Cursor = Int?

  package init(_ rules: KeyValuePairs<String, Rule>) {
    for (pattern, rule) in rules { add(pattern, rule) }
  }

  package mutating func add(_ pattern: String, _ rule: Rule) {
    var at = 0
    // By bytes: every command builds all tables.
    for bytes in pattern.utf8.split(separator: UInt8(ascii: ".")) {
      let isAny = bytes.count == 1 && bytes.first == UInt8(ascii: "*")
      let part = String(Substring(bytes))
      let next = isAny ? branches[at].any : branches[at].named[part]
      if let next {
        at = next
        continue
      }
      branches.append(Branch())
      if isAny {
        branches[at].any = branches.count - 1
      } else {
        branches[at].named[part] = branches.count - 1
      }
      at = branches.count - 1
    }
    branches[at].rule = rule
  }

  package var root: Cursor { 0 }

  package func step(_ cursor: Cursor, _ key: String) -> Cursor {
    guard let cursor else { return nil }
    return branches[cursor].named[key] ?? branches[cursor].any
  }

  /// The step into a list's item.
  package func item(_ cursor: Cursor) -> Cursor { cursor.flatMap { branches[$0].any } }

  package func rule(_ cursor: Cursor) -> Rule? { cursor.flatMap { branches[$0].rule } }

  /// Whether patterns lead further from here.
  package func leadsFurther(_ cursor: Cursor) -> Bool {
    cursor.map { !branches[$0].named.isEmpty || branches[$0].any != nil } ?? false
  }

  /// The cursor at a path.
  package func cursor(_ path: String...) -> Cursor { path.reduce(root) { step($0, $1) } }

  /// Replaces every element that a pattern names by what `change` makes of it, inner parts untouched;
  /// elsewhere goes into mappings and lists.
  func rewrite(_ element: Element, at cursor: Cursor, path: Path, _ change: (Rule, Element, Path) -> Element?)
    -> Element?
  {
    guard let cursor else { return element }
    if let rule = branches[cursor].rule { return change(rule, element, path) }
    return descend(element, at: cursor, path: path, change)
  }

  /// Goes into an element's parts without looking at the element's own rule.
  func descend(_ element: Element, at cursor: Cursor, path: Path, _ change: (Rule, Element, Path) -> Element?)
    -> Element
  {
    switch element.content {
    case .map(var map):
      map.update { key, value in rewrite(value, at: step(cursor, key), path: path + key, change) }
      return element.with(.map(map))
    case .list(let items):
      return element.with(
        .list(
          items.enumerated().compactMap { index, value in
            rewrite(value, at: item(cursor), path: path + "[\(index)]", change)
          }))
    default: return element
    }
  }
}

/// A path as messages show it: `services.web.ports[0]`.
struct Path: Sendable, CustomStringConvertible {
  private(set) var parts: [String] = []

  init(_ parts: String...) { self.parts = parts }

  static func + (path: Path, part: String) -> Path {
    var longer = path
    longer.parts.append(part)
    return longer
  }

  var last: String { parts.last ?? "" }

  var description: String {
    parts.reduce("") { $1.hasPrefix("[") ? $0 + $1 : $0.isEmpty ? $1 : $0 + "." + $1 }
  }
}
