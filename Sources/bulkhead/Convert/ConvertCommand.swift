internal import ArgumentParser
internal import Compose
internal import Console
internal import Documents
internal import KubernetesObjects
internal import Workloads

/// `bulkhead convert`: compose files → manifests.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turns compose files into manifests that a restricted namespace accepts.",
    discussion: """
      Examples:
        bulkhead convert | kubectl apply -f -
        bulkhead convert -f compose.yaml -f compose.prod.yaml -o k8s
        bulkhead convert --allow root-user=legacy -o app.yaml

      Settings that break the level are refused, all at once, each with the option that accepts it; nothing is
      written then.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, json }

  @OptionGroup(title: "Project") var compose: ComposeOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  @Option(
    name: [.short, .long], help: "Where to write: '-' (standard output), a .yaml or .json file, or a folder.")
  var output = "-"
  @Option(name: .long, help: "The form of the output: yaml (one stream) or json (a List).")
  var format: Format = .yaml
  @Option(name: [.short, .long], help: "The namespace of all objects.")
  var namespace: String?
  @Option(
    name: .long,
    help: "The level of the Pod Security Standards that pods must meet: restricted, baseline or privileged.")
  var level = Choice(ConversionOptions.Level.restricted)
  @Option(name: .long, help: "Accept a refusal: RULE=SERVICE, RULE, or all. Repeatable.")
  var allow: [String] = []
  @Option(
    name: .long,
    help: "How services wait for each other: api (an init container asks the API server) or none.")
  var waits = Choice(ConversionOptions.Waits.api)
  @Option(name: .long, help: "The image that waits.")
  var waitImage: String?
  @Option(name: .long, help: "The storage class of claims.")
  var storageClass: String?
  @Flag(name: .long, help: "Leave containers without resources where the file gives none.")
  var noDefaultResources = false
  @Flag(name: [.short, .long], help: "Show what was approximated too, and why.")
  var verbose = false
  @Flag(name: [.short, .long], help: "Show errors alone.")
  var quiet = false

  @Argument(help: "The services to convert, with what they depend on (default: all).")
  var services: [String] = []

  func run() throws {
    var reporter = messages.reporter(isQuiet: quiet)
    do throws(Diagnostics) {
      try convert(&reporter)
    } catch {
      reporter.report(error)
      throw ExitStatus(error)
    }
  }

  /// The pipeline: load → plan and emit → harden → prove → write.
  private func convert(_ reporter: inout Reporter) throws(Diagnostics) {
    var options = compose.loadOptions()
    options.services = services
    let loaded = try ProjectLoader(options, files: SystemFiles()).load()
    let converter = Converter(try conversionOptions(), images: .builtIn(), files: SystemFiles())
    var result = try converter.convert(loaded.project)
    reporter.hide(result.credentials)
    var said = loaded.warnings
    result.notes.filter { !quiet && ($0.fate == .warned || verbose) }.forEach { said.add($0.diagnostic) }
    guard result.refusals.isEmpty else {
      result.refusals.forEach { said.add($0.diagnostic) }
      reporter.report(said)
      Terminal.error(
        "Nothing was written: \(result.refusals.count) settings break the level \(level.value.rawValue). --allow all accepts them.\n"
      )
      Self.exit(withError: ArgumentParser.ExitCode(ExitStatus.findings.rawValue))
    }
    for index in result.workloads.indices { Hardening.harden(&result.workloads[index]) }
    try Hardening.prove(result, setsDefaultResources: !noDefaultResources, level: level.value)
    reporter.report(said)
    try ManifestOutput(path: output, format: format, inputs: loaded.files).write(result.manifests)
    if !quiet { Terminal.error(Summary(result).text) }
  }

  /// Names that the API server would refuse are refused before anything is read.
  private func checkNames() throws(Diagnostics) {
    var problems = Diagnostics()
    func check(_ option: String, _ name: String?, _ isValid: (String) -> Bool) {
      guard let name, !isValid(name) else { return }
      problems.add(
        .error(
          "invalid-name", "\(option): \"\(name)\" is not a valid name",
          help: "use lower-case letters, digits and -"))
    }
    check("--namespace", namespace) { DNSName.isLabel($0) }
    check("--storage-class", storageClass) {
      $0.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { DNSName.isLabel(String($0)) }
    }
    check("--wait-image", waitImage) { !$0.isEmpty && !$0.contains(" ") }
    if problems.hasErrors { throw problems }
  }

  private func conversionOptions() throws(Diagnostics) -> ConversionOptions {
    var options = ConversionOptions()
    try checkNames()
    options.today = Today.date
    options.namespace = namespace
    options.level = level.value
    options.allowances = try AllowOption.parse(allow)
    options.setsDefaultResources = !noDefaultResources
    options.waits = waits.value
    if let waitImage { options.waitImage = waitImage }
    options.storageClass = storageClass
    return options
  }
}

/// One of the values that an option of another module can have.
struct Choice<Value: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument, Sendable
where Value.RawValue == String {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }
  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
