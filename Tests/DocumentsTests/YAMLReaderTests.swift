import Documents
import TestSupport
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws -> [Document] {
    try YAMLReader.read(Source(name: "a.yaml", text: text))
  }

  private func problem(_ bytes: [UInt8], _ limits: ReaderLimits = ReaderLimits()) -> Diagnostic? {
    do throws(Diagnostics) {
      _ = try YAMLReader.read(Source(name: "a.yaml", bytes: bytes), limits: limits)
      return nil
    } catch { return error.all.first }
  }

  private func problem(_ text: String, _ limits: ReaderLimits = ReaderLimits()) -> Diagnostic? {
    problem(Array(text.utf8), limits)
  }

  @Test func placesAreThoseOfTheText() throws {
    let root = try #require(try read("a: 1\nü:\n  - \"x y\"\n  - z # c\n").first).root
    let list = try #require(root["ü"])
    guard case .sequence(let items) = list.content else { return #expect(Bool(false)) }
    #expect(items[0].place.text == "\"x y\"")
    #expect(items[1].place.startPosition == Source.Position(line: 4, column: 5))
    #expect(items[1].place.endPosition == Source.Position(line: 4, column: 6))
    #expect(list.place.text == "- \"x y\"\n  - z")
  }

  @Test func commentsKeepTheirPlaces() throws {
    let text =
      "# top\na: '# no' # beside\nb: |  # header\n  # no comment\n# between\nc: [1, # inside\n 2]\n# last\n"
    let comments = try #require(try read(text).first).comments
    #expect(comments.map(\.text) == ["top", "beside", "header", "between", "inside", "last"])
    #expect(comments.map(\.place.startPosition.line) == [1, 2, 3, 5, 6, 8])
  }

  @Test func stylesTagsAndAnchorsAreKept() throws {
    let root = try #require(try read("a: !reset 'x'\nb: &n {c: \"d\"}\ne: *n\n").first).root
    #expect(root["a"]?.tag == "!reset")
    #expect(root["b"]?.anchor == "n")
    #expect(root["b"]?.isFlow == true)
    #expect(root["e"]?.alias == "n")
    #expect(root["e"]?["c"]?.text == "d")
    guard case .scalar(_, .singleQuoted)? = root["a"]?.content else { return #expect(Bool(false)) }
  }

  @Test func mergeKeysGiveWayToExplicitOnes() throws {
    let root = try #require(
      try read("x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  <<: [*x, *y]\n  c: 3\nq: {\"<<\": *x}\n").first
    ).root
    let z = try #require(root["z"])
    #expect([z["a"]?.text, z["b"]?.text, z["c"]?.text] == ["1", "1", "3"])
    #expect(root["q"]?["<<"] != nil, "a quoted << is a key like any other")
  }

  @Test func streamsMarksAndLineEndsAreRead() throws {
    #expect(try read("a: 1\n---\nb: 2\n...\n").count == 2)
    #expect(try read("").isEmpty)
    let marked = try read("\u{FEFF}a: b\r\nc: d\r\n")
    #expect(marked.first?.root["c"]?.place.startPosition == Source.Position(line: 2, column: 4))
    #expect(marked.first?.root["a"]?.place.text == "b")
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "duplicate-key", 2, 1), ("a: *b\n", "unknown-anchor", 1, 4),
    ("a: &a [*a]\n", "recursive-anchor", 1, 8),
    ("a:\n\t- b\n", "yaml-syntax", 2, 1), ("a: [1\n", "yaml-syntax", 2, 1),
    ("<<: 1\n", "invalid-merge", 1, 5),
    ("a: \u{1}\n", "yaml-syntax", 1, 4),
  ])
  func faultsHaveTheirPlace(text: String, code: String, line: Int, column: Int) throws {
    let found = try #require(problem(text))
    #expect(found.code == code)
    #expect(found.place?.startPosition == Source.Position(line: line, column: column))
  }

  @Test func tabsAsIndentationAreNamed() {
    #expect(problem("a:\n\tb: c\n")?.help?.contains("tabs") == true)
  }

  @Test func whatIsNotUTF8IsRejectedWhereItStands() {
    #expect(problem([0x61, 0x3A, 0x20, 0xC3, 0x28])?.code == "invalid-utf8")
    #expect(problem([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80])?.place?.start == 3, "surrogates are not UTF-8")
  }

  @Test func limitsHoldWithoutTheStack() {
    #expect(problem(String(repeating: "[", count: 20_000))?.code == "too-deep")
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<10 {
      bomb +=
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
        + "]\n"
    }
    #expect(problem(bomb)?.code == "too-many-nodes")
    var small = ReaderLimits()
    small.bytes = 10
    #expect(problem("a: 0123456789", small)?.code == "too-large")
  }

  @Test func allDuplicateKeysComeAtOnce() {
    let source = Source(name: "a.yaml", text: "a: 1\na: 2\nb: {c: 1, c: 2}\n")
    #expect { try YAMLReader.read(source) } throws: { ($0 as? Diagnostics)?.all.count == 2 }
  }
}
