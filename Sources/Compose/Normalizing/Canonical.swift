internal import Documents

/// Turns every short form into its long form.
///
/// Source: compose-spec/05-services.md (the short and long syntaxes) and the behaviour of Docker Compose 5.
struct Canonical {
  enum Form: Sendable {
    case build, fileMount, anyAsString, keyValues, dependsOn, envFiles, strings, extends, gpus, names, volume
    case device, ports, ssh, ulimit, maybeExternal, schedule
  }

  static let table: PathTable<Form> = {
    var table = PathTable<Form>([
      "volumes.*": .maybeExternal, "networks.*": .maybeExternal, "secrets.*": .maybeExternal,
      "configs.*": .maybeExternal, "jobs.*.triggers.schedule.*": .schedule,
    ])
    for base in ["services.*", "jobs.*", "services.*.pre_start.*"] {
      for (key, form) in forms { table.add(base + "." + key, form) }
    }
    return table
  }()

  private static let forms: KeyValuePairs<String, Form> = [
    "build": .build, "depends_on": .dependsOn, "env_file": .envFiles, "label_file": .strings,
    "extends": .extends,
    "gpus": .gpus, "networks": .names, "models": .names, "volumes.*": .volume, "dns": .strings,
    "devices.*": .device, "secrets.*": .fileMount, "configs.*": .fileMount, "ports": .ports,
    "ulimits.*": .ulimit, "develop.watch.*.ignore": .strings, "develop.watch.*.include": .strings,
  ]

  private static let buildForms = PathTable<Form>([
    "secrets.*": .fileMount, "provenance": .anyAsString, "sbom": .anyAsString,
    "additional_contexts": .keyValues,
    "ssh": .ssh, "ulimits.*": .ulimit,
  ])

  /// Where variables are not interpolated, what cannot be parsed stays as it is.
  let isLenient: Bool
  private(set) var problems = Diagnostics()

  init(isLenient: Bool = false) { self.isLenient = isLenient }

  mutating func canonical(_ project: ElementMap) -> ElementMap {
    var result = project
    result.update { key, value in
      Self.table.rewrite(value, at: Self.table.step(Self.table.root, key), path: Path(key)) {
        form, element, path in
        self.apply(form, element, path)
      }
    }
    return result
  }

  private mutating func report(_ code: String, _ message: String, _ element: Element, _ help: String? = nil)
    -> Element?
  {
    if isLenient { return element }
    problems.add(.error(code, message, at: element.place, help: help))
    return nil
  }

  private mutating func apply(_ form: Form, _ element: Element, _ path: Path) -> Element? {
    switch form {
    case .build: return build(element, path)
    case .fileMount: return wrapped(element, "source")
    case .extends: return wrapped(element, "service")
    case .schedule: return wrapped(element, "cron")
    case .anyAsString: return element.string == nil ? element.with(element.printed) : element
    case .strings: return element.string == nil ? element : element.with(.list([element]))
    case .names:
      return element.list == nil ? element : element.with(.map(Merge.mapping(element) { $0.with(.null) }))
    case .keyValues: return keyValues(element, path)
    case .dependsOn: return dependsOn(element)
    case .envFiles: return envFiles(element)
    case .gpus: return gpus(element)
    case .volume: return volume(element, path)
    case .device: return device(element, path)
    case .ports: return ports(element, path)
    case .ssh: return ssh(element, path)
    case .ulimit: return ulimit(element, path)
    case .maybeExternal: return maybeExternal(element, path)
    }
  }

  private func wrapped(_ element: Element, _ key: String) -> Element {
    guard element.string != nil else { return element }
    var map = ElementMap()
    map[key] = element
    return element.with(.map(map))
  }

  private mutating func build(_ element: Element, _ path: Path) -> Element? {
    Self.buildForms.descend(wrapped(element, "context"), at: Self.buildForms.root, path: path) {
      form, inner, innerPath in self.apply(form, inner, innerPath)
    }
  }

  private mutating func keyValues(_ element: Element, _ path: Path) -> Element? {
    guard let items = element.list else { return element }
    var map = ElementMap()
    for item in items {
      guard let text = item.string, let equals = text.firstIndex(of: "=") else {
        return report("invalid-value", "\(path) needs entries of the form name=value", item)
      }
      map[String(text[..<equals])] = item.with(String(text[text.index(after: equals)...]))
    }
    return element.with(.map(map))
  }

  private func dependsOn(_ element: Element) -> Element {
    var map = Merge.mapping(element, default: Dependency.started)
    map.update { _, dependency in
      guard var entry = dependency.map else { return dependency }
      if entry["condition"] == nil { entry["condition"] = dependency.with("service_started") }
      if entry["required"] == nil { entry["required"] = dependency.with(.bool(true)) }
      return dependency.with(.map(entry))
    }
    return element.with(.map(map))
  }

  private func envFiles(_ element: Element) -> Element {
    let items = element.list ?? [element]
    return element.with(
      .list(
        items.map { item in
          var map = wrapped(item, "path").map ?? ElementMap()
          if map["required"] == nil { map["required"] = item.with(.bool(true)) }
          return item.with(.map(map))
        }))
  }

