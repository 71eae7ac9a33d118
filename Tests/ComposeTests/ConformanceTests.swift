import Compose
import Documents
import TestSupport
import Testing

/// Cases that Docker Compose itself has judged: each folder holds files, options (`compose.args`), and either
/// `expected.json`, what `docker compose config --format json` printed, or none, where it rejects the files.
/// What we say of rejected ones stands in `messages.txt` (`RECORD_SNAPSHOTS=1` writes it again).
///
/// `make conformance` asks the real Docker Compose again.
@Suite struct ConformanceTests {
  private static let folder = Paths.root + "/Tests/ComposeTests/Cases"

  @Test(arguments: TestFiles.names(in: folder)) func dockerComposeAgrees(name: String) throws {
    let folder = Self.folder + "/" + name
    let options = CaseOptions.read(folder)
    let expected = TestFiles.read(folder + "/expected.json")
    do throws(Diagnostics) {
      let result = try ProjectLoader(options, files: DiskFiles()).load()
      let printed = JSONWriter().write(result.project.canonical(.json)).split(
        separator: "$", omittingEmptySubsequences: false
      )
      .joined(separator: "$$")
      guard let expected else {
        Issue.record("Docker Compose rejects this case, and we accept it")
        return
      }
      let text = String(decoding: expected, as: UTF8.self).split(
        separator: "@DIR@", omittingEmptySubsequences: false
      )
      .joined(separator: folder)
      let wanted = try? JSONReader.value(Array(text.utf8)).sortedByKey()
      let ours = try? JSONReader.value(Array(printed.utf8)).sortedByKey()
      #expect(ours == wanted)
    } catch {
      if expected != nil { Issue.record("Docker Compose accepts this case: \(error.errors.map(\.message))") }
      #expect(error.errors.allSatisfy { $0.place != nil }, "every error has a place")
      checkMessages(error, folder)
    }
  }

  private func checkMessages(_ problems: Diagnostics, _ folder: String) {
    let text = DiagnosticRenderer(colour: false).render(problems.sorted()).split(
      separator: folder + "/", omittingEmptySubsequences: false
    )
    .joined().split(separator: folder, omittingEmptySubsequences: false).joined(separator: "@DIR@")
    let path = folder + "/messages.txt"
    if recordsSnapshots { TestFiles.write(text, to: path) }
    #expect(TestFiles.text(path) == text)
  }
}

/// The options of a case, as they would stand behind `docker compose`.
enum CaseOptions {
  static func read(_ folder: String) -> LoadOptions {
    var options = LoadOptions(
      currentDirectory: folder, environment: ["PATH": "/usr/bin:/bin", "HOME": folder])
    guard let text = TestFiles.text(folder + "/compose.args"), let words = try? ShellWords(text).words else {
      options.files = ["compose.yaml"]
      return options
    }
    var rest = words[...]
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      let value = parts.count > 1 && word.hasPrefix("--") ? parts[1] : rest.popFirst() ?? ""
      switch name {
      case "-f", "--file": options.files.append(value)
      case "-p", "--project-name": options.projectName = value
      case "--profile": options.profiles.append(value)
      case "--env-file": options.envFiles.append(value)
      case "--project-directory": options.projectDirectory = value
      default: Issue.record("the case has the unknown option \(name)")
      }
    }
    return options
  }
}
