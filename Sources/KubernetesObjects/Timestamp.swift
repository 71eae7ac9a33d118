/// A moment, to the microsecond, as Kubernetes writes it (RFC 3339).
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let microseconds: Int

  /// A moment by its microseconds since 1970.
  public init(microseconds: Int) { self.microseconds = microseconds }

  /// A moment by its seconds since 1970.
  public init(seconds: Int) { microseconds = seconds.multipliedReportingOverflow(by: 1_000_000).partialValue }

  /// Reads `2027-01-31T23:59:59Z`, with a fraction or an offset (`+01:00`) where there is one; nil where the text is
  /// no moment that there was or will be.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (20...40).contains(bytes.count) else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] | 0x20 == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let days = Self.days(year, month, day), hour < 24, minute < 60, second < 61
    else { return nil }
    var at = 19
    var fraction = 0
    if bytes[at] == UInt8(ascii: ".") {
      let digits = bytes[(at + 1)...].prefix { (0x30...0x39).contains($0) }
      guard (1...9).contains(digits.count) else { return nil }
      for index in 0..<6 {
        let digit = index < digits.count ? Int(digits[digits.startIndex + index] - 0x30) : 0
        fraction = fraction * 10 + digit
      }
      at += 1 + digits.count
    }
    guard at < bytes.count else { return nil }
    var offset = 0
    if bytes[at] | 0x20 == UInt8(ascii: "z"), at + 1 == bytes.count {
      offset = 0
    } else {
      guard at + 6 == bytes.count, let hours = number(at + 1..<at + 3), let minutes = number(at + 4..<at + 6),
        bytes[at + 3] == UInt8(ascii: ":"), hours < 24, minutes < 60,
        bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-")
      else { return nil }
      offset = (hours * 60 + minutes) * 60 * (bytes[at] == UInt8(ascii: "-") ? -1 : 1)
    }
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    microseconds = seconds * 1_000_000 + fraction
  }

  /// The end of a day (`2027-01-31`) in UTC, which the day itself still belongs to; nil where the text is no day.
  public init?(endOfDay text: String) {
    guard text.utf8.count == 10, let moment = Timestamp(text + "T23:59:59Z") else { return nil }
    self = Timestamp(microseconds: moment.microseconds + 1_000_000)
  }

  /// Days since 1970-01-01 of a date of the Gregorian calendar; nil where there is no such day.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400
    return before * 365 + leaps + lengths[..<(month - 1)].reduce(0, +) + day - 1 - 719_162
  }

  /// `2027-01-31T23:59:59Z`, with six digits of a fraction where there is one.
  public var description: String {
    var seconds = microseconds / 1_000_000
    var fraction = microseconds % 1_000_000
    if fraction < 0 {
      fraction += 1_000_000
      seconds -= 1
    }
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    // From days to a date: https://howardhinnant.github.io/date_algorithms.html
    days += 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func pad(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let point = fraction == 0 ? "" : "." + pad(fraction, 6)
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))T\(pad(rest / 3600, 2)):"
      + "\(pad(rest % 3600 / 60, 2)):\(pad(rest % 60, 2))\(point)Z"
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }
}
