/// Sizes in bytes as Compose writes them: `512m`, `1.5g`, `2KiB`; units are powers of 1024 in any case.
package struct ByteSize: Sendable, Hashable {
  package let bytes: Int

  package init(bytes: Int) { self.bytes = bytes }

  private static let powers: [Character: Int] = ["k": 1, "m": 2, "g": 3, "t": 4, "p": 5]

  /// Reads a size; nil where the text is none. A plain number may be negative (`-1`: unlimited).
  package init?(_ text: String) {
    if let number = Int(text) {
      bytes = number
      return
    }
    let number: Substring
    let suffix: Substring
    if let space = text.firstIndex(of: " ") {
      (number, suffix) = (text[..<space], text[text.index(after: space)...])
    } else {
      guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
      (number, suffix) = (text[...last], text[text.index(after: last)...])
    }
    guard let value = Double(number), value >= 0, value.isFinite, suffix.count <= 3 else { return nil }
    let unit = suffix.lowercased()
    var factor = 1.0
    if let first = unit.first, unit != "b" {
      guard let power = Self.powers[first], ["", "b", "ib"].contains(String(unit.dropFirst())) else {
        return nil
      }
      for _ in 0..<power { factor *= 1024 }
    }
    let size = value * factor
    guard size < 9.2e18 else { return nil }
    bytes = Int(size)
  }
}
