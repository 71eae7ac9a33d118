/// Durations as Compose writes them: `1m30s`, `500ms`, also days and weeks.
package struct ComposeDuration: Sendable, Hashable {
  package let nanoseconds: Int

  package init(nanoseconds: Int) { self.nanoseconds = nanoseconds }

  private static let units: [(name: String, nanoseconds: Int)] = [
    ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000),
    ("m", 60_000_000_000), ("h", 3_600_000_000_000), ("d", 86_400_000_000_000), ("w", 604_800_000_000_000),
  ]

  /// Reads a duration; nil where the text is none or overflows 64 bits of nanoseconds.
  package init?(_ text: String) {
    var rest = Substring(text)
    var isNegative = false
    if let first = rest.first, first == "-" || first == "+" {
      isNegative = first == "-"
      rest = rest.dropFirst()
    }
    if rest == "0" {
      nanoseconds = 0
      return
    }
    guard !rest.isEmpty else { return nil }
    var total = 0
    while !rest.isEmpty {
      guard let part = Self.part(&rest) else { return nil }
      let (sum, overflows) = total.addingReportingOverflow(part)
      guard !overflows else { return nil }
      total = sum
    }
    nanoseconds = isNegative ? -total : total
  }

  /// A number with its unit.
  private static func part(_ rest: inout Substring) -> Int? {
    func digits() -> Substring {
      let found = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(found.count)
      return found
    }
    let whole = digits()
    var fraction: Substring = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = digits()
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let name = rest.prefix { !($0 == "." || $0.isASCII && $0.isNumber) }
    rest = rest.dropFirst(name.count)
    guard
      let unit = units.first(where: { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) })?
        .nanoseconds,
      let number = whole.isEmpty ? 0 : Int(whole)
    else { return nil }
    let (product, overflows) = number.multipliedReportingOverflow(by: unit)
    guard !overflows else { return nil }
    guard let part = Double("0." + (fraction.isEmpty ? "0" : fraction.prefix(18))) else { return nil }
    return product.addingReportingOverflow(Int(part * Double(unit))).partialValue
  }

  /// The duration as Go prints it: `1m30s`, `500ms`, `0s`.
  package var description: String {
    if nanoseconds == 0 { return "0s" }
    let sign = nanoseconds < 0 ? "-" : ""
    let size = nanoseconds.magnitude
    func decimal(_ value: UInt, _ unit: UInt) -> String {
      let fraction = value % unit
      guard fraction > 0 else { return String(value / unit) }
      var digits = String(fraction)
      digits = String(repeating: "0", count: String(unit).count - 1 - digits.count) + digits
      while digits.last == "0" { digits.removeLast() }
      return "\(value / unit).\(digits)"
    }
    if size < 1_000 { return "\(sign)\(size)ns" }
    if size < 1_000_000 { return "\(sign)\(decimal(size, 1_000))µs" }
    if size < 1_000_000_000 { return "\(sign)\(decimal(size, 1_000_000))ms" }
    let hours = size / 3_600_000_000_000
    let minutes = size / 60_000_000_000 % 60
    let seconds = decimal(size % 60_000_000_000, 1_000_000_000)
    if hours > 0 { return "\(sign)\(hours)h\(minutes)m\(seconds)s" }
    if minutes > 0 { return "\(sign)\(minutes)m\(seconds)s" }
    return "\(sign)\(seconds)s"
  }

  /// Whole seconds, rounded up, never below `minimum`.
  package func seconds(atLeast minimum: Int) -> Int {
    max(minimum, nanoseconds / 1_000_000_000 + (nanoseconds % 1_000_000_000 > 0 ? 1 : 0))
  }
}
