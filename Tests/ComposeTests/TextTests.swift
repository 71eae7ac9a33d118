@testable import Compose
import Testing

/// The small grammars of Compose, each against values that Docker Compose or Go printed.
@Suite struct TextTests {
  @Test(arguments: [
    ("30s", "30s"), ("1m30s", "1m30s"), ("90s", "1m30s"), ("1h", "1h0m0s"), ("1.5s", "1.5s"),
    ("500ms", "500ms"), ("0", "0s"), ("1d", "24h0m0s"),
    ("100us", "100µs"), ("-2m", "-2m0s"), ("1w", "168h0m0s"),
  ])
  func durations(text: String, printed: String) { #expect(ComposeDuration(text)?.description == printed) }

  @Test(arguments: ["", "5", "s", "1x", "1m 30s", ".", "-", "9999999999999h"])
  func noDurations(text: String) { #expect(ComposeDuration(text) == nil) }

  @Test(arguments: [
    ("512m", 536_870_912), ("1.5g", 1_610_612_736), ("2KiB", 2048), ("64", 64), ("-1", -1),
    ("1 gb", 1_073_741_824), ("10b", 10), ("0.5k", 512),
  ])
  func sizes(text: String, bytes: Int) { #expect(ByteSize(text)?.bytes == bytes) }

  @Test(arguments: ["", "m", "1x", "1kbb", "1e99", "-5m", "NaN"])
  func noSizes(text: String) { #expect(ByteSize(text) == nil) }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("a 'b c' \"d e\"", ["a", "b c", "d e"]), (#"a\ b"#, ["a b"]), ("", []),
    ("a ''", ["a", ""]),
    ("echo $(id -u)", ["echo", "$(id -u)"]),
  ])
  func words(line: String, words: [String]) throws { #expect(try ShellWords(line).words == words) }

  @Test func whatStandsBehindAnOperatorIsDroppedAndSaid() throws {
    let split = try ShellWords("sh start.sh && tail -f log")
    #expect(split.words == ["sh", "start.sh"])
    #expect(split.dropped == "&& tail -f log")
    #expect(throws: ShellWords.Failure.self) { try ShellWords("sh -c 'a") }
  }

  @Test(arguments: [
    ("$A", "1"), ("${A}", "1"), ("${B:-d}", "d"), ("${E:-d}", "d"), ("${E-d}", ""), ("${A:+x}", "x"),
    ("${B+x}", ""), ("$$A", "$A"), ("$5", "$5"),
    ("${B:-${A}}", "1"), ("${B:-{}}", "{}"), ("a${A}b${A}c", "a1b1c"), ("$", "$"), ("${B:-a}$A", "a1"),
    ("${A:-x} ${B:-y}", "1 y"),
  ])
  func interpolation(text: String, result: String) throws {
    let variables = ["A": "1", "E": ""]
    let replaced = try withoutActuallyEscaping({ (_: String) in }) { ignore in
      try Template(lookup: { variables[$0] }, unset: ignore).substitute(text)
    }
    #expect(replaced == result)
  }

  @Test(arguments: ["${}", "${ A}", "${A!x}", "${A", "${A:-a\nb}"])
  func noInterpolation(text: String) {
    #expect(throws: Template.Failure.self) {
      try Template(lookup: { _ in nil }, unset: { _ in }).substitute(text)
    }
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("::1", true), ("fe80::1:2", true), ("::ffff:1.2.3.4", true), ("1.2.3", false),
    ("256.1.1.1", false), ("01.1.1.1", false), (":::", false), ("1:2:3:4:5:6:7:8:9", false),
  ])
  func addresses(text: String, isValid: Bool) { #expect(IPAddress.isValid(text) == isValid) }

  @Test(arguments: [("a/./b//c/..", "a/b"), ("/../a", "/a"), ("", "."), ("../..", "../.."), ("/", "/")])
  func cleanPaths(path: String, clean: String) { #expect(PathName.clean(path) == clean) }
}
