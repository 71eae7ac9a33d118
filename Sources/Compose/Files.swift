/// How the loader reads files: handed in, so that loading itself does no I/O.
public protocol ProjectFiles: Sendable {
  /// What stands at an absolute path.
  func kind(of path: String) -> FileKind
  /// The content of a file.
  func read(_ path: String) throws(FileFailure) -> [UInt8]
  /// The names in a folder, sorted.
  func names(in folder: String) throws(FileFailure) -> [String]
  /// Whether a file may be run as a program.
  func isExecutable(_ path: String) -> Bool
  /// The path with every link followed, or nil where it leads nowhere.
  func resolved(_ path: String) -> String?
  /// Standard input, read once.
  func standardInput() throws(FileFailure) -> [UInt8]
}

/// What stands at a path.
public enum FileKind: Sendable {
  /// Nothing.
  case missing
  /// A file.
  case file
  /// A folder.
  case folder
  /// A pipe or a device: read where the user names it on the command line, never where a compose file does.
  case special
}

/// Why a file could not be read.
public struct FileFailure: Error, Sendable, Hashable {
  /// The system's reason, such as `No such file or directory`.
  public let reason: String

  /// A failure with its reason.
  public init(_ reason: String) { self.reason = reason }
}
