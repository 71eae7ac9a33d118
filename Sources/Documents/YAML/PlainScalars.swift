/// What some YAML reader, of 1.1 or 1.2, would take for something else than a string.
///
/// The types are those of https://yaml.org/type/ (1.1) and of the core schema (1.2).
enum PlainScalars {
  /// Whether a text can stand without quotes and is a string to every reader.
  static func isSafe(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    if first == space || last == space || last == colon || isIndicator(first) { return false }
    // The words that mean something are short; looking them up costs more than counting.
    if text.utf8.count <= 8, words.contains(text.lowercased()) { return false }
    if looksLikeNumber(text) || looksLikeMarker(text) { return false }
    var previous = space
    var isASCII = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: "#") && previous == space || previous == colon && byte == space { return false }
      if byte < space || byte == 0x7F || isFlowIndicator(byte) { return false }
      if byte >= 0x80 { isASCII = false }
      previous = byte
    }
    return isASCII || text.unicodeScalars.allSatisfy { isPrintable($0) }
  }

  private static let space = UInt8(ascii: " ")
  private static let colon = UInt8(ascii: ":")

  /// What a plain scalar may not begin with, and `+`, `<`, `=`, `~`, which have meanings of their own.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "=", "<",
      "~", "+":
      true
    default: false
    }
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ",", "[", "]", "{", "}": true
    default: false
    }
  }

  /// Whether a text can stand in a literal block scalar as it is.
  static func fitsBlock(_ text: String) -> Bool {
    // By bytes: a combining mark makes another character of the blank before it, and no other grammar.
    let newline = UInt8(ascii: "\n")
    guard text.utf8.contains(newline), text.utf8.first != newline else { return false }
    let lines = text.utf8.split(separator: newline)
    // Leading spaces would need an indentation indicator, and trailing ones do not survive editors.
    guard let first = lines.first?.first, !isBlank(first) else { return false }
    guard lines.allSatisfy({ line in line.last.map { !isBlank($0) } ?? true }) else { return false }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrintable($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == UInt8(ascii: "\t") }

  /// Printable without an escape: no controls, no separators that 1.1 takes for line ends.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "<<", "=", ".inf", ".nan", "-", "nan",
    "inf",
    "infinity",
  ]

  /// Numbers, dates and sexagesimals of either version; generous, for quotes never harm.
  private static func looksLikeNumber(_ text: String) -> Bool {
    var body = Substring(text).unicodeScalars
    while let first = body.first, "+-".unicodeScalars.contains(first) { body = body.dropFirst() }
    guard let first = body.first else { return true }
    if first == "." {
      guard let second = body.dropFirst().first else { return true }
      return "0123456789iInN_".unicodeScalars.contains(second)
    }
    guard ("0"..."9").contains(first) else { return false }
    // An image tag, an address or a version with two points is no number to anybody.
    return body.allSatisfy { numeric.contains($0) } && !isPlainlyText(body)
  }

  private static let numeric = Set("0123456789abcdefABCDEFxXoO_.:+-eETtZz ".unicodeScalars)

  private static func isPlainlyText(_ body: Substring.UnicodeScalarView) -> Bool {
    let points = body.count { $0 == "." }
    return points >= 2 && !body.contains(":") && !body.contains(" ")
  }

  private static func looksLikeMarker(_ text: String) -> Bool {
    // By bytes: a combining mark behind the blank makes another character of it, and no other grammar.
    ["---", "...", "- "].contains { text.utf8.starts(with: $0.utf8) }
  }
}
