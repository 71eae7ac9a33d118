internal import Documents

/// Checks that hold between the parts of a project.
///
/// Source: the behaviour of Docker Compose 5. All problems are found, not the first alone.
struct Consistency {
  let project: Project
  /// Services in which the schema has found problems already: what they lack is not missed again.
  let broken: Set<String>
  private(set) var problems = Diagnostics()

  init(_ project: Project, broken: Set<String>) {
    self.project = project
    self.broken = broken
  }

  mutating func check() {
    for (name, service) in project.services { check(name, service) }
    for name in project.secrets.names {
      guard let secret = project.secrets[name], secret.external != true else { continue }
      // Without driver or external the lack was found when the element was checked.
      let isUnchecked =
        secret.driver != nil || project.elements["secrets"]?.map?[name]?.map?["external"] != nil
      if isUnchecked, (secret.file ?? "").isEmpty, (secret.environment ?? "").isEmpty {
        problems.add(
          .error(
            "missing-key", "the secret \"\(name)\" says nothing of where its content comes from",
            at: project.place("secrets", name), help: "add file: or environment:, or external: true"))
      }
    }
    checkCycles()
    checkContainerNames()
  }

  private mutating func report(
    _ code: String, _ message: String, _ service: String, _ path: String..., help: String? = nil
  ) {
    var place = project.place("services", service)
    // The longest known part of the path has the best place.
    for length in path.indices.reversed() {
      let keys = Array(path[0...length])
      if let found = lookUp(service, keys) {
        place = found
        break
      }
    }
    problems.add(.error(code, message, at: place, help: help))
  }

  private func lookUp(_ service: String, _ keys: [String]) -> Place? {
    var element = project.elements["services"]?.map?[service]
    var place: Place?
    for key in keys {
      if let list = element?.list, let index = Int(key), list.indices.contains(index) {
        element = list[index]
        place = list[index].place
      } else if let map = element?.map, let next = map[key] {
        place = map.place(of: key)
        element = next
      } else {
        return nil
      }
    }
    return place
  }

  // MARK: One service

  private mutating func check(_ name: String, _ service: Service) {
    if service.build == nil, (service.image ?? "").isEmpty, service.provider == nil, !broken.contains(name) {
      report(
        "missing-image", "the service \"\(name)\" has neither an image nor a build", name,
        help: "add image: NAME:TAG or build: ./folder")
    }
    checkBuild(name, service)
    checkNetworks(name, service)
    checkReferences(name, service)
    checkDependencies(name, service)
    checkResources(name, service)
    checkMounts(name, service)
    if let first = service.healthcheck?.test?.words.first, !["CMD", "CMD-SHELL", "NONE"].contains(first) {
      report(
        "invalid-value", "healthcheck.test of \"\(name)\" must begin with CMD, CMD-SHELL or NONE", name,
        "healthcheck",
        "test", help: "write [\"CMD\", …], or the command as a string")
    }
    for watch in service.develop?.watch ?? []
    where (watch.target ?? "").isEmpty && watch.action != "rebuild" && watch.action != "restart" {
      report(
        "missing-key", "develop.watch of \"\(name)\" needs a target for the action \(watch.action ?? "")",
        name,
        "develop", "watch", help: "add target: /path/in/the/container")
    }
  }

  private mutating func checkBuild(_ name: String, _ service: Service) {
    guard let build = service.build else { return }
    if !(build.dockerfileInline ?? "").isEmpty, !(build.dockerfile ?? "").isEmpty {
      report(
        "conflicting-keys", "the build of \"\(name)\" has dockerfile and dockerfile_inline", name, "build",
        "dockerfile",
        help: "keep one of them")
    }
    for (context, source) in build.additionalContexts?.values ?? [:] where source.hasPrefix("service:") {
      let target = String(source.dropFirst(8))
      if project.services[target] == nil {
        report(
          "undefined-service",
          "the build context \"\(context)\" of \"\(name)\" names the unknown service \"\(target)\"",
          name, "build", "additional_contexts", context, help: suggestion(target, project.services.keys))
      } else if project.services[target]?.build == nil {
        report(
          "invalid-value",
          "the build context \"\(context)\" of \"\(name)\" names \"\(target)\", which has no build",
          name, "build", "additional_contexts", context)
      }
    }
    if let platform = service.platform, !platform.isEmpty, let platforms = build.platforms,
      !platforms.isEmpty,
      !platforms.contains(platform)
    {
      report(
        "conflicting-keys", "build.platforms of \"\(name)\" does not have its platform \(platform)", name,
        "build",
        "platforms", help: "add \(platform) to build.platforms")
    }
    checkNames(
      (build.secrets ?? []).map { $0.source ?? "" }, known: project.secrets.names, "build secret", "secrets",
      name,
      "build", "secrets")
  }

