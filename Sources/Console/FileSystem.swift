internal import Glibc

/// Why the file system refused.
public struct FileSystemError: Error, Sendable, Hashable {
  /// The path.
  public let path: String
  /// The system's reason.
  public let reason: String

  init(_ path: String, code: Int32 = errno) {
    self.path = path
    reason = String(cString: strerror(code))
  }

  /// An error with a reason of our own.
  public init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// Files as this program uses them: read whole, written whole or not at all.
public enum FileSystem {
  /// What stands at a path.
  public enum Kind: Sendable {
    /// Nothing, or nothing that can be reached.
    case missing
    /// A file.
    case file
    /// A folder.
    case folder
    /// A pipe, a device or a socket.
    case special
  }

  /// What stands at a path, links followed.
  public static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .special
    }
  }

  /// Whether what is written to a path goes elsewhere than into a file of that name: a device, a pipe, /dev/stdout.
  public static func isStream(_ path: String) -> Bool {
    kind(of: path) == .special || path.hasPrefix("/dev/") && kind(of: path) == .file
  }

  /// Whether a path is a link itself.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a file may be run as a program.
  public static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IXUSR != 0
  }

  /// Whether two paths lead to the same file.
  public static func isSame(_ first: String, _ second: String) -> Bool {
    var left = stat()
    var right = stat()
    return stat(first, &left) == 0 && stat(second, &right) == 0 && left.st_dev == right.st_dev
      && left.st_ino == right.st_ino
  }

  /// The path with every link followed, or nil where it leads nowhere.
  public static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The content of a file, refused beyond `limit` bytes.
  public static func read(_ path: String, limit: Int = 64 << 20) throws(FileSystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError(path) }
    defer { close(descriptor) }
    return try read(descriptor, named: path, limit: limit)
  }

  /// Standard input to its end.
  public static func readStandardInput(limit: Int = 64 << 20) throws(FileSystemError) -> [UInt8] {
    try read(STDIN_FILENO, named: "<stdin>", limit: limit)
  }

  private static func read(_ descriptor: Int32, named path: String, limit: Int) throws(FileSystemError)
    -> [UInt8]
  {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    if size > limit { throw FileSystemError(path, reason: "the file has more than \(limit) bytes") }
    // One byte more than the file has, so that its end is seen at once.
    var content = try read(descriptor, named: path, atMost: size + 1)
    if content.count <= size { return content }
    while true {
      let more = try read(descriptor, named: path, atMost: 64 << 10)
      if more.isEmpty { return content }
      content += more
      if content.count > limit {
        throw FileSystemError(path, reason: "the file has more than \(limit) bytes")
      }
    }
  }

  /// The next bytes: as many as there are, up to a number.
  private static func read(_ descriptor: Int32, named path: String, atMost count: Int) throws(FileSystemError)
    -> [UInt8]
  {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got == 0 { return }
        if got < 0 {
          if errno == EINTR { continue }
          code = errno
          return
        }
        filled += got
      }
    }
    if code != 0 { throw FileSystemError(path, code: code) }
    return bytes
  }

  /// Writes a file whole or not at all: into a temporary file beside it, which then takes its name. A link is
  /// followed, and a device or pipe is written to as it is.
  ///
  /// - Parameter inputs: files that were read for the content, which it never replaces.
  public static func write(
    _ content: some Sequence<UInt8>, to path: String, mode: UInt32 = 0o644, sparing inputs: [String]
  ) throws(FileSystemError) {
    if let input = inputs.first(where: { isSame($0, path) }) {
      throw FileSystemError(path, reason: "the file is \(input), which is read here; choose another name")
    }
    if isStream(path) {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileSystemError(path) }
      defer { close(descriptor) }
      return try write(all: content, to: descriptor, named: path)
    }
    let target = resolved(path) ?? path
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileSystemError(path) }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    func fail() -> FileSystemError {
      let error = FileSystemError(path)
      close(descriptor)
      unlink(temporary)
      return error
    }
    do throws(FileSystemError) {
      try write(all: content, to: descriptor, named: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw fail() }
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let error = FileSystemError(path)
      unlink(temporary)
      throw error
    }
  }

  private static func write(all content: some Sequence<UInt8>, to descriptor: Int32, named path: String)
    throws(FileSystemError)
  {
    var bytes = Array(content)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw FileSystemError(path)
      }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws(FileSystemError) {
    if kind(of: path) == .folder { return }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if !parent.isEmpty { try makeFolder(parent) }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileSystemError(path) }
  }

  /// Removes a file.
  public static func remove(_ path: String) throws(FileSystemError) {
    if unlink(path) != 0 { throw FileSystemError(path) }
  }

  /// The names in a folder, sorted; at most `limit` of them.
  public static func names(in path: String, limit: Int = 100_000) throws(FileSystemError) -> [String] {
    guard let folder = opendir(path) else { throw FileSystemError(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      if names.count > limit {
        throw FileSystemError(path, reason: "the folder has more than \(limit) entries")
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
