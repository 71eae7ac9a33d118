/// The instructions of a Dockerfile: lines joined, comments gone, here-documents with the instruction that they
/// belong to.
///
/// Source: https://docs.docker.com/reference/dockerfile/ (format, parser directives, here-documents).
struct DockerfileInstructions {
  struct Instruction {
    /// The first line, from 1.
    let line: Int
    /// In upper case.
    let name: String
    let text: String
    /// The contents of here-documents.
    var documents: [String] = []
  }

  private(set) var all: [Instruction] = []
  /// The character that continues a line and takes the meaning from the next one.
  private(set) var escape: Character = "\\"

  private static let mostLines = 100_000

  init(_ text: String) {
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .prefix(Self.mostLines)
    var at = lines.startIndex
    readDirectives(lines, &at)
    while at < lines.endIndex { readInstruction(lines, &at) }
  }

  /// `# escape=\`` and others stand before everything else.
  private mutating func readDirectives(_ lines: ArraySlice<Substring>, _ at: inout Int) {
    while at < lines.endIndex {
      let line = String(lines[at]).trimmed()
      guard line.hasPrefix("#") else { return }
      let parts = line.dropFirst().split(separator: "=", maxSplits: 1).map { String($0).trimmed() }
      guard parts.count == 2, ["syntax", "escape", "check"].contains(parts[0].lowercased()) else { return }
      if parts[0].lowercased() == "escape", parts[1] == "`" { escape = "`" }
      at += 1
    }
  }

  private mutating func readInstruction(_ lines: ArraySlice<Substring>, _ at: inout Int) {
    let first = at
    var text = ""
    var continues = true
    while continues, at < lines.endIndex {
      let line = lines[at]
      at += 1
      let trimmed = String(line).trimmed()
      if trimmed.isEmpty || trimmed.hasPrefix("#") {
        if text.isEmpty { return }
        continue
      }
      var kept = line
      while let last = kept.last, last == " " || last == "\t" { kept.removeLast() }
      continues = kept.last == escape
      text += continues ? kept.dropLast() : line
    }
    let whole = text.trimmed()
    let name = whole.prefix { !$0.isWhitespace }
    guard !name.isEmpty else { return }
    let rest = String(whole.dropFirst(name.count)).trimmed()
    var instruction = Instruction(line: first + 1, name: name.uppercased(), text: rest)
    if ["RUN", "COPY", "ADD"].contains(instruction.name) {
      for (word, stripsTabs) in Self.heredocs(in: rest) {
        instruction.documents.append(Self.document(upTo: word, stripsTabs, lines, &at))
      }
    }
    all.append(instruction)
  }

  /// The words behind `<<` and `<<-`.
  private static func heredocs(in text: String) -> [(word: String, stripsTabs: Bool)] {
    text.split(whereSeparator: \.isWhitespace).compactMap { part in
      guard let start = part.range(of: "<<") else { return nil }
      var rest = part[start.upperBound...]
      // A number before it is a file descriptor; anything else is no redirection of its own.
      guard part[..<start.lowerBound].allSatisfy({ $0.isNumber }), !rest.hasPrefix("<") else { return nil }
      let stripsTabs = rest.hasPrefix("-")
      if stripsTabs { rest = rest.dropFirst() }
      let word = rest.filter { $0 != "\"" && $0 != "'" }.prefix { !";|&)".contains($0) }
      return word.isEmpty ? nil : (String(word), stripsTabs)
    }
  }

  private static func document(
    upTo word: String, _ stripsTabs: Bool, _ lines: ArraySlice<Substring>, _ at: inout Int
  ) -> String {
    var content: [Substring] = []
    while at < lines.endIndex {
      let line = stripsTabs ? lines[at].drop { $0 == "\t" } : lines[at]
      at += 1
      if line == word { break }
      content.append(line)
    }
    return content.joined(separator: "\n")
  }
}

extension Substring {
  /// The first place of a short text.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(needle) { return at..<index(at, offsetBy: needle.count) }
      at = index(after: at)
    }
    return nil
  }
}
