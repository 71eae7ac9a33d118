/// Recognises credentials by the names of variables and by their form. Values are never kept or shown.
public enum Credentials {
  private static let anywhere = bytes(["PASSWORD", "PASSWD", "PASSPHRASE"])
  private static let allowed = bytes(["ALLOW_EMPTY", "RANDOM_ROOT"])
  /// Words that make a name a credential's when they stand at its end, behind `_` or alone.
  private static let atEnd = bytes([
    "PASS", "PWD", "SECRET", "SECRETS", "TOKEN", "APIKEY", "API_KEY", "ACCESSKEY", "ACCESS_KEY", "PRIVATEKEY",
    "PRIVATE_KEY", "ENCRYPTIONKEY", "ENCRYPTION_KEY", "SIGNINGKEY", "SIGNING_KEY", "MASTERKEY", "MASTER_KEY",
    "CREDENTIAL", "CREDENTIALS", "DSN", "AUTH_KEY", "APP_KEY", "SALT", "JWT_KEY",
  ])
  /// Words that do so behind anything.
  private static let ofAnyWord = bytes([
    "SECRETKEY", "SECRET_KEY", "APIKEY", "API_KEY", "ACCESSKEY", "ACCESS_KEY",
  ])
  /// What may stand behind such a word.
  private static let endings = bytes(["_KEY_BASE", "_BASE64", "_BASE", "_KEY"])
  /// Words of a name that say that the value is about a credential, and none itself.
  private static let excluding = Set(
    bytes([
      "FILE", "PATH", "DIR", "URL", "URI", "NAME", "USER", "USERNAME", "LENGTH", "MIN", "MAX", "POLICY",
      "RESET",
      "TTL", "AGE", "ENABLE", "ENABLED", "DISABLE", "DISABLED", "REQUIRE", "REQUIRED", "AUTH", "LOGIN",
      "HEADER",
      "COOKIE", "ALGORITHM", "TYPE", "MODE", "FORM", "FIELD", "HASH", "ROUNDS", "HINT",
    ]))
  private static let excludingAtStart = Set(
    bytes(["ENABLE", "DISABLE", "ALLOW", "USE", "REQUIRE", "NO", "HAS"]))

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  /// Whether a variable of this name holds a credential: `DB_PASSWORD` does, `DB_PASSWORD_FILE` does not.
  public static func isName(_ name: String) -> Bool {
    // Every converted variable is asked about: bytes, not strings.
    let upper = name.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x61...0x7A: byte - 0x20
      case UInt8(ascii: "-"), UInt8(ascii: "."): UInt8(ascii: "_")
      default: byte
      }
    }
    if upper.isEmpty || allowed.contains(where: { contains(upper, $0) }) { return false }
    let words = upper.split(separator: UInt8(ascii: "_")).map { Array($0) }
    if let first = words.first, words.count > 1, excludingAtStart.contains(first) { return false }
    if words.dropFirst().contains(where: { excluding.contains($0) || $0.starts(with: "EXPIR".utf8) }) {
      return false
    }
    if anywhere.contains(where: { contains(upper, $0) }) { return true }
    var trimmed = upper
    while let last = trimmed.last, (0x30...0x39).contains(last) { trimmed.removeLast() }
    let stems =
      [upper, trimmed] + endings.filter { hasSuffix(trimmed, $0) }.map { Array(trimmed.dropLast($0.count)) }
    return stems.contains { stem in
      atEnd.contains { word in
        stem == word
          || stem.count > word.count && hasSuffix(stem, word)
            && stem[stem.count - word.count - 1] == UInt8(ascii: "_")
      } || ofAnyWord.contains { hasSuffix(stem, $0) }
    }
  }

  private static func hasSuffix(_ text: [UInt8], _ suffix: [UInt8]) -> Bool {
    text.count >= suffix.count && text.suffix(suffix.count).elementsEqual(suffix)
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    firstIndex(of: word, in: text, from: 0) != nil
  }

  private static let dull: Set = [
    "", "true", "false", "yes", "no", "on", "off", "none", "null", "changeme", "secret", "password", "admin",
    "root",
    "postgres", "user", "guest", "test", "example", "localhost",
  ]

  /// Whether a value is no secret: empty, a word that everybody tries first, or a reference to a variable.
  public static func isPlaceholder(_ value: String) -> Bool {
    let lower = value.lowercased()
    if dull.contains(lower) || value.hasPrefix("<") && value.hasSuffix(">") { return true }
    return (value.hasPrefix("$(") && value.hasSuffix(")")) || (value.hasPrefix("${") && value.hasSuffix("}"))
  }

  /// The passwords in the URLs of a text: `postgres://user:PASSWORD@host/db`.
  public static func passwords(inURLsOf text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var at = 0
    while let scheme = firstIndex(of: Array("://".utf8), in: bytes, from: at) {
      at = scheme + 3
      guard scheme > 0, isLetterOrDigit(bytes[scheme - 1]) else { continue }
      var end = at
      var colon: Int?
      while end < bytes.count, !" \t\n\r/\"'@".utf8.contains(bytes[end]) {
        if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
        end += 1
      }
      if let colon, end < bytes.count, bytes[end] == UInt8(ascii: "@"), end > colon + 1 {
        found.append(String(decoding: bytes[colon + 1..<end], as: UTF8.self))
      }
    }
    return found
  }

  /// Whether a text is a private key in PEM.
  public static func isPrivateKey(_ text: String) -> Bool {
    text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    return (start...(bytes.count - needle.count)).first {
      bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
