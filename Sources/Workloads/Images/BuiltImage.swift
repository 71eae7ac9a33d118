internal import Compose
internal import Documents
internal import KubernetesObjects

/// What is known of an image that the project builds: its Dockerfile, and the image that this begins with.
struct BuiltImage {
  private(set) var entry: ImageKnowledge.Entry?
  /// The check that the Dockerfile sets.
  private(set) var healthCheck: Dockerfile.HealthCheck?
  /// Whether nothing tells as whom it runs.
  private(set) var isUserUnknown = false
  private var stage = Dockerfile.Stage()
  private(set) var notes: [Note] = []

  /// Reads the Dockerfile of a service's build; nothing outside the project's folder is read.
  init(
    _ build: Build, of service: ComposeService, image: String, images: ImageKnowledge,
    files: any ProjectFiles, place: Place?, isInProject: (String) -> Bool
  ) {
    func note(_ fate: Fate, _ message: String, _ help: String?) {
      notes.append(Note(fate, service.name, "build", at: place, message, help: help))
    }
    guard
      let text = Self.text(build, files, isInProject, unread: { note(.warned, $0, $1) })
    else { return }
    let arguments = (build.args?.pairs ?? []).compactMap { pair in pair.value.map { (pair.name, $0) } }
    let file = Dockerfile(text, target: build.target, arguments: arguments)
    for problem in file.problems.prefix(3) {
      note(
        .approximated, "has a Dockerfile with something unclear at line \(problem.line): \(problem.message)",
        nil)
    }
    let base = file.baseImage.flatMap { images[$0] }
    var entry = base ?? ImageKnowledge.Entry()
    entry.repository = image
    entry.source = "the Dockerfile of \(service.name)"
    entry.reason = "the Dockerfile of \(service.name) says so"
    entry.tags = nil
    entry.better = nil
    entry.writable = nil
    entry.capabilities = []
    entry.data = Array(Set(entry.data + file.volumes)).sorted()
    if !file.exposed.isEmpty {
      entry.ports = file.exposed.filter { $0.protocol == "TCP" }.flatMap { Array($0.number) }
    }
    healthCheck = file.healthCheck
    stage = file.stage
    if let user = file.user {
      if user.uid == 0 || user.name == "root" {
        note(
          .warned, "has a Dockerfile whose last USER is root: whether it runs as another user is not known",
          "end the Dockerfile with USER and a number that is not 0")
        isUserUnknown = true
      }
      entry.uid = user.uid == 0 ? nil : user.uid
      entry.gid = user.uid == 0 ? nil : user.gid
      entry.nonRoot = .image
      if user.uid == nil, user.name != "root" {
        isUserUnknown = true
        note(
          .warned,
          "has a Dockerfile with USER \(user.name.isEmpty ? "of an unknown value" : user.name), and Kubernetes takes numbers to prove that it is not root",
          "write USER with the number, or set x-bulkhead.runAsUser")
      }
    } else if base?.nonRoot == .override || base?.nonRoot == .image {
      entry.nonRoot = .override
    } else {
      note(
        .warned, "has a Dockerfile without USER: whether it runs without root is not known",
        "add USER with a number that is not 0")
      isUserUnknown = true
      entry.nonRoot = .override
      entry.uid = nil
      entry.gid = nil
    }
    self.entry = entry
  }

  /// The numbers of a user that the Dockerfile makes, or that its base image comes with.
  func user(_ name: String) -> NamedUser? {
    if let made = stage.accounts.users[name] { return made.uid.map { NamedUser(uid: $0, gid: made.gid) } }
    return DockerfileAccounts.known(name, in: stage.baseImage).map { NamedUser(uid: $0.uid, gid: $0.gid) }
  }

  private static func text(
    _ build: Build, _ files: any ProjectFiles, _ isInProject: (String) -> Bool,
    unread: (String, String?) -> Void
  ) -> String? {
    if let inline = build.dockerfileInline { return inline }
    let context = build.context ?? "."
    let name = build.dockerfile ?? "Dockerfile"
    let path = PathName.isAbsolute(name) ? name : context + "/" + name
    guard PathName.isAbsolute(path) else {
      unread("is not in this folder: its Dockerfile is not read", nil)
      return nil
    }
    guard isInProject(path) else {
      unread(
        "lies outside the project's folder: its Dockerfile is not read", "move it into the project's folder")
      return nil
    }
    guard files.kind(of: path) == .file, let bytes = try? files.read(path), bytes.count <= 1 << 20 else {
      unread("has no Dockerfile that can be read at \(PathName.base(of: path))", nil)
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