  private func gpus(_ element: Element) -> Element {
    guard element.string != nil else { return element }
    var map = ElementMap()
    map["count"] = element.with("all")
    return element.with(.list([element.with(.map(map))]))
  }

  private mutating func volume(_ element: Element, _ path: Path) -> Element? {
    guard let text = element.string else { return element }
    let spec: VolumeSpec
    do throws(VolumeSpec.Failure) {
      spec = try VolumeSpec(text)
    } catch {
      let what =
        switch error {
        case .empty: "is empty"
        case .emptySection: "has an empty part between its colons"
        case .tooManyColons: "has too many colons"
        }
      return report(
        "invalid-volume", "\(path) \(what)", element,
        "write SOURCE:TARGET or SOURCE:TARGET:ro, or the long form")
    }
    var map = ElementMap()
    map["type"] = element.with(spec.isBind ? "bind" : "volume")
    if !spec.source.isEmpty { map["source"] = element.with(spec.source) }
    map["target"] = element.with(PathName.clean(spec.target))
    if spec.isReadOnly { map["read_only"] = element.with(.bool(true)) }
    if spec.isTargetAlone { return element.with(.map(map)) }
    if spec.isBind || !spec.propagation.isEmpty || !spec.selinux.isEmpty {
      var bind = ElementMap()
      if !spec.selinux.isEmpty { bind["selinux"] = element.with(spec.selinux) }
      if !spec.propagation.isEmpty { bind["propagation"] = element.with(spec.propagation) }
      bind["create_host_path"] = element.with(.bool(true))
      map["bind"] = element.with(.map(bind))
    }
    if !spec.isBind || spec.noCopy {
      var volume = ElementMap()
      if spec.noCopy { volume["nocopy"] = element.with(.bool(true)) }
      map["volume"] = element.with(.map(volume))
    }
    return element.with(.map(map))
  }

  private mutating func device(_ element: Element, _ path: Path) -> Element? {
    guard let text = element.string else { return element }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 3 else {
      return report(
        "invalid-device", "\(path) has too many colons", element,
        "use the long form: source, target, permissions")
    }
    var map = ElementMap()
    map["source"] = element.with(parts[0])
    map["target"] = element.with(parts.count > 1 && !parts[1].isEmpty ? parts[1] : parts[0])
    map["permissions"] = element.with(parts.count > 2 ? parts[2] : "rwm")
    return element.with(.map(map))
  }

  private mutating func ports(_ element: Element, _ path: Path) -> Element? {
    guard let items = element.list else { return element }
    var ports: [Element] = []
    for (index, item) in items.enumerated() {
      if item.map != nil {
        ports.append(item)
        continue
      }
      if case .float = item.content {
        _ = report(
          "wrong-type", "\(path)[\(index)] must be a whole number", item, "quote it: \"\(item.place.text)\"")
        continue
      }
      do throws(PortSpec.Failure) {
        ports += try PortSpec.parse(item.printed).map { Self.port($0, item) }
      } catch {
        if isLenient { return element }
        problems.add(
          .error("invalid-port", "\(path)[\(index)]: \(error.message)", at: item.place, help: error.help))
      }
    }
    return element.with(.list(ports))
  }

  private static func port(_ spec: PortSpec, _ item: Element) -> Element {
    var map = ElementMap()
    map["mode"] = item.with("ingress")
    if !spec.hostIP.isEmpty { map["host_ip"] = item.with(spec.hostIP) }
    map["target"] = item.with(.int(spec.target))
    if !spec.published.isEmpty { map["published"] = item.with(spec.published) }
    map["protocol"] = item.with(spec.protocol)
    return item.with(.map(map))
  }

  private mutating func ssh(_ element: Element, _ path: Path) -> Element? {
    guard let items = element.list else { return element }
    var map = ElementMap()
    for item in items {
      let text = item.string ?? ""
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2 {
        map[parts[0]] = item.with(parts[1])
      } else if text == "default" {
        map[text] = item.with(.null)
      } else {
        return report("invalid-value", "\(path) needs \"default\" or entries of the form id=path", item)
      }
    }
    return element.with(.map(map))
  }

  private mutating func ulimit(_ element: Element, _ path: Path) -> Element? {
    if element.map != nil || element.int != nil { return element }
    return report("wrong-type", "\(path) must be a whole number or a mapping of soft and hard", element)
  }

  /// `external: {name: …}` is the old form of `external: true` with `name`.
  private mutating func maybeExternal(_ element: Element, _ path: Path) -> Element? {
    guard var map = element.map, let external = map["external"], let inner = external.map else {
      return element
    }
    map["external"] = external.with(.bool(true))
    if let name = inner["name"] {
      problems.add(
        .warning(
          "deprecated-key", "external.name is deprecated", at: external.place,
          help: "write name: and external: true"))
      if let own = map["name"], own != name {
        return report(
          "conflicting-keys", "\(path) has a name and an external.name that differ", external,
          "keep name alone")
      }
      if map["name"] == nil { map["name"] = name }
    }
    return element.with(.map(map))
  }
}
