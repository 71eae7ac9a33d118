/// Writes values as JSON (RFC 8259), with two spaces of indentation or on one line.
public struct JSONWriter: Sendable {
  private let isIndented: Bool

  /// A writer; indented unless told otherwise.
  public init(indented: Bool = true) { isIndented = indented }

  /// The text of a value, without a line end behind it.
  public func write(_ value: Value) -> String {
    var out: [UInt8] = []
    append(value, depth: 0, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func append(_ value: Value, depth: Int, to out: inout [UInt8]) {
    switch value {
    case .null: out += "null".utf8
    case .bool(let truth): out += (truth ? "true" : "false").utf8
    case .int(let number): out += String(number).utf8
    case .double(let number): out += Numerals.shortest(number).utf8
    case .string(let text): Self.quote(text, into: &out)
    case .array(let items):
      guard !items.isEmpty else { return out += "[]".utf8 }
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        separate(index, depth + 1, &out)
        append(item, depth: depth + 1, to: &out)
      }
      close(UInt8(ascii: "]"), depth, &out)
    case .object(let members):
      guard !members.isEmpty else { return out += "{}".utf8 }
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        separate(index, depth + 1, &out)
        Self.quote(member.key, into: &out)
        out.append(UInt8(ascii: ":"))
        if isIndented { out.append(UInt8(ascii: " ")) }
        append(member.value, depth: depth + 1, to: &out)
      }
      close(UInt8(ascii: "}"), depth, &out)
    }
  }

  private func separate(_ index: Int, _ depth: Int, _ out: inout [UInt8]) {
    if index > 0 { out.append(UInt8(ascii: ",")) }
    indent(depth, &out)
  }

  private func close(_ bracket: UInt8, _ depth: Int, _ out: inout [UInt8]) {
    indent(depth, &out)
    out.append(bracket)
  }

  private func indent(_ depth: Int, _ out: inout [UInt8]) {
    guard isIndented else { return }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private static func quote(_ text: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 < 0x7F }) {
      for byte in text.utf8 { append(Unicode.Scalar(byte), to: &out) }
    } else {
      for scalar in text.unicodeScalars { append(scalar, to: &out) }
    }
    out.append(UInt8(ascii: "\""))
  }

  /// A scalar, escaped where JSON must or a terminal or JavaScript would stumble.
  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar {
    case "\"": out += "\\\"".utf8
    case "\\": out += "\\\\".utf8
    case "\n": out += "\\n".utf8
    case "\r": out += "\\r".utf8
    case "\t": out += "\\t".utf8
    case " "..."~": out.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      out += "\\u".utf8
      out.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      out += digits.utf8
    default: out += String(scalar).utf8
    }
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
