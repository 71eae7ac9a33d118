internal import Documents

/// Gives list entries without a value (`- NAME`) and secrets and configs from the environment their values.
enum EnvironmentResolution {
  /// The key under which a secret's value from the environment is kept; it is never printed.
  static let secretValue = "x-#value"

  static func resolve(_ project: ElementMap, _ environment: [String: String]) -> ElementMap {
    var result = project
    result.updateSection("services") { service in
      guard var map = service.map, let items = map["environment"]?.list, let whole = map["environment"] else {
        return service
      }
      map["environment"] = whole.with(
        .list(
          items.compactMap { item in
            guard let name = item.string else { return nil }
            return environment[name].map { item.with("\(name)=\($0)") } ?? item
          }))
      return service.with(.map(map))
    }
    result.updateSection("secrets") { file($0, from: environment, as: secretValue) }
    result.updateSection("configs") { file($0, from: environment, as: "content") }
    return result
  }

  private static func file(_ element: Element, from environment: [String: String], as key: String) -> Element
  {
    guard var map = element.map, let variable = map["environment"], let name = variable.string,
      let value = environment[name]
    else { return element }
    map[key] = variable.with(value)
    return element.with(.map(map))
  }
}

extension ElementMap {
  /// Changes each entry of a top-level section.
  mutating func updateSection(_ section: String, _ change: (Element) -> Element) {
    guard let whole = self[section], var map = whole.map else { return }
    map.update { change($1) }
    self[section] = whole.with(.map(map))
  }
}
