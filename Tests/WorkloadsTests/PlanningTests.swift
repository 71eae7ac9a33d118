@testable import Compose
import TestSupport
import Testing

@testable import Workloads

@Suite struct PlanningTests {
  /// The kubelet's own expansion, written from its documentation: `$(NAME)` is replaced, `$$` is a dollar.
  private func expanded(_ text: String) -> String {
    var out = ""
    var rest = Substring(text)
    while let first = rest.popFirst() {
      guard first == "$", let next = rest.first else {
        out.append(first)
        continue
      }
      if next == "$" {
        rest.removeFirst()
        out.append("$")
      } else if next == "(", let close = rest.firstIndex(of: ")") {
        out += "<" + rest[rest.index(after: rest.startIndex)..<close] + ">"
        rest = rest[rest.index(after: close)...]
      } else {
        rest.removeFirst()
        out += "$" + String(next)
      }
    }
    return out
  }

  @Test(arguments: 0..<10) func theKubeletGivesBackWhatWasEscaped(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("$$$(()a ")
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0..<10, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? "$"
        })
      #expect(expanded(KubeletText.escaped(text)) == text)
    }
  }

  @Test(arguments: [
    (["CMD", "curl", "-f", "http://localhost:8080/health"], HTTPCheckTarget("/health", 8080)),
    (["CMD-SHELL", "curl -fsS http://localhost/ || exit 1"], HTTPCheckTarget("/", 80)),
    (["CMD", "wget", "-q", "--spider", "http://127.0.0.1:3000"], HTTPCheckTarget("/", 3000)),
    (["CMD", "curl", "http://localhost/"], nil), (["CMD-SHELL", "curl -f http://localhost/ | grep ok"], nil),
    (["CMD", "curl", "-f", "-H", "X: y", "http://localhost/"], nil),
    (["CMD", "curl", "-f", "http://db:80/"], nil),
    (["CMD-SHELL", "curl -f http://localhost:$PORT/"], nil),
    (["CMD", "wget", "-O", "/dev/null", "http://localhost/x?y=z"], HTTPCheckTarget("/x?y=z", 80)),
  ])
  func aCheckBecomesARequestWhereItMeansTheSame(test: [String], target: HTTPCheckTarget?) {
    let check = HTTPCheck(test)
    #expect(check.map { HTTPCheckTarget($0.path, $0.port) } == target)
  }

  @Test(arguments: [
    ("postgres://u:p@my_db:5432/x", "URL", 1), ("my_db", "DB_HOST", 1), ("my_db", "DB_NAME", 0),
    ("my_db:80", "X", 1), ("x_my_db", "DB_HOST", 0),
    ("Host=my_db;Port=1", "CONNECTION", 1), ("a,my_db", "KAFKA_BROKERS", 1), ("http://x/my_db/y", "PAGE", 0),
    ("my_dba", "DB_HOST", 0),
  ])
  func hostsAreFoundWhereTheyAreHosts(text: String, name: String, count: Int) {
    #expect(HostOccurrence.all(of: "my_db", in: text, of: name).count == count)
  }

  @Test func theImageTableFitsItsFormat() {
    let images = ImageKnowledge.builtIn()
    #expect(images.problems().all.isEmpty)
    #expect(images.repositories.count >= 40)
    for repository in images.repositories {
      let entries = images.entries(of: repository)
      #expect(
        entries.dropLast().allSatisfy { $0.tags != nil }, "\(repository): the entry without tags comes last")
      #expect(entries.allSatisfy { $0.source.hasPrefix("https://") }, "\(repository) names its source")
      #expect(
        entries.allSatisfy { $0.nonRoot != .override || $0.uid != nil }, "\(repository): override needs a uid"
      )
      #expect(entries.allSatisfy { $0.uid != 0 }, "\(repository): nobody is root")
    }
    #expect(images["postgres:17-alpine"]?.uid == 70)
    #expect(images["docker.io/library/postgres:17"]?.uid == 999)
    #expect(images["no/such-image"] == nil)
  }

  @Test(arguments: [("80", 80...80, "TCP"), ("3000-3002/udp", 3000...3002, "UDP")])
  func exposedPorts(text: String, range: ClosedRange<Int>, proto: String) {
    #expect(ExposedPorts(text)?.range == range)
    #expect(ExposedPorts(text)?.protocol == proto)
  }

  @Test(arguments: [
    ("16-*", "16-alpine", true), ("*alpine*", "17-alpine3.20", true), ("16", "16.1", false), ("*", "", true),
    ("a*b*c", "aXbYc", true),
  ])
  func patternsOverTags(pattern: String, tag: String, matches: Bool) {
    #expect(Glob.matches(pattern, tag) == matches)
  }
}

struct HTTPCheckTarget: Equatable, Sendable {
  let path: String
  let port: Int
  init(_ path: String, _ port: Int) {
    self.path = path
    self.port = port
  }
}
