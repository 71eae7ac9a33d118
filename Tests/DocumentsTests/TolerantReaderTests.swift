import Documents
import Testing

/// Files of which a part is broken.
@Suite struct TolerantReaderTests {
  private func kinds(_ text: String) -> (kinds: [String], problems: [String]) {
    let (documents, problems) = YAMLReader.readEach(Source(name: "a.yaml", text: text))
    return (
      documents.filter { !$0.root.isNull }.map { $0.root["kind"]?.text ?? "-" },
      problems.sorted().map { "\($0.code) \($0.place?.startPosition.line ?? 0)" }
    )
  }

  @Test func theDocumentsBehindABrokenOneAreRead() {
    let found = kinds(
      "kind: A\n---\nx: [\n---\nkind: B\n---\nkind: C\n  y: 1\n---\n\u{E9}: \"\n---\nkind: D\n")
    #expect(found.kinds == ["A", "B"] || found.kinds == ["A", "B", "D"])
    #expect(found.problems.first == "yaml-syntax 4")
    #expect(kinds("kind: A\n---\na: b: c\n---\nkind: B\n").kinds == ["A", "B"])
  }

  @Test func aKeyThatStandsTwiceIsAProblemAndNoEnd() {
    let found = kinds("kind: A\nkind: B\n---\nkind: C\n")
    #expect(found.kinds.count == 2 && found.problems == ["duplicate-key 2"])
  }

  @Test func aMarkInsideATextIsNoDocument() {
    #expect(kinds("kind: A\ntext: |\n  ---\n  b\n---\nkind: B\n").kinds == ["A", "B"])
  }

  @Test func severalValuesOfJSONAreSeveralDocuments() {
    let (documents, problems) = JSONReader.readEach(
      Source(name: "a.json", text: "{\"kind\": \"A\"}\n{\"kind\": \"B\"} {\"kind\": "))
    #expect(documents.map { $0.root["kind"]?.text ?? "-" } == ["A", "B"])
    #expect(problems.all.map(\.code) == ["json-syntax"])
  }

  @Test(arguments: [
    ("yes", CoreSchema.Scalar.bool(true)), ("Off", .bool(false)), ("010", .int(8)), ("0o10", .int(8)),
    ("0x1F", .int(31)), ("1_000", .int(1000)), ("1e3", .int(1000)), ("0.5", .float(0.5)), ("~", .null),
    ("12:30:45", .string), ("1.2.3", .string), ("-", .string), ("nginx", .string), ("", .null),
  ])
  func scalarsHaveTheTypesThatKubectlGivesThem(text: String, type: CoreSchema.Scalar) {
    #expect(ManifestSchema.type(of: text) == type)
  }

  @Test func columnsCountCodePointsInLongLines() {
    let text = String(repeating: "é", count: 5000) + "x"
    let source = Source(name: "a.yaml", text: "a\n" + text)
    #expect(source.position(at: 2 + 2 * 3000) == Source.Position(line: 2, column: 3001))
    #expect(source.position(at: source.bytes.count) == Source.Position(line: 2, column: 5002))
  }
}
