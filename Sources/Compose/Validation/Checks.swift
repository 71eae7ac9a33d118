internal import Documents

/// Checks of single elements that the schema's types do not hold.
struct Checks {
  enum Rule: Sendable {
    case volume
    /// A secret or config, and the keys that can be its source.
    case fileObject([String])
    case port
    case watchPath
    case deviceRequest
    case notNull
  }

  static let table: PathTable<Rule> = {
    var table = PathTable<Rule>([
      "volumes.*": .volume, "configs.*": .fileObject(["file", "environment", "content"]),
      "secrets.*": .fileObject(["file", "environment"]), "services.*.develop.watch.*.path": .watchPath,
      "services.*.deploy.resources.reservations.devices.*": .deviceRequest,
    ])
    for base in ["services.*", "jobs.*"] {
      table.add(base + ".ports.*", .port)
      table.add(base + ".gpus.*", .deviceRequest)
      table.add(base + ".pid", .notNull)
    }
    return table
  }()

  private(set) var problems = Diagnostics()

  mutating func check(_ project: ElementMap) {
    for key in project.keys {
      guard let value = project[key] else { continue }
      _ = Self.table.rewrite(value, at: Self.table.step(Self.table.root, key), path: Path(key)) {
        rule, element, path in
        self.apply(rule, element, path)
        return element
      }
    }
  }

  private mutating func apply(_ rule: Rule, _ element: Element, _ path: Path) {
    switch rule {
    case .volume: checkExternal(element, path)
    case .fileObject(let sources): checkSources(element, sources, path)
    case .port:
      if let address = element.map?["host_ip"], let text = address.string, !IPAddress.isValid(text) {
        problems.add(
          .error(
            "invalid-address", "\(path).host_ip is not an IP address", at: address.place,
            help: "write an address such as 127.0.0.1"))
      }
    case .watchPath:
      if element.string?.isEmpty == true {
        problems.add(.error("empty-value", "\(path) must not be empty", at: element.place))
      }
    case .notNull:
      if element.isNull {
        problems.add(
          .error(
            "wrong-type", "\(path) must be a string", at: element.place,
            help: "give it a value, or remove the key"))
      }
    case .deviceRequest:
      if let map = element.map, map["count"] != nil, map["device_ids"] != nil {
        problems.add(
          .error(
            "conflicting-keys", "\(path) has both count and device_ids", at: element.place,
            help: "keep one of them"))
      }
    }
  }

  private mutating func checkExternal(_ element: Element, _ path: Path) {
    guard let map = element.map, map["external"]?.bool == true else { return }
    for key in map.keys where key != "name" && key != "external" && !key.hasPrefix("x-") {
      problems.add(
        .error(
          "conflicting-keys", "\(path) is external, and cannot have \"\(key)\"", at: map.place(of: key),
          help: "remove \(key), or remove external: true"))
    }
  }

  private mutating func checkSources(_ element: Element, _ sources: [String], _ path: Path) {
    guard let map = element.map else { return }
    let found = sources.filter { map[$0] != nil }
    if found.count > 1 {
      problems.add(
        .error(
          "conflicting-keys", "\(path) has \(found.joined(separator: " and "))", at: map.place(of: found[1]),
          help: "keep one of them"))
    } else if found.isEmpty, map["driver"] == nil, map["external"] == nil {
      problems.add(
        .error(
          "missing-key", "\(path) says nothing of where its content comes from", at: element.place,
          help: "add one of \(sources.joined(separator: ", ")), or external: true"))
    }
  }
}
