/// Writes values as JSON (RFC 8259), with two spaces of indentation or on one line.
public struct JSONWriter: Sendable {
  private let isIndented: Bool

  /// A writer; indented unless told otherwise.
  public init(indented: Bool = true) { isIndented = indented }

  /// The text of a value, without a line end behind it.
  public func write(_ value: Value) -> String {
    var out = ""
    append(value, depth: 0, to: &out)
    return out
  }

  private func append(_ value: Value, depth: Int, to out: inout String) {
    switch value {
    case .null: out += "null"
    case .bool(let truth): out += truth ? "true" : "false"
    case .int(let number): out += String(number)
    case .double(let number): out += Numerals.shortest(number)
    case .string(let text): Self.quote(text, into: &out)
    case .array(let items):
      guard !items.isEmpty else { return out += "[]" }
      out += "["
      for (index, item) in items.enumerated() {
        separate(index, depth + 1, &out)
        append(item, depth: depth + 1, to: &out)
      }
      close("]", depth, &out)
    case .object(let members):
      guard !members.isEmpty else { return out += "{}" }
      out += "{"
      for (index, member) in members.enumerated() {
        separate(index, depth + 1, &out)
        Self.quote(member.key, into: &out)
        out += isIndented ? ": " : ":"
        append(member.value, depth: depth + 1, to: &out)
      }
      close("}", depth, &out)
    }
  }

  private func separate(_ index: Int, _ depth: Int, _ out: inout String) {
    if index > 0 { out += "," }
    if isIndented { out += "\n" + String(repeating: "  ", count: depth) }
  }

  private func close(_ bracket: String, _ depth: Int, _ out: inout String) {
    if isIndented { out += "\n" + String(repeating: "  ", count: depth) }
    out += bracket
  }

  static func quote(_ text: String, into out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

/// How numbers are written, independent of locale.
public enum Numerals {
  /// The shortest decimal that reads back as the same number, as ECMAScript and Go's JSON write it:
  /// an exponent only below 1e-6 and from 1e21 on.
  public static func shortest(_ number: Double) -> String {
    spell("\(number)", smallest: -7, largest: 21, paddedExponent: false)
  }

  /// The same for a number of single precision.
  public static func shortest(_ number: Float) -> String {
    spell("\(number)", smallest: -7, largest: 21, paddedExponent: false)
  }

  /// The same as Go's `%v`: an exponent below 1e-4 and from 1e6 on, of two digits at least.
  public static func goValue(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
    return spell("\(number)", smallest: -5, largest: 6, paddedExponent: true)
  }

  /// Rewrites Swift's shortest digits (`1.5e-07`, `100.0`) with other limits for the exponent.
  private static func spell(_ text: String, smallest: Int, largest: Int, paddedExponent: Bool) -> String {
    var body = Substring(text)
    let isNegative = body.first == "-"
    if isNegative { body = body.dropFirst() }
    guard body.first?.isNumber == true else { return text }
    let parts = body.split(separator: "e", maxSplits: 1)
    let written = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = String(mantissa[0]) + (mantissa.count == 2 ? mantissa[1] : "")
    var point = mantissa[0].count + written
    let leading = digits.prefix { $0 == "0" }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == "0" { digits.removeLast() }
    let sign = isNegative ? "-" : ""
    guard !digits.isEmpty else { return sign + "0" }
    let exponent = point - 1
    if exponent <= smallest || exponent >= largest {
      let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
      let size = String(exponent.magnitude)
      let padding = paddedExponent && size.count < 2 ? "0" : ""
      return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(padding)\(size)"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
