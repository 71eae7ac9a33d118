internal import Compose
internal import Documents
internal import KubernetesObjects

/// Bind mounts, by what stands at their source: configuration, keys, data, or a path of the host.
extension Planner {
  /// The most that a ConfigMap or Secret may hold (the API server's limit).
  static let largestFile = 1 << 20
  private static let mostFiles = 64

  mutating func planBind(_ mount: Mount, _ number: Int, _ pod: Int, _ index: Int) {
    let service = plan.pods[pod].services[index].service
    let source = mount.source ?? ""
    let element = "volumes[\(number)]"
    if ["/etc/localtime", "/etc/timezone"].contains(source) {
      unmount(mount, pod)
      return note(
        .approximated, service.name, element, "volumes", String(number),
        message: "gives the node's time zone, and is left out", help: "set the variable TZ")
    }
    if !isInProject(source), isWrittenRelative(service.name, number), source != project.workingDirectory {
      // A path beside the project is no path of the node either; it is never read.
      return planMissingBind(mount, source, number, pod, index)
    }
    guard isInProject(source) else {
      if source == project.workingDirectory {
        unmount(mount, pod)
        return note(
          .warned, service.name, element, "volumes", String(number),
          message: "mounts the project's own folder",
          help: "copy what is needed into the image")
      }
      refuse(
        "host-path", pod, index, ["volumes", String(number)], "it mounts \(Self.shown(source)) of the node",
        source.hasSuffix("docker.sock")
          ? "do without the Docker socket: it is root on the node"
          : "use a named volume, or a config or secret")
      if plan.pods[pod].services[index].relaxations.contains(where: { $0.rule == "host-path" }) {
        add(
          MountPlan(
            source: .hostPath(source), path: mount.target ?? "", isReadOnly: mount.readOnly == true,
            propagation: Self.propagation(mount.bind?.propagation)),
          pod, index)
      }
      return
    }
    switch files.kind(of: source) {
    case .file: planFileBind(mount, source, number, pod, index)
    case .folder: planFolderBind(mount, source, number, pod, index)
    case .missing: planMissingBind(mount, source, number, pod, index)
    case .special:
      unmount(mount, pod)
      note(
        .warned, service.name, element, "volumes", String(number),
        message: "mounts a pipe or a device of this machine",
        help: "use a named volume")
    }
  }

  /// Whether the file gives a relative path, which means nothing on a node.
  private func isWrittenRelative(_ service: String, _ number: Int) -> Bool {
    guard let items = project.elements["services"]?.map?[service]?["volumes"]?.list,
      items.indices.contains(number)
    else {
      return false
    }
    let place = items[number]["source"]?.place ?? items[number].place
    return place.text.drop { "\"'".contains($0) }.hasPrefix(".")
  }

