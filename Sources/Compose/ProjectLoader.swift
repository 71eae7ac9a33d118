public import Documents
internal import OrderedCollections

/// Loads a project: what `docker compose` would take its files for.
///
/// The phases, in this order: discovery → (per file: YAML → interpolation → include → extends → merge →
/// uniqueness → schema → canonical form) → defaults → checks → paths → normalization → model → profiles →
/// consistency → selection → env files. Every problem has its place, and all come at once.
public struct ProjectLoader {
  private let options: LoadOptions
  private let files: any ProjectFiles

  /// A loader that reads through `files`.
  public init(_ options: LoadOptions, files: any ProjectFiles) {
    self.options = options
    self.files = files
  }

  /// The loaded project, with warnings.
  public struct Result: Sendable {
    /// The project.
    public let project: Project
    /// The paths of the files that were read for it.
    public let files: [String]
    /// What is worth knowing, though nothing is wrong.
    public let warnings: Diagnostics
  }

  /// Loads the canonical project.
  ///
  /// - Throws: all problems, if one of them is an error.
  public func load() throws(Diagnostics) -> Result {
    var (elements, discovery, name, loader) = try model()
    var problems = discovery.problems
    problems.add(loader.problems)
    var project = decoded(&elements, name: name, discovery, &problems)
    disableServices(&project, profiles: discovery.profiles)
    project.alignScale()
    if options.checksConsistency {
      var consistency = Consistency(project, broken: loader.broken)
      consistency.check()
      problems.add(consistency.problems)
    }
    try finish(problems)
    try select(&project, &problems)
    if !options.keepsUnusedResources { dropUnusedResources(&project) }
    resolveFiles(&project, &problems)
    try finish(problems)
    let envFiles = project.elements["services"]?.map.map { services in
      services.keys.flatMap { name in
        (services[name]?["env_file"]?.list ?? []).compactMap { $0["path"]?.string }
      }
    }
    return Result(project: project, files: loader.readFiles + (envFiles ?? []), warnings: problems)
  }

  /// The loaded elements, with warnings.
  public struct Model: Sendable {
    /// The elements of the merged files.
    public let elements: ElementMap
    /// The paths of the files that were read for them.
    public let files: [String]
    /// What is worth knowing, though nothing is wrong.
    public let warnings: Diagnostics
  }

  /// Loads the elements alone, as `config --no-interpolate` and `config --variables` need them.
  ///
  /// - Throws: all problems, if one of them is an error.
  public func loadModel() throws(Diagnostics) -> Model {
    let (elements, discovery, _, loader) = try model()
    var problems = discovery.problems
    problems.add(loader.problems)
    try finish(problems)
    return Model(elements: elements, files: loader.readFiles, warnings: problems)
  }

  private func finish(_ problems: Diagnostics) throws(Diagnostics) {
    if problems.hasErrors { throw problems }
  }

  // MARK: The elements

  private func model() throws(Diagnostics) -> (ElementMap, Discovery, String, FileLoader) {
    var discovery = Discovery(options, files: files)
    discovery.run()
    guard !discovery.configFiles.isEmpty else {
      var problems = discovery.problems
      problems.add(
        .error(
          "no-compose-file", "there is no compose file here or in a folder above",
          at: Place(
            Source(name: PathName.join(discovery.workingDirectory, "compose.yaml"), bytes: []), 0..<0),
          help: "create compose.yaml, or name a file with -f"))
      throw problems
    }
    if discovery.problems.hasErrors { throw discovery.problems }
    var loader = FileLoader(options: options, files: files)
    let paths = discovery.configFiles.map { $0 == "-" ? "-" : discovery.absolute($0) }
    let naming = ProjectName(options: options, files: files, discovery: discovery).name(of: paths)
    loader.problems.add(naming.problems)
    var environment = discovery.environment
    environment["COMPOSE_PROJECT_NAME"] = naming.name
    let context = FileLoader.Context(
      folder: discovery.workingDirectory, pathBase: discovery.workingDirectory, environment: environment)
    var elements = loader.model(paths, context, isMain: true)
    if elements.isEmpty, !loader.problems.hasErrors {
      loader.problems.add(
        .error(
          "empty-file", "the compose file is empty",
          at: Place(Source(name: loader.shown(paths[0]), bytes: []), 0..<0), help: "begin it with services:"))
    }
    if options.validates, naming.name.isEmpty, !naming.problems.hasErrors {
      loader.problems.add(
        .error(
          "missing-project-name", "the project has no name",
          at: elements.place(of: "name") ?? Place(Source(name: loader.shown(paths[0]), bytes: []), 0..<0),
          help: "set name: at the top of the file, or use -p NAME"))
    }
    if options.normalizes {
      if let place = elements.keys.first.flatMap({ elements.place(of: $0) }) {
        elements["name"] = Element(.string(naming.name), at: elements["name"]?.place ?? place)
      }
      elements = Normalize(projectName: naming.name, environment: environment).normalize(elements)
    }
    discovery.take(environment)
    return (elements, discovery, naming.name, loader)
  }

