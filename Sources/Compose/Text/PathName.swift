/// Paths as text, by the rules of POSIX and of Go's `path/filepath` on Unix.
package enum PathName {
  package static func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }

  /// The shortest equal path: `a/./b//c/..` becomes `a/b`; the empty path becomes `.`.
  package static func clean(_ path: String) -> String {
    let isAbsolute = isAbsolute(path)
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// A path below a folder, cleaned; empty parts do not count.
  package static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty { return path.isEmpty ? "" : clean(path) }
    return clean(path.isEmpty ? folder : folder + "/" + path)
  }

  package static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return clean(String(path[...slash]))
  }

  package static func base(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? (path.isEmpty ? "." : "/")
  }

  /// The path from one folder to another place, both absolute or both relative to the same folder.
  package static func relative(from base: String, to target: String) -> String {
    let from = clean(base).split(separator: "/").filter { $0 != "." }
    let to = clean(target).split(separator: "/").filter { $0 != "." }
    let common = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - common)
    let path = (up + to[common...].map(String.init)).joined(separator: "/")
    return path.isEmpty ? "." : path
  }

  /// Whether a path is absolute on Windows: `C:\…`, `C:/…` or `\\server\…`.
  package static func isWindowsAbsolute(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    func isSeparator(_ index: Int) -> Bool {
      index < bytes.count && (bytes[index] == UInt8(ascii: "\\") || bytes[index] == UInt8(ascii: "/"))
    }
    if bytes.count > 2, bytes[1] == UInt8(ascii: ":") { return isSeparator(2) }
    return isSeparator(0) && isSeparator(1) && bytes[0] == UInt8(ascii: "\\")
  }
}
