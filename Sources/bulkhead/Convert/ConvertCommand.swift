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
        bulkhead convert --format kustomize -o base --report report.md
        bulkhead convert --allow root-user=legacy -o app.yaml

      Settings that break the level are refused, all at once, each with the option that accepts it; nothing is
      written then.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, json, kustomize }

  @OptionGroup(title: "Project") var compose: ComposeOptions
  @OptionGroup(title: "Result") var result: ConvertOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  @Option(
    name: [.short, .long], help: "Where to write: '-' (standard output), a .yaml or .json file, or a folder.")
  var output = "-"
  @Option(
    name: .long,
    help:
      "The form of the output: yaml (one stream), json (a List) or kustomize (a folder with kustomization.yaml)."
  )
  var format: Format = .yaml
  @Flag(
    name: .long,
    help: "Write nothing; exit with 1 when the output is not what the conversion gives now (for CI).")
  var check = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write what became of every element: a .md or .json file.", valueName: "file"))
  var report: String?
  @Flag(name: [.short, .long], help: "Show what was approximated too, and why.")
  var verbose = false
  @Flag(name: [.short, .long], help: "Show errors alone.")
  var quiet = false

  @Argument(help: "The services to convert, with what they depend on (default: all).")
  var services: [String] = []

  func validate() throws {
    if format == .kustomize, !ManifestOutput.isFolder(output) {
      throw ValidationError("--format kustomize needs a folder: -o DIR")
    }
    if let report, ConversionReport.Format(path: report) == nil {
      throw ValidationError("--report \(report): the name must end in .md or .json")
    }
    if let report, report == output { throw ValidationError("--report and -o name the same file") }
    if check, output == "-" {
      throw ValidationError("--check needs the output of an earlier run: -o FILE or -o DIR")
    }
  }

  func run() throws {
    var reporter = messages.reporter(isQuiet: quiet)
    do throws(Diagnostics) {
      try convert(&reporter)
    } catch {
      reporter.report(error)
      throw ExitStatus(error)
    }
  }

  /// The pipeline: load → plan and emit → harden → patch → prove → write.
  private func convert(_ reporter: inout Reporter) throws(Diagnostics) {
    let options = try result.conversionOptions()
    var loadOptions = compose.loadOptions()
    loadOptions.services = services
    // Docker Compose forgets what jobs and steps alone use.
    loadOptions.keepsUnusedResources = true
    let files = SystemFiles()
    let loaded = try ProjectLoader(loadOptions, files: files).load()
    let converter = Converter(options, images: .builtIn(), files: files)
    var made = try converter.convert(loaded.project)
    reporter.hide(made.credentials)
    var said = loaded.warnings
    made.notes.filter { !quiet && ($0.fate == .warned || verbose) }.forEach { said.add($0.diagnostic) }
    for index in made.workloads.indices { Hardening.harden(&made.workloads[index]) }
    try made.applyPatches()
    var refusals = made.refusals
    // What is refused is not proved: half of it would break other rules too.
    if refusals.isEmpty {
      refusals = try Hardening.prove(&made, options)
    }
    guard refusals.isEmpty else {
      refusals.forEach { said.add($0.diagnostic) }
      reporter.report(said)
      let count = refusals.count
      Terminal.error(
        "Nothing was written: \(count) \(count == 1 ? "setting breaks" : "settings break") the level \(options.level.rawValue). --allow all accepts \(count == 1 ? "it" : "them").\n"
      )
      Self.exit(withError: ArgumentParser.ExitCode(ExitStatus.findings.rawValue))
    }
    reporter.report(said)
    let inputs = loaded.files + files.inputs
    let destination = ManifestOutput(path: output, format: format, inputs: inputs)
    let manifests = made.manifests
    if check { return try checkOutput(destination, manifests) }
    try destination.write(manifests)
    if let report { try write(ConversionReport(made, loaded.project), to: report, sparing: inputs) }
    if !quiet { Terminal.error(Summary(made).text) }
  }

  private func write(_ report: ConversionReport, to path: String, sparing inputs: [String])
    throws(Diagnostics)
  {
    do throws(FileSystemError) {
      let text = report.text(ConversionReport.Format(path: path) ?? .markdown)
      try FileSystem.write(text.utf8, to: path, sparing: inputs)
    } catch {
      throw Diagnostics([.error("cannot-write", "\(error.path): \(error.reason)")])
    }
  }

  private func checkOutput(_ destination: ManifestOutput, _ manifests: [Manifest]) throws(Diagnostics) {
    let differences = try destination.differences(manifests)
    guard !differences.isEmpty else {
      if !quiet { Terminal.error("\(output) is what the conversion gives\n") }
      return
    }
    Terminal.error(differences.map { $0 + "\n" }.joined())
    Terminal.error("\(output) is not what the conversion gives now; run it without --check\n")
    Self.exit(withError: ArgumentParser.ExitCode(ExitStatus.findings.rawValue))
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
