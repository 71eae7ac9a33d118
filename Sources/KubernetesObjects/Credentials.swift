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
    // Every variable of every pod is asked about: bytes, not strings, and a glance first.
    guard hasHint(name, ofNamesAlone: true) else { return false }
    var upper: [UInt8] = []
    var wasLower = false
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A: upper.append(byte - 0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "."): upper.append(UInt8(ascii: "_"))
      case 0x41...0x5A:
        // A hump begins a word: `apiToken` is API_TOKEN.
        if wasLower { upper.append(UInt8(ascii: "_")) }
        upper.append(byte)
      default: upper.append(byte)
      }
      wasLower = (0x61...0x7A).contains(byte)
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

  /// Three letters of which one stands in every name of a credential that ``isName(_:)`` knows.
  private static let hintsOfNames = ["pas", "pwd", "sec", "tok", "key", "cre", "dsn", "sal"]
  /// The same for the flags, programs and tokens that ``named(in:)`` knows.
  private static let otherHints = [
    "url", "wge", "red", "mys", "mar", "mon", "bea", "bas", "sk_", "ghp", "gho", "git", "glp", "xox", "aki",
    "sg.",
    "aut",
  ]

  /// By first letter, the two that follow in each hint.
  private static let nameHints = table(hintsOfNames)
  private static let allHints = table(hintsOfNames + otherHints)

  private static func table(_ hints: [String]) -> [[UInt16]] {
    var table = [[UInt16]](repeating: [], count: 256)
    for hint in hints.map({ Array($0.utf8) }) {
      table[Int(hint[0])].append(UInt16(hint[1]) | UInt16(hint[2]) << 8)
    }
    return table
  }

  /// Whether a text has anything that a credential would be known by: a glance that most texts do not pass.
  private static func hasHint(_ text: String, ofNamesAlone: Bool) -> Bool {
    var text = text
    let table = ofNamesAlone ? nameHints : allHints
    return text.withUTF8 { bytes in
      guard bytes.count >= 3 else { return false }
      func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
      for index in 0..<bytes.count - 2 {
        let hints = table[Int(lower(bytes[index]))]
        if hints.isEmpty { continue }
        let next = UInt16(lower(bytes[index + 1])) | UInt16(lower(bytes[index + 2])) << 8
        if hints.contains(next) { return true }
      }
      return false
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
    // References to a secret store, which whoever starts the program resolves.
    if ["vault:", "op://", "ref+"].contains(where: { lower.hasPrefix($0) }) { return true }
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

  /// The credentials that a text itself names: `password=x`, `"secret": "x"`, `requirepass x`, `--token x`, and
  /// tokens that are known by their beginning. Values shorter than four letters are left alone.
  public static func named(in text: String) -> [String] {
    guard hasHint(text, ofNamesAlone: false) else { return [] }
    let words = text.split { " \t\r\n".contains($0) }.map(String.init)
    var found = programs(words) + schemes(words)
    for (index, word) in words.enumerated() {
      let parts = word.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == ":" }.map {
        unquoted(String($0))
      }
      let name = String(parts[0].drop { "-{[?&;,(\"'".contains($0) })
      if parts.count == 2, !parts[1].isEmpty {
        found += pieces(of: word)
      } else if isFlag(name, word), index + 1 < words.count || parts.count == 2 {
        // `--token x`, `requirepass x`, and `"password": "x"` with a blank behind the colon.
        if index + 1 < words.count { found.append(unquoted(words[index + 1])) }
      }
      found += tokens(in: word)
    }
    return found.filter { isWorthHiding($0) }
  }

  /// Programs whose flags take credentials: `curl -u user:x`, `redis-cli -a x`, `mysqladmin -px`.
  private static func programs(_ words: [String]) -> [String] {
    var found: [String] = []
    var program = ""
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? unquoted(words[index + 1]) : ""
      let plain = unquoted(word).split(separator: "/").last.map(String.init) ?? ""
      if [
        "curl", "wget", "redis-cli", "mysql", "mysqladmin", "mysqldump", "mariadb", "mariadb-admin",
        "mongosh", "mongo",
      ]
      .contains(plain) {
        program = plain
      }
      switch (program, word) {
      case ("curl", "-u"), ("curl", "--user"):
        if let colon = next.firstIndex(of: ":") { found.append(String(next[next.index(after: colon)...])) }
      case ("redis-cli", "-a"), ("redis-cli", "--pass"), ("mongosh", "-p"), ("mongo", "-p"):
        found.append(next)
      case ("mysql", _), ("mysqladmin", _), ("mysqldump", _), ("mariadb", _), ("mariadb-admin", _):
        if word.hasPrefix("-p"), word.count > 2 { found.append(unquoted(String(word.dropFirst(2)))) }
      default: break
      }
    }
    return found
  }

  /// `Bearer x`, `Basic x`: what stands behind the name of an HTTP authentication scheme.
  private static func schemes(_ words: [String]) -> [String] {
    zip(words, words.dropFirst()).compactMap { scheme, value in
      ["bearer", "basic"].contains(unquoted(scheme).lowercased()) && value.utf8.count >= 8
        ? unquoted(value) : nil
    }
  }

  private static func isFlag(_ name: String, _ word: String) -> Bool {
    let isMarked =
      word.hasPrefix("-") || word.contains(":")
      || ["requirepass", "masterauth", "primaryauth"].contains(name.lowercased())
    return isMarked
      && (isName(name) || ["requirepass", "masterauth", "primaryauth"].contains(name.lowercased()))
  }

  /// `a=b` pairs between `?`, `&`, `;` and `,`, of which the name tells of a credential.
  private static func pieces(of word: String) -> [String] {
    word.split { "?&;,{}".contains($0) }.compactMap { piece in
      let parts = piece.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == ":" }.map(
        String.init)
      guard parts.count == 2 else { return nil }
      let name = unquoted(String(parts[0].drop { "-\"'[(".contains($0) }))
      return isName(name) ? unquoted(parts[1]) : nil
    }
  }

  private static let beginnings = [
    "sk_live_", "sk_test_", "ghp_", "gho_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "AKIA", "SG.",
  ]

  private static func tokens(in word: String) -> [String] {
    beginnings.compactMap { beginning -> String? in
      guard let start = word.range(of: beginning) else { return nil }
      let token = word[start...].prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
      return token.utf8.count >= beginning.utf8.count + 12 ? String(token) : nil
    }
  }

  private static func unquoted(_ text: String) -> String {
    var view = Substring(text)
    while let first = view.first, "\"'".contains(first) { view.removeFirst() }
    while let last = view.last, "\"',;)]}".contains(last) { view.removeLast() }
    return String(view)
  }

  private static func isWorthHiding(_ value: String) -> Bool {
    value.utf8.count >= 4 && !isPlaceholder(value) && !value.hasPrefix("$") && !value.hasPrefix("/")
      && !value.hasPrefix("{")
      && !value.hasPrefix("-") && !value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a text holds the hash of a password, as `htpasswd` and `/etc/shadow` write it: bcrypt, Apache's
  /// MD5, SHA-256 and SHA-512.
  public static func holdsPasswordHash(_ text: String) -> Bool {
    ["$apr1$", "$2y$", "$2a$", "$2b$", "$5$", "$6$", ":{SHA}"].contains { mark in
      guard let start = text.range(of: mark) else { return false }
      return text[start...].dropFirst(mark.count).prefix { !$0.isWhitespace }.count >= 20
    }
  }

  /// Whether a line of a manifest may hold a credential, by a name, a flag or its form. It would rather say so too
  /// often: such a line is not shown, and that is all.
  public static func mayStand(in line: String) -> Bool {
    if isPrivateKey(line) || holdsPasswordHash(line) { return true }
    if line.utf8.contains(UInt8(ascii: "@")),
      line.split(whereSeparator: { " \t\"',[]{}".contains($0) }).contains(where: { word in
        guard let at = word.firstIndex(of: "@"), let colon = word[..<at].lastIndex(of: ":") else {
          return false
        }
        // A digest follows its tag; a password stands before its host.
        return word.index(after: colon) < at && !word[at...].hasPrefix("@sha")
      })
    {
      return true
    }
    guard hasHint(line, ofNamesAlone: false) else { return false }
    if !named(in: line).isEmpty { return true }
    // `name: DB_PASSWORD` alone names a variable, and holds nothing.
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ".") }
    return words.dropLast().contains { isName(String($0)) }
  }

  /// Whether a text can be a URL with a password or a private key: a glance, before a closer look.
  public static func mayHoldSome(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= 8 else { return false }
      for index in 0..<bytes.count - 4 {
        if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "/") { return true }
        if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
          bytes[index + 2] == UInt8(ascii: "-"), bytes[index + 3] == UInt8(ascii: "-")
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether a text is a private key in PEM.
  public static func isPrivateKey(_ text: String) -> Bool {
    text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----")
  }

  fileprivate static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    return (start...(bytes.count - needle.count)).first {
      bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}

extension String {
  /// Where another text begins in this one, letter for letter.
  fileprivate func range(of needle: String) -> String.Index? {
    let wanted = Array(needle.utf8)
    let view = utf8
    guard view.count >= wanted.count else { return nil }
    return view.indices.first { view[$0...].starts(with: wanted) }
  }
}
