internal import ArgumentParser
internal import Compose
internal import Console
internal import Documents
internal import Synchronization

/// The options that say which project is meant, named as Docker Compose names them.
struct ComposeOptions: ParsableArguments {
  @Option(
    name: [.customShort("f", allowingJoined: true), .customLong("file")],
    help: "A compose file; '-' is standard input. Repeatable; later files override earlier ones.")
  var file: [String] = []

  @Option(name: .long, help: "The folder that relative paths start from (default: that of the first file).")
  var projectDirectory: String?

  @Option(name: [.customShort("p", allowingJoined: true), .long], help: "The project's name.")
  var projectName: String?

  @Option(name: .long, help: "A profile to enable; '*' is all. Repeatable.")
  var profile: [String] = []

  @Option(name: .long, help: "A file of variables in place of .env. Repeatable; later files win.")
  var envFile: [String] = []

  func loadOptions() -> LoadOptions {
    let environment = Process.environment
    var options = LoadOptions(
      currentDirectory: Process.currentDirectory(environment), environment: environment)
    options.files = file
    options.projectDirectory = projectDirectory
    options.projectName = projectName
    options.profiles = profile
    options.envFiles = envFile
    return options
  }
}

/// The loader's files, on the real file system.
final class SystemFiles: ProjectFiles {
  /// Everything that was read: what no output may replace.
  private let seen = Mutex<Set<String>>([])
  private let input = Mutex<Result<[UInt8], FileFailure>?>(nil)

  func kind(of path: String) -> FileKind {
    switch FileSystem.kind(of: path) {
    case .missing: .missing
    case .file: .file
    case .folder: .folder
    case .special: .special
    }
  }

  func read(_ path: String) throws(FileFailure) -> [UInt8] {
    if FileSystem.kind(of: path) == .folder { throw FileFailure("it is a folder") }
    seen.withLock { _ = $0.insert(path) }
    do throws(FileSystemError) { return try FileSystem.read(path) } catch { throw FileFailure(error.reason) }
  }

  /// The files and folders that were read, sorted.
  var inputs: [String] { seen.withLock { $0.sorted() } }

  func names(in folder: String) throws(FileFailure) -> [String] {
    seen.withLock { _ = $0.insert(folder) }
    do throws(FileSystemError) { return try FileSystem.names(in: folder) } catch {
      throw FileFailure(error.reason)
    }
  }

  func isExecutable(_ path: String) -> Bool { FileSystem.isExecutable(path) }

  func resolved(_ path: String) -> String? { FileSystem.resolved(path) }

  func standardInput() throws(FileFailure) -> [UInt8] {
    let result = input.withLock { known in
      if let known { return known }
      let read: Result<[UInt8], FileFailure>
      do throws(FileSystemError) {
        read = .success(try FileSystem.readStandardInput())
      } catch {
        read = .failure(FileFailure(error.reason))
      }
      known = read
      return read
    }
    return try result.get()
  }
}