  private mutating func checkNetworks(_ name: String, _ service: Service) {
    let networks = service.networks?.names ?? []
    if !(service.networkMode ?? "").isEmpty, !networks.isEmpty {
      report(
        "conflicting-keys", "the service \"\(name)\" has network_mode and networks", name, "network_mode",
        help: "keep one of them")
    }
    checkNames(networks, known: project.networks.names, "network", "networks", name, "networks")
    if let mode = service.networkMode, mode.hasPrefix("service:") {
      checkService(String(mode.dropFirst(8)), "network_mode of \"\(name)\"", name, "network_mode")
    }
  }

  private mutating func checkReferences(_ name: String, _ service: Service) {
    let volumes = (service.volumes ?? []).filter { $0.type == "volume" && !($0.source ?? "").isEmpty }
    checkNames(
      volumes.map { $0.source ?? "" }, known: project.volumes.names, "volume", "volumes", name, "volumes")
    checkNames(
      (service.configs ?? []).map { $0.source ?? "" }, known: project.configs.names, "config", "configs",
      name, "configs")
    checkNames(
      (service.secrets ?? []).map { $0.source ?? "" }, known: project.secrets.names, "secret", "secrets",
      name, "secrets")
    checkNames(service.models?.names ?? [], known: project.models.names, "model", "models", name, "models")
  }

  private mutating func checkNames(
    _ names: [String], known: [String], _ kind: String, _ section: String, _ service: String,
    _ path: String...
  ) {
    for used in names where !known.contains(used) {
      let place =
        placeOfName(used, service, path) ?? project.place("services", service)
      problems.add(
        .error(
          "undefined-\(section)",
          "the service \"\(service)\" uses the \(kind) \"\(used)\", which is not defined",
          at: place,
          help: Spelling.nearest(to: used, among: known).map { "did you mean \"\($0)\"?" }
            ?? "define it at the top level: \(section): {\(used): …}"))
    }
  }

  /// The place of the list item or key that carries a name.
  private func placeOfName(_ used: String, _ service: String, _ path: [String]) -> Place? {
    var element = project.elements["services"]?.map?[service]
    var place: Place?
    for key in path {
      place = element?.map?.place(of: key)
      element = element?.map?[key]
    }
    if let map = element?.map { return map.place(of: used) ?? place }
    return element?.list?.first { $0.map?["source"]?.string == used || $0.string == used }?.place ?? place
  }

  private mutating func checkDependencies(_ name: String, _ service: Service) {
    for (dependency, entry) in service.dependsOn?.values ?? [:] {
      if project.services[dependency] != nil { continue }
      let isDisabled = project.disabledServices[dependency] != nil
      if isDisabled, entry?.required == false { continue }
      if isDisabled {
        let profiles = project.disabledServices[dependency]?.profiles ?? []
        report(
          "disabled-dependency",
          "the service \"\(name)\" depends on \"\(dependency)\", whose profile is not active",
          name, "depends_on", dependency,
          help: "activate it with --profile \(profiles.first ?? "NAME"), or set required: false")
      } else {
        checkService(dependency, "depends_on of \"\(name)\"", name, "depends_on", dependency)
      }
    }
  }

  private mutating func checkService(_ wanted: String, _ what: String, _ service: String, _ path: String...) {
    guard project.services[wanted] == nil else { return }
    problems.add(
      .error(
        "undefined-service", "\(what) names the service \"\(wanted)\", which is not defined",
        at: lookUp(service, path) ?? path.first.flatMap { lookUp(service, [$0]) }
          ?? project.place("services", service),
        help: suggestion(wanted, project.services.keys.filter { $0 != service })))
  }

  private func suggestion(_ word: String, _ known: some Sequence<String>) -> String? {
    if let nearest = Spelling.nearest(to: word, among: known) { return "did you mean \"\(nearest)\"?" }
    let names = known.sorted()
    return names.isEmpty ? "add it below services:" : "the services are: \(names.joined(separator: ", "))"
  }