  /// Below the project's folder, links followed: nothing outside is ever read.
  func isInProject(_ path: String) -> Bool {
    let folder = files.resolved(project.workingDirectory) ?? project.workingDirectory
    var existing = path
    var rest = ""
    // What does not exist yet is judged by the nearest folder that does.
    while files.kind(of: existing) == .missing, existing != "/", existing != "." {
      rest = "/" + PathName.base(of: existing) + rest
      existing = PathName.directory(of: existing)
    }
    let resolved = (files.resolved(existing) ?? existing) + rest
    return resolved.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// Docker's propagation as Kubernetes has it; both ways needs a privileged container there too.
  private static func propagation(_ text: String?) -> String? {
    switch text {
    case "rslave", "slave": "HostToContainer"
    case "rshared", "shared": "Bidirectional"
    default: nil
    }
  }

  private static func shown(_ path: String) -> String { path.isEmpty ? "a path" : path }

  private mutating func unmount(_ mount: Mount, _ pod: Int) {
    if let path = mount.target { plan.pods[pod].unmounted.append(Self.trimmed(path)) }
  }

  // MARK: What is there

  private mutating func planFileBind(
    _ mount: Mount, _ source: String, _ number: Int, _ pod: Int, _ index: Int
  ) {
    let service = plan.pods[pod].services[index].service
    guard let content = read(source, mount, number, pod, index) else { return }
    let name = PathName.base(of: source)
    if mount.readOnly != true, !Self.isConfiguration(name) || content.starts(with: "SQLite format".utf8) {
      unmount(mount, pod)
      return note(
        .warned, service.name, "volumes[\(number)]", "volumes", String(number),
        message: "mounts a file that the container may write, and is left out",
        help: "mount it :ro if it is configuration, or its folder if it is data")
    }
    let isSecret =
      Self.isKey(name, content) || credentials.holdsCredential(String(decoding: content, as: UTF8.self))
    let file = addFile(
      DNSName.label("\(plan.pods[pod].services[index].containerName)-\(name)", longest: 52),
      [(Self.key(name), content)],
      isSecret: isSecret, place(service.name, "volumes", String(number)))
    add(
      MountPlan(
        source: .file(
          FileReference(
            file: file, isSecret: isSecret, key: Self.key(name), path: Self.key(name), mode: mode(of: source))
        ),
        path: mount.target ?? "", isReadOnly: true), pod, index)
    if mount.readOnly != true {
      note(
        .approximated, service.name, "volumes[\(number)]", "volumes", String(number),
        message: "becomes a \(isSecret ? "Secret" : "ConfigMap"), which the container cannot change")
    }
  }

  private mutating func planFolderBind(
    _ mount: Mount, _ source: String, _ number: Int, _ pod: Int, _ index: Int
  ) {
    let service = plan.pods[pod].services[index].service
    let found = listing(of: source)
    // A folder that holds only its own placeholder is where the container writes.
    let isEmpty = found.allSatisfy { $0.content.isEmpty || PathName.base(of: $0.path).hasPrefix(".git") }
    // What a container may write is data, unless all of it is plainly configuration and its place is not the
    // image's data.
    let target = Self.trimmed(mount.target ?? "")
    let isData =
      mount.readOnly != true
      && (plan.pods[pod].services[index].knowledge?.data.contains(target) == true
        || Self.dataNames.contains(PathName.base(of: source).lowercased())
        || !found.allSatisfy { Self.hasConfigurationEnding($0.path) })
    let isConfiguration =
      !isEmpty && !isData && found.count <= Self.mostFiles
      && (found.allSatisfy { Self.isConfiguration($0.path) }
        || mount.readOnly == true && !found.contains { Self.isSource($0.path) })
      && found.reduce(0) { $0 + $1.content.count } < Self.largestFile
    guard isConfiguration else {
      if isEmpty || !found.contains(where: { Self.isSource($0.path) }) {
        return planData(mount, source, number, pod, index)
      }
      unmount(mount, pod)
      return note(
        .warned, service.name, "volumes[\(number)]", "volumes", String(number),
        message: "mounts source code", help: "copy it into the image, so that every node has it")
    }
    let isSecret = found.contains {
      Self.isKey($0.path, $0.content)
        || credentials.holdsCredential(String(decoding: $0.content, as: UTF8.self))
    }
    let entries = found.map { (key: Self.key($0.path), content: $0.content) }
    let name = DNSName.label(
      "\(plan.pods[pod].services[index].containerName)-\(PathName.base(of: source))", longest: 52)
    let file = addFile(name, entries, isSecret: isSecret, place(service.name, "volumes", String(number)))
    add(
      MountPlan(
        source: .files(
          found.map {
            FileReference(
              file: file, isSecret: isSecret, key: Self.key($0.path), path: $0.path,
              mode: mode(of: source + "/" + $0.path))
          }),
        path: mount.target ?? "", isReadOnly: true), pod, index)
  }

  private mutating func planMissingBind(
    _ mount: Mount, _ source: String, _ number: Int, _ pod: Int, _ index: Int
  ) {
    let service = plan.pods[pod].services[index].service
    let name = PathName.base(of: source)
    // Docker makes a missing source a folder; a name with an ending is a file that was forgotten.
    if name.dropFirst().contains("."), !name.hasSuffix(".d") {
      unmount(mount, pod)
      return note(
        .warned, service.name, "volumes[\(number)]", "volumes", String(number),
        message: isInProject(source)
          ? "mounts a file that does not exist" : "mounts a file outside the project's folder",
        help: isInProject(source) ? "create it and convert again" : "move it into the project's folder")
    }
    planData(mount, source, number, pod, index)
  }

  /// A folder of data becomes a claim; its content is not shipped.
  private mutating func planData(_ mount: Mount, _ source: String, _ number: Int, _ pod: Int, _ index: Int) {
    let planned = plan.pods[pod].services[index]
    let relative = PathName.relative(from: project.workingDirectory, to: source)
    let name = DNSName.label(options.namePrefix + "data-" + relative)
    if let known = plan.claims.firstIndex(where: { $0.name == name }) {
      if plan.claims[known].labels["bulkhead.dev/pod"] != plan.pods[pod].name {
        plan.claims[known].isShared = true
      }
    } else {
      plan.claims.append(
        ClaimPlan(
          name: name, size: ResourceClasses.sizes(planned.knowledge?.kind).storage,
          storageClass: options.storageClass,
          labels: ["bulkhead.dev/pod": plan.pods[pod].name],
          place: place(planned.name, "volumes", String(number))))
    }
    add(
      MountPlan(source: .claim(name: name), path: mount.target ?? "", isReadOnly: mount.readOnly == true),
      pod, index)
    let isOutside = !isInProject(source)
    let hasContent = isOutside || files.kind(of: source) == .folder
    note(
      hasContent ? .warned : .approximated, planned.name, "volumes[\(number)]", "volumes", String(number),
      message: isOutside
        ? "lies outside the project's folder and is not read: an empty claim takes its place"
        : "becomes an empty claim: its content is not copied",
      help: "copy the data of \(relative) into the claim, if there is any")
  }

  /// The mode of a file that is run: 0555, so that it can be run from a ConfigMap too.
  private func mode(of path: String) -> Int? { files.isExecutable(path) ? 0o555 : nil }

  // MARK: Reading

  private mutating func read(_ path: String, _ mount: Mount, _ number: Int, _ pod: Int, _ index: Int)
    -> [UInt8]?
  {
    let service = plan.pods[pod].services[index].service
    do throws(FileFailure) {
      let content = try files.read(path)
      if content.count <= Self.largestFile { return content }
      unmount(mount, pod)
      plan.problems.add(
        .error(
          "too-large",
          "\(service.name): volumes[\(number)] mounts a file of more than 1 MiB, which no ConfigMap holds",
          at: place(service.name, "volumes", String(number)),
          help: "copy it into the image, or put it on a volume"))
    } catch {
      unmount(mount, pod)
      note(
        .warned, service.name, "volumes[\(number)]", "volumes", String(number),
        message: "cannot be read: \(error.reason)")
    }
    return nil
  }

  /// The files below a folder, at most a few and three levels deep; links are not followed.
  private func listing(of folder: String) -> [(path: String, content: [UInt8])] {
    var found: [(path: String, content: [UInt8])] = []
    var queue = [(folder, "", 0)]
    while let (path, prefix, depth) = queue.popLast(), found.count <= Self.mostFiles {
      guard let names = try? files.names(in: path) else { continue }
      for name in names.prefix(Self.mostFiles + 1) {
        let inner = path + "/" + name
        guard files.resolved(inner).map({ $0.hasPrefix(files.resolved(folder) ?? folder) }) == true else {
          continue
        }
        switch files.kind(of: inner) {
        case .folder: if depth < 3 { queue.append((inner, prefix + name + "/", depth + 1)) }
        case .file: if let content = try? files.read(inner) { found.append((prefix + name, content)) }
        case .missing, .special: break
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  // MARK: Kinds of files

  private static let configurationEndings = [
    ".conf", ".cnf", ".cfg", ".ini", ".yaml", ".yml", ".json", ".toml", ".xml", ".properties", ".env", ".sql",
    ".sh",
    ".txt", ".template", ".tmpl", ".tpl", ".crt", ".pem", ".key", ".cer", ".acl", ".rules", ".hcl", ".html",
    ".css",
    ".htpasswd", ".list", ".lua", ".vcl", ".j2", ".md",
  ]
  /// Names of folders that hold data in nearly every project.
  private static let dataNames: Set = [
    "data", "db", "database", "storage", "uploads", "media", "cache", "logs", "log", "backup", "backups",
    "lib", "files",
    "pgdata", "mysql", "postgres", "redis", "mongo", "volumes",
  ]
  private static let sourceEndings = [
    ".js", ".ts", ".py", ".rb", ".go", ".php", ".java", ".rs", ".c", ".cpp", ".cs", ".swift", ".jsx", ".tsx",
    ".vue",
  ]

  private static func hasConfigurationEnding(_ path: String) -> Bool {
    configurationEndings.contains { path.lowercased().hasSuffix($0) }
  }

  private static func isConfiguration(_ path: String) -> Bool {
    let name = PathName.base(of: path)
    return hasConfigurationEnding(name) || !name.contains(".")
      || name.first == "." && !name.dropFirst().contains(".")
  }

  private static func isSource(_ path: String) -> Bool {
    let name = PathName.base(of: path)
    return sourceEndings.contains { name.hasSuffix($0) }
      || ["package.json", "Dockerfile", "go.mod", "Cargo.toml", "requirements.txt", "composer.json"].contains(
        name)
  }

  static func isKey(_ path: String, _ content: [UInt8]) -> Bool {
    let name = path.lowercased()
    return [".key", ".p12", ".pfx", ".jks", ".htpasswd"].contains { name.hasSuffix($0) }
      || Credentials.isPrivateKey(String(decoding: content.prefix(4096), as: UTF8.self))
  }

  /// A name as a key of a ConfigMap: letters, digits, `-`, `_` and `.`.
  static func key(_ path: String) -> String {
    String(
      decoding: path.utf8.map { byte -> UInt8 in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_.".utf8.contains(byte)
          ? byte : UInt8(ascii: "_")
      }.prefix(253), as: UTF8.self)
  }

  /// Adds a file object, or finds the one with the same content.
  mutating func addFile(
    _ name: String, _ entries: [(key: String, content: [UInt8])], isSecret: Bool, _ place: Place?
  ) -> Int {
    let name = DNSName.label(options.namePrefix + name, longest: 52)
    for (key, content) in entries where !isSecret && !content.contains(0) {
      let text = String(decoding: content, as: UTF8.self)
      guard
        let (host, label) = hosts.renamed.first(where: {
          !HostOccurrence.all(of: $0.host, in: text, of: nil).isEmpty
        })
      else { continue }
      plan.notes.append(
        Note(
          .warned, nil, "the file \(key)", at: place,
          "names \(host), which no Service can be called: its name in the cluster is \(label)",
          help: "write \(label) there, or call the service so"))
    }
    var unique = name
    var number = 2
    if plan.pods.contains(where: {
      $0.services.contains { DNSName.label($0.dnsName + "-credentials") == name }
    }) {
      // That name is taken by a service's own Secret.
      unique = "\(name)-file"
    }
    while let known = plan.files.firstIndex(where: { $0.name == unique && $0.isSecret == isSecret }) {
      if plan.files[known].entries.elementsEqual(
        entries, by: { $0.key == $1.key && $0.content == $1.content })
      {
        return known
      }
      unique = "\(name)-\(number)"
      number += 1
    }
    plan.files.append(FilePlan(name: unique, isSecret: isSecret, entries: entries, place: place))
    return plan.files.count - 1
  }
}
