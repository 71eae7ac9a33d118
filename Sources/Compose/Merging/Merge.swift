internal import Documents

/// Merges a later file (or the extending service) over an earlier one.
///
/// Source: compose-spec/13-merge.md and the behaviour of Docker Compose 5: maps merge, lists append what they do not have, and
/// the places of ``rules`` have rules of their own.
struct Merge {
  enum Rule: Sendable {
    /// The later value stands.
    case replace
    /// Both become lists of `key=value`, appended; uniqueness by key follows.
    case sequence
    /// Lists become maps, then maps merge.
    case mapping
    /// Lists of services become maps with the default condition, then maps merge.
    case dependsOn
    /// A string is the context.
    case build
    /// Options merge for the same driver only.
    case logging
    /// Soft and hard merge; a number stands for both.
    case ulimit
    /// Address pools merge by subnet.
    case addressPools
  }

  static let rules: PathTable<Rule> = {
    var table = PathTable<Rule>([
      "networks.*.ipam.config": .addressPools, "networks.*.labels": .sequence, "volumes.*.labels": .sequence,
    ])
    for base in ["services.*", "jobs.*"] {
      for (key, rule) in workloadRules { table.add(base + "." + key, rule) }
    }
    return table
  }()

  private static let workloadRules: KeyValuePairs<String, Rule> = [
    "annotations": .sequence, "build": .build, "build.args": .sequence,
    "build.additional_contexts": .sequence,
    "build.extra_hosts": .sequence, "build.labels": .sequence, "command": .replace, "depends_on": .dependsOn,
    "deploy.labels": .sequence, "dns": .sequence, "dns_opt": .sequence, "dns_search": .sequence,
    "entrypoint": .replace, "env_file": .sequence, "label_file": .sequence, "environment": .sequence,
    "extra_hosts": .sequence, "healthcheck.test": .replace, "labels": .sequence, "logging": .logging,
    "models": .mapping, "networks": .mapping, "sysctls": .sequence, "tmpfs": .sequence, "ulimits.*": .ulimit,
  ]

  private(set) var problems = Diagnostics()

  /// A whole file over what came before it.
  mutating func merge(_ base: ElementMap, with other: ElementMap) -> ElementMap {
    mergeMaps(base, other, at: Self.rules.root, path: Path())
  }

  /// A service over the one that it extends.
  mutating func extend(_ base: ElementMap, with service: ElementMap, path: Path) -> ElementMap {
    mergeMaps(base, service, at: Self.rules.cursor("services", "*"), path: path)
  }

  /// A value over another at a place such as `services`, `web`.
  mutating func merge(_ base: Element, with other: Element, section: String, name: String) -> Element {
    merge(base, other, at: Self.rules.cursor(section, name), path: Path(section, name))
  }

  private mutating func mergeMaps(
    _ base: ElementMap, _ other: ElementMap, at cursor: PathTable<Rule>.Cursor, path: Path
  )
    -> ElementMap
  {
    var result = base
    for key in other.keys {
      guard let value = other[key] else { continue }
      if let existing = result[key] {
        let merged = merge(existing, value, at: Self.rules.step(cursor, key), path: path + key)
        result.set(key, merged, keyPlace: other.place(of: key))
      } else {
        result.take(key, from: other)
      }
    }
    return result
  }

  private mutating func merge(
    _ base: Element, _ other: Element, at cursor: PathTable<Rule>.Cursor, path: Path
  ) -> Element {
    if let rule = Self.rules.rule(cursor) { return apply(rule, base, other, at: cursor, path: path) }
    if other.isNull { return base }
    switch (base.content, other.content) {
    case (.map(let left), .map(let right)):
      return other.with(.map(mergeMaps(left, right, at: cursor, path: path)))
    case (.list(let left), .list(let right)):
      return other.with(.list(Self.appended(left, right)))
    case (.map, _), (.list, _):
      cannotOverride(base, other, path)
      return base
    default: return other
    }
  }

  private mutating func cannotOverride(_ base: Element, _ other: Element, _ path: Path) {
    problems.add(
      .error(
        "cannot-override", "\(path) is \(other.typeName), and cannot be merged over \(base.typeName)",
        at: other.place, help: "write it in the same form, or replace the value with !override",
        related: [Diagnostic.Related("defined here", base.place)]))
  }

