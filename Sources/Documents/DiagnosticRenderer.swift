/// Shows diagnostics to people: the message, the place, the source line with a caret under it, the help.
public struct DiagnosticRenderer: Sendable {
  /// Whether to colour with ANSI escapes.
  public let colour: Bool
  /// A longer source line is cut around the caret to this many characters.
  private static let widestLine = 160
  /// The source line of a longer one, in bytes, is left out.
  package static let longestLine = 4096

  /// Values that source lines are shown without.
  private let hidden: [[Unicode.Scalar]]

  /// A renderer for a terminal (`colour`) or for a file.
  ///
  /// - Parameter hidden: known credentials; what only looks like one is found without.
  public init(colour: Bool, hiding hidden: [String] = []) {
    self.colour = colour
    self.hidden = hidden.filter { !$0.isEmpty }.map { Array($0.unicodeScalars) }
  }

  /// The text of one diagnostic, ending with a line end.
  ///
  /// - Parameter showsSource: whether the line that it is about is shown.
  public func render(_ diagnostic: Diagnostic, showsSource: Bool = true) -> String {
    var lines: [String] = []
    let label = paint(diagnostic.severity.rawValue, style(of: diagnostic.severity))
    let message = "\(label): \(Self.printable(diagnostic.message))"
    if let place = diagnostic.place {
      lines.append("\(paint(place.description, "1")): \(message) [\(diagnostic.code)]")
      if showsSource { lines += snippet(of: place, style: style(of: diagnostic.severity)) }
    } else {
      lines.append("\(message) [\(diagnostic.code)]")
    }
    for related in diagnostic.related {
      lines.append("  \(paint("note", "36")): \(related.message): \(related.place.description)")
    }
    if let help = diagnostic.help {
      lines.append("  \(paint("help", "32")): \(Self.printable(help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The texts of several, in the given order.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined()
  }

  private func snippet(of place: Place, style: String) -> [String] {
    // A line that no person wrote is not shown: it would take as long to look through as the whole file.
    guard place.source.lengthOfLine(at: place.range.lowerBound) <= Self.longestLine else { return [] }
    let start = place.startPosition
    let end = place.endPosition
    guard !place.source.isSensitive, !place.source.bytes.isEmpty,
      let text = place.source.text(ofLine: start.line)
    else { return [] }
    let line = Array(text.unicodeScalars)
    var scalars = Redaction.masked(
      line, parent: parent(of: line, at: start.line, in: place.source), hiding: hidden)
    var column = start.column - 1
    let endColumn = end.line == start.line ? end.column - 1 : scalars.count
    var width = max(1, min(endColumn, scalars.count) - column)
    if scalars.count > Self.widestLine {
      let from = max(0, min(column - Self.widestLine / 2, scalars.count - Self.widestLine))
      scalars = Array(scalars[from..<min(scalars.count, from + Self.widestLine)])
      column -= from
      width = min(width, max(1, scalars.count - column))
    }
    let shown = String(String.UnicodeScalarView(scalars.map { Self.printable($0) }))
    let number = String(start.line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: max(0, column))
    let caret = "^" + String(repeating: "~", count: width - 1)
    return [
      "  \(paint(number, "34")) | \(shown)",
      "  \(margin) | \(indent)\(paint(caret, style))",
    ]
  }

  /// The line above that is less indented, among the hundred before.
  private func parent(of line: [Unicode.Scalar], at number: Int, in source: Source) -> [Unicode.Scalar]? {
    let indent = line.prefix { $0 == " " }.count
    for above in stride(from: number - 1, through: max(1, number - 100), by: -1) {
      guard let (spaces, isBlank) = source.indentation(ofLine: above) else { return nil }
      if spaces < indent, !isBlank { return source.text(ofLine: above).map { Array($0.unicodeScalars) } }
    }
    return nil
  }

  private func style(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .note: "36"
    case .warning: "33"
    case .error: "31"
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Control characters of a hostile file never reach the terminal.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : scalar
  }

  private static func printable(_ text: String) -> String {
    // Most texts are plain, which is seen without a look at each character.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? $0 : printable($0) }))
  }
}
