/// Hides credentials in source lines that messages show.
///
/// It would rather hide too much: who reads the message has the file. Columns stay what they are.
struct Redaction {
  private var line: [Unicode.Scalar]

  /// A line as a message may show it.
  ///
  /// - Parameters:
  ///   - line: the line, without its end.
  ///   - parent: the line that it belongs to by indentation: `PASSWORD: |` above the text of a block.
  ///   - hidden: known credentials.
  static func masked(
    _ line: [Unicode.Scalar], parent: [Unicode.Scalar]? = nil, hiding hidden: [[Unicode.Scalar]] = []
  ) -> [Unicode.Scalar] {
    var redaction = Redaction(line: line)
    if let parent, redaction.isValue(of: parent) {
      redaction.mask(line.prefix { $0 == " " }.count..<line.count)
    } else {
      redaction.maskValues()
      redaction.maskFlags()
      redaction.maskTokens()
      hidden.forEach { redaction.maskAll($0) }
    }
    return redaction.line
  }

  // MARK: Names

  private static let words = scalars([
    "PASS", "PWD", "SECRET", "TOKEN", "KEY", "CREDENTIAL", "DSN", "AUTH", "SALT",
  ])

  private static func scalars(_ texts: [String]) -> [[Unicode.Scalar]] {
    texts.map { Array($0.unicodeScalars) }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    return scalar.properties.isAlphabetic
  }

  /// Whether a name tells of a credential; Compose's own `secrets` holds names.
  private static func tellsOfCredential(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    if name.elementsEqual("secrets".unicodeScalars) { return false }
    let upper = name.compactMap { scalar -> Unicode.Scalar? in
      if scalar.isASCII {
        return ("a"..."z").contains(scalar) ? Unicode.Scalar(scalar.value - 0x20) : scalar
      }
      return scalar.properties.uppercaseMapping.unicodeScalars.first
    }
    return words.contains { find($0, in: upper[...], from: 0) != nil }
  }

