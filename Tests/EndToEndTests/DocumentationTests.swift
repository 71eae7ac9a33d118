import TestSupport
import Testing

/// Every block marked `sh` in the documentation runs, in order, in a copy of the example shop.
@Suite struct DocumentationTests {
  @Test(arguments: [
    "README.md", "docs/tutorials/first-conversion.md", "docs/how-to/from-kompose.md",
    "docs/how-to/relax-a-rule.md", "docs/tutorials/audit-in-ci.md", "docs/how-to/accept-findings.md",
    "docs/how-to/write-a-policy.md", "docs/reference/audit-report.md",
  ])
  func theCommandBlocksRun(page: String) throws {
    let text = try #require(TestFiles.text(Paths.root + "/" + page))
    let blocks = Self.blocks(in: text)
    #expect(!blocks.isEmpty)
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    let copy = Program.run("/bin/cp", ["-r", Paths.root + "/docs/examples/shop/.", folder])
    #expect(copy.status == 0)
    let program = Paths.program.split(separator: "/").dropLast().joined(separator: "/")
    for block in blocks {
      let run = Program.run(
        "/bin/sh", ["-euc", block], in: folder, environment: ["PATH": "/\(program):/usr/bin:/bin"])
      #expect(run.status == 0, "\(block)\n\(run.output)\(run.errors)")
    }
  }

  @Test func linksLeadSomewhere() throws {
    for page in [
      "README.md", "CONTRIBUTING.md", "docs/explanation/architecture.md",
      "docs/tutorials/first-conversion.md", "docs/how-to/from-kompose.md", "docs/how-to/relax-a-rule.md",
      "docs/explanation/how-a-service-becomes-a-workload.md", "docs/explanation/why-non-root.md",
      "docs/reference/compose-coverage.md", "docs/tutorials/audit-in-ci.md", "docs/how-to/accept-findings.md",
      "docs/how-to/write-a-policy.md", "docs/reference/audit-report.md", "docs/reference/policy.md",
      "docs/explanation/one-engine.md", "docs/reference/rules/index.md",
    ] {
      let text = try #require(TestFiles.text(Paths.root + "/" + page))
      let folder =
        page.contains("/")
        ? Paths.root + "/" + page.split(separator: "/").dropLast().joined(separator: "/") : Paths.root
      for part in text.split(separator: "](").dropFirst() {
        let target = String(part.prefix { $0 != ")" && $0 != "#" })
        if target.isEmpty || target.contains("://") { continue }
        #expect(TestFiles.exists(folder + "/" + target), "\(page) links to \(target)")
      }
    }
  }

  private static func blocks(in text: String) -> [String] {
    var blocks: [String] = []
    var current: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```sh" {
        current = []
      } else if line == "```", let lines = current {
        blocks.append(lines.joined(separator: "\n"))
        current = nil
      } else {
        current?.append(line)
      }
    }
    return blocks
  }
}
