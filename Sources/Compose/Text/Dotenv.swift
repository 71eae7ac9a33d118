internal import Documents

/// Reads `.env` files and the files of `env_file` and `label_file`.
///
/// Source: compose-spec/05-services.md, "env_file format", and the behaviour of Docker Compose 5.
struct Dotenv {
  /// The format of a file.
  enum Format {
    /// Quotes, escapes and interpolation.
    case dotenv
    /// `KEY=VALUE` lines as `docker run --env-file` takes them; nothing is unquoted or replaced.
    case raw
  }

  let source: Source
  /// The value of a variable from outside the file, or nil.
  let lookup: (String) -> String?
  /// What was read so far, by this file and by those before it.
  private(set) var variables: [String: String]
  private(set) var problems = Diagnostics()

  private var text: [UInt8]
  private var at = 0

  /// Prepares the reading of a file on top of what earlier files gave.
  init(_ source: Source, onTopOf variables: [String: String] = [:], lookup: @escaping (String) -> String?) {
    self.source = source
    self.lookup = lookup
    self.variables = variables
    text = source.bytes
    at = source.hasByteOrderMark ? 3 : 0
  }

  private struct Failure: Error {
    let diagnostic: Diagnostic
  }

  mutating func read(_ format: Format = .dotenv) {
    if let bad = TextCheck.invalidUTF8(text) {
      problems.add(.error("invalid-utf8", "this is not valid UTF-8", at: Place(source, bad..<bad + 1)))
      return
    }
    do throws(Failure) {
      if format == .raw { try readRaw() } else { while try readStatement() {} }
    } catch {
      problems.add(error.diagnostic)
    }
  }

  // MARK: The dotenv format

  private mutating func readStatement() throws(Failure) -> Bool {
    skipBlankAndComments()
    guard at < text.count else { return false }
    let start = at
    let (key, inherits) = try readKey(from: start)
    if inherits {
      if let value = lookup(key) { variables[key] = value }
    } else {
      variables[key] = try readValue()
    }
    return true
  }

  private mutating func skipBlankAndComments() {
    while at < text.count {
      if Self.isSpace(text[at]) || text[at] == UInt8(ascii: "\n") {
        at += 1
      } else if text[at] == UInt8(ascii: "#") {
        while at < text.count, text[at] != UInt8(ascii: "\n") { at += 1 }
      } else {
        return
      }
    }
  }

