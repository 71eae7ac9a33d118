internal import Compose
internal import Documents
internal import KubernetesObjects

/// Volumes: claims for named ones, and what each mount of a service becomes.
extension Planner {
  /// One claim for each volume of the project that is used.
  mutating func planVolumes() {
    var users: [String: Set<Int>] = [:]
    var classes: [String: ImageKnowledge.Class] = [:]
    for (pod, planned) in plan.pods.enumerated() {
      for service in planned.services {
        for mount in service.service.volumes ?? [] where mount.type == "volume" {
          guard let source = mount.source, !source.isEmpty else { continue }
          users[source, default: []].insert(pod)
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
      let isShared = pods.count > 1 || replicated
      let settings = volume.extensions["x-bulkhead"]
      plan.claims.append(
        ClaimPlan(
          name: claimName(key), isShared: isShared,
          size: settings?["size"]?.string ?? ResourceClasses.sizes(classes[key]).storage,
          storageClass: settings?["class"]?.string ?? options.storageClass, labels: [:],
          place: project.place("volumes", key)))
      if replicated {
        plan.notes.append(
          Note(
            .warned, nil, "volumes.\(key)", at: project.place("volumes", key),
            "is shared by all replicas of a service, as in Compose: a database would be damaged by that",
            help: "run one replica, or a cluster of the database that is made for it"))
      }
      if isShared {
        plan.notes.append(
          Note(
            .approximated, nil, "volumes.\(key)", at: project.place("volumes", key),
            "is used by several pods, and becomes a ReadWriteMany claim",
            help: "see that the cluster has a storage class for it, or set x-bulkhead.class"))
      }
      if let driver = volume.driver, driver != "local" || !(volume.driverOpts?.isZero ?? true) {
        plan.notes.append(
          Note(
            .warned, nil, "volumes.\(key)", at: project.place("volumes", key),
            "has the driver \(driver) with options, which Kubernetes does not know",
            help: "choose a storage class with x-bulkhead.class"))
      }
    }
  }

  /// The claim of a volume: two volumes whose names would become one are kept apart by a number.
  private func claimName(_ volume: String) -> String {
    let label = DNSName.label(volume)
    let rivals = project.volumes.names.filter { DNSName.label($0) == label }.sorted {
      ($0 != label ? 1 : 0, $0) < ($1 != label ? 1 : 0, $1)
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
    addImpliedMounts(pod, index)
  }

  /// The service's own mounts, and those of `volumes_from`.
  private func allMounts(of service: ComposeService) -> [Mount] {
    var mounts = service.volumes ?? []
    for reference in service.volumesFrom ?? [] {
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
        return add(MountPlan(source: .emptyDir, path: path, isReadOnly: isReadOnly), pod, index)
      }
      let volume = project.volumes[source]
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
          subPath: mount.volume?.subpath ?? (needsFolder ? "data" : nil)), pod, index)
    case "tmpfs":
      add(MountPlan(source: .memory(bytes: mount.tmpfs?.size?.bytes), path: path), pod, index)
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
      if !hasInner, !known.seeded.contains(path) { add(MountPlan(source: .emptyDir, path: path), pod, index) }
    }
    for path in known.writable ?? [] where !isCovered(path) {
      add(MountPlan(source: .emptyDir, path: path), pod, index)
    }
  }
}
