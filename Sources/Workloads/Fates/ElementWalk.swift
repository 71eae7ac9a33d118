internal import Compose
internal import Documents

/// All elements that stand in the user's files, with their entries in the table of fates.
struct ElementWalk {
  struct Found {
    let path: ElementPath
    let place: Place?
    let entry: FateTable.Entry
    /// Whether it says anything: false and nothing are as good as not there.
    let isSet: Bool
    /// Whether it is an item of an element with an entry, for the report alone.
    let isPart: Bool

    var service: String? { path.section == "services" ? path.owner : nil }
    /// As messages name it: from the service, or from the top.
    var name: String {
      service != nil
        ? path.element
        : path.element.isEmpty
          ? "\(path.section).\(path.owner)" : "\(path.section).\(path.owner).\(path.element)"
    }
  }

  private(set) var elements: [Found] = []
  private let table = FateTable.table

  /// Words of one command, which are no elements by themselves.
  private static let commands: Set = ["command", "entrypoint", "test"]

  init(_ project: Project) {
    for key in project.elements.keys where table.rule(table.cursor(key)) != nil || key.hasPrefix("x-") {
      addPlain(key, ElementPath(section: key, owner: "", element: ""), project.elements.place(of: key))
    }
    for section in ["services", "jobs", "networks", "volumes", "secrets", "configs"] {
      guard let owners = project.elements[section]?.map else { continue }
      for owner in owners.keys {
        let cursor = table.cursor(section, "*")
        let place = owners.place(of: owner)
        let path = ElementPath(section: section, owner: owner, element: "")
        if let entry = table.rule(cursor) {
          elements.append(Found(path: path, place: place, entry: entry, isSet: true, isPart: false))
        }
        guard let map = owners[owner]?.map else { continue }
        for key in map.keys {
          guard let element = map[key] else { continue }
          if key.hasPrefix("x-") {
            addPlain(key, path.with(key), map.place(of: key))
            continue
          }
          // Jobs have the keys of services, and triggers.
          let start = section == "jobs" && key != "triggers" ? table.cursor("services", "*") : cursor
          visit(element, table.step(start, key), path.with(key), map.place(of: key), isPart: false)
        }
      }
    }
  }

  private mutating func addPlain(_ key: String, _ path: ElementPath, _ place: Place?) {
    let entry =
      key == "x-bulkhead"
      ? FateTable.mapped("is what this program is told", [])
      : table.rule(table.cursor(key)) ?? FateTable.ignored("is the user's own")
    elements.append(Found(path: path, place: place, entry: entry, isSet: true, isPart: false))
  }

  /// Recursion is bounded by the depth of the table's patterns.
  private mutating func visit(
    _ element: Element, _ cursor: PathTable<FateTable.Entry>.Cursor, _ path: ElementPath, _ place: Place?,
    isPart: Bool
  ) {
    guard cursor != nil else { return }
    let entry = table.rule(cursor)
    if let entry {
      elements.append(
        Found(path: path, place: place, entry: entry, isSet: Self.isSet(element), isPart: isPart))
    }
    let leadsFurther = table.leadsFurther(cursor)
    if let map = element.map {
      for key in map.keys where !key.hasPrefix("x-") {
        guard let value = map[key] else { continue }
        let inner = map.place(of: key)
        if leadsFurther {
          let isStep = path.element.hasPrefix("pre_start[")
          let next =
            table.step(cursor, key) ?? (isStep ? table.step(table.cursor("services", "*"), key) : nil)
          // What a phase of loading wrote out stands where the short form stands.
          visit(value, next, path.with(key), inner, isPart: isPart || Self.isSame(inner, place))
        } else if let entry {
          elements.append(
            Found(path: path.with(key), place: inner, entry: entry, isSet: Self.isSet(value), isPart: true))
        }
      }
    }
    if Self.commands.contains(path.element.split(separator: ".").last.map(String.init) ?? "") { return }
    for (index, value) in (element.list ?? []).enumerated() {
      if let entry, leadsFurther || table.rule(table.item(cursor)) == nil {
        elements.append(
          Found(
            path: path.at(index), place: value.place, entry: entry, isSet: Self.isSet(value), isPart: true))
      }
      if leadsFurther { visit(value, table.item(cursor), path.at(index), value.place, isPart: false) }
    }
  }

  private static func isSame(_ first: Place?, _ second: Place?) -> Bool {
    guard let first, let second else { return false }
    return first.start == second.start && first.end == second.end
  }

  private static func isSet(_ element: Element) -> Bool {
    switch element.content {
    case .null, .bool(false): false
    case .list(let items): !items.isEmpty
    case .map(let map): !map.isEmpty
    default: true
    }
  }
}

extension ElementPath {
  /// The path one key further.
  func with(_ key: String) -> ElementPath {
    ElementPath(section: section, owner: owner, element: element.isEmpty ? key : "\(element).\(key)")
  }

  /// The path of an item.
  func at(_ index: Int) -> ElementPath {
    ElementPath(section: section, owner: owner, element: "\(element)[\(index)]")
  }
}
