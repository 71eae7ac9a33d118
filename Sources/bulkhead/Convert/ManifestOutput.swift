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

  func write(_ manifests: [Manifest]) throws(Diagnostics) {
    do throws(FileSystemError) {
      if path == "-" {
        try Terminal.out(text(manifests, format))
      } else if isFile {
        let holdsSecrets = manifests.contains { $0.kind == "Secret" }
        try FileSystem.write(
          text(manifests, path.hasSuffix(".json") ? .json : format).utf8, to: path,
          mode: holdsSecrets ? 0o600 : 0o644, sparing: inputs)
      } else {
        try writeFolder(manifests)
      }
    } catch {
      throw Diagnostics([.error("cannot-write", "\(error.path): \(error.reason)")])
    }
  }

  private var isFile: Bool {
    FileSystem.isStream(path)
      || [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } && FileSystem.kind(of: path) != .folder
  }

  private func text(_ manifests: [Manifest], _ format: ConvertCommand.Format) -> String {
    format == .json ? Manifest.json(manifests) : Manifest.yaml(manifests)
  }

  private func writeFolder(_ manifests: [Manifest]) throws(FileSystemError) {
    try FileSystem.makeFolder(path)
    var files: [(name: String, text: String)] = []
    for manifest in manifests {
      let ending = format == .json ? "json" : "yaml"
      let text =
        format == .json ? JSONWriter().write(manifest.value) + "\n" : YAMLWriter().write(manifest.value)
      files.append(("\(manifest.kind.lowercased())-\(manifest.name).\(ending)", text))
    }
    let indexPath = path + "/" + Self.index
    let known = FileSystem.kind(of: indexPath) == .file ? try FileSystem.read(indexPath) : []
    let earlier = Set(
      String(decoding: known, as: UTF8.self).split(separator: "\n").map(String.init).filter {
        !$0.contains("/")
      })
    for file in files
    where !earlier.contains(file.name) && FileSystem.kind(of: path + "/" + file.name) != .missing {
      throw FileSystemError(
        path + "/" + file.name,
        reason: "the file exists, and bulkhead did not write it; move it away or choose another folder")
    }
    // The list comes first: whatever happens later, a further run knows what is its own.
    let names = Set(files.map(\.name))
    try FileSystem.write(
      (earlier.union(names)).sorted().map { $0 + "\n" }.joined().utf8, to: indexPath, sparing: inputs)
    for file in files {
      let mode: UInt32 = file.name.hasPrefix("secret-") ? 0o600 : 0o644
      try FileSystem.write(file.text.utf8, to: path + "/" + file.name, mode: mode, sparing: inputs)
    }
    for name in earlier.subtracting(names).sorted() where FileSystem.kind(of: path + "/" + name) == .file {
      try FileSystem.remove(path + "/" + name)
      Terminal.error("removed \(path)/\(name): the project no longer has it\n")
    }
    try FileSystem.write(names.sorted().map { $0 + "\n" }.joined().utf8, to: indexPath, sparing: inputs)
  }
}
