internal import Documents
internal import Policies

/// For people: each finding with its place, the line that it is about, and what to do.
enum TextOutput {
  static func render(_ report: AuditReport, colour: Bool, showsAccepted: Bool) -> String {
    let renderer = DiagnosticRenderer(colour: colour)
    var text = ""
    for found in report.findings where found.isOpen || showsAccepted {
      let severity: Diagnostic.Severity =
        switch (found.isOpen, found.finding.action) {
        case (true, .deny): .error
        case (true, .warn): .warning
        default: .note
        }
      let accepted = found.acceptanceText.map { " (\($0))" } ?? ""
      text += renderer.render(
        Diagnostic(
          severity, found.finding.rule, found.finding.message + accepted, at: found.place,
          help: found.finding.help.isEmpty ? nil : found.finding.help),
        showsSource: !mayShowCredential(found))
    }
    return text
  }

  /// Whether the line that a finding is about may hold a credential: then it is named, and not shown.
  private static func mayShowCredential(_ found: AuditFinding) -> Bool {
    if ["plaintext-credential", "configmap-credential"].contains(found.finding.rule) { return true }
    if found.object?.kind == "Secret" || found.object?.kind == "ConfigMap" { return true }
    let source = found.place.source
    let line = source.text(ofLine: found.place.startPosition.line)?.trimmed() ?? ""
    if ["value:", "- value:", "\"value\":"].contains(where: { line.hasPrefix($0) })
      || line.contains("value: ")
    {
      return true
    }
    // The text of a document that cannot be read may be that of a Secret.
    guard Rules.named(found.finding.rule)?.documentation.scope == .text else { return false }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let word = Array("Secret".utf8)
      guard bytes.count >= word.count else { return false }
      return (0...(bytes.count - word.count)).contains { start in
        bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
      }
    }
  }
}
