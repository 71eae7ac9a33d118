internal import Documents
internal import OrderedCollections

/// Reads the files of `env_file` and `label_file` into a container's environment and labels.
struct ServiceFiles {
  let files: any ProjectFiles
  /// The project's variables, which come before the container's own in expansions.
  let environment: [String: String]

  func resolveEnvironment(
    of container: inout ContainerSpec, _ element: Element?, _ problems: inout Diagnostics
  ) {
    var own = container.environment ?? Variables()
    for (name, value) in own.values where value == nil {
      if let found = environment[name] { own.values.updateValue(found, forKey: name) }
    }
    var variables: [String: String] = [:]
    for (name, value) in own.values { if let value { variables[name] = value } }
    let outer = environment
    for (index, file) in (container.envFile ?? []).enumerated() {
      let place = element?["env_file"]?.list.flatMap { $0.indices.contains(index) ? $0[index].place : nil }
      let values = own.values
      let lookup: (String) -> String? = { outer[$0] ?? values[$0].flatMap { $0 } }
      variables = read(file.path ?? "", file, onTopOf: variables, at: place, lookup, &problems)
    }
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) where own.values[name] == nil {
      own.values.updateValue(value, forKey: name)
    }
    if !own.values.isEmpty || container.environment != nil { container.environment = own }
    container.envFile = nil
  }

  func resolveLabels(of container: inout ContainerSpec, _ element: Element?, _ problems: inout Diagnostics) {
    var labels: [String: String] = [:]
    for (index, path) in (container.labelFile ?? []).enumerated() {
      let place = element?["label_file"]?.list.flatMap { $0.indices.contains(index) ? $0[index].place : nil }
      let known = labels
      labels.merge(read(path, nil, onTopOf: [:], at: place, { known[$0] }, &problems)) { $1 }
    }
    var own = container.labels ?? Strings()
    for (name, value) in labels.sorted(by: { $0.key < $1.key }) where own.values[name] == nil {
      own.values[name] = value
    }
    if !own.values.isEmpty { container.labels = own }
  }

  private func read(
    _ path: String, _ file: EnvFile?, onTopOf variables: [String: String], at place: Place?,
    _ lookup: @escaping (String) -> String?, _ problems: inout Diagnostics
  ) -> [String: String] {
    let format: Dotenv.Format
    switch file?.format ?? "" {
    case "", ".env": format = .dotenv
    case "raw": format = .raw
    case let other:
      problems.add(
        .error(
          "invalid-value", "there is no env file format \"\(other)\"", at: place,
          help: "use raw, or leave it out"))
      return variables
    }
    if files.kind(of: path) == .missing {
      if file?.required == false { return variables }
      problems.add(
        .error(
          "missing-file", "there is no file \(path)", at: place,
          help: file == nil
            ? "create it, or correct the path" : "create it, correct the path, or set required: false"))
      return variables
    }
    if files.kind(of: path) == .special {
      problems.add(.error("not-a-file", "\(path) is a pipe or a device", at: place, help: "name a file"))
      return variables
    }
    do throws(FileFailure) {
      let bytes = try files.read(path)
      var dotenv = Dotenv(
        Source(name: path, bytes: bytes, isSensitive: true), onTopOf: variables, lookup: lookup)
      dotenv.read(format)
      problems.add(dotenv.problems)
      return dotenv.variables
    } catch {
      problems.add(.error("unreadable-file", "\(path) cannot be read: \(error.reason)", at: place))
      return variables
    }
  }
}
