/// Hides credentials in source lines that messages show.
enum Redaction {
  private static let words = ["PASS", "PWD", "SECRET", "TOKEN", "KEY", "CREDENTIAL", "DSN", "AUTH"].map {
    Array($0.unicodeScalars)
  }
  private static let ends = Set(" ,\"'}]&\t".unicodeScalars)

  /// A line with the values of names that tell of credentials, and passwords in URLs, replaced by as many stars,
  /// so that columns stay what they are.
  static func masked(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = line
    for index in line.indices where line[index] == "=" || line[index] == ":" {
      if line[index] == ":", isURL(line, at: index) {
        maskPassword(in: &result, from: index + 3)
      } else if namesCredential(line[..<index]) {
        maskValue(in: &result, from: index + 1)
      }
    }
    return result
  }

  private static func isURL(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    index + 2 < line.count && line[index + 1] == "/" && line[index + 2] == "/"
  }

  /// Whether the word before a separator tells of a credential.
  private static func namesCredential(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = before.reversed().prefix {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0 == "." || ("0"..."9").contains($0)
        || $0 == "\"" || $0 == "'"
    }
    let upper = word.reversed().compactMap { $0.properties.uppercaseMapping.unicodeScalars.first }
    return words.contains { needle in
      upper.count >= needle.count
        && (0...(upper.count - needle.count)).contains { upper[$0..<$0 + needle.count].elementsEqual(needle) }
    }
  }

  /// A value up to what ends it; a reference to a variable is no secret.
  private static func maskValue(in line: inout [Unicode.Scalar], from start: Int) {
    var at = start
    while at < line.count, line[at] == " " || line[at] == "\"" || line[at] == "'" { at += 1 }
    guard at < line.count, line[at] != "$", line[at] != "{", line[at] != "[", line[at] != "*", line[at] != "&"
    else { return }
    while at < line.count, !ends.contains(line[at]) {
      line[at] = "*"
      at += 1
    }
  }

  /// `user:PASSWORD@` behind `://`.
  private static func maskPassword(in line: inout [Unicode.Scalar], from start: Int) {
    guard start < line.count else { return }
    let authority = line[start...].prefix { $0 != "/" && $0 != " " }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
      return
    }
    for index in line.index(after: colon)..<at { line[index] = "*" }
  }
}