  private static func find(_ needle: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>, from: Int) -> Int?
  {
    guard text.endIndex - from >= needle.count else { return nil }
    return (from...(text.endIndex - needle.count)).first {
      text[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }

  /// The name that ends before a place, its quotes aside.
  private static func name(before end: Int, in line: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var last = end
    while last > 0, line[last - 1] == "\"" || line[last - 1] == "'" || line[last - 1] == " " { last -= 1 }
    var first = last
    while first > 0, isOfName(line[first - 1]) { first -= 1 }
    return line[first..<last]
  }

  // MARK: What is hidden

  private mutating func mask(_ range: Range<Int>) {
    for index in range where line[index] != " " { line[index] = "*" }
  }

  /// `NAME: value`, `NAME=value`, `${NAME-value}`, and the passwords of URLs.
  private mutating func maskValues() {
    let original = line
    for index in original.indices {
      switch original[index] {
      case ":" where original[index...].starts(with: "://".unicodeScalars):
        maskPassword(from: index + 3)
      case ":", "=":
        let name = Self.name(before: index, in: original)
        // `/etc/passwd:/etc/passwd` is no setting.
        if name.startIndex > 0, original[name.startIndex - 1] == "/" { continue }
        if Self.tellsOfCredential(name) { maskValue(from: index + 1, in: original) }
      case "-", "+", "?":
        let length = original[..<index].reversed().prefix { Self.isOfName($0) && $0 != "-" }.count
        let start = index - length
        if start >= 2, original[start - 1] == "{", original[start - 2] == "$",
          Self.tellsOfCredential(original[start..<index])
        {
          mask(index + 1..<(original[index...].firstIndex(of: "}") ?? line.count))
        }
      default: break
      }
    }
  }

  /// A value up to its quote, to the end of a flow's item, or to the end of the line; the names of variables in
  /// it are shown.
  private mutating func maskValue(from start: Int, in original: [Unicode.Scalar]) {
    var at = start
    while at < line.count, original[at] == " " { at += 1 }
    guard at < line.count, original[at] != "{", original[at] != "*", original[at] != "&" else { return }
    let quote = openQuote(before: at, in: original)
    let isInFlow = original[..<start].contains { $0 == "[" || $0 == "{" }
    var closing: Unicode.Scalar?
    if let quote {
      closing = quote
    } else if original[at] == "\"" || original[at] == "'" {
      closing = original[at]
    }
    if quote == nil, closing != nil { at += 1 }
    let isList = closing == nil && original[at] == "["
    var isReference = false
    while at < line.count {
      let scalar = original[at]
      if let closing {
        if scalar == closing, original[at - 1] != "\\" { return }
      } else if isList {
        if scalar == "]" { return }
      } else if isInFlow, ",]}".unicodeScalars.contains(scalar), !isReference {
        return
      } else if scalar == "#", original[at - 1] == " " {
        return
      }
      if scalar == "$", at + 1 < line.count, original[at + 1] == "{" {
        isReference = true
        at += 2
        while at < line.count, Self.isOfName(original[at]), original[at] != "-" { at += 1 }
        continue
      }
      if scalar == "}" { isReference = false }
      if !" ,[\"'}".unicodeScalars.contains(scalar) || closing != nil && scalar != " " && scalar != "}" {
        line[at] = "*"
      }
      at += 1
    }
  }

  /// The quote that is open at a place.
  private func openQuote(before end: Int, in original: [Unicode.Scalar]) -> Unicode.Scalar? {
    var open: Unicode.Scalar?
    for index in 0..<end {
      let scalar = original[index]
      if let quote = open {
        if scalar == quote, original[index - 1] != "\\" { open = nil }
      } else if scalar == "\"" || scalar == "'", index == 0 || !Self.isOfName(original[index - 1]) {
        open = scalar
      }
    }
    return open
  }

  /// `user:PASSWORD@` behind `://`.
  private mutating func maskPassword(from start: Int) {
    guard start < line.count else { return }
    let authority = line[start...].prefix { $0 != "/" && $0 != " " }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
      return
    }
    mask(colon + 1..<at)
  }

  /// `--token value`, `["--token", "value"]`, and `requirepass value` of Redis.
  private mutating func maskFlags() {
    var at = 0
    while at < line.count {
      let name = line[at...].prefix { Self.isOfName($0) }
      let end = name.endIndex
      defer { at = max(end, at + 1) }
      let isRedis =
        name.elementsEqual("requirepass".unicodeScalars) || name.elementsEqual("masterauth".unicodeScalars)
      guard name.first == "-" || isRedis, Self.tellsOfCredential(name) else { continue }
      let gap = line[end...].prefix { " \"',".unicodeScalars.contains($0) }
      guard gap.contains(" ") || gap.contains(",") else { continue }
      let value = line[gap.endIndex...].prefix { !" \"',]".unicodeScalars.contains($0) }
      if value.first != "-", value.first != "$" { mask(value.startIndex..<value.endIndex) }
    }
  }

  private mutating func maskAll(_ value: [Unicode.Scalar]) {
    var from = 0
    while let start = Self.find(value, in: line[...], from: from) {
      mask(start..<start + value.count)
      from = start + value.count
    }
  }

  /// Tokens whose issuers made them known by their beginning.
  private static let beginnings = scalars([
    "sk_live_", "sk_test_", "ghp_", "gho_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "AKIA", "SG.", "eyJ",
  ])

  private mutating func maskTokens() {
    for beginning in Self.beginnings {
      var from = 0
      while let start = Self.find(beginning, in: line[...], from: from) {
        let token = line[start...].prefix { Self.isOfName($0) }
        if token.count >= beginning.count + 12 { mask(start..<token.endIndex) }
        from = max(token.endIndex, start + 1)
      }
    }
  }

  /// Whether the line is (part of) the value that a line above begins.
  private func isValue(of parent: [Unicode.Scalar]) -> Bool {
    guard let colon = parent.lastIndex(of: ":"), Self.tellsOfCredential(Self.name(before: colon, in: parent))
    else { return false }
    let rest = parent[(colon + 1)...].drop { $0 == " " }
    if rest.first == "|" || rest.first == ">" { return true }
    let isStructure = line.contains(":") || line.drop { $0 == " " }.first == "-"
    return (rest.isEmpty || rest.first == "#") && !isStructure
  }
}
