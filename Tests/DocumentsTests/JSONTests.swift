import Documents
import TestSupport
import Testing

@Suite struct JSONTests {
  /// The public suite: `y_` must be accepted, `n_` rejected, `i_` may be either but must not crash.
  @Test(.enabled(if: Paths.corpus("json") != nil, "skipped: ../shared/corpus/json is not here"))
  func theJSONTestSuiteAgrees() throws {
    let folder = try #require(Paths.corpus("json"))
    let names = TestFiles.names(in: folder).filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for name in names {
      let bytes = try #require(TestFiles.read(folder + "/" + name))
      let value = Result { () throws(JSONError) in try JSONReader.value(bytes, depth: 1000) }
      let skipped = Result { () throws(JSONError) in
        try JSONScanner.scan(bytes, depth: 1000) { scanner throws(JSONError) in try scanner.skip() }
      }
      switch name.prefix(2) {
      case "y_":
        #expect(throws: Never.self, "\(name)") { try value.get() }
        #expect(throws: Never.self, "\(name) skipped") { try skipped.get() }
      case "n_":
        #expect(throws: JSONError.self, "\(name)") { try value.get() }
        #expect(throws: JSONError.self, "\(name) skipped") { try skipped.get() }
      default: break
      }
    }
  }

  @Test func nodesHaveTheirPlaces() throws {
    let source = Source(name: "a.json", text: "{\n  \"a\": [1, \"\\u00e9\"]\n}")
    let root = try JSONReader.read(source).root
    guard case .sequence(let items)? = root["a"]?.content else { return #expect(Bool(false)) }
    #expect(items[1].text == "é")
    #expect(items[1].place.startPosition == Source.Position(line: 2, column: 12))
  }

  @Test func equalKeysAreErrorsInFilesAndTheLastWinsInTheScanner() throws {
    #expect(try JSONReader.value(Array(#"{"a": 1, "a": 2}"#.utf8)) == ["a": 2])
    #expect { try JSONReader.read(Source(name: "a.json", text: #"{"a": 1, "a": 2}"#)) } throws: {
      ($0 as? Diagnostics)?.all.first?.code == "duplicate-key"
    }
  }

  @Test func surrogatePairsAreOneCharacter() throws {
    #expect(try JSONReader.value(Array(#""\uD83D\uDE00""#.utf8)) == "😀")
    #expect(try JSONReader.value(Array(#""\uD83D""#.utf8)) == "\u{FFFD}")
  }

  private struct Part: Fields, Equatable {
    var name = ""
    var size: Int?
    var tags: [String] = []
    mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required("name", &name)
      try visitor.field("size", &size)
      try visitor.field("tags", &tags)
    }
  }

  @Test func oneListOfFieldsReadsAndWrites() throws {
    let text = #"{"other": {"deep": [1, {"x": null}]}, "na\u006de": "a", "size": null, "tags": ["x"]}"#
    let part = try JSONScanner.scan(Array(text.utf8)) { scanner throws(JSONError) in try Part(json: &scanner)
    }
    #expect(part == Part(name: "a", size: nil, tags: ["x"]))
    #expect(part.value() == ["name": "a", "tags": ["x"]])
    let node = try JSONReader.read(Source(name: "a.json", text: #"{"nam": "a", "size": "big"}"#)).root
    let problems = NodeReader.read(Part.self, from: node).problems
    #expect(Set(problems.all.map(\.code)) == ["missing-field", "unknown-field", "wrong-type"])
    #expect(problems.all.first { $0.code == "unknown-field" }?.help == "did you mean \"name\"?")
  }
}
