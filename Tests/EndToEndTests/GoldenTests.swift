import TestSupport
import Testing

/// Golden cases of the command line: a folder with `compose.yaml`, `args`, and what the program printed:
/// `stdout.txt`, `stderr.txt`, `exit`. Adding one needs no code; `RECORD_SNAPSHOTS=1` writes the expected files.
@Suite struct GoldenTests {
  private static let folder = Paths.root + "/Tests/EndToEndTests/Golden"

  @Test(arguments: TestFiles.names(in: folder)) func theProgramAnswersAsRecorded(name: String) throws {
    let folder = Self.folder + "/" + name
    let arguments = (TestFiles.text(folder + "/args") ?? "").split(whereSeparator: \.isWhitespace).map(
      String.init)
    let run = Program.run(Paths.program, arguments, in: folder)
    let again = Program.run(Paths.program, arguments, in: folder)
    #expect(again.output == run.output, "the same input gives the same bytes")
    check(run.output, "stdout.txt", folder)
    check(run.errors, "stderr.txt", folder)
    check("\(run.status)\n", "exit", folder)
  }

  /// The folder's own path is written `@DIR@`, so that the case holds wherever the repository lies.
  private func check(_ printed: String, _ name: String, _ folder: String) {
    let text = printed.split(separator: folder, omittingEmptySubsequences: false).joined(separator: "@DIR@")
    let path = folder + "/" + name
    if recordsSnapshots { TestFiles.write(text, to: path) }
    #expect(TestFiles.text(path) == text, "\(path)")
  }
}
