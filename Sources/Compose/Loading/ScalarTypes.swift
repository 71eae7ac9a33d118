internal import Documents

/// Types plain scalars as Docker Compose's YAML library does (go-yaml v4): the core schema of YAML 1.2,
/// with octal numbers as `010`, underscores in numbers, and dates from YAML 1.1, and without its `yes` and `on`.
enum ScalarTypes {
  /// The content of a plain scalar without a tag.
  static func plain(_ text: String) -> Element.Content {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    case "-0": return .float(-0.0)
    default: break
    }
    guard let first = text.utf8.first else { return .null }
    if first == UInt8(ascii: ".") {
      return isFloat(text) ? Double(text).map { .float($0) } ?? .string(text) : .string(text)
    }
    guard (0x30...0x39).contains(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return .string(text)
    }
    if let time = Timestamp(text) { return .timestamp(time) }
    let digits = String(text.filter { $0 != "_" })
    if let number = integer(digits) { return number }
    if isFloat(digits), let number = Double(digits) { return .float(number) }
    return .string(text)
  }

  /// The content of a scalar with a tag of YAML's own; other tags leave a string.
  static func tagged(_ text: String, tag: String, style: Node.ScalarStyle) -> Element.Content? {
    switch tag {
    case "tag:yaml.org,2002:str", "!": return .string(text)
    case "tag:yaml.org,2002:null": return plain(text).isNull ? .null : nil
    case "tag:yaml.org,2002:bool":
      if case .bool(let truth) = plain(text) { return .bool(truth) } else { return nil }
    case "tag:yaml.org,2002:int":
      if case .int(let number) = plain(text) { return .int(number) } else { return nil }
    case "tag:yaml.org,2002:float":
      switch plain(text) {
      case .float(let number): return .float(number)
      case .int(let number): return .float(Double(number))
      default: return nil
      }
    case "tag:yaml.org,2002:binary":
      return Base64.decode(text).map { .string(String(decoding: $0, as: UTF8.self)) }
    default: return .string(text)
    }
  }

  /// Decimal, `0x`, `0o`, `0b` and leading-zero octal numbers; beyond 64 bits a float, as no field holds more.
  private static func integer(_ text: String) -> Element.Content? {
    var body = Substring(text)
    var sign = ""
    if let first = body.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      body = body.dropFirst()
    }
    let prefix = body.prefix(2).lowercased()
    let radix = prefix == "0x" ? 16 : prefix == "0o" ? 8 : prefix == "0b" ? 2 : nil
    if let radix { return Int(sign + body.dropFirst(2), radix: radix).map { .int($0) } }
    guard !body.isEmpty, body.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    if body.count > 1, body.first == "0" { return Int(sign + body, radix: 8).map { .int($0) } }
    if let number = Int(sign + body) { return .int(number) }
    // Up to the largest unsigned number Docker Compose keeps every digit.
    return sign.isEmpty && UInt64(body) != nil ? .string(String(body)) : nil
  }

  private static func isFloat(_ text: String) -> Bool {
    var body = Substring(text).utf8
    func digits() -> Int {
      let count = body.prefix { (0x30...0x39).contains($0) }.count
      body = body.dropFirst(count)
      return count
    }
    if let first = body.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      body = body.dropFirst()
    }
    let whole = digits()
    var fraction = 0
    if body.first == UInt8(ascii: ".") {
      body = body.dropFirst()
      fraction = digits()
    }
    guard whole + fraction > 0 else { return false }
    if let e = body.first, e | 0x20 == UInt8(ascii: "e") {
      body = body.dropFirst()
      if let sign = body.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        body = body.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return body.isEmpty
  }
}

extension Element.Content {
  fileprivate var isNull: Bool { if case .null = self { true } else { false } }
}

/// A date or time of YAML 1.1, in the forms that Docker Compose's YAML library knows.
public struct Timestamp: Sendable, Hashable {
  /// As Go prints it: `2001-12-14 00:00:00 +0000 UTC`.
  public let printed: String
  /// As Go writes it to JSON: `2001-12-14T00:00:00Z`.
  public let rfc3339: String

  /// Reads a date or time; nil where the text is none.
  init?(_ text: String) {
    var scan = Scan(text)
    guard let year = scan.number(4...4), scan.take("-"), let month = scan.number(1...2), scan.take("-"),
      let day = scan.number(1...2), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    let date = "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
    if scan.isAtEnd {
      self.init(date: date, time: "00:00:00", offset: nil)
      return
    }
    let isSpaced = scan.take(" ")
    guard isSpaced || scan.take("T") || scan.take("t"), let time = Self.time(&scan) else { return nil }
    if isSpaced || scan.take("Z") {
      guard scan.isAtEnd else { return nil }
      self.init(date: date, time: time, offset: nil)
      return
    }
    let isNegative = scan.take("-")
    guard isNegative || scan.take("+"), let hours = scan.number(2...2), scan.take(":"),
      let minutes = scan.number(2...2),
      scan.isAtEnd
    else { return nil }
    let isUTC = hours == 0 && minutes == 0
    self.init(
      date: date, time: time,
      offset: isUTC ? nil : (isNegative ? "-" : "+", Self.pad(hours, 2), Self.pad(minutes, 2)))
  }

  private init(date: String, time: String, offset: (sign: String, hours: String, minutes: String)?) {
    let plain = offset.map { $0.sign + $0.hours + $0.minutes }
    printed = "\(date) \(time) \(plain ?? "+0000") \(plain ?? "UTC")"
    rfc3339 = "\(date)T\(time)\(offset.map { "\($0.sign)\($0.hours):\($0.minutes)" } ?? "Z")"
  }

  private static func time(_ scan: inout Scan) -> String? {
    guard let hour = scan.number(1...2), scan.take(":"), let minute = scan.number(1...2), scan.take(":"),
      let second = scan.number(1...2), hour < 24, minute < 60, second < 60
    else { return nil }
    let time = "\(pad(hour, 2)):\(pad(minute, 2)):\(pad(second, 2))"
    guard scan.take(".") else { return time }
    guard let digits = scan.digits(), digits.count <= 9 else { return nil }
    let fraction = String(digits.reversed().drop { $0 == "0" }.reversed())
    return fraction.isEmpty ? time : time + "." + fraction
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private struct Scan {
    var rest: Substring
    init(_ text: String) { rest = Substring(text) }
    var isAtEnd: Bool { rest.isEmpty }
    mutating func take(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }
    mutating func digits() -> String? {
      let found = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(found.count)
      return found.isEmpty ? nil : String(found)
    }
    mutating func number(_ widths: ClosedRange<Int>) -> Int? {
      guard let text = digits(), widths.contains(text.count) else { return nil }
      return Int(text)
    }
  }
}
