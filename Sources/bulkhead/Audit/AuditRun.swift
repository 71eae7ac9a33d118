internal import Console
internal import Documents
internal import KubernetesObjects
internal import Policies

/// Reads the files of an audit, on all processors, and puts together what they give.
struct AuditRun: Sendable {
  let files: [ManifestFiles.Entry]
  var audit: FileAudit

  /// What became of one file.
  private struct Outcome: Sendable {
    var result = FileAudit.Result()
    var objects = 0
    var failure: FileSystemError?
    /// Whether a file of a folder holds nothing that could be an object.
    var isForOthers = false

    /// The result, which is not kept here any longer.
    mutating func takeResult() -> FileAudit.Result {
      defer { result = FileAudit.Result() }
      return result
    }
  }

  func report(isQuiet: Bool) throws(Diagnostics) -> AuditReport {
    var audit = audit
    let standardInput = try readStandardInput()
    try readNamespaces(into: &audit, standardInput)
    let judge = audit
    let files = files
    var outcomes = Parallel.map(files.count, progress: Progress("auditing", isQuiet: isQuiet)) { index in
      Self.judge(files[index], standardInput, by: judge)
    }
    var problems = Diagnostics()
    for case let failure? in outcomes.map(\.failure) {
      problems.add(.error("cannot-read", "\(failure.path): \(failure.reason)"))
    }
    if problems.hasErrors { throw problems }
    // Results move from list to list, so that there is never more than one copy of all.
    var results: [FileAudit.Result] = []
    results.reserveCapacity(outcomes.count)
    for index in outcomes.indices { results.append(outcomes[index].takeResult()) }
    let rest = outcomes
    audit.close(&results) { index in try? Self.read(files[index], standardInput) }
    var findings: [AuditFinding] = []
    findings.reserveCapacity(results.reduce(0) { $0 + $1.findings.count })
    var templates = 0
    var unknownKinds: Set<String> = []
    for index in results.indices {
      templates += results[index].templates
      findings += results[index].findings
      unknownKinds.formUnion(results[index].unknownKinds)
      results[index].findings = []
    }
    let foreign = rest.count { $0.isForOthers }
    if foreign == files.count, let first = files.first {
      throw Diagnostics([
        .error(
          "no-manifests", "\(first.path): there is no object of Kubernetes in what was found",
          help: "name the folder with the manifests, or render them and use -")
      ])
    }
    return AuditReport(
      findings: findings, files: files.count - foreign,
      objects: rest.reduce(0) { $0 + $1.objects }, templates: templates,
      policies: audit.engine.policies.map(\.name), unknownKinds: unknownKinds.sorted(),
      version: Version.current)
  }

  private static func judge(_ file: ManifestFiles.Entry, _ standardInput: Source?, by audit: FileAudit)
    -> Outcome
  {
    var outcome = Outcome()
    do throws(FileSystemError) {
      let source = try read(file, standardInput)
      outcome.result = audit.judge(source)
      outcome.objects = outcome.result.objects
      if !file.isNamed, outcome.objects == 0, FileAudit.isForOthers(source) {
        outcome.isForOthers = true
        outcome.result = FileAudit.Result()
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private static func read(_ file: ManifestFiles.Entry, _ standardInput: Source?) throws(FileSystemError)
    -> Source
  {
    if file.path == "-", let standardInput { return standardInput }
    return Source(name: file.path, bytes: try FileSystem.read(file.path))
  }

  /// Standard input, which can be read once.
  private func readStandardInput() throws(Diagnostics) -> Source? {
    guard files.contains(where: { $0.path == "-" }) else { return nil }
    return try Exchange.source("-")
  }

  /// Where a policy goes by namespaces or by exceptions among the files, they are read first.
  private func readNamespaces(into audit: inout FileAudit, _ standardInput: Source?) throws(Diagnostics) {
    let policies = audit.engine.policies
    guard policies.contains(where: { $0.match.namespaceSelector != nil || $0.allowsNamespaceExceptions })
    else { return }
    let files = files
    let parts = Parallel.map(files.count) { index in
      (try? Self.read(files[index], standardInput)).map { NamespaceFacts.read($0) } ?? NamespaceFacts()
    }
    var entries = audit.engine.exceptions.entries
    for part in parts {
      audit.namespaceLabels.merge(part.labels) { $1 }
      entries += part.exceptions
    }
    audit = audit.judging(by: Engine(policies: policies, exceptions: Exceptions(entries)))
  }
}
