import Compose
import Documents
import KubernetesObjects
import TestSupport
import Testing

@testable import Workloads

/// The corpus of real compose files, where it lies beside the repository.
@Suite struct CorpusTests {
  /// One process converts everything again and again without growing.
  @Test func convertingInALoopDoesNotGrow() {
    guard let corpus = Paths.corpus("compose") else { return print("skipped: no corpus") }
    let paths = TestFiles.names(in: corpus).map { corpus + "/" + $0 }
    var options = ConversionOptions()
    options.allowances = [ConversionOptions.Allowance(rule: nil, service: nil)]
    let images = ImageKnowledge.builtIn()
    func convertAll() -> Int {
      paths.count { path in
        var load = LoadOptions(currentDirectory: path, environment: [:])
        load.files = ["docker-compose.yml"]
        guard let loaded = try? ProjectLoader(load, files: FolderFiles()).load(),
          let result = try? Converter(options, images: images, files: FolderFiles()).convert(loaded.project)
        else { return false }
        return !Manifest.yaml(result.manifests).isEmpty
      }
    }
    let converted = convertAll()
    #expect(converted > 450)
    let before = Self.residentKiB
    for _ in 0..<3 { _ = convertAll() }
    // A leak of one small object for each file would be more.
    #expect(Self.residentKiB - before < 4096, "\(before) KiB, then \(Self.residentKiB) KiB")
  }

  /// The memory that the process holds now, in KiB.
  private static var residentKiB: Int {
    let fields = (TestFiles.text("/proc/self/statm") ?? "").split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4
  }
}

/// Files as they lie on the disk.
struct FolderFiles: ProjectFiles {
  func kind(of path: String) -> FileKind {
    TestFiles.isFolder(path) ? .folder : TestFiles.exists(path) ? .file : .missing
  }

  func read(_ path: String) throws(FileFailure) -> [UInt8] {
    guard let bytes = TestFiles.read(path) else { throw FileFailure("it cannot be read") }
    return bytes
  }

  func names(in folder: String) throws(FileFailure) -> [String] { TestFiles.names(in: folder) }
  func isExecutable(_ path: String) -> Bool { false }
  func resolved(_ path: String) -> String? { TestFiles.resolved(path) }
  func standardInput() throws(FileFailure) -> [UInt8] { [] }
}
