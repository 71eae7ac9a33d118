internal import Documents

/// The project's name: `-p`, else `COMPOSE_PROJECT_NAME`, else `name:` of the files, else the folder's name.
///
/// Source: https://docs.docker.com/compose/how-tos/project-name/
struct ProjectName {
  let options: LoadOptions
  let files: any ProjectFiles
  let discovery: Discovery

  func name(of paths: [String]) -> (name: String, problems: Diagnostics) {
    var problems = Diagnostics()
    if let given = options.projectName ?? discovery.environment["COMPOSE_PROJECT_NAME"], !given.isEmpty {
      if Self.normalized(given) != given {
        problems.add(
          .error(
            "invalid-project-name", "\"\(given)\" is not a valid project name",
            at: Place(
              Source(name: options.projectName != nil ? "-p" : "COMPOSE_PROJECT_NAME", text: given), 0..<0),
            help: "use lower-case letters, digits, \"-\" and \"_\", beginning with a letter or digit"))
      }
      return (given, problems)
    }
    guard let (text, place) = lastName(in: paths) else {
      return (Self.normalized(PathName.base(of: discovery.workingDirectory)), problems)
    }
    guard options.interpolates else { return (Self.normalized(text), problems) }
    var interpolator = Interpolator(environment: discovery.environment)
    let replaced = interpolator.substitute(text, at: place, path: Path("name")) ?? ""
    // Its problems come again, with the others, when the file itself is interpolated.
    return (options.normalizes ? Self.normalized(replaced) : replaced, problems)
  }

  /// The last `name:` of the files; files that cannot be read are reported when they are loaded.
  private func lastName(in paths: [String]) -> (String, Place)? {
    var last: (String, Place)?
    for path in paths {
      guard let bytes = path == "-" ? try? files.standardInput() : try? files.read(path),
        let documents = try? YAMLReader.read(Source(name: path, bytes: bytes))
      else { continue }
      for document in documents {
        if let node = document.root["name"], let text = node.text, !text.isEmpty { last = (text, node.place) }
      }
    }
    return last
  }

  /// Lower case, without what a name cannot have.
  static func normalized(_ name: String) -> String {
    let kept = name.lowercased().utf8.filter {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || "_-".utf8.contains($0)
    }
    return String(decoding: kept.drop { "_-".utf8.contains($0) }, as: UTF8.self)
  }
}
