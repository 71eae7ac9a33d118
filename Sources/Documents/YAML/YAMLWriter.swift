/// Writes values as YAML that every reader of 1.1 and 1.2 takes for the same values.
///
/// Block style throughout, two spaces of indentation, lists under their key without further
/// indentation (as kubectl writes them), multi-line texts as literal block scalars.
public struct YAMLWriter: Sendable {
  /// A writer.
  public init() {}

  /// The text of one document, ending with a line end; `---` is left to the caller.
  public func write(_ value: Value) -> String {
    var out = ""
    switch value {
    case .object(let members) where !members.isEmpty: append(members, indent: 0, to: &out)
    case .array(let items) where !items.isEmpty: append(items, indent: 0, to: &out)
    default:
      appendScalar(value, indent: 0, to: &out)
      out += "\n"
    }
    return out
  }

  private func append(_ members: [Value.Member], indent: Int, to out: inout String, isContinued: Bool = false)
  {
    for (index, member) in members.enumerated() {
      if index > 0 || !isContinued { out += String(repeating: " ", count: indent) }
      appendKey(member.key, indent: indent, to: &out)
      switch member.value {
      case .object(let inner) where !inner.isEmpty:
        out += "\n"
        append(inner, indent: indent + 2, to: &out)
      case .array(let items) where !items.isEmpty:
        out += "\n"
        append(items, indent: indent, to: &out)
      default:
        out += " "
        appendScalar(member.value, indent: indent, to: &out)
        out += "\n"
      }
    }
  }

  /// A key with its colon; YAML wants the colon within 1,024 characters, unless the key is announced by `?`.
  private func appendKey(_ key: String, indent: Int, to out: inout String) {
    var written = ""
    appendString(key, indent: indent, isKey: true, to: &written)
    let isLong = written.utf8.count > 1000
    out += isLong ? "? \(written)\n\(String(repeating: " ", count: indent)):" : written + ":"
  }

  private func append(_ items: [Value], indent: Int, to out: inout String, isContinued: Bool = false) {
    for (index, item) in items.enumerated() {
      if index > 0 || !isContinued { out += String(repeating: " ", count: indent) }
      out += "- "
      switch item {
      case .object(let members) where !members.isEmpty:
        append(members, indent: indent + 2, to: &out, isContinued: true)
      case .array(let inner) where !inner.isEmpty:
        append(inner, indent: indent + 2, to: &out, isContinued: true)
      default:
        appendScalar(item, indent: indent, to: &out)
        out += "\n"
      }
    }
  }

  /// A scalar or an empty collection, without the line end.
  private func appendScalar(_ value: Value, indent: Int, to out: inout String) {
    switch value {
    case .null: out += "null"
    case .bool(let truth): out += truth ? "true" : "false"
    case .int(let number): out += String(number)
    case .double(let number): out += double(number)
    case .string(let text): appendString(text, indent: indent, isKey: false, to: &out)
    case .array: out += "[]"
    case .object: out += "{}"
    }
  }

  /// A float that no reader takes for an integer or a string (1.1 wants a point before an exponent).
  private func double(_ number: Double) -> String {
    let text = Numerals.shortest(number)
    if let exponent = text.firstIndex(of: "e"), !text[..<exponent].contains(".") {
      return text[..<exponent] + ".0" + text[exponent...]
    }
    return text.contains(".") || text.contains("e") ? text : text + ".0"
  }

  private func appendString(_ text: String, indent: Int, isKey: Bool, to out: inout String) {
    if PlainScalars.isSafe(text) {
      out += text
    } else if !isKey, PlainScalars.fitsBlock(text) {
      appendBlock(text, indent: indent, to: &out)
    } else if text.unicodeScalars.allSatisfy({ PlainScalars.isPrintable($0) && $0 != "'" && $0 != "\\" }) {
      out += "\"" + text.replacingEach("\"", with: "\\\"") + "\""
    } else if text.unicodeScalars.allSatisfy({ PlainScalars.isPrintable($0) }) {
      out += "'" + text.replacingEach("'", with: "''") + "'"
    } else {
      appendEscaped(text, to: &out)
    }
  }

  private func appendBlock(_ text: String, indent: Int, to out: inout String) {
    let trailing = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    out += trailing == 0 ? "|-" : trailing == 1 ? "|" : "|+"
    let body = trailing == 0 ? Substring(text) : text.dropLast(1)
    let margin = String(repeating: " ", count: indent + 2)
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      out += line.isEmpty ? "\n" : "\n" + margin + line
    }
  }

  private func appendEscaped(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default:
        if PlainScalars.isPrintable(scalar) {
          out.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          let width = scalar.value > 0xFFFF ? 8 : 4
          out += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        }
      }
    }
    out += "\""
  }
}
