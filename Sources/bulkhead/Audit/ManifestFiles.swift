internal import Console
internal import Documents

/// Finds the files that paths lead to: a file is taken as it is, a folder gives the manifests below it.
struct ManifestFiles {
  /// A file to read.
  struct Entry: Sendable {
    /// The path as messages show it; `-` is standard input.
    let path: String
    /// Whether it was named, and not found in a folder.
    let isNamed: Bool
  }

  private(set) var entries: [Entry] = []
  private var seen: Set<String> = []
  private var problems = Diagnostics()

  /// How deep folders may nest.
  private static let deepest = 64
  /// How many files one call reads at most.
  private static let most = 1_000_000

  /// The files of some paths, in order, each once.
  static func find(_ paths: [String]) throws(Diagnostics) -> [Entry] {
    var files = ManifestFiles()
    for path in paths { files.add(path) }
    if files.problems.hasErrors { throw files.problems }
    return files.entries
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      if seen.insert("-").inserted { entries.append(Entry(path: "-", isNamed: true)) }
      return
    }
    switch FileSystem.kind(of: path) {
    case .missing:
      problems.add(
        .error("cannot-read", "\(path): there is no such file or folder", help: "name what is there"))
    case .file, .special: append(path, isNamed: true)
    case .folder:
      let count = entries.count
      var trimmed = path
      while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
      walk(trimmed, depth: Self.deepest)
      if entries.count == count, !problems.hasErrors {
        problems.add(
          .error(
            "no-manifests", "\(path): the folder has no .yaml, .yml or .json files",
            help: "name the folder with the manifests, or render them and use -"))
      }
    }
  }

  /// A path without what says nothing: `./a//b` is `a/b`.
  private static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private mutating func append(_ path: String, isNamed: Bool) {
    guard entries.count < Self.most, seen.insert(Self.plain(path)).inserted else { return }
    entries.append(Entry(path: path, isNamed: isNamed))
  }

  /// The manifests below a folder, in the order of their names. Hidden folders and links to folders are left out.
  private mutating func walk(_ folder: String, depth: Int) {
    guard depth > 0 else { return }
    do throws(FileSystemError) {
      for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
        let path = folder == "/" ? "/" + name : "\(folder)/\(name)"
        let isManifest = [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
        switch FileSystem.kind(of: path) {
        case .file where isManifest: append(path, isNamed: false)
        case .missing where isManifest:
          problems.add(
            .error("cannot-read", "\(path): the link leads nowhere", help: "remove it, or mend it"))
        case .folder where !FileSystem.isLink(path): walk(path, depth: depth - 1)
        default: break
        }
      }
    } catch {
      problems.add(.error("cannot-read", "\(error.path): \(error.reason)"))
    }
  }
}