  private mutating func checkResources(_ name: String, _ service: Service) {
    if let scale = service.scale, let replicas = service.deploy?.replicas, scale != replicas {
      conflict("scale", "deploy.replicas", name, "scale")
    }
    for (key, number) in [("scale", service.scale), ("deploy", service.deploy?.replicas)]
    where number ?? 0 < 0 {
      report(
        "out-of-range", "\(key == "scale" ? key : "deploy.replicas") of \"\(name)\" must be 0 or more", name,
        key,
        "replicas")
    }
    if let limits = service.deploy?.resources.limits {
      if let cpus = service.cpus, cpus != 0, limits.cpus ?? 0 != cpus {
        conflict("cpus", "deploy.resources.limits.cpus", name, "cpus")
      }
      if let memory = service.memLimit, memory.bytes != 0, limits.memory?.bytes ?? 0 != memory.bytes {
        conflict("mem_limit", "deploy.resources.limits.memory", name, "mem_limit")
      }
      if let pids = service.pidsLimit, pids != 0, limits.pids ?? 0 != pids {
        conflict("pids_limit", "deploy.resources.limits.pids", name, "pids_limit")
      }
    }
    if let reservations = service.deploy?.resources.reservations, let memory = service.memReservation,
      memory.bytes != 0, reservations.memory?.bytes ?? 0 != memory.bytes
    {
      conflict("mem_reservation", "deploy.resources.reservations.memory", name, "mem_reservation")
    }
    if service.replicas > 1, !(service.containerName ?? "").isEmpty {
      report(
        "conflicting-keys",
        "the service \"\(name)\" has a container_name and \(service.replicas) replicas, which cannot share it",
        name,
        "container_name", help: "remove container_name")
    }
  }

  private mutating func conflict(_ first: String, _ second: String, _ service: String, _ key: String) {
    report(
      "conflicting-keys", "the service \"\(service)\" has different values in \(first) and \(second)",
      service, key,
      help: "keep one of them, or give both the same value")
  }

  private mutating func checkMounts(_ name: String, _ service: Service) {
    var first: [String: Place?] = [:]
    func mount(_ target: String, _ key: String, _ index: Int) {
      let place = lookUp(name, [key, String(index)])
      if let earlier = first[target] {
        problems.add(
          .error(
            "duplicate-mount", "the service \"\(name)\" mounts \(target) twice", at: place,
            help: "remove one of the two",
            related: earlier.map { [Diagnostic.Related("first mounted here", $0)] } ?? []))
      } else {
        first[target] = .some(place)
      }
    }
    for (index, tmpfs) in (service.tmpfs ?? []).enumerated() {
      mount(String(tmpfs.prefix { $0 != ":" }), "tmpfs", index)
    }
    for (index, volume) in (service.volumes ?? []).enumerated() {
      mount(volume.target ?? "", "volumes", index)
    }
  }

  // MARK: Between services

  /// A walk in depth with an explicit stack; each cycle is reported at the dependency that closes it.
  private mutating func checkCycles() {
    enum State { case open, done }
    var states: [String: State] = [:]
    for start in project.services.keys where states[start] == nil {
      var stack: [(name: String, rest: ArraySlice<String>)] = [(start, dependencies(of: start))]
      states[start] = .open
      while let top = stack.last {
        guard let next = top.rest.first else {
          states[top.name] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].rest = top.rest.dropFirst()
        if states[next] == .open {
          let cycle = stack.map(\.name).drop { $0 != next } + [next]
          report(
            "dependency-cycle", "services depend on each other: \(cycle.joined(separator: " → "))", top.name,
            "depends_on", next, help: "remove one of these dependencies")
        } else if states[next] == nil {
          states[next] = .open
          stack.append((next, dependencies(of: next)))
        }
      }
    }
  }

  private func dependencies(of service: String) -> ArraySlice<String> {
    (project.services[service]?.dependsOn?.names ?? []).filter { project.services[$0] != nil }[...]
  }

  private mutating func checkContainerNames() {
    var owners: [String: String] = [:]
    for (name, service) in project.services {
      guard let container = service.containerName, !container.isEmpty else { continue }
      if let owner = owners[container] {
        report(
          "duplicate-container-name",
          "the services \"\(owner)\" and \"\(name)\" have the same container_name", name,
          "container_name", help: "give each its own name, or remove it")
      } else {
        owners[container] = name
      }
    }
  }
}
