internal import Documents

/// Makes explicit what is implied: the default network, dependencies that other keys imply, resource names.
///
/// Source: the behaviour of Docker Compose 5.
struct Normalize {
  let projectName: String
  let environment: [String: String]

  func normalize(_ project: ElementMap) -> ElementMap {
    var result = project
    let isUsed = ["services", "jobs"].map { usesDefaultNetwork(&result, in: $0) }
    addDefaultNetwork(to: &result, isNeeded: isUsed.contains(true))
    result.updateSection("services") { self.service($0) }
    result.updateSection("jobs") { self.service($0) }
    for section in ["networks", "volumes", "configs", "secrets"] { nameResources(of: section, in: &result) }
    return result
  }

  // MARK: Networks

  private func usesDefaultNetwork(_ project: inout ElementMap, in section: String) -> Bool {
    var isUsed = false
    project.updateSection(section) { service in
      guard var map = service.map, map["provider"] == nil, map["network_mode"] == nil else { return service }
      if let networks = map["networks"]?.map, !networks.isEmpty {
        if networks["default"] != nil { isUsed = true }
        return service
      }
      var networks = ElementMap()
      networks["default"] = service.with(.null)
      map["networks"] = service.with(.map(networks))
      isUsed = true
      return service.with(.map(map))
    }
    return isUsed
  }

  private func addDefaultNetwork(to project: inout ElementMap, isNeeded: Bool) {
    guard isNeeded, let place = (project["services"] ?? project["jobs"])?.place else { return }
    var networks = project["networks"]?.map ?? ElementMap()
    if networks["default"] == nil { networks["default"] = Element(.null, at: place) }
    project["networks"] = Element(.map(networks), at: project["networks"]?.place ?? place)
  }

  // MARK: Services

  private func service(_ element: Element) -> Element {
    guard var map = element.map else { return element }
    if let policy = map["pull_policy"], policy.string == "if_not_present" {
      map["pull_policy"] = policy.with("missing")
    }
    if let build = map["build"], let buildMap = build.map { map["build"] = self.build(build, buildMap) }
    if let variables = map["environment"] { map["environment"] = resolved(variables, keepEmpty: true) }
    addImpliedDependencies(to: &map)
    if let volumes = map["volumes"], let items = volumes.list {
      map["volumes"] = volumes.with(.list(items.map { cleanTarget($0) }))
    }
    inheritIntoHooks(&map)
    return element.with(.map(map))
  }

  private func build(_ element: Element, _ build: ElementMap) -> Element {
    var map = build
    if map["context"] == nil { map["context"] = element.with(".") }
    if map["dockerfile"] == nil, map["dockerfile_inline"] == nil {
      map["dockerfile"] = element.with("Dockerfile")
    }
    if let arguments = map["args"] { map["args"] = resolved(arguments, keepEmpty: false) }
    return element.with(.map(map))
  }

  /// Gives variables without a value the project's; those that it has not either are kept or dropped.
  private func resolved(_ element: Element, keepEmpty: Bool) -> Element {
    switch element.content {
    case .map(var map):
      map.update { key, value in
        guard value.isNull else { return value }
        return environment[key].map { value.with($0) } ?? (keepEmpty ? value : nil)
      }
      return element.with(.map(map))
    case .list(let items):
      return element.with(
        .list(
          items.compactMap { item in
            guard let text = item.string, !text.contains("=") else { return item }
            return environment[text].map { item.with("\(text)=\($0)") } ?? (keepEmpty ? item : nil)
          }))
    default: return element
    }
  }

  private func addImpliedDependencies(to map: inout ElementMap) {
    var dependencies = map["depends_on"]?.map ?? ElementMap()
    func imply(_ name: String, _ element: Element, restart: Bool) {
      if dependencies[name] == nil { dependencies[name] = Dependency.implied(by: element, restart: restart) }
    }
    for link in map["links"]?.list ?? [] {
      let text = link.string ?? ""
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      imply(parts.count == 2 ? String(parts[0]) : text, link, restart: true)
    }
    for key in ["network_mode", "ipc", "pid", "uts", "cgroup"] {
      if let element = map[key], let text = element.string, text.hasPrefix("service:") {
        imply(String(text.dropFirst(8)), element, restart: true)
      }
    }
    for source in map["volumes_from"]?.list ?? [] {
      let text = source.string ?? ""
      if !text.hasPrefix("container:") { imply(String(text.prefix { $0 != ":" }), source, restart: false) }
    }
    guard
      let place = map["depends_on"]?.place ?? dependencies.keys.first.flatMap({ dependencies.place(of: $0) }),
      !dependencies.isEmpty
    else { return }
    map["depends_on"] = Element(.map(dependencies), at: place)
  }

  private func cleanTarget(_ volume: Element) -> Element {
    guard var map = volume.map, let target = map["target"], let text = target.string else { return volume }
    map["target"] = target.with(PathName.clean(text))
    return volume.with(.map(map))
  }

  /// A `pre_start` hook is a container like the service's own but for what it says, and for its mounts.
  private func inheritIntoHooks(_ map: inout ElementMap) {
    guard let hooks = map["pre_start"], let items = hooks.list else { return }
    var base = ElementMap()
    for key in map.keys where ComposeSchema.container[key] != nil && key != "volumes" {
      base.take(key, from: map)
    }
    var merge = Merge()
    var unique = Uniqueness()
    map["pre_start"] = hooks.with(
      .list(
        items.map { hook in
          let merged = merge.extend(base, with: hook.map ?? ElementMap(), path: Path("pre_start"))
          // The lists of a hook are unique as those of a service are.
          var services = ElementMap()
          services["hook"] = hook.with(.map(merged))
          var project = ElementMap()
          project["services"] = hook.with(.map(services))
          return unique.enforce(project)["services"]?["hook"] ?? hook
        }))
  }

  // MARK: Resources

  private func nameResources(of section: String, in project: inout ElementMap) {
    guard let whole = project[section], var resources = whole.map else { return }
    resources.update { key, value in
      var map = value.map ?? ElementMap()
      if map["name"] == nil {
        let isExternal = map["external"]?.bool == true
        map["name"] = value.with(isExternal ? key : "\(projectName)_\(key)")
      }
      return value.with(.map(map))
    }
    project[section] = whole.with(.map(resources))
  }
}
