internal import Compose
internal import Documents
internal import KubernetesObjects

/// Keys that Kubernetes has, with values that it has not: what ``FateTable`` cannot tell by
/// the key alone.
enum ValueFates {
  static func check(_ planned: ServicePlan, _ planner: inout Planner) {
    let service = planned.service
    let name = service.name
    let options = planner.options
    func warn(_ path: [String], _ message: String, help: String? = nil) {
      planner.plan.notes.append(
        Note(
          .warned, name, element(path), at: planner.place(name, path), message, help: help))
    }

    for (key, setting) in [("network_mode", service.networkMode), ("pid", service.pid), ("ipc", service.ipc)]
    where planner.triggers[name] != nil && setting?.hasPrefix("service:") == true {
      warn([key], "shares with a service, and a job has a pod of its own")
    }
    if let mode = service.networkMode, mode.hasPrefix("container:") {
      warn(["network_mode"], "names a container outside the project, which Kubernetes does not know")
    }
    if let driver = service.logging?.driver, !["json-file", "local", ""].contains(driver) {
      warn(["logging", "driver"], "names \(driver), and the cluster collects what containers print")
    }
    if let policy = service.pullPolicy,
      !["always", "never", "missing", "if_not_present"].contains(policy)
    {
      warn(["pull_policy"], "is \(policy), which Kubernetes does not have: its own default holds")
    }
    for (host, addresses) in service.extraHosts?.pairs ?? [] {
      for address in addresses where !IPAddress.isValid(address) {
        warn(
          ["extra_hosts", host],
          address == "host-gateway"
            ? "means the host of Docker, which a pod does not know"
            : "is no address, and is left out")
      }
    }
    for reference in service.volumesFrom ?? [] where reference.hasPrefix("container:") {
      warn(["volumes_from"], "names a container outside the project, which Kubernetes does not know")
    }
    if planned.relaxations.contains(where: { $0.rule == "host-network" }),
      !planned.relaxations.contains(where: { $0.rule == "root-user" }),
      let port = planned.ports.map(\.target).filter({ $0 < 1024 }).min()
    {
      warn(["network_mode"], "is host, where port \(port) needs root", help: "listen on a port above 1023")
    }
    if service.stopSignal != nil {
      if Int(service.stopSignal ?? "") != nil || options.kubernetesVersion < Emitter.stopSignalVersion {
        warn(
          ["stop_signal"], "is left to the image: a pod can set the name of a signal from Kubernetes 1.37 on")
      }
    }
    for option in service.securityOpt ?? [] {
      if let profile = Self.profile(option) {
        warn(
          ["security_opt"],
          "names the profile \(profile), which the nodes do not have: the runtime's own is used")
      }
    }
    for key in (service.storageOpt?.pairs ?? []).map(\.name) where key != "size" {
      warn(["storage_opt", key], "has no equivalent")
    }
    if let hostname = service.hostname, !DNSName.isLabel(hostname) {
      warn(["hostname"], "is no DNS label, and the pod keeps its own name")
    }
    if let servers = service.dns, servers.count > 2 {
      warn(["dns"], "keeps its first two: a pod has three name servers, and the first is the cluster's")
    }
    for option in service.securityOpt ?? [] where option == "label:disable" || option == "label=disable" {
      warn(["security_opt"], "cannot switch SELinux off: the node decides that")
    }
    for (key, annotations) in [("labels", service.labels), ("annotations", service.annotations)] {
      for (annotation, value) in annotations?.pairs ?? [] {
        if Emitter.annotationName(annotation) == nil {
          warn([key, annotation], "is no name of an annotation, and is left out")
        } else if planner.plan.credentials.isCredential(annotation, value) {
          warn([key, annotation], "holds a credential, and is left out: everybody can read annotations")
        }
      }
    }
    for (number, constraint) in (service.deploy?.placement.constraints ?? []).enumerated()
    where Placements.expression(constraint) == nil {
      warn(
        ["deploy", "placement", "constraints", String(number)], "names nothing that nodes have as a label")
    }
    for (number, preference) in (service.deploy?.placement.preferences ?? []).enumerated()
    where preference.spread.flatMap({ Placements.nodeLabel($0) }) == nil {
      warn(
        ["deploy", "placement", "preferences", String(number)], "names nothing that nodes have as a label")
    }
    if let most = service.deploy?.placement.maxReplicasPerNode, most > 1 {
      warn(
        ["deploy", "placement", "max_replicas_per_node"],
        "has no equivalent above 1: Kubernetes spreads pods, and counts none")
    }
    checkDevices(service, warn)
    checkReservations(service, warn)
    checkMemoryVolumes(planned, warn)
    checkData(planned, warn)
  }

