public import Documents

/// Shows diagnostics on standard error, sorted by place.
public struct Reporter: Sendable {
  private var renderer: DiagnosticRenderer
  private let isQuiet: Bool

  /// A reporter; a quiet one leaves warnings and notes out.
  public init(colour: Bool, isQuiet: Bool = false) {
    renderer = DiagnosticRenderer(colour: colour)
    self.isQuiet = isQuiet
  }

  /// Keeps known credentials out of the source lines that are shown from here on.
  public mutating func hide(_ credentials: [String]) {
    renderer = DiagnosticRenderer(colour: renderer.colour, hiding: credentials)
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