  // MARK: The model

  private func decoded(
    _ elements: inout ElementMap, name: String, _ discovery: Discovery, _ problems: inout Diagnostics
  )
    -> Project
  {
    var decoder = ModelDecoder()
    var project = Project(
      name: name, workingDirectory: discovery.workingDirectory, environment: discovery.environment,
      elements: elements)
    func section<T: ModelValue>(_ key: String) -> Named<T> {
      guard let element = elements[key] else { return Named() }
      return decoder.at(key) { Named<T>.decode(element, &$0) } ?? Named()
    }
    let services: Named<Service> = section("services")
    for (key, service) in services.values {
      var service = service ?? Service()
      service.name = key
      project.services[key] = service
    }
    let jobs: Named<Job> = section("jobs")
    for (key, job) in jobs.values { project.jobs[key] = job ?? Job() }
    project.networks = section("networks").filled { Network() }
    project.volumes = section("volumes").filled { Volume() }
    project.secrets = section("secrets")
    project.configs = section("configs")
    project.models = section("models")
    for key in elements.keys where key.hasPrefix("x-") { project.extensions.take(key, from: elements) }
    problems.add(decoder.problems)
    return project
  }

  private func disableServices(_ project: inout Project, profiles: [String]) {
    for (name, service) in project.services where !Self.isEnabled(service.profiles, by: profiles) {
      project.disabledServices[name] = service
      project.services[name] = nil
    }
    project.jobs = project.jobs.filter { Self.isEnabled($0.value.profiles, by: profiles) }
  }

  private static func isEnabled(_ own: [String]?, by active: [String]) -> Bool {
    guard let own, !own.isEmpty else { return true }
    return active.contains("*") || own.contains { active.contains($0) }
  }

  // MARK: Selection

  /// Keeps the services asked for, and what they depend on.
  private func select(_ project: inout Project, _ problems: inout Diagnostics) throws(Diagnostics) {
    guard !options.services.isEmpty else { return }
    let all = project.services.merging(project.disabledServices) { $1 }
    var profiles: Set<String> = []
    for name in options.services where project.services[name] == nil {
      guard let service = all[name] else {
        problems.add(
          .error(
            "no-such-service", "there is no service \"\(name)\"", at: project.place("services"),
            help: Spelling.nearest(to: name, among: all.keys).map { "did you mean \"\($0)\"?" }
              ?? "the services are: \(all.keys.sorted().joined(separator: ", "))"))
        continue
      }
      profiles.formUnion(service.profiles ?? [])
    }
    try finish(problems)
    for (name, service) in project.disabledServices where !profiles.isDisjoint(with: service.profiles ?? []) {
      project.services[name] = service
      project.disabledServices[name] = nil
    }
    var selected: Set<String> = []
    var queue = options.services
    while let name = queue.popLast() {
      guard let service = project.services[name], selected.insert(name).inserted else { continue }
      for dependency in service.dependsOn?.names ?? [] {
        queue.append(dependency)
        guard project.services[dependency] == nil, service.dependsOn?[dependency]?.required != false else {
          continue
        }
        problems.add(
          .error(
            "no-such-service", "the service \"\(name)\" needs \"\(dependency)\", which is not enabled",
            at: project.place("services", name, "depends_on", dependency),
            help: "activate its profile with --profile"))
      }
    }
    try finish(problems)
    for (name, service) in project.services {
      if selected.contains(name) {
        for dependency in service.dependsOn?.names ?? [] where !selected.contains(dependency) {
          project.services[name]?.dependsOn?.values[dependency] = nil
        }
      } else {
        project.disabledServices[name] = service
        project.services[name] = nil
      }
    }
  }

  private func dropUnusedResources(_ project: inout Project) {
    let services = project.services.values
    func keep<T>(_ named: inout Named<T>, _ used: [String]) {
      let used = Set(used)
      named.values = named.values.filter { used.contains($0.key) }
    }
    keep(&project.networks, services.flatMap { $0.networks?.names ?? [] })
    keep(
      &project.volumes,
      services.flatMap { ($0.volumes ?? []).filter { $0.type == "volume" }.compactMap(\.source) })
    keep(
      &project.secrets,
      services.flatMap {
        ($0.secrets ?? []).compactMap(\.source) + ($0.build?.secrets ?? []).compactMap(\.source)
      })
    keep(&project.configs, services.flatMap { ($0.configs ?? []).compactMap(\.source) })
    keep(&project.models, services.flatMap { $0.models?.names ?? [] })
  }

  // MARK: Files of variables

  private func resolveFiles(_ project: inout Project, _ problems: inout Diagnostics) {
    let resolver = ServiceFiles(files: files, environment: project.environment)
    for name in project.services.keys {
      guard var service = project.services[name] else { continue }
      let element = project.elements["services"]?.map?[name]
      if options.resolvesEnvironment {
        resolver.resolveEnvironment(of: &service.container, element, &problems)
      }
      resolver.resolveLabels(of: &service.container, element, &problems)
      project.services[name] = service
    }
  }
}
