internal import Documents

/// Of list items with the same key the last one stands, at the place of the first.
///
/// Source: compose-spec/13-merge.md, "Unique resources", and the behaviour of Docker Compose 5.
struct Uniqueness {
  enum Key: Sendable {
    /// What stands before `=`.
    case beforeEquals
    /// A volume's target.
    case volumeTarget
    case deviceTarget
    case path
    case wholeItem
    /// The target of a secret or config below a folder.
    case mountTarget(String)
    /// Host address, published port, target and protocol.
    case port
  }

  static let table = PathTable<Key>([
    "networks.*.labels": .beforeEquals, "networks.*.ipam.options": .beforeEquals,
    "services.*.annotations": .beforeEquals, "services.*.build.args": .beforeEquals,
    "services.*.build.additional_contexts": .beforeEquals, "services.*.build.platform": .beforeEquals,
    "services.*.build.tags": .beforeEquals, "services.*.build.labels": .beforeEquals,
    "services.*.cap_add": .beforeEquals, "services.*.cap_drop": .beforeEquals,
    "services.*.configs": .mountTarget(""), "services.*.deploy.labels": .beforeEquals,
    "services.*.devices": .deviceTarget, "services.*.dns": .beforeEquals, "services.*.dns_opt": .beforeEquals,
    "services.*.dns_search": .beforeEquals, "services.*.environment": .beforeEquals,
    "services.*.env_file": .path,
    "services.*.expose": .wholeItem, "services.*.labels": .beforeEquals, "services.*.links": .beforeEquals,
    "services.*.networks.*.aliases": .beforeEquals, "services.*.networks.*.link_local_ips": .beforeEquals,
    "services.*.ports": .port, "services.*.profiles": .beforeEquals,
    "services.*.secrets": .mountTarget("/run/secrets"), "services.*.sysctls": .beforeEquals,
    "services.*.tmpfs": .beforeEquals, "services.*.volumes": .volumeTarget,
  ])

  private(set) var problems = Diagnostics()

  mutating func enforce(_ project: ElementMap) -> ElementMap {
    var result = project
    result.update { key, value in
      Self.table.rewrite(value, at: Self.table.step(Self.table.root, key), path: Path(key)) {
        rule, element, path in
        self.unique(element, by: rule, path: path)
      }
    }
    return result
  }

  private mutating func unique(_ element: Element, by rule: Key, path: Path) -> Element {
    guard let items = element.list else { return element }
    var kept: [Element] = []
    var index: [String: Int] = [:]
    for (number, item) in items.enumerated() {
      guard let key = key(of: item, by: rule, path: path + "[\(number)]") else {
        kept.append(item)
        continue
      }
      if let earlier = index[key] {
        kept[earlier] = item
      } else {
        index[key] = kept.count
        kept.append(item)
      }
    }
    return element.with(.list(kept))
  }

  private mutating func key(of item: Element, by rule: Key, path: Path) -> String? {
    switch rule {
    case .beforeEquals:
      // Other types are the schema's to report, but for dates, which it takes for strings.
      if case .timestamp = item.content {
        problems.add(
          .error(
            "wrong-type", "\(path) must be a string, and is a date", at: item.place,
            help: "quote it: \"\(item.place.text)\""))
      }
      return item.string.map { String($0.prefix { $0 != "=" }) }
    case .wholeItem:
      switch item.content {
      case .string(let text): return text
      case .int(let number): return String(number)
      default: return nil
      }
    case .path: return item.string ?? item.map?["path"]?.string
    case .volumeTarget:
      if let text = item.string { return (try? VolumeSpec(text))?.target }
      return target(of: item, what: "volume", path)
    case .deviceTarget:
      if let text = item.string {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return String(parts.count > 1 ? parts[1] : parts[0])
      }
      return target(of: item, what: "device", path)
    case .mountTarget(let folder):
      if let text = item.string { return "\(folder)/\(text)" }
      guard let map = item.map else { return nil }
      return map["target"]?.string ?? "\(folder)/\(map["source"]?.string ?? "")"
    case .port: return portKey(item, path)
    }
  }

  private mutating func target(of item: Element, what: String, _ path: Path) -> String? {
    guard let map = item.map else { return nil }
    if let target = map["target"]?.string { return target }
    if map["target"] == nil {
      problems.add(
        .error(
          "missing-key", "\(path) has no target", at: item.place,
          help: "add target: /path/in/the/container"))
    }
    return nil
  }

  private mutating func portKey(_ item: Element, _ path: Path) -> String? {
    switch item.content {
    case .int(let number): return String(number)
    case .string(let text): return text
    case .map(let map):
      guard let target = map["target"] else {
        problems.add(
          .error("missing-key", "\(path) has no target port", at: item.place, help: "add target: 80"))
        return nil
      }
      let published = map["published"].map { "\($0.string == nil ? "int" : "text"):\($0.printed)" } ?? "none"
      let host = map["host_ip"]?.printed ?? "0.0.0.0"
      return "\(host) \(published) \(target.printed)/\(map["protocol"]?.printed ?? "tcp")"
    default: return nil
    }
  }
}
