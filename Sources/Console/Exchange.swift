public import Documents

/// Reading and writing for commands: what the file system refuses is a problem like any other.
public enum Exchange {
  /// The content of a file; `-` is standard input.
  public static func content(of path: String, limit: Int = 64 << 20) throws(Diagnostics) -> [UInt8] {
    do throws(FileSystemError) {
      return path == "-"
        ? try FileSystem.readStandardInput(limit: limit) : try FileSystem.read(path, limit: limit)
    } catch {
      throw Diagnostics([.error("cannot-read", "\(error.path): \(error.reason)")])
    }
  }

  /// A file as a text with places; `-` is standard input.
  public static func source(_ path: String) throws(Diagnostics) -> Source {
    Source(name: path == "-" ? "<stdin>" : path, bytes: try content(of: path))
  }

  /// Writes a result to standard output.
  public static func print(_ text: String) throws(Diagnostics) {
    do throws(FileSystemError) { try Terminal.out(text) } catch { throw problem(error) }
  }

  /// Writes a file whole or not at all.
  ///
  /// - Parameter inputs: files that were read, which it never replaces.
  public static func write(_ text: String, to path: String, sparing inputs: [String]) throws(Diagnostics) {
    do throws(FileSystemError) { try FileSystem.write(text.utf8, to: path, sparing: inputs) } catch {
      throw problem(error)
    }
  }

  private static func problem(_ error: FileSystemError) -> Diagnostics {
    Diagnostics([.error("cannot-write", "\(error.path): \(error.reason)")])
  }
}

extension Reporter {
  /// Runs a command's work: problems are shown, and end it with their status.
  public func run(_ work: () throws(Diagnostics) -> Void) throws {
    do throws(Diagnostics) {
      try work()
    } catch {
      report(error)
      throw ExitStatus(error)
    }
  }
}
