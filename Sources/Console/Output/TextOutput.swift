internal import Documents
internal import KubernetesObjects
internal import Policies

/// For people: each finding with its place, the line that it is about, and what to do.
enum TextOutput {
  static func write<Failure: Error>(
    _ report: AuditReport, colour: Bool, showsAccepted: Bool, to sink: (String) throws(Failure) -> Void
  ) throws(Failure) {
    // Lines are cut out, looked through and put together on all processors, some thousands at a time.
    let all = report.findings
    for start in stride(from: 0, to: all.count, by: batch) {
      let part = all[start..<min(start + batch, all.count)].filter { $0.isOpen || showsAccepted }
      let texts = Parallel.map((part.count + chunk - 1) / chunk, at: 1) { index in
        part[index * chunk..<min((index + 1) * chunk, part.count)].map { text($0, colour: colour) }.joined()
      }
      for text in texts { try sink(text) }
    }
  }

  private static let chunk = 256
  private static let batch = 8192

  private static func text(_ found: AuditFinding, colour: Bool) -> String {
    let severity: Diagnostic.Severity =
      switch (found.isOpen, found.finding.action) {
      case (true, .deny): .error
      case (true, .warn): .warning
      default: .note
      }
    let accepted = found.acceptanceText.map { " (\($0))" } ?? ""
    return DiagnosticRenderer(colour: colour).render(
      Diagnostic(
        severity, found.finding.rule, found.finding.message + accepted, at: found.place,
        help: found.finding.help.isEmpty ? nil : found.finding.help),
      showsSource: !mayShowCredential(found))
  }

  /// Whether the line that a finding is about may hold a credential: then it is named, and not shown.
  private static func mayShowCredential(_ found: AuditFinding) -> Bool {
    if ["plaintext-credential", "configmap-credential"].contains(found.finding.rule) { return true }
    if found.object?.kind == "Secret" || found.object?.kind == "ConfigMap" { return true }
    let source = found.place.source
    // Such a line is not shown anyway, and would take long to look through.
    if source.lengthOfLine(at: found.place.range.lowerBound) > DiagnosticRenderer.longestLine { return true }
    let line = source.text(ofLine: found.place.startPosition.line)?.trimmed() ?? ""
    if line.hasPrefix("value:") || line.hasPrefix("- value:") || line.hasPrefix("\"value\"") { return true }
    if line.utf8.contains(UInt8(ascii: "{")), line.contains("value") { return true }
    if Credentials.mayStand(in: line) { return true }
    // The text of a document that cannot be read may be that of a Secret.
    guard Rules.named(found.finding.rule)?.documentation.scope == .text else { return false }
    return source.contains("Secret")
  }
}