  /// The profile of `seccomp:FILE` or `apparmor:NAME`, where it is neither of the usual words.
  private static func profile(_ option: String) -> String? {
    let parts = option.split(maxSplits: 1) { $0 == ":" || $0 == "=" }.map(String.init)
    guard parts.count == 2, ["seccomp", "apparmor"].contains(parts[0]) else { return nil }
    let usual = ["unconfined", "builtin", "docker-default", "runtime/default"]
    return usual.contains(parts[1]) ? nil : PathName.base(of: parts[1])
  }

  /// `["deploy", "constraints", "0"]` as `deploy.constraints[0]`.
  private static func element(_ path: [String]) -> String {
    path.dropFirst().reduce(path.first ?? "") { text, key in
      Int(key) == nil ? "\(text).\(key)" : "\(text)[\(key)]"
    }
  }

  private typealias Warn = (_ path: [String], _ message: String, _ help: String?) -> Void

  private static func checkDevices(_ service: ComposeService, _ warn: Warn) {
    let path = ["deploy", "resources", "reservations", "devices"]
    let all =
      (service.gpus ?? []).map { (["gpus"], $0) }
      + (service.deploy?.resources.reservations?.devices ?? []).map { (path, $0) }
    let gpus = all.filter { ($0.1.capabilities ?? ["gpu"]).contains("gpu") }
    for (path, device) in all where !(device.capabilities ?? ["gpu"]).contains("gpu") {
      warn(
        path, "asks for \((device.capabilities ?? []).joined(separator: ", ")), which no resource gives", nil)
    }
    for (path, _) in gpus.dropFirst() { warn(path, "asks twice for GPUs: the first request is kept", nil) }
    if let (path, device) = gpus.first {
      if device.deviceIDs != nil {
        warn(path, "chooses devices by their ids: Kubernetes gives as many, and chooses itself", nil)
      } else if let count = device.count, count.number < 1 {
        warn(path, "asks for all GPUs of the node, and gets one", "write count:")
      }
      if let driver = device.driver, driver != "nvidia" {
        warn(path, "names the driver \(driver), and nvidia.com/gpu is asked for", nil)
      }
    }
  }

  private static func checkReservations(_ service: ComposeService, _ warn: Warn) {
    let limits = service.deploy?.resources.limits
    let reservations = service.deploy?.resources.reservations
    if let cpus = reservations?.cpus, let limit = service.cpus ?? limits?.cpus, limit > 0, cpus > limit {
      warn(["deploy", "resources", "reservations", "cpus"], "is above the limit, and is cut to it", nil)
    }
    if let memory = service.memReservation ?? reservations?.memory,
      let limit = service.memLimit ?? limits?.memory,
      limit.bytes > 0, memory.bytes > limit.bytes
    {
      let isShort = service.memReservation != nil
      warn(
        isShort ? ["mem_reservation"] : ["deploy", "resources", "reservations", "memory"],
        "is above the limit, and is cut to it", nil)
    }
  }

  /// What stands in memory counts as the container's, whose limit the file gives.
  private static func checkMemoryVolumes(_ planned: ServicePlan, _ warn: Warn) {
    let limit = planned.service.memLimit ?? planned.service.deploy?.resources.limits?.memory
    let inMemory = planned.mounts.reduce(0) { sum, mount in
      if case .memory(let bytes) = mount.source { sum + (bytes ?? MemoryVolume.defaultBytes) } else { sum }
    }
    guard let limit, limit.bytes > 0, inMemory >= limit.bytes else { return }
    warn(
      planned.service.memLimit == nil ? ["deploy", "resources", "limits", "memory"] : ["mem_limit"],
      "is not above what its volumes in memory may hold, which count as the container's",
      "raise it, or make the volumes smaller")
  }

  /// Docker keeps an anonymous volume when a container ends; a pod's own folder goes with the pod.
  private static func checkData(_ planned: ServicePlan, _ warn: Warn) {
    let data = planned.knowledge?.data ?? []
    for mount in planned.mounts where mount.source == .emptyDir && data.contains(mount.path) {
      warn(
        ["volumes"],
        "have none for \(mount.path), where the image keeps its data: they are lost with the pod",
        "mount a named volume at \(mount.path)")
    }
  }
}
