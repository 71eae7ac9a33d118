internal import ArgumentParser
internal import Compose
internal import Console
internal import Documents

/// `bulkhead config`: what the compose files mean.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Prints what the compose files mean, as 'docker compose config' does.",
    discussion: """
      Examples:
        bulkhead config
        bulkhead config -f compose.yaml -f compose.prod.yaml --format json
        bulkhead config --services
        bulkhead config -q && echo valid
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, json }

  @OptionGroup(title: "Project") var compose: ComposeOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  @Option(name: .long, help: "The form of the output: yaml or json.")
  var format: Format = .yaml
  @Option(name: [.short, .long], help: "Write to a file instead of standard output.")
  var output: String?
  @Flag(name: [.short, .long], help: "Only check; print nothing.")
  var quiet = false
  @Flag(name: .long, help: "Keep variables as they are written.")
  var noInterpolate = false
  @Flag(name: .long, help: "Do not make implied settings explicit.")
  var noNormalize = false
  @Flag(name: .long, help: "Keep paths as they are written.")
  var noPathResolution = false
  @Flag(name: .long, help: "Do not check the project's parts against each other.")
  var noConsistency = false
  @Flag(name: .long, help: "Do not read the services' env files.")
  var noEnvResolution = false
  @Flag(name: .long, help: "Keep resources that no service uses.")
  var allResources = false

  @Flag(exclusivity: .chooseFirst, help: "Print only these, one a line.")
  var listing: Listing?

  @Argument(help: "The services to print, with what they depend on (default: all).")
  var services: [String] = []

  func run() throws {
    var options = compose.loadOptions()
    options.interpolates = !noInterpolate
    options.normalizes = !noNormalize
    options.resolvesPaths = !noPathResolution
    options.checksConsistency = !noConsistency
    options.resolvesEnvironment = !noEnvResolution
    options.keepsUnusedResources = allResources
    options.services = services
    let reporter = messages.reporter(isQuiet: quiet)
    do throws(Diagnostics) {
      let result = try text(options)
      reporter.report(result.warnings)
      if quiet, listing == nil { return }
      try write(result)
    } catch {
      reporter.report(error)
      throw ExitStatus(error)
    }
  }

  private func write(_ result: ConfigText) throws(Diagnostics) {
    do throws(FileSystemError) {
      if let output {
        try FileSystem.write(result.text.utf8, to: output, sparing: result.files)
      } else {
        try Terminal.out(result.text)
      }
    } catch {
      throw Diagnostics([.error("cannot-write", "\(error.path): \(error.reason)")])
    }
  }

  private func text(_ options: LoadOptions) throws(Diagnostics) -> ConfigText {
    if let listing { return try listing.text(options, json: format == .json) }
    if noInterpolate {
      let model = try ProjectLoader(options, files: SystemFiles()).loadModel()
      return ConfigText(rendered(model.elements.value), of: model)
    }
    let result = try ProjectLoader(options, files: SystemFiles()).load()
    let value = result.project.canonical(format == .json ? .json : .yaml)
    // A literal dollar is printed as two, so that the output can be read again.
    return ConfigText(rendered(value).replacingEach("$", with: "$$"), of: result)
  }

  private func rendered(_ value: Value) -> String {
    switch format {
    case .json: JSONWriter().write(value) + "\n"
    case .yaml: YAMLWriter().write(value)
    }
  }
}

/// What the command prints, and what was read for it.
struct ConfigText {
  let text: String
  let files: [String]
  let warnings: Diagnostics

  init(_ text: String, of result: ProjectLoader.Result) {
    self.text = text
    files = result.files
    warnings = result.warnings
  }

  init(_ text: String, of model: ProjectLoader.Model) {
    self.text = text
    files = model.files
    warnings = model.warnings
  }
}

extension ElementMap {
  /// The mapping as data, sorted by key.
  fileprivate var value: Value {
    .object(keys.sorted().map { Value.Member($0, self[$0]?.value ?? .null) })
  }
}