  private mutating func apply(
    _ rule: Rule, _ base: Element, _ other: Element, at cursor: PathTable<Rule>.Cursor, path: Path
  ) -> Element {
    switch rule {
    case .replace: return other
    case .sequence: return other.with(.list(Self.appended(Self.sequence(base), Self.sequence(other))))
    case .ulimit:
      guard let left = base.map, let right = other.map else { return other }
      return other.with(.map(mergeMaps(left, right, at: cursor, path: path)))
    case .mapping:
      return mergeConverted(base, other, at: cursor, path: path) { Self.mapping($0) { $0.with(.null) } }
    case .dependsOn:
      return mergeConverted(base, other, at: cursor, path: path) {
        Self.mapping($0, default: Dependency.started)
      }
    case .build:
      return mergeConverted(base, other, at: cursor, path: path) { build in
        guard case .string = build.content else { return build.map ?? ElementMap() }
        var map = ElementMap()
        map["context"] = build
        return map
      }
    case .logging: return mergeLogging(base, other, at: cursor, path: path)
    case .addressPools: return mergePools(base, other, path: path)
    }
  }

  private mutating func mergeConverted(
    _ base: Element, _ other: Element, at cursor: PathTable<Rule>.Cursor, path: Path,
    _ convert: (Element) -> ElementMap
  ) -> Element {
    for element in [base, other] {
      for item in element.list ?? [] where item.string == nil {
        problems.add(
          .error("wrong-type", "\(path) must be a list of names, and has \(item.typeName)", at: item.place))
      }
    }
    return other.with(.map(mergeMaps(convert(base), convert(other), at: cursor, path: path)))
  }

  private mutating func mergeLogging(
    _ base: Element, _ other: Element, at cursor: PathTable<Rule>.Cursor, path: Path
  ) -> Element {
    guard let left = base.map, let right = other.map else {
      cannotOverride(base, other, path)
      return base
    }
    let drivers = (left["driver"], right["driver"])
    if let first = drivers.0, let second = drivers.1, first != second { return other }
    return other.with(.map(mergeMaps(left, right, at: cursor, path: path)))
  }

  /// Pools of the same subnet merge; others are added, in the order in which Docker Compose meets them.
  private mutating func mergePools(_ base: Element, _ other: Element, path: Path) -> Element {
    guard let originals = base.list, let overrides = other.list else {
      cannotOverride(base, other, path)
      return base
    }
    var pools: [Element] = []
    func index(of subnet: Element?) -> Int? { pools.firstIndex { $0.map?["subnet"] == subnet } }
    for original in originals {
      var current = original.map ?? ElementMap()
      for override in overrides {
        guard let pool = override.map else { continue }
        if pool["subnet"] != current["subnet"], index(of: pool["subnet"]) == nil {
          pools.append(override)
          continue
        }
        current = mergeMaps(current, pool, at: nil, path: path)
        let merged = original.with(.map(current))
        if let at = index(of: current["subnet"]) { pools[at] = merged } else { pools.append(merged) }
      }
    }
    return other.with(.list(pools))
  }

  // MARK: Forms

  /// A list with what another has beyond it.
  private static func appended(_ base: [Element], _ other: [Element]) -> [Element] {
    other.reduce(into: base) { list, item in if !list.contains(item) { list.append(item) } }
  }

  /// A mapping as a sorted list of `key=value`; a list as it is; a string as a list of one.
  static func sequence(_ element: Element) -> [Element] {
    switch element.content {
    case .list(let items): return items
    case .string: return [element]
    case .map(let map):
      var items: [Element] = []
      for key in map.keys {
        guard let value = map[key] else { continue }
        let place = value.isNull ? map.place(of: key) ?? value.place : value.place
        switch value.content {
        case .null: items.append(Element(.string(key), at: place))
        case .list(let values): items += values.map { Element(.string("\(key)=\($0.printed)"), at: $0.place) }
        default: items.append(Element(.string("\(key)=\(value.printed)"), at: place))
        }
      }
      return items.sorted { ($0.string ?? "").utf8.lexicographicallyPrecedes(($1.string ?? "").utf8) }
    default: return []
    }
  }

  /// A list of names, or one name, as a mapping from each to a default; a mapping as it is.
  static func mapping(_ element: Element, default makeDefault: (Element) -> Element) -> ElementMap {
    if let map = element.map { return map }
    var map = ElementMap()
    for item in element.list ?? [element] {
      if let name = item.string { map.set(name, makeDefault(item), keyPlace: item.place) }
    }
    return map
  }
}

/// The entries of `depends_on`.
enum Dependency {
  /// The long form of a name in the short form.
  static func started(_ item: Element) -> Element {
    var map = ElementMap()
    map["condition"] = item.with("service_started")
    map["required"] = item.with(.bool(true))
    return item.with(.map(map))
  }

  /// The long form of a dependency that another key implies.
  static func implied(by item: Element, restart: Bool) -> Element {
    var map = ElementMap()
    map["condition"] = item.with("service_started")
    map["restart"] = item.with(.bool(restart))
    map["required"] = item.with(.bool(true))
    return item.with(.map(map))
  }
}
