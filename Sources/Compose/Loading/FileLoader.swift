internal import Documents

/// Loads compose files into one canonical mapping: YAML → interpolate → include → extends → merge →
/// uniqueness → schema → canonical form.
struct FileLoader {
  let options: LoadOptions
  let files: any ProjectFiles
  var problems = Diagnostics()
  /// Services with problems of the schema.
  var broken: Set<String> = []
  /// Sources by absolute path, so that a file is read once.
  private var sources: [String: Source] = [:]
  private static let deepest = 50
  /// The paths of the compose files that were read.
  var readFiles: [String] { sources.keys.filter { $0 != "-" }.sorted() }

  init(options: LoadOptions, files: any ProjectFiles) {
    self.options = options
    self.files = files
  }

  /// How one set of files is loaded.
  struct Context {
    /// The absolute folder that relative paths of `include` and `extends` start from.
    var folder: String
    /// That folder as paths of the result name it: absolute for the main project, relative for an included one.
    var pathBase: String
    var environment: [String: String]
    /// The files that lead here by `include`, for cycles.
    var included: [String] = []
    /// Whether this is the base of an `extends`: its schema is checked after merging, its paths resolve at once.
    var isBase = false
  }

  // MARK: Models

  /// Loads files over each other, with defaults, checks and paths.
  mutating func model(_ paths: [String], _ context: Context, isMain: Bool) -> ElementMap {
    var project = ElementMap()
    for path in paths { project = load(path, over: project, context).map }
    project = Defaults.set(project)
    if options.validates {
      var checks = Checks()
      checks.check(project)
      problems.add(checks.problems)
    }
    if options.resolvesPaths || !isMain {
      var resolver = Paths(folder: context.pathBase, home: options.environment["HOME"])
      project = resolver.resolve(project)
      problems.add(resolver.problems)
    }
    return EnvironmentResolution.resolve(project, context.environment)
  }

  /// Loads the documents of one file over what came before.
  private mutating func load(_ path: String, over base: ElementMap, _ context: Context) -> (
    map: ElementMap, resets: [[String]]
  ) {
    guard let source = source(path) else { return (base, []) }
    let documents: [Document]
    do throws(Diagnostics) {
      documents = try YAMLReader.read(source)
    } catch {
      problems.add(error)
      return (base, [])
    }
    var project = base
    var resets: [[String]] = []
    for document in documents {
      var reader = ElementReader()
      let element = reader.element(document.root)
      if let directive = document.directive, directive.minor != 1 {
        problems.add(
          .error(
            "unsupported-yaml-version", "Docker Compose does not read files of YAML 1.\(directive.minor)",
            at: directive.place, help: "remove the %YAML directive"))
      }
      problems.add(reader.problems)
      resets = reader.resets
      guard let element, let map = element.map else {
        problems.add(
          .error(
            "not-a-mapping",
            "a compose file must be a mapping, and this is \(element?.typeName ?? "nothing")",
            at: document.root.place, help: "begin it with services:"))
        continue
      }
      project = process(map, resets, path, over: project, context)
    }
    return (project, resets)
  }

  private mutating func process(
    _ map: ElementMap, _ resets: [[String]], _ path: String, over base: ElementMap, _ context: Context
  ) -> ElementMap {
    var file = map
    if options.interpolates {
      var interpolator = Interpolator(environment: context.environment)
      file = interpolator.interpolate(file)
      problems.add(interpolator.problems)
    }
    if !context.isBase {
      var include = context
      include.included.append(path)
      apply(includesOf: &file, resets, include)
    }
    var project = base
    project.apply(resets: resets)
    if !context.isBase { file = ServiceExtension.apply(to: file, resets, path, context, &self) }
    var merge = Merge()
    project = merge.merge(project, with: file)
    problems.add(merge.problems)
    project = unique(project)
    if options.validates, !context.isBase { project = validated(project) }
    var canonical = Canonical(isLenient: !options.interpolates)
    project = canonical.canonical(project)
    problems.add(canonical.problems)
    omitEmptyDNS(&project)
    return unique(project)
  }

