import Documents
import Testing

@Suite struct DiagnosticTests {
  private let source = Source(name: "compose.yaml", text: "services:\n  web:\n    imagee: nginx\n")

  @Test func theSourceLineIsShownWithACaret() {
    let place = Place(source, 21..<27)
    let first = Diagnostic.Related("first defined here", Place(source, 0..<8))
    let text = DiagnosticRenderer(colour: false).render(
      .error(
        "unknown-key", "there is no key \"imagee\"", at: place, help: "did you mean \"image\"?",
        related: [first]))
    #expect(
      text == """
        compose.yaml:3:5: error: there is no key "imagee" [unknown-key]
          3 |     imagee: nginx
            |     ^~~~~~
          note: first defined here: compose.yaml:1:1
          help: did you mean "image"?

        """)
  }

  @Test func controlCharactersNeverReachTheTerminal() {
    let hostile = Source(name: "a", text: "a: \u{1B}]0;owned\u{7}\n")
    let text = DiagnosticRenderer(colour: false).render(
      .error("x", "bad \u{1B}[31m", at: Place(hostile, 0..<1)))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
  }

  @Test(arguments: [
    "DB_PASSWORD: hunter2-secret", "- API_TOKEN=hunter2-secret", "url: postgres://u:hunter2-secret@db/x",
    "{a: b, SECRET_KEY: \"hunter2-secret\", c: d}",
  ])
  func credentialsAreHiddenInSourceLines(line: String) {
    let text = DiagnosticRenderer(colour: false).render(
      .error("x", "y", at: Place(Source(name: "a", text: line), 0..<1)))
    #expect(!text.contains("hunter2"))
  }

  @Test func linesOfSecretFilesAreNeverShown() {
    let env = Source(name: ".env", bytes: Array("A=hunter2".utf8), isSensitive: true)
    #expect(
      !DiagnosticRenderer(colour: false).render(.error("x", "y", at: Place(env, 0..<1))).contains("hunter2"))
  }

  @Test func problemsAreSortedByPlaceAndKeptOnce() {
    var all = Diagnostics()
    all.add(.error("b", "later", at: Place(source, 20..<21)))
    all.add(.error("a", "earlier", at: Place(source, 1..<2)))
    all.add(.error("a", "earlier", at: Place(source, 1..<2)))
    #expect(all.sorted().map(\.message) == ["earlier", "later"])
  }

  @Test(arguments: [("imagee", "image"), ("enviroment", "environment"), ("pots", "ports"), ("xyzzy", nil)])
  func theNearestWordIsFound(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, among: ["image", "environment", "ports", "volumes"]) == nearest)
  }
}
