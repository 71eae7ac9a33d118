internal import Documents

/// Fills in what a long form leaves out.
enum Defaults {
  enum Rule: Sendable { case build, secretTarget, port, deviceRequest, bind }

  static let table: PathTable<Rule> = {
    var table = PathTable<Rule>([:])
    for base in ["services.*", "jobs.*", "services.*.pre_start.*"] {
      for (key, rule) in rules { table.add(base + "." + key, rule) }
    }
    return table
  }()

  private static let rules: KeyValuePairs<String, Rule> = [
    "build": .build, "secrets.*": .secretTarget, "ports.*": .port,
    "deploy.resources.reservations.devices.*": .deviceRequest, "gpus.*": .deviceRequest,
    "volumes.*.bind": .bind,
  ]

  static func set(_ project: ElementMap) -> ElementMap {
    var result = project
    result.update { key, value in
      table.rewrite(value, at: table.step(table.root, key), path: Path(key)) { rule, element, _ in
        guard var map = element.map else { return element }
        switch rule {
        case .build: fill(&map, "context", element.with("."))
        case .secretTarget:
          fill(&map, "target", element.with("/run/secrets/" + (map["source"]?.printed ?? "")))
        case .port:
          fill(&map, "protocol", element.with("tcp"))
          fill(&map, "mode", element.with("ingress"))
        case .deviceRequest: if map["device_ids"] == nil { fill(&map, "count", element.with("all")) }
        case .bind: fill(&map, "create_host_path", element.with(.bool(true)))
        }
        return element.with(.map(map))
      }
    }
    return result
  }

  private static func fill(_ map: inout ElementMap, _ key: String, _ value: Element) {
    if map[key] == nil { map[key] = value }
  }
}