  private mutating func unique(_ project: ElementMap) -> ElementMap {
    var unique = Uniqueness()
    let result = unique.enforce(project)
    problems.add(unique.problems)
    return result
  }

  private mutating func validated(_ project: ElementMap) -> ElementMap {
    var validator = SchemaValidator()
    var result = validator.validate(project)
    problems.add(validator.problems)
    broken.formUnion(validator.broken)
    if let version = result.keyPlace("version") {
      problems.add(
        .warning(
          "obsolete-version", "the key \"version\" is obsolete and ignored", at: version, help: "remove it"))
      result["version"] = nil
    }
    return result
  }

  private func omitEmptyDNS(_ project: inout ElementMap) {
    project.updateSection("services") { service in
      guard var map = service.map, let dns = map["dns"], let items = dns.list else { return service }
      map["dns"] = dns.with(.list(items.filter { !$0.isNull && $0.string != "" }))
      return service.with(.map(map))
    }
  }

  // MARK: Files

  /// Reads a file once; a failure is among the problems.
  private mutating func source(_ path: String) -> Source? {
    if let known = sources[path] { return known }
    let name = path == "-" ? "<stdin>" : shown(path)
    do throws(FileFailure) {
      let bytes = path == "-" ? try files.standardInput() : try files.read(path)
      let source = Source(name: name, bytes: bytes)
      sources[path] = source
      return source
    } catch {
      problems.add(
        .error(
          "unreadable-file", "\(name) cannot be read: \(error.reason)",
          at: Place(Source(name: name, bytes: []), 0..<0),
          help: "check the path"))
      return nil
    }
  }

