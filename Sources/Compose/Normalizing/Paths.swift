internal import Documents

/// Makes the paths of a project absolute, or relative to the folder of the file that includes it.
struct Paths {
  enum Rule: Sendable {
    /// A path, or a list of paths.
    case path
    /// A build context: a path unless it is an address or names a service.
    case context
    /// A path unless it is absolute on Windows too.
    case hostPath
    /// A mount: the source of a bind.
    case mount
    /// A volume of the local driver that is a bind in truth.
    case volume
  }

  static let table: PathTable<Rule> = {
    var table = PathTable<Rule>([
      "configs.*.file": .hostPath, "secrets.*.file": .hostPath, "include.path": .path,
      "include.project_directory": .path, "include.env_file": .path, "volumes.*": .volume,
      "services.*.extends.file": .path,
    ])
    for base in ["services.*", "jobs.*", "services.*.pre_start.*"] {
      for (key, rule) in rules { table.add(base + "." + key, rule) }
    }
    return table
  }()

  private static let rules: KeyValuePairs<String, Rule> = [
    "build.context": .context, "build.additional_contexts.*": .context, "build.ssh.*": .hostPath,
    "env_file.*.path": .path, "label_file.*": .path, "develop.watch.*.path": .path, "volumes.*": .mount,
  ]

  let folder: String
  /// The user's home, for paths that begin with `~`.
  let home: String?
  private(set) var problems = Diagnostics()

  init(folder: String, home: String?) {
    self.folder = folder
    self.home = home
  }

  mutating func resolve(_ project: ElementMap) -> ElementMap {
    var result = project
    result.update { key, value in
      Self.table.rewrite(value, at: Self.table.step(Self.table.root, key), path: Path(key)) {
        rule, element, path in
        self.apply(rule, element, path)
      }
    }
    return result
  }

  private mutating func apply(_ rule: Rule, _ element: Element, _ path: Path) -> Element {
    switch rule {
    case .path:
      if let items = element.list { return element.with(.list(items.map { apply(.path, $0, path) })) }
      guard let text = element.string, !text.isEmpty else { return element }
      return element.with(absolute(text, orWindows: false))
    case .context:
      guard let text = element.string, !Self.isRemote(text) else { return element }
      return text.isEmpty ? element : element.with(absolute(text, orWindows: false))
    case .hostPath:
      guard let text = element.string else { return element }
      return element.with(absolute(text, orWindows: true))
    case .mount: return mount(element, path)
    case .volume: return volume(element)
    }
  }

  private func absolute(_ path: String, orWindows: Bool) -> String {
    let expanded = expandingHome(path)
    if PathName.isAbsolute(expanded) || orWindows && PathName.isWindowsAbsolute(expanded) { return expanded }
    return PathName.join(folder, expanded)
  }

  private func expandingHome(_ path: String) -> String {
    guard path.hasPrefix("~"), let home else { return path }
    return PathName.join(home, String(path.dropFirst()))
  }

  private static func isRemote(_ context: String) -> Bool {
    context.contains("://")
      || ["service:", "github.com/", "git@"].contains { context.hasPrefix($0) }
  }

  private mutating func mount(_ element: Element, _ path: Path) -> Element {
    guard var map = element.map, map["type"]?.string == "bind" else { return element }
    guard let source = map["source"] else {
      problems.add(
        .error(
          "missing-key", "\(path) is a bind mount without a source", at: element.place,
          help: "add source: ./path, or use type: volume"))
      return element
    }
    map["source"] = apply(.hostPath, source, path)
    return element.with(.map(map))
  }

  private mutating func volume(_ element: Element) -> Element {
    guard var map = element.map, map["driver"]?.string == "local", var options = map["driver_opts"]?.map,
      options["o"]?.string == "bind", let device = options["device"]
    else { return element }
    options["device"] = apply(.hostPath, device, Path())
    map["driver_opts"] = map["driver_opts"]?.with(.map(options))
    return element.with(.map(map))
  }
}
