internal import Compose
internal import Documents
internal import KubernetesObjects

/// The project's configs and secrets, and how services mount them.
extension Planner {
  /// Mounts of configs and secrets; the objects are made where their content is known.
  mutating func planFiles() {
    for pod in plan.pods.indices {
      for index in plan.pods[pod].services.indices {
        planSecrets(pod, index)
        planConfigs(pod, index)
      }
    }
  }

  /// Secrets below `/run/secrets` are mounted together, others each at its place.
  private mutating func planSecrets(_ pod: Int, _ index: Int) {
    let service = plan.pods[pod].services[index].service
    var together: [FileReference] = []
    for mount in service.secrets ?? [] {
      let source = mount.source ?? ""
      let target = mount.target.flatMap { $0.isEmpty ? nil : $0 } ?? source
      let path = target.hasPrefix("/") ? target : "/run/secrets/" + target
      guard var reference = reference(to: source, isSecret: true, pod) else { continue }
      reference.mode = mount.mode?.bits
      if path.hasPrefix("/run/secrets/") {
        reference.path = String(path.dropFirst(13))
        together.append(reference)
      } else {
        add(
          MountPlan(source: .file(reference), path: path, isReadOnly: true, mode: mount.mode?.bits), pod,
          index)
      }
    }
    if !together.isEmpty {
      add(MountPlan(source: .files(together), path: "/run/secrets", isReadOnly: true), pod, index)
    }
  }

  private mutating func planConfigs(_ pod: Int, _ index: Int) {
    let service = plan.pods[pod].services[index].service
    for mount in service.configs ?? [] {
      let source = mount.source ?? ""
      let target = mount.target.flatMap { $0.isEmpty ? nil : $0 } ?? "/" + source
      guard var reference = reference(to: source, isSecret: false, pod) else { continue }
      reference.mode = mount.mode?.bits
      add(
        MountPlan(
          source: .file(reference), path: target.hasPrefix("/") ? target : "/" + target, isReadOnly: true,
          mode: mount.mode?.bits), pod, index)
    }
  }

  /// The object and key that hold a config or secret of the project.
  private mutating func reference(to source: String, isSecret: Bool, _ pod: Int) -> FileReference? {
    let objects = isSecret ? project.secrets : project.configs
    let section = isSecret ? "secrets" : "configs"
    guard let object = objects[source] else { return nil }
    let place = project.place(section, source)
    let key = Self.key(source)
    if object.external == true {
      return external(
        DNSName.label(object.name ?? source), key, isSecret, pod, place, "\(section).\(source)", nil)
    }
    var content: [UInt8]?
    if let text = isSecret ? project.secretContent(source) : object.content {
      content = Array(text.utf8)
    } else if let path = object.file {
      guard isInProject(path) else {
        return external(
          DNSName.label(source), key, isSecret, pod, place, "\(section).\(source)",
          "its file lies outside the project's folder, and is not read")
      }
      content = files.kind(of: path) == .file ? try? files.read(path) : nil
      if content == nil {
        return external(
          DNSName.label(source), key, isSecret, pod, place, "\(section).\(source)", "its file does not exist")
      }
    }
    guard let content else {
      return external(
        DNSName.label(source), key, isSecret, pod, place, "\(section).\(source)", "its variable is not set")
    }
    if content.count > Self.largestFile {
      plan.problems.add(
        .error(
          "too-large",
          "\(section).\(source) has more than 1 MiB, which no \(isSecret ? "Secret" : "ConfigMap") holds",
          at: place, help: "copy it into the image, or put it on a volume"))
      return nil
    }
    // A config with a credential in it is a secret.
    let isHidden = isSecret || credentials.holdsCredential(String(decoding: content, as: UTF8.self))
    let file = addFile(DNSName.label(source, longest: 52), [(key, content)], isSecret: isHidden, place)
    plan.files[file].annotations = annotations(object.labels)
    plan.files[file].sources.insert(ElementPath(section: section, owner: source, element: ""))
    return FileReference(file: file, isSecret: isHidden, key: key, path: key)
  }

  private mutating func external(
    _ name: String, _ key: String, _ isSecret: Bool, _ pod: Int, _ place: Place?, _ element: String,
    _ why: String?
  ) -> FileReference {
    let kind = isSecret ? "Secret" : "ConfigMap"
    plan.pods[pod].external.insert("\(kind)/\(name)")
    let message = "must exist as the \(kind) \(name) with the key \(key)" + (why.map { ": \($0)" } ?? "")
    plan.notes.append(
      Note(
        why == nil ? .mapped : .warned, nil, element, at: place, message,
        help: "create it before the workload starts"))
    return FileReference(external: name, isSecret: isSecret, key: key, path: key)
  }
}