  /// A path as messages show it: relative to the current folder where it lies below it.
  func shown(_ path: String) -> String {
    let folder = options.currentDirectory == "/" ? "/" : options.currentDirectory + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The services of a file that others extend, in canonical form, with its paths resolved.
  mutating func base(_ path: String, _ context: Context) -> (services: Element?, resets: [[String]]) {
    var base = context
    base.isBase = true
    let (map, resets) = load(path, over: ElementMap(), base)
    let folder = PathName.directory(of: path)
    let pathBase =
      PathName.isAbsolute(context.pathBase) || context.pathBase.isEmpty
      ? PathName.relative(from: context.folder, to: folder)
      : PathName.relative(from: context.folder, to: folder)
    var resolver = Paths(folder: pathBase, home: options.environment["HOME"])
    let resolved = resolver.resolve(map)
    problems.add(resolver.problems)
    return (resolved["services"], resets)
  }

  // MARK: Include

  private mutating func apply(includesOf file: inout ElementMap, _ resets: [[String]], _ context: Context) {
    guard let include = file["include"] else { return }
    guard let entries = include.list else {
      if !include.isNull {
        problems.add(
          .error(
            "wrong-type", "include must be a list, and is \(include.typeName)", at: include.place,
            help: "write - path"))
      }
      file["include"] = nil
      return
    }
    for entry in entries { apply(entry, to: &file, resets, context) }
    file["include"] = nil
  }

  private mutating func apply(
    _ entry: Element, to file: inout ElementMap, _ resets: [[String]], _ context: Context
  ) {
    let map = entry.map
    let pathElements = entry.string != nil ? [entry] : map?["path"].map { $0.list ?? [$0] } ?? []
    if entry.isNull || map?["path"]?.isNull == true { return }
    guard entry.string != nil || map != nil, context.included.count <= Self.deepest else {
      problems.add(.error("wrong-type", "an entry of include must be a path or a mapping", at: entry.place))
      return
    }
    var paths: [String] = []
    for element in pathElements {
      guard let text = element.string else {
        problems.add(.error("wrong-type", "a path of include must be a string", at: element.place))
        return
      }
      guard !isRemote(text, element) else { return }
      paths.append(PathName.isAbsolute(text) ? text : PathName.join(context.folder, text))
    }
    guard let first = paths.first else { return }
    if context.included.contains(first) {
      let chain = (context.included.drop { $0 != first } + [first]).map { shown($0) }
      problems.add(
        .error(
          "include-cycle", "files include each other: \(chain.joined(separator: " → "))",
          at: pathElements[0].place, help: "remove one of these includes"))
      return
    }
    for (path, element) in zip(paths, pathElements) where files.kind(of: path) != .file {
      problems.add(
        .error(
          "missing-file",
          files.kind(of: path) == .folder ? "\(shown(path)) is a folder" : "there is no file \(shown(path))",
          at: element.place, help: "name a compose file"))
      return
    }
    let inner = innerContext(map, mainFile: first, context)
    guard let inner else { return }
    let imported = model(paths, inner, isMain: false)
    importResources(imported, into: &file, resets)
  }

  private mutating func isRemote(_ text: String, _ element: Element) -> Bool {
    guard text.contains("://") || text.hasPrefix("git@") || text.hasPrefix("github.com/") else {
      return false
    }
    problems.add(
      .error(
        "remote-file", "files of other machines are not fetched", at: element.place,
        help: "fetch it, and name the local copy"))
    return true
  }

  /// The folder and the variables of an included project.
  private mutating func innerContext(_ map: ElementMap?, mainFile: String, _ context: Context) -> Context? {
    var folder = PathName.directory(of: mainFile)
    var pathBase = PathName.relative(from: context.folder, to: folder)
    if let directory = map?["project_directory"]?.string, !directory.isEmpty {
      folder = PathName.isAbsolute(directory) ? directory : PathName.join(context.folder, directory)
      // A folder that does not exist counts as its parent, as in Docker Compose.
      let existing = files.kind(of: folder) == .folder ? folder : PathName.directory(of: folder)
      pathBase =
        PathName.isAbsolute(directory) ? directory : PathName.relative(from: context.folder, to: existing)
    }
    var envPaths: [String] = []
    if let given = map?["env_file"] {
      for element in given.list ?? [given] {
        guard let text = element.string, text != "/dev/null" else { continue }
        let path = PathName.isAbsolute(text) ? text : PathName.join(context.folder, text)
        guard files.kind(of: path) == .file else {
          problems.add(
            .error(
              "missing-file", "there is no env file \(shown(path))", at: element.place,
              help: "correct the path"))
          return nil
        }
        envPaths.append(path)
      }
    }
    if (map?["env_file"]).map({ ($0.list ?? [$0]).isEmpty }) ?? true {
      let standard = PathName.join(folder, ".env")
      if files.kind(of: standard) == .file { envPaths = [standard] }
    }
    let read = EnvFiles(files: files).read(envPaths, over: context.environment)
    problems.add(read.problems)
    return Context(
      folder: folder, pathBase: pathBase,
      environment: context.environment.merging(read.variables) { own, _ in own },
      included: context.included)
  }

  private mutating func importResources(
    _ imported: ElementMap, into file: inout ElementMap, _ resets: [[String]]
  ) {
    for section in ["services", "jobs", "volumes", "networks", "secrets", "configs", "models"] {
      guard let source = imported[section], let resources = source.map else { continue }
      var target = file[section]?.map ?? ElementMap()
      var reset = ElementMap()
      reset[section] = source
      reset.apply(resets: resets)
      let remaining = reset[section]?.map ?? ElementMap()
      for name in resources.keys {
        guard let own = target[name] else {
          target.take(name, from: resources)
          continue
        }
        var merge = Merge()
        let base = remaining[name] ?? resources[name] ?? own
        target[name] = merge.merge(base, with: own, section: section, name: name)
        problems.add(merge.problems)
      }
      file[section] = Element(.map(target), at: file[section]?.place ?? source.place)
    }
  }
}
