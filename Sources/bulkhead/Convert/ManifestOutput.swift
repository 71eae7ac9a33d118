internal import Console
internal import Documents
internal import KubernetesObjects

/// Writes manifests: to standard output, into one file, or into a folder with a file for each object.
struct ManifestOutput {
  let path: String
  let format: ConvertCommand.Format
  /// The files that the conversion has read, which it must not replace.
  let inputs: [String]

  /// The list of what an earlier run wrote into a folder: only these files are replaced or removed.
  private static let index = ".bulkhead-files"

  /// A file of a folder.
  private struct File {
    let name: String
    let text: String
    let holdsSecret: Bool
  }

  /// Whether a path means a folder.
  static func isFolder(_ path: String) -> Bool {
    if path == "-" || FileSystem.isStream(path) { return false }
    return ![".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } || FileSystem.kind(of: path) == .folder
  }

  func write(_ manifests: [Manifest]) throws(Diagnostics) {
    do throws(FileSystemError) {
      if path == "-" {
        try Terminal.out(text(manifests))
      } else if Self.isFolder(path) {
        try writeFolder(manifests)
      } else {
        let holdsSecrets = manifests.contains { $0.kind == "Secret" }
        let earlier = FileSystem.kind(of: path) == .file ? try FileSystem.read(path) : []
        try FileSystem.write(
          text(manifests).utf8, to: path, mode: holdsSecrets ? 0o600 : 0o644, sparing: inputs)
        report(EarlierObjects([(path, earlier)]), manifests)
      }
    } catch {
      throw Diagnostics([.error("cannot-write", "\(error.path): \(error.reason)")])
    }
  }

  /// What is not as it would be written now, a line each.
  func differences(_ manifests: [Manifest]) throws(Diagnostics) -> [String] {
    do throws(FileSystemError) {
      guard Self.isFolder(path) else {
        guard FileSystem.kind(of: path) == .file else { return ["\(path) does not exist"] }
        let same = try FileSystem.read(path).elementsEqual(text(manifests).utf8)
        return same ? [] : ["\(path) differs"]
      }
      var result: [String] = []
      let files = files(manifests)
      for file in files {
        let place = path + "/" + file.name
        if FileSystem.kind(of: place) != .file {
          result.append("\(place) is missing")
        } else if try !FileSystem.read(place).elementsEqual(file.text.utf8) {
          result.append("\(place) differs")
        }
      }
      let vanished = try earlierFiles().subtracting(files.map(\.name)).sorted()
      return result + vanished.map { "\(path)/\($0) is no longer part of the project" }
    } catch {
      throw Diagnostics([.error("cannot-read", "\(error.path): \(error.reason)")])
    }
  }

  // MARK: Texts

  private func text(_ manifests: [Manifest]) -> String {
    let isJSON = path.hasSuffix(".json") || format == .json
    return isJSON ? Manifest.json(manifests) : Manifest.yaml(manifests)
  }

  private func files(_ manifests: [Manifest]) -> [File] {
    let ending = format == .json ? "json" : "yaml"
    var files = manifests.map { manifest in
      File(
        name: "\(manifest.kind.lowercased())-\(manifest.name).\(ending)",
        text: format == .json
          ? JSONWriter().write(manifest.value) + "\n" : YAMLWriter().write(manifest.value),
        holdsSecret: manifest.kind == "Secret")
    }
    if format == .kustomize {
      let kustomization: Value = [
        "apiVersion": "kustomize.config.k8s.io/v1beta1", "kind": "Kustomization",
        "resources": .array(files.map { .string($0.name) }),
      ]
      files.append(
        File(name: "kustomization.yaml", text: YAMLWriter().write(kustomization), holdsSecret: false))
    }
    return files
  }

  // MARK: Folders

  private func earlierFiles() throws(FileSystemError) -> Set<String> {
    let indexPath = path + "/" + Self.index
    let known = FileSystem.kind(of: indexPath) == .file ? try FileSystem.read(indexPath) : []
    return Set(
      String(decoding: known, as: UTF8.self).split(separator: "\n").map(String.init).filter {
        !$0.contains("/")
      })
  }

  private func writeFolder(_ manifests: [Manifest]) throws(FileSystemError) {
    let target = FileSystem.resolved(path) ?? path
    for input in inputs where FileSystem.kind(of: input) == .folder {
      let folder = FileSystem.resolved(input) ?? input
      if target == folder || target.hasPrefix(folder + "/") {
        throw FileSystemError(
          path, reason: "the folder is part of \(input), which is read here; choose another one")
      }
    }
    try FileSystem.makeFolder(path)
    let files = files(manifests)
    let indexPath = path + "/" + Self.index
    let earlier = try earlierFiles()
    for file in files
    where !earlier.contains(file.name) && FileSystem.kind(of: path + "/" + file.name) != .missing {
      throw FileSystemError(
        path + "/" + file.name,
        reason: "the file exists, and bulkhead did not write it; move it away or choose another folder")
    }
    var before: [(name: String, content: [UInt8])] = []
    for name in earlier.sorted() where FileSystem.kind(of: path + "/" + name) == .file {
      before.append((name, try FileSystem.read(path + "/" + name)))
    }
    // The list comes first: whatever happens later, a further run knows what is its own.
    let names = Set(files.map(\.name))
    try FileSystem.write(
      (earlier.union(names)).sorted().map { $0 + "\n" }.joined().utf8, to: indexPath, sparing: inputs)
    for file in files {
      if let old = before.first(where: { $0.name == file.name }) {
        if old.content.elementsEqual(file.text.utf8) { continue }
        Terminal.error("replaced \(path)/\(file.name)\n")
      }
      try FileSystem.write(
        file.text.utf8, to: path + "/" + file.name, mode: file.holdsSecret ? 0o600 : 0o644, sparing: inputs)
    }
    for name in earlier.subtracting(names).sorted() where FileSystem.kind(of: path + "/" + name) == .file {
      try FileSystem.remove(path + "/" + name)
      Terminal.error("removed \(path)/\(name): the project no longer has it\n")
    }
    try FileSystem.write(names.sorted().map { $0 + "\n" }.joined().utf8, to: indexPath, sparing: inputs)
    report(EarlierObjects(before), manifests)
  }

  /// Says what applying the result over the earlier one leaves behind, or cannot change.
  private func report(_ earlier: EarlierObjects, _ manifests: [Manifest]) {
    let lines = earlier.remedies(for: manifests)
    if !lines.isEmpty { Terminal.error(lines.map { $0 + "\n" }.joined()) }
  }
}
