internal import ArgumentParser
internal import Console
internal import Documents
internal import KubernetesObjects
internal import Policies

/// `bulkhead audit`: manifests → findings.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Judges manifests by policies, and says what to mend and where.",
    discussion: """
      Examples:
        bulkhead audit k8s/
        helm template web ./chart | bulkhead audit -
        bulkhead audit --format sarif -o audit.sarif k8s/
        bulkhead audit --level restricted --version v1.35 pod.yaml
        bulkhead audit --write-baseline baseline.json k8s/ && bulkhead audit --baseline baseline.json k8s/

      A finding is accepted by a comment, with its reason, at its place:
        image: nginx  # bulkhead-ignore mutable-image-tag until 2027-01-31: moves with the base image
      """)

  /// What ends the command with 1.
  enum Threshold: String, CaseIterable, Sendable { case deny, warn, audit }

  @OptionGroup(title: "Policies") var policies: PolicyOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  @Option(name: .long, help: "The form of the report: text, json, sarif, junit, github or gitlab.")
  var format = Choice(AuditFormat.text)
  @Option(name: [.short, .long], help: "Where to write the report: '-' (standard output) or a file.")
  var output = "-"
  @Option(
    name: .long,
    help:
      "Exit with 1 at findings that a policy would deny, at those that it warns of too, or at all (audit).")
  var failOn = Choice(Threshold.deny)
  @Flag(name: .long, help: "Exit with 0 whatever is found.")
  var exitZero = false
  @Option(
    name: .long,
    help: ArgumentHelp("Accept what a baseline holds, and fail on what is new.", valueName: "file"))
  var baseline: String?
  @Option(name: .long, help: ArgumentHelp("Write a baseline of what is found now.", valueName: "file"))
  var writeBaseline: String?
  @Flag(name: [.short, .long], help: "Show what is accepted too, and why.")
  var verbose = false
  @Flag(name: [.short, .long], help: "Leave out the summary.")
  var quiet = false

  @Argument(help: "Files, folders, or '-' for standard input.")
  var paths: [String]

  func run() throws {
    try messages.reporter(isQuiet: quiet).run(audit)
  }

  /// The pipeline: find → read and judge each file → judge all together → accept → write.
  private func audit() throws(Diagnostics) {
    let chosen = try policies.chosen()
    let files = try ManifestFiles.find(paths)
    let known = try baseline.map { path throws(Diagnostics) in try Baseline(try Exchange.source(path)) }
    var audit = FileAudit(engine: chosen.engine, custom: chosen.podTemplates, now: Today.now)
    audit.defaultNamespaceLabels = chosen.namespaceLabels
    let run = AuditRun(files: files, audit: audit)
    var report = try run.report(isQuiet: quiet || !isForPeople)
    known?.apply(to: &report.findings)
    report.failsAt = RuleAction(rawValue: failOn.value.rawValue) ?? .deny
    try write(report)
    if let writeBaseline {
      try Exchange.write(Baseline.text(report.findings), to: writeBaseline, sparing: files.map(\.path))
      if !quiet { Terminal.error("wrote \(writeBaseline)\n") }
      return
    }
    if !quiet {
      for kind in report.unknownKinds {
        Terminal.error(
          "\(kind.prefix { $0 != "=" }) has a pod template and was not judged: add --pod-template \(kind)\n")
      }
      Terminal.error(Self.summary(report))
    }
    if !exitZero, report.open.contains(where: { $0.finding.action >= report.failsAt }) {
      Self.exit(withError: ArgumentParser.ExitCode(ExitStatus.findings.rawValue))
    }
  }

  private var isForPeople: Bool { format.value == .text }

  private func write(_ report: AuditReport) throws(Diagnostics) {
    let colour = output == "-" && Terminal.coloursOutput(messages.color, environment: Process.environment)
    var buffer = ""
    let isStandard = output == "-"
    try format.value.write(report, colour: colour, showsAccepted: verbose) { piece throws(Diagnostics) in
      buffer += piece
      guard isStandard, buffer.utf8.count > 64 << 10 else { return }
      try Exchange.print(buffer)
      buffer = ""
    }
    if isStandard { return try Exchange.print(buffer) }
    try Exchange.write(buffer, to: output, sparing: paths)
  }

  private static func summary(_ report: AuditReport) -> String {
    func times(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
    let open = report.open
    let judged =
      "\(times(report.templates, "pod template")) and \(times(report.objects, "object")) in \(times(report.files, "file"))"
    let accepted = report.findings.count - open.count
    let also = accepted == 0 ? "" : "; \(accepted) accepted"
    guard !open.isEmpty else { return "No findings: \(judged)\(also).\n" }
    let parts = [RuleAction.deny, .warn, .audit].compactMap { action -> String? in
      let count = open.count { $0.finding.action == action }
      return count == 0 ? nil : "\(count) \(action.rawValue)"
    }
    return "\(times(open.count, "finding")) (\(parts.joined(separator: ", "))): \(judged)\(also).\n"
  }
}
