internal import KubernetesObjects

/// Credentials in the texts of ConfigMaps.
enum ConfigTexts {
  /// Texts beyond this size are looked at up to it.
  private static let longest = 256 << 10

  /// Whether an entry is a credential by its name, or holds one: a URL with a password, a private key, a password's
  /// hash, or a line that gives a password its value.
  static func holdsCredential(_ key: String, _ text: String) -> Bool {
    if Credentials.isName(key), isValue(text) { return true }
    let text = text.utf8.count > longest ? String(decoding: text.utf8.prefix(longest), as: UTF8.self) : text
    if Credentials.isPrivateKey(text) || Credentials.holdsPasswordHash(text) { return true }
    if Credentials.mayHoldSome(text), Credentials.passwords(inURLsOf: text).contains(where: isValue) {
      return true
    }
    if Credentials.named(in: text).contains(where: { !$0.contains("://") && isValue($0) }) { return true }
    return text.utf8.contains(UInt8(ascii: "\n"))
      && text.split(separator: "\n").contains { holdsAssignment($0) }
  }

  /// `password = x`, `password: x`; a comment holds none.
  private static func holdsAssignment(_ line: Substring) -> Bool {
    guard let separator = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return false }
    let marks: Set<Character> = [" ", "\t", "\"", "'", ",", ";"]
    let name = String(line[..<separator].drop { marks.contains($0) }.prefix { !marks.contains($0) })
    guard !name.isEmpty, !name.hasPrefix("#"), !name.hasPrefix("//"), Credentials.isName(name) else {
      return false
    }
    var value = line[line.index(after: separator)...].drop { marks.contains($0) || $0 == "=" }
    while let last = value.last, marks.contains(last) || last == "\r" { value = value.dropLast() }
    return isValue(String(value))
  }

  /// Whether a text is a value, and no placeholder, reference, path or switch.
  private static func isValue(_ text: String) -> Bool {
    let value = text.filter { $0 != "\n" }
    return value.utf8.count >= 4 && !Credentials.isPlaceholder(value) && !value.hasPrefix("$")
      && !value.hasPrefix("{") && !value.hasPrefix("/") && !value.hasPrefix("%") && !value.hasPrefix("<")
      && !value.hasPrefix("^") && !value.hasPrefix("(")
      && !["true", "false", "null", "none", "required", "optional", "disabled", "enabled"].contains(
        value.lowercased())
      && !value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
