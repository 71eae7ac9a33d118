import Documents
import TestSupport
import Testing

@Suite struct WriterTests {
  /// Every generated value is read back as it was, by our own reader; PyYAML and kubectl are asked in EndToEndTests.
  @Test(arguments: 0..<20) func writtenYAMLIsReadBackToTheSameValue(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value: Value = ["v": Generated.value(&generator)]
      let text = YAMLWriter().write(value)
      let documents = try YAMLReader.read(Source(name: "seed-\(seed)", text: text))
      var reader = NodeReader()
      let node = try #require(documents.first).root
      #expect(Value(node: node, &reader) == value, "seed \(seed):\n\(text)")
    }
  }

  @Test(arguments: 0..<10) func writtenJSONIsReadBackToTheSameValue(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for isIndented in [true, false] {
      for _ in 0..<100 {
        let value = Generated.value(&generator)
        let text = JSONWriter(indented: isIndented).write(value)
        #expect(try JSONReader.value(Array(text.utf8)) == value, "seed \(seed):\n\(text)")
      }
    }
  }

  @Test(arguments: [
    ("yes", "\"yes\""), ("22:22", "\"22:22\""), ("010", "\"010\""), ("nginx:1.27", "nginx:1.27"),
    ("1.27.3", "1.27.3"),
    ("a\nb\n", "|\n  a\n  b"), ("a\nb", "|-\n  a\n  b"), ("it's", "it's"), ("'", "''''"), ("- a", "\"- a\""),
    ("~", "\"~\""),
  ])
  func stringsAreQuotedWhereAReaderWouldErr(text: String, written: String) {
    #expect(YAMLWriter().write(["k": .string(text)]) == "k: \(written)\n")
  }

  /// A combining mark makes another `Character` of what is before it, and no other YAML.
  @Test(arguments: [" ", "- ", "a ", "a: ", "# ", "'", "\"", "\t", "a\n", "\n", " a\n", "a \n"])
  func combiningMarksHideNothingFromTheQuoting(before: String) throws {
    for text in [before + "\u{5A1}k\n\n", before + "\u{301}"] {
      let documents = try YAMLReader.read(Source(name: "mark", text: YAMLWriter().write(.string(text))))
      var reader = NodeReader()
      #expect(Value(node: try #require(documents.first).root, &reader) == .string(text))
    }
  }

  @Test func aLongKeyIsAnnounced() throws {
    let key = String(repeating: "k\"", count: 700)
    let value: Value = .object([Value.Member(key, [.object([Value.Member(key, "v")])])])
    let documents = try YAMLReader.read(Source(name: "long", text: YAMLWriter().write(value)))
    var reader = NodeReader()
    #expect(Value(node: try #require(documents.first).root, &reader) == value)
  }

  @Test func listsStandUnderTheirKeyAsKubectlWritesThem() {
    let value: Value = ["a": [["b": 1, "c": [true]], "d"], "e": [:], "f": []]
    #expect(YAMLWriter().write(value) == "a:\n- b: 1\n  c:\n  - true\n- d\ne: {}\nf: []\n")
  }

  @Test(arguments: [
    (1e21, "1e+21"), (1e20, "100000000000000000000"), (1e-7, "1e-7"), (0.000001, "0.000001"), (1.5, "1.5"),
    (-0.0, "-0"),
  ])
  func numbersAreWrittenAsECMAScriptWritesThem(number: Double, text: String) {
    #expect(Numerals.shortest(number) == text)
  }

  @Test(arguments: [
    ([UInt8](), ""), ([102], "Zg=="), ([102, 111], "Zm8="), ([102, 111, 111, 98], "Zm9vYg=="),
  ])
  func base64IsThatOfTheStandard(bytes: [UInt8], text: String) {
    #expect(Base64.encode(bytes) == text)
    #expect(Base64.decode(text) == bytes)
  }
}
