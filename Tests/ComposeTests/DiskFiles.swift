import Compose
import TestSupport

/// The loader's files on the real disk.
struct DiskFiles: ProjectFiles {
  func kind(of path: String) -> FileKind {
    !TestFiles.exists(path) ? .missing : TestFiles.isFolder(path) ? .folder : .file
  }
  func read(_ path: String) throws(FileFailure) -> [UInt8] {
    guard !TestFiles.isFolder(path), let content = TestFiles.read(path) else {
      throw FileFailure("cannot be read")
    }
    return content
  }
  func names(in folder: String) throws(FileFailure) -> [String] { TestFiles.names(in: folder) }
  func isExecutable(_ path: String) -> Bool { false }
  func resolved(_ path: String) -> String? { TestFiles.resolved(path) }
  func standardInput() throws(FileFailure) -> [UInt8] { [] }
}
