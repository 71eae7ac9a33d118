internal import Compose
internal import Documents
internal import KubernetesObjects

/// Volumes: claims for named ones, and what each mount of a service becomes.
extension Planner {
  /// One claim for each volume of the project that is used.
  mutating func planVolumes() {
    var users: [String: Set<Int>] = [:]
    var classes: [String: ImageKnowledge.Class] = [:]
    var writers: [String: Set<Int>] = [:]
    for (pod, planned) in plan.pods.enumerated() {
      for service in planned.services {
        for mount in service.service.volumes ?? [] where mount.type == "volume" {
          guard let source = mount.source, !source.isEmpty else { continue }
          users[source, default: []].insert(pod)
          if mount.readOnly != true { writers[source, default: []].insert(pod) }
          if classes[source] == nil { classes[source] = service.knowledge?.kind }
        }
      }
    }
    for key in project.volumes.names {
      guard let volume = project.volumes[key], volume.external != true, let pods = users[key] else {
        continue
      }
      let replicated = pods.contains {
        (plan.pods[$0].leader.service.deploy?.replicas ?? plan.pods[$0].leader.service.scale ?? 1) > 1
      }
      guard Self.boundFolder(volume) == nil, Self.memorySize(volume) == nil else { continue }
      let export = Self.export(volume)
      let isShared = pods.count > 1 || replicated || export != nil
      let settings = settings.volume(key)
      plan.claims.append(
        ClaimPlan(
          name: claimName(key), volume: key, isShared: isShared,
          hasOneWriter: (writers[key] ?? []).count <= 1 && !replicated,
          size: settings.size ?? ResourceClasses.sizes(classes[key]).storage,
          storageClass: settings.storageClass ?? options.storageClass, labels: [:],
          annotations: annotations(volume.labels), nfs: export, place: project.place("volumes", key)))
      if replicated {
        plan.notes.append(
          Note(
            .warned, nil, "volumes.\(key)", at: project.place("volumes", key),
            "is shared by all replicas of a service, as in Compose: a database would be damaged by that",
            help: "run one replica, or a cluster of the database that is made for it"))
      }
      if isShared, export == nil {
        plan.notes.append(
          Note(
            .approximated, nil, "volumes.\(key)", at: project.place("volumes", key),
            "is used by several pods, and becomes a ReadWriteMany claim",
            help: "see that the cluster has a storage class for it, or set x-bulkhead.class"))
      }
      if let driver = volume.driver, export == nil, driver != "local" || !(volume.driverOpts?.isZero ?? true)
      {
        plan.notes.append(
          Note(
            .warned, nil, "volumes.\(key)", at: project.place("volumes", key),
            "has the driver \(driver) with options, which Kubernetes does not know",
            help: "choose a storage class with x-bulkhead.class"))
      }
    }
  }

  // MARK: Drivers

  /// The options of the driver local, as `mount` takes them: `type`, `o` and `device`.
  private static func localOptions(_ volume: ComposeVolume?) -> (
    type: String, options: [String], device: String
  )? {
    guard let volume, ["local", ""].contains(volume.driver ?? ""), let values = volume.driverOpts?.values,
      let type = values["type"]
    else { return nil }
    let options = (values["o"] ?? "").split(separator: ",").map { String($0).trimmed() }
    return (type.lowercased(), options, values["device"] ?? "")
  }

  /// A volume of the type nfs: `o: addr=SERVER,…`, `device: :/path`.
  private static func export(_ volume: ComposeVolume) -> NFSExport? {
    guard let local = localOptions(volume), local.type == "nfs" || local.type == "nfs4" else { return nil }
    let parts = local.device.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let named = local.options.first { $0.hasPrefix("addr=") }.map { String($0.dropFirst(5)) }
    guard parts.count == 2, let server = named ?? (parts[0].isEmpty ? nil : String(parts[0])),
      parts[1].hasPrefix("/")
    else { return nil }
    let own = local.options.filter { !$0.hasPrefix("addr=") && $0 != "rw" && $0 != "ro" }
    return NFSExport(
      server: server, path: String(parts[1]), isReadOnly: local.options.contains("ro"),
      options: (local.type == "nfs4" && !own.contains { $0.hasPrefix("nfsvers=") } ? ["nfsvers=4"] : []) + own
    )
  }

  /// A volume that is a folder of the node by another name: `o: bind`.
  private static func boundFolder(_ volume: ComposeVolume?) -> String? {
    guard let local = localOptions(volume), local.options.contains("bind") || local.options.contains("rbind"),
      !local.device.isEmpty
    else { return nil }
    return local.device
  }

  /// The size of a volume of the type tmpfs; 0 where it has none.
  private static func memorySize(_ volume: ComposeVolume?) -> Int? {
    guard let local = localOptions(volume), local.type == "tmpfs" else { return nil }
    return local.options.first { $0.hasPrefix("size=") }.flatMap { ByteSize(String($0.dropFirst(5)))?.bytes }
      ?? 0
  }