  /// The key, and whether it stands alone on its line and takes its value from outside.
  private mutating func readKey(from start: Int) throws(Failure) -> (String, Bool) {
    var from = start
    let export = Array("export".utf8)
    if text[from...].starts(with: export), from + 6 < text.count,
      Self.isSpace(text[from + 6]) || text[from + 6] == UInt8(ascii: "\n")
    {
      from += 6
      while from < text.count, Self.isSpace(text[from]) { from += 1 }
    }
    var end = from
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\n") { break }
      guard Self.isSpace(byte) || Self.isKeyPart(byte) else {
        throw failure(
          "there is no variable name here: \(Self.shown(byte)) cannot be part of one", end,
          "names have letters, digits, \"_\", \".\", \"-\"; begin comments with #")
      }
      end += 1
    }
    let isBare = end >= text.count || text[end] == UInt8(ascii: "\n")
    var key = String(decoding: text[from..<end], as: UTF8.self)
    while let last = key.unicodeScalars.last, last.properties.isWhitespace { key.unicodeScalars.removeLast() }
    at = end + 1
    if end >= text.count {
      // Without a line end a last bare name is the value of the empty name to Docker Compose.
      key = ""
      at = from
    }
    while at < text.count, Self.isSpace(text[at]) { at += 1 }
    if key.contains(" ") {
      throw failure("the name \"\(key)\" has a space", from, "write NAME=value")
    }
    return (key, isBare && end < text.count)
  }

  private mutating func readValue() throws(Failure) -> String {
    guard at < text.count, text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") else {
      return try readUnquoted()
    }
    let quote = text[at]
    let start = at
    var content: [UInt8] = []
    var isEscaped = false
    at += 1
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte != quote {
        if !isEscaped, byte == UInt8(ascii: "\\") {
          isEscaped = true
          continue
        }
        if isEscaped { content.append(UInt8(ascii: "\\")) }
        isEscaped = false
        content.append(byte)
      } else if isEscaped {
        isEscaped = false
        content.append(byte)
      } else {
        guard quote == UInt8(ascii: "\"") else { return String(decoding: content, as: UTF8.self) }
        return try interpolated(String(decoding: Self.unescaped(content), as: UTF8.self), at: start)
      }
    }
    throw failure("the quoted value does not end", start, "close the quote")
  }

  private mutating func readUnquoted() throws(Failure) -> String {
    let start = at
    let end = text[at...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    at = min(end + 1, text.count)
    var value = String(decoding: text[start..<end], as: UTF8.self)
    if let comment = value.range(ofPlain: " #") { value = String(value[..<comment]) }
    while let last = value.unicodeScalars.last, last.properties.isWhitespace {
      value.unicodeScalars.removeLast()
    }
    return try interpolated(value, at: start)
  }

  private func interpolated(_ value: String, at offset: Int) throws(Failure) -> String {
    let variables = variables
    let lookup = lookup
    do throws(Template.Failure) {
      return try withoutActuallyEscaping({ (_: String) in }) { ignore throws(Template.Failure) in
        try Template(lookup: { lookup($0) ?? variables[$0] }, unset: ignore).substitute(value)
      }
    } catch {
      let place = Place(source, offset..<offset)
      throw Failure(diagnostic: Interpolator.problem(error, path: Path("the value"), at: place))
    }
  }

  /// Escapes of double-quoted values: `\n` and its like, `\0` with octal digits, and `\$` for a dollar.
  private static func unescaped(_ content: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < content.count {
      guard content[at] == UInt8(ascii: "\\"), at + 1 < content.count else {
        out.append(content[at])
        at += 1
        continue
      }
      let letter = content[at + 1]
      let simple: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
        UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11, UInt8(ascii: "\""): 34,
        UInt8(ascii: "\\"): 92,
      ]
      if letter == UInt8(ascii: "$") {
        out += Array("$$".utf8)
        at += 2
      } else if letter == UInt8(ascii: "0") {
        let digits = content[(at + 2)...].prefix(3).prefix { (0x30...0x39).contains($0) }
        if digits.count == 3, let code = Int(String(decoding: digits, as: UTF8.self), radix: 8), code < 256 {
          out += Array(String(Unicode.Scalar(UInt8(code))).utf8)
        } else {
          out += [UInt8(ascii: "\\")] + digits
        }
        at += 2 + digits.count
      } else if let byte = simple[letter] {
        out.append(byte)
        at += 2
      } else {
        out += [content[at], letter]
        at += 2
      }
    }
    return out
  }

  // MARK: The raw format

  private mutating func readRaw() throws(Failure) {
    while at < text.count {
      let start = at
      let end = text[at...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      at = end + 1
      var line = String(decoding: text[start..<end], as: UTF8.self)
      if line.utf8.last == UInt8(ascii: "\r") { line = String(decoding: line.utf8.dropLast(), as: UTF8.self) }
      while let first = line.unicodeScalars.first, first.properties.isWhitespace {
        line.unicodeScalars.removeFirst()
      }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let equals = line.firstIndex(of: "=")
      let key = String(line[..<(equals ?? line.endIndex)])
      if key.isEmpty { throw failure("there is no variable name before the =", start, "write NAME=value") }
      if key.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
        throw failure("the name \"\(key)\" has white space", start, "write NAME=value")
      }
      if let equals {
        variables[key] = String(line[line.index(after: equals)...])
      } else if let value = lookup(key) {
        variables[key] = value
      }
    }
  }

  // MARK: Characters

  /// White space that does not end a line.
  private static func isSpace(_ byte: UInt8) -> Bool { [0x09, 0x0B, 0x0C, 0x0D, 0x20].contains(byte) }

  /// Letters and digits of any script count; their bytes are those from 0x80 on.
  private static func isKeyPart(_ byte: UInt8) -> Bool {
    Variable.isPart(byte) || byte >= 0x80 || ".-[]".utf8.contains(byte)
  }

  private static func shown(_ byte: UInt8) -> String { "\"\(Character(Unicode.Scalar(byte)))\"" }

  private func failure(_ message: String, _ offset: Int, _ help: String) -> Failure {
    Failure(
      diagnostic: .error(
        "env-file-syntax", message, at: Place(source, offset..<min(offset + 1, text.count)), help: help))
  }
}

extension String {
  /// The index of the last occurrence of a text.
  package func lastRange(ofPlain needle: String) -> String.Index? {
    var found: String.Index?
    var rest = self[...]
    while let next = String(rest).range(ofPlain: needle) {
      let offset = String(rest).distance(from: String(rest).startIndex, to: next)
      let index = rest.index(rest.startIndex, offsetBy: offset)
      found = index
      rest = rest[rest.index(after: index)...]
    }
    return found
  }

  /// The index of the first occurrence of a text.
  package func range(ofPlain needle: String) -> String.Index? {
    let wanted = Array(needle.utf8)
    let bytes = utf8
    guard var start = Optional(bytes.startIndex), !wanted.isEmpty else { return nil }
    while start < bytes.endIndex {
      if bytes[start...].starts(with: wanted) { return start }
      start = bytes.index(after: start)
    }
    return nil
  }
}
