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
      let (text, warnings) = try text(options)
      reporter.report(warnings)
      if quiet, listing == nil { return }
      try write(text)
    } catch {
      reporter.report(error)
      throw ExitStatus(error)
    }
  }

  private func write(_ text: String) throws(Diagnostics) {
    do throws(FileSystemError) {
      if let output { try FileSystem.write(text.utf8, to: output) } else { try Terminal.out(text) }
    } catch {
      throw Diagnostics([.error("cannot-write", "\(error.path): \(error.reason)")])
    }
  }

  private func text(_ options: LoadOptions) throws(Diagnostics) -> (String, Diagnostics) {
    if let listing { return try listing.text(options, json: format == .json) }
    if noInterpolate {
      let (model, warnings) = try ProjectLoader(options, files: SystemFiles()).loadModel()
      return (rendered(model.value), warnings)
    }
    let result = try ProjectLoader(options, files: SystemFiles()).load()
    let value = result.project.canonical(format == .json ? .json : .yaml)
    // A literal dollar is printed as two, so that the output can be read again.
    return (rendered(value).replacingEach("$", with: "$$"), result.warnings)
  }

  private func rendered(_ value: Value) -> String {
    switch format {
    case .json: JSONWriter().write(value) + "\n"
    case .yaml: YAMLWriter().write(value)
    }
  }
}

extension ElementMap {
  /// The mapping as data, sorted by key.
  fileprivate var value: Value {
    .object(keys.sorted().map { Value.Member($0, self[$0]?.value ?? .null) })
  }
}
