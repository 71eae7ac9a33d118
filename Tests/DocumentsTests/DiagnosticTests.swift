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
    "{a: b, SECRET_KEY: \"hunter2-secret\", c: d}", "- PASSWORD=two hunter2", "PASSWORD: \"two hunter2\"",
    "- \"PASSWORD=two hunter2\"", "PASSWORDS: [one, hunter2]", "PASSWORD: ${PW-hunter2}",
    "url: \"x ${DB_PASSWORD-hunter2} y\"", "url: x ${DB_PASSWORD:-hunter2}/y", "PASSWORD: [{a: x, hunter2}]",
    "command: redis-server --requirepass hunter2", "command: redis-server requirepass hunter2 --port 1",
    "command: [\"x\", \"--token\", \"hunter2\"]", "a: ghp_hunter2hunter2hunter2", "PASSWORD: a,hunter2",
    "'DB_PASSWORD' : hunter2", "PASSWORD: 'a]}, hunter2'", "TOKEN: !!str hunter2", "x: --api-key=a,hunter2",
    "environment: [\"PASSWORD=a, hunter2\"]", "PASSWORD: |\n  a\n  hunter2", "PASSWORD:\n  hunter2",
  ])
  func credentialsAreHiddenInSourceLines(text: String) throws {
    let source = Source(name: "a", text: text)
    for index in text.utf8.indices.dropLast() {
      let at = text.utf8.distance(from: text.startIndex, to: index)
      let shown = DiagnosticRenderer(colour: false).render(.error("x", "y", at: Place(source, at..<at + 1)))
      #expect(!shown.contains("hunter2"), "\(shown)")
    }
  }

  @Test(arguments: [
    "- /etc/passwd:/etc/passwd:ro", "secrets: [db_password, api_token]", "image: nginx:1.27",
    "PASSWORD: ${DB_PW}",
    "- ./tokens/a:/srv/b", "secrets:", "- db_password", "user: \"1000:1000\"",
  ])
  func whatIsNoCredentialIsShown(line: String) {
    let text = DiagnosticRenderer(colour: false).render(
      .error("x", "y", at: Place(Source(name: "a", text: line), 0..<1)))
    #expect(text.contains(line))
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
    let again = Source(name: source.name, text: "services: {}")
    all.add(.error("a", "earlier", at: Place(again, 1..<2)))
    #expect(all.sorted().map(\.message) == ["earlier", "later"])
  }

  @Test(arguments: [("imagee", "image"), ("enviroment", "environment"), ("pots", "ports"), ("xyzzy", nil)])
  func theNearestWordIsFound(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, among: ["image", "environment", "ports", "volumes"]) == nearest)
  }
}
