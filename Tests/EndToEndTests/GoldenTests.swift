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
    check(run.output, folder + "/stdout.txt")
    check(run.errors, folder + "/stderr.txt")
    check("\(run.status)\n", folder + "/exit")
  }

  private func check(_ text: String, _ path: String) {
    if recordsSnapshots { TestFiles.write(text, to: path) }
    #expect(TestFiles.text(path) == text, "\(path)")
  }
}