  /// Labels of the file as annotations, but for what is no name of one or holds a credential.
  func annotations(_ labels: Strings?) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in labels?.pairs ?? [] {
      if let name = Emitter.annotationName(key), !credentials.isCredential(key, value) {
        result[name] = value
      }
    }
    return result
  }

  // MARK: Seeding

  /// Whether what the image has at a volume's path is copied into it: where it is known to have something, or
  /// somebody says so, and the image has a shell.
  private mutating func isSeeded(_ mount: Mount, _ number: Int, _ volume: String?, _ pod: Int, _ index: Int)
    -> Bool
  {
    let planned = plan.pods[pod].services[index]
    let asked = volume.flatMap { settings.volume($0).seeds }
    if mount.volume?.nocopy == true || asked == false || planned.isInit { return false }
    let path = Self.trimmed(mount.target ?? "")
    let element = "volumes[\(number)]"
    guard let known = planned.knowledge else {
      if asked == true { return true }
      note(
        .approximated, planned.name, element, "volumes", String(number),
        message: "starts empty: whether the image has anything at \(path) is not known",
        help: volume.map {
          "copy it with x-bulkhead: {seed: true} at the volume \($0), if the image has a shell"
        })
      return false
    }
    let isBuilt = planned.service.build != nil && known.shell != nil
    // What an image is known to fill itself is its data; everything else may have content.
    let isOwn = known.data.contains { path == $0 || path.hasPrefix($0 + "/") }
    let hasContent =
      isBuilt || known.shell != nil && !isOwn
      || known.seeded.contains {
        path == $0 || path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/")
      }
    guard asked == true || hasContent else { return false }
    if known.shell == nil, asked != true {
      note(
        .warned, planned.name, element, "volumes", String(number),
        message: "starts empty: the image has content at \(path) and no shell to copy it with",
        help: "copy it into the claim before the first start")
      return false
    }
    // Of several that mount a fresh volume the first fills it, as with Docker.
    guard let volume else { return true }
    let first = plan.pods.lazy.flatMap(\.services).first { other in
      (other.service.volumes ?? []).contains {
        $0.type == "volume" && $0.source == volume && $0.volume?.nocopy != true
      } && (other.knowledge?.seeded.isEmpty == false || other.name == planned.name)
    }
    return first?.name == planned.name
  }

  /// The claim of a volume: two volumes whose names would become one are kept apart by a number.
  private func claimName(_ volume: String) -> String {
    let label = DNSName.label(options.namePrefix + volume)
    let rivals = project.volumes.names.filter { DNSName.label(options.namePrefix + $0) == label }.sorted {
      (options.namePrefix + $0 != label ? 1 : 0, $0) < (options.namePrefix + $1 != label ? 1 : 0, $1)
    }
    guard let index = rivals.firstIndex(of: volume), index > 0 else { return label }
    return DNSName.label(label, longest: 58) + "-\(index + 1)"
  }

  mutating func planMounts(_ pod: Int, _ index: Int) {
    let service = plan.pods[pod].services[index].service
    for (number, mount) in allMounts(of: service).enumerated() { planMount(mount, number, pod, index) }
    for tmpfs in service.tmpfs ?? [] {
      let parts = tmpfs.split(separator: ":", maxSplits: 1).map(String.init)
      let size = parts.count > 1 ? Self.tmpfsSize(parts[1]) : nil
      add(MountPlan(source: .memory(bytes: size), path: parts[0]), pod, index)
    }
    if let size = service.shmSize, size.bytes > 0 {
      add(MountPlan(source: .memory(bytes: size.bytes), path: "/dev/shm"), pod, index)
    }
    if plan.pods[pod].services[index].relaxations.contains(where: { $0.rule == "host-path" }) {
      for device in service.devices ?? [] {
        guard let source = device.source, source.hasPrefix("/") else { continue }
        add(MountPlan(source: .hostPath(source), path: device.target ?? source), pod, index)
      }
      if service.useAPISocket == true {
        add(MountPlan(source: .hostPath("/var/run/docker.sock"), path: "/var/run/docker.sock"), pod, index)
      }
    }
    addImpliedMounts(pod, index)
  }

  /// The service's own mounts, and those of `volumes_from`.
  private func allMounts(of service: ComposeService) -> [Mount] {
    var mounts = service.volumes ?? []
    for reference in service.volumesFrom ?? [] where !reference.hasPrefix("container:") {
      let parts = reference.split(separator: ":").map(String.init)
      for var mount in parts.first.flatMap({ project.services[$0]?.volumes }) ?? [] {
        if parts.last == "ro" { mount.readOnly = true }
        if !mounts.contains(where: { $0.target == mount.target }) { mounts.append(mount) }
      }
    }
    return mounts
  }

  private static func tmpfsSize(_ options: String) -> Int? {
    options.split(separator: ",").compactMap { option -> Int? in
      option.hasPrefix("size=") ? ByteSize(String(option.dropFirst(5)))?.bytes : nil
    }.first
  }

  mutating func add(_ mount: MountPlan, _ pod: Int, _ index: Int) {
    let path = Self.trimmed(mount.path)
    if !plan.pods[pod].services[index].mounts.contains(where: { Self.trimmed($0.path) == path }) {
      plan.pods[pod].services[index].mounts.append(mount)
    }
  }

  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private mutating func planMount(_ mount: Mount, _ number: Int, _ pod: Int, _ index: Int) {
    let service = plan.pods[pod].services[index].service
    let path = mount.target ?? ""
    let isReadOnly = mount.readOnly == true
    if path.contains(":") {
      plan.problems.add(
        .error(
          "invalid-volume", "\(service.name): the mount's path has a colon, which Kubernetes does not take",
          at: place(service.name, "volumes", String(number)),
          help:
            "Docker Compose takes one letter before a colon for a Windows drive; give the volume a longer name"
        ))
      return
    }
    switch mount.type {
    case "volume":
      guard let source = mount.source, !source.isEmpty else {
        return add(
          MountPlan(
            source: .emptyDir, path: path, isReadOnly: isReadOnly,
            isSeeded: isSeeded(mount, number, nil, pod, index)), pod, index)
      }
      let volume = project.volumes[source]
      if let folder = Self.boundFolder(volume) {
        var bind = mount
        bind.source = PathName.isAbsolute(folder) ? folder : project.workingDirectory + "/" + folder
        return planBind(bind, number, pod, index)
      }
      if let size = Self.memorySize(volume) {
        return add(
          MountPlan(source: .memory(bytes: size > 0 ? size : nil), path: path, isReadOnly: isReadOnly), pod,
          index)
      }
      var name = claimName(source)
      if volume?.external == true {
        name = DNSName.label(volume?.name ?? source)
        plan.pods[pod].external.insert("PersistentVolumeClaim/\(name)")
      }
      let knowledge = plan.pods[pod].services[index].knowledge
      let needsFolder = knowledge?.needsSubPath == true && knowledge?.data.contains(path) == true
      add(
        MountPlan(
          source: .claim(name: name), path: path, isReadOnly: isReadOnly,
          subPath: mount.volume?.subpath ?? (needsFolder ? "data" : nil),
          isSeeded: volume?.external != true && isSeeded(mount, number, source, pod, index)), pod, index)
    case "tmpfs":
      add(MountPlan(source: .memory(bytes: mount.tmpfs?.size?.bytes), path: path), pod, index)
    case "image" where options.kubernetesVersion < 31:
      plan.pods[pod].unmounted.append(path)
      note(
        .warned, service.name, "volumes[\(number)]", "volumes", String(number),
        message: "mounts an image, which pods can from Kubernetes 1.31 on")
    case "image":
      add(
        MountPlan(
          source: .image(mount.source ?? ""), path: path, isReadOnly: true, subPath: mount.image?.subpath),
        pod, index)
    case "bind": planBind(mount, number, pod, index)
    default:
      note(
        .warned, service.name, "volumes[\(number)]", "volumes", String(number),
        message: "is of the type \(mount.type ?? ""), which Kubernetes does not have")
      plan.pods[pod].unmounted.append(path)
    }
  }

  /// Where the image writes though nothing is mounted: its data, as Docker's anonymous volumes were, and its
  /// run-time paths, so that the rest can be read-only.
  private mutating func addImpliedMounts(_ pod: Int, _ index: Int) {
    let planned = plan.pods[pod].services[index]
    guard let known = planned.knowledge, !planned.relaxations.contains(where: { $0.rule == "root-user" })
    else { return }
    func isCovered(_ path: String) -> Bool {
      plan.pods[pod].services[index].mounts.contains { mount in
        let mounted = Self.trimmed(mount.path)
        return mounted == path || mounted != "/" && path.hasPrefix(mounted + "/")
      }
    }
    for path in known.data where !isCovered(path) {
      // A folder around a mounted one would hide nothing, and would be empty where the image has content.
      let hasInner = plan.pods[pod].services[index].mounts.contains { $0.path.hasPrefix(path + "/") }
      let isBuilt = planned.service.build != nil && known.shell != nil
      if !hasInner, isBuilt || !known.seeded.contains(path) {
        add(MountPlan(source: .emptyDir, path: path, isSeeded: isBuilt), pod, index)
      }
    }
    // /var/run is a link to /run nearly everywhere: below a mount of its own it would hide what stands in /run.
    let usesRun = plan.pods[pod].services[index].mounts.contains {
      Self.trimmed($0.path) == "/run" || $0.path.hasPrefix("/run/")
    }
    for known in known.writable ?? [] {
      let path = known == "/var/run" && usesRun ? "/run" : known
      if !isCovered(path) { add(MountPlan(source: .emptyDir, path: path), pod, index) }
    }
  }
}
