/// What the command line and the environment say about loading.
public struct LoadOptions: Sendable {
  /// The files of `-f`, in order; `-` is standard input. None: they are looked for.
  public var files: [String] = []
  /// `--project-directory`
  public var projectDirectory: String?
  /// `-p`
  public var projectName: String?
  /// `--profile`, any number of them; `*` is all.
  public var profiles: [String] = []
  /// `--env-file`, any number of them.
  public var envFiles: [String] = []
  /// The services asked for; none: all.
  public var services: [String] = []
  /// Whether to keep resources that no service uses (`--all-resources`).
  public var keepsUnusedResources = false
  /// Whether variables are replaced.
  public var interpolates = true
  /// Whether implied settings are made explicit.
  public var normalizes = true
  /// Whether paths become absolute.
  public var resolvesPaths = true
  /// Whether the project's parts are checked against each other.
  public var checksConsistency = true
  /// Whether `env_file` is read.
  public var resolvesEnvironment = true
  /// Whether the schema is checked.
  public var validates = true
  /// The absolute path of the current folder.
  public var currentDirectory: String
  /// The variables of the system.
  public var environment: [String: String]

  /// Options for a current folder and the variables of the system.
  public init(currentDirectory: String, environment: [String: String]) {
    self.currentDirectory = currentDirectory
    self.environment = environment
  }
}
