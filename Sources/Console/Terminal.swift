internal import Glibc

/// Standard output and standard error, written at once and without a buffer of their own.
public enum Terminal {
  /// Results. A full disk behind standard output is an error; a reader that has gone away (`| head`) is none.
  public static func out(_ text: String) throws(FileSystemError) {
    if let code = write(text, to: STDOUT_FILENO), code != EPIPE {
      throw FileSystemError("<stdout>", code: code)
    }
  }

  /// Everything else; where nobody can read it, nobody can be told.
  public static func error(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// The code of the error that stopped the writing.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      bytes = bytes.dropFirst(written)
    }
    return nil
  }

  /// Lets a write to a closed pipe fail instead of ending the process.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// When to colour.
  public enum Colour: String, Sendable, CaseIterable {
    /// On a terminal.
    case auto
    /// In any case.
    case always
    /// Never.
    case never
  }

  /// Whether to colour what goes to standard error: the option, `NO_COLOR`, `FORCE_COLOR`, `TERM=dumb`, a terminal.
  public static func usesColour(_ choice: Colour, environment: [String: String]) -> Bool {
    colours(choice, environment, STDERR_FILENO)
  }

  /// Whether to colour what goes to standard output, by the same rules.
  public static func coloursOutput(_ choice: Colour, environment: [String: String]) -> Bool {
    colours(choice, environment, STDOUT_FILENO)
  }

  private static func colours(_ choice: Colour, _ environment: [String: String], _ descriptor: Int32) -> Bool
  {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
      if !(environment["FORCE_COLOR"] ?? "").isEmpty { return true }
      return environment["TERM"] != "dumb" && isatty(descriptor) == 1
    }
  }
}

/// The process's variables and folder.
public enum Process {
  /// The variables of the environment.
  public static var environment: [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return result
  }

  /// The current folder, as the shell names it (`PWD`) where that is the same folder.
  public static func currentDirectory(_ environment: [String: String]) -> String {
    if let shell = environment["PWD"], shell.hasPrefix("/"), FileSystem.isSame(shell, ".") { return shell }
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
