public import Documents

/// Shows diagnostics on standard error, sorted by place.
public struct Reporter: Sendable {
  private let renderer: DiagnosticRenderer
  private let isQuiet: Bool

  /// A reporter; a quiet one leaves warnings and notes out.
  public init(colour: Bool, isQuiet: Bool = false) {
    renderer = DiagnosticRenderer(colour: colour)
    self.isQuiet = isQuiet
  }

  /// Shows diagnostics, and how many errors there are where it is more than one.
  public func report(_ diagnostics: Diagnostics) {
    let shown = diagnostics.sorted().filter { !isQuiet || $0.severity == .error }
    guard !shown.isEmpty else { return }
    var text = renderer.render(shown)
    let errors = shown.count { $0.severity == .error }
    if errors > 1 { text += "\(errors) errors\n" }
    Terminal.error(text)
  }
}
