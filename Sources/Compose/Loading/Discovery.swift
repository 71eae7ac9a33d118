internal import Documents

/// Finds the compose files, the project's folder and its variables.
///
/// Source: https://docs.docker.com/reference/cli/docker/compose/ and the behaviour of Docker Compose 5.
struct Discovery {
  static let fileNames = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"]
  static let overrideNames = [
    "compose.override.yml", "compose.override.yaml", "docker-compose.override.yml",
    "docker-compose.override.yaml",
  ]

  let options: LoadOptions
  let files: any ProjectFiles
  private(set) var problems = Diagnostics()
  private(set) var environment: [String: String]
  private(set) var configFiles: [String]

  init(_ options: LoadOptions, files: any ProjectFiles) {
    self.options = options
    self.files = files
    environment = options.environment
    configFiles = options.files
  }

  /// The folder of the project: as said, else that of the first file, else the current one.
  var workingDirectory: String {
    if let folder = options.projectDirectory { return absolute(folder) }
    for file in configFiles where file != "-" { return PathName.directory(of: absolute(file)) }
    return options.currentDirectory
  }

  func absolute(_ path: String) -> String {
    PathName.isAbsolute(path) ? PathName.clean(path) : PathName.join(options.currentDirectory, path)
  }

  mutating func run() {
    if environment["PWD"] == nil { environment["PWD"] = options.currentDirectory }
    readEnvFiles()
    if configFiles.isEmpty { takeFilesFromEnvironment() }
    if configFiles.isEmpty { lookForFiles() }
    // The folder may be another one now, with a .env of its own.
    readEnvFiles()
  }

  /// Takes over the variables as they are once the project has its name.
  mutating func take(_ environment: [String: String]) { self.environment = environment }

  /// The profiles that are active.
  var profiles: [String] {
    if !options.profiles.isEmpty { return options.profiles }
    return (environment["COMPOSE_PROFILES"] ?? "").split(separator: ",", omittingEmptySubsequences: false).map
    { $0.trimmed() }
  }

  // MARK: Variables

  private mutating func readEnvFiles() {
    var paths = options.envFiles.map { absolute($0) }
    if paths.isEmpty, let list = options.environment["COMPOSE_ENV_FILES"] {
      paths = list.split(separator: ",").map { absolute(String($0)) }
    }
    if paths.isEmpty {
      if ["1", "t", "true"].contains((options.environment["COMPOSE_DISABLE_ENV_FILE"] ?? "").lowercased()) {
        return
      }
      let standard = PathName.join(workingDirectory, ".env")
      guard files.kind(of: standard) == .file else { return }
      paths = [standard]
    }
    let read = EnvFiles(files: files).read(paths, over: environment)
    problems.add(read.problems)
    for (name, value) in read.variables where environment[name] == nil { environment[name] = value }
  }

  // MARK: Files

  private mutating func takeFilesFromEnvironment() {
    guard let list = environment["COMPOSE_FILE"] else { return }
    let separator = environment["COMPOSE_PATH_SEPARATOR"].flatMap { $0.isEmpty ? nil : $0 } ?? ":"
    configFiles = list.split(separator: separator, omittingEmptySubsequences: false).map {
      $0 == "-" ? "-" : absolute(String($0))
    }
  }

  private mutating func lookForFiles() {
    var folder = workingDirectory
    while true {
      let found = Self.fileNames.map { PathName.join(folder, $0) }.filter { files.kind(of: $0) != .missing }
      if let first = found.first {
        warnOfSeveral(found)
        let overrides = Self.overrideNames.map { PathName.join(folder, $0) }.filter {
          files.kind(of: $0) != .missing
        }
        warnOfSeveral(overrides)
        configFiles = [first] + overrides.prefix(1)
        return
      }
      let parent = PathName.directory(of: folder)
      if parent == folder { return }
      folder = parent
    }
  }

  private mutating func warnOfSeveral(_ found: [String]) {
    guard found.count > 1 else { return }
    problems.add(
      .warning(
        "several-files", "there are several compose files: \(found.joined(separator: ", "))",
        help: "\(found[0]) is used; name another with -f"))
  }
}

/// Reads files of variables.
struct EnvFiles {
  let files: any ProjectFiles

  /// The variables of several files; later ones see earlier ones, and the project's variables win in expansions.
  func read(_ paths: [String], over environment: [String: String]) -> (
    variables: [String: String], problems: Diagnostics
  ) {
    var variables: [String: String] = [:]
    var problems = Diagnostics()
    for path in paths {
      let name = path
      switch files.kind(of: path) {
      case .missing:
        problems.add(missing(name))
        continue
      case .folder:
        problems.add(
          .error(
            "not-a-file", "the env file \(name) is a folder", at: Place(Source(name: name, bytes: []), 0..<0))
        )
        continue
      case .file, .special: break
      }
      do throws(FileFailure) {
        let source = Source(name: name, bytes: try files.read(path), isSensitive: true)
        var dotenv = Dotenv(source, onTopOf: variables) { environment[$0] }
        dotenv.read()
        variables = dotenv.variables
        problems.add(dotenv.problems)
      } catch {
        problems.add(
          .error(
            "unreadable-file", "\(name): \(error.reason)", at: Place(Source(name: name, bytes: []), 0..<0)))
      }
    }
    return (variables, problems)
  }

  private func missing(_ name: String) -> Diagnostic {
    .error(
      "missing-file", "there is no env file \(name)", at: Place(Source(name: name, bytes: []), 0..<0),
      help: "create it, or correct the path")
  }
}
