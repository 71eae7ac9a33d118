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
    /// The text, where it cannot be read again.
    var kept: Source?
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
    try readNamespaces(into: &audit)
    let judge = audit
    let files = files
    var outcomes = Parallel.map(files.count, progress: Progress("auditing", isQuiet: isQuiet)) { index in
      Self.judge(files[index], by: judge)
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
    audit.close(&results) { index in rest[index].kept ?? (try? Self.read(files[index])) }
    var findings: [AuditFinding] = []
    findings.reserveCapacity(results.reduce(0) { $0 + $1.findings.count })
    var templates = 0
    for index in results.indices {
      templates += results[index].templates
      findings += results[index].findings
      results[index].findings = []
    }
    return AuditReport(
      findings: findings, files: files.count - rest.count { $0.isForOthers },
      objects: rest.reduce(0) { $0 + $1.objects }, templates: templates,
      policies: audit.engine.policies.map(\.name), version: Version.current)
  }

  private static func judge(_ file: ManifestFiles.Entry, by audit: FileAudit) -> Outcome {
    var outcome = Outcome()
    do throws(FileSystemError) {
      let source = try read(file)
      outcome.result = audit.judge(source)
      outcome.objects = outcome.result.records.count
      if file.path == "-" { outcome.kept = source }
      if !file.isNamed, outcome.objects == 0, FileAudit.isForOthers(source) {
        outcome.isForOthers = true
        outcome.result = FileAudit.Result()
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private static func read(_ file: ManifestFiles.Entry) throws(FileSystemError) -> Source {
    if file.path == "-" { return Source(name: "<stdin>", bytes: try FileSystem.readStandardInput()) }
    return Source(name: file.path, bytes: try FileSystem.read(file.path))
  }

  /// Where a policy goes by namespaces or by exceptions among the files, they are read first.
  private func readNamespaces(into audit: inout FileAudit) throws(Diagnostics) {
    let policies = audit.engine.policies
    guard
      policies.contains(where: { $0.match.namespaceSelector != nil || $0.allowsNamespaceExceptions }),
      !files.contains(where: { $0.path == "-" })
    else { return }
    let files = files
    let parts = Parallel.map(files.count) { index in
      (try? Self.read(files[index])).map { NamespaceFacts.read($0) } ?? NamespaceFacts()
    }
    var entries = audit.engine.exceptions.entries
    for part in parts {
      audit.namespaceLabels.merge(part.labels) { $1 }
      entries += part.exceptions
    }
    audit = audit.judging(by: Engine(policies: policies, exceptions: Exceptions(entries)))
  }
}
