internal import Compose
internal import Documents
internal import KubernetesObjects

/// The resources of a container.
struct ResourcePlan {
  private(set) var requests: StringMap<String> = [:]
  private(set) var limits: StringMap<String> = [:]

  var isEmpty: Bool { requests.isEmpty && limits.isEmpty }

  init(_ planned: ServicePlan, setsDefaults: Bool) {
    let service = planned.service
    let sizes = ResourceClasses.sizes(planned.knowledge?.kind)
    let deploy = service.deploy?.resources
    let cores = Self.cores(service) ?? deploy?.limits?.cpus
    let shares = service.cpuShares.map { Float($0) / 1024 }
    let cpu = Self.pair(
      request: (deploy?.reservations?.cpus ?? shares).map { Self.exact($0) },
      limit: cores.flatMap { $0 > 0 ? Self.exact($0) : nil },
      defaults: setsDefaults
        ? (Quantity(thousandths: sizes.requestCPU), Quantity(thousandths: sizes.limitCPU)) : nil)
    // Memory of volumes counts as the container's.
    let inMemory = planned.mounts.reduce(0) { sum, mount in
      if case .memory(let bytes) = mount.source { sum + (bytes ?? MemoryVolume.defaultBytes) } else { sum }
    }
    let memory = Self.pair(
      request: (service.memReservation ?? deploy?.reservations?.memory).flatMap {
        $0.bytes > 0 ? .bytes($0.bytes) : nil
      },
      limit: (service.memLimit ?? deploy?.limits?.memory).flatMap { $0.bytes > 0 ? .bytes($0.bytes) : nil },
      defaults: setsDefaults
        ? (.bytes(sizes.requestMemory << 20), .bytes(sizes.limitMemory << 20 + inMemory)) : nil)
    requests["cpu"] = cpu.request?.coresText
    requests["memory"] = memory.request?.bytesText
    limits["cpu"] = cpu.limit?.coresText
    limits["memory"] = memory.limit?.bytesText
    if let size = service.storageOpt?.values["size"].flatMap({ ByteSize($0) }) {
      limits["ephemeral-storage"] = Quantity.bytes(size.bytes).bytesText
    }
    let gpus = ((service.gpus ?? []) + (deploy?.reservations?.devices ?? [])).filter { device in
      (device.capabilities ?? ["gpu"]).contains("gpu")
    }
    if let first = gpus.first {
      let count = first.count.map { $0.number > 0 ? $0.number : 1 } ?? max(1, first.deviceIDs?.count ?? 1)
      requests["nvidia.com/gpu"] = String(count)
      limits["nvidia.com/gpu"] = String(count)
    }
  }

  /// The decimal that the file means: 0.1 is 100 millicores, though no binary number is 0.1.
  private static func exact(_ cores: Float) -> Quantity { .cores(Double("\(cores)") ?? Double(cores)) }

  /// `cpus`, or the quota of a period.
  private static func cores(_ service: ComposeService) -> Float? {
    if let cpus = service.cpus, cpus > 0 { return cpus }
    guard let quota = service.cpuQuota, quota > 0 else { return nil }
    return Float(quota) / Float(service.cpuPeriod.flatMap { $0 > 0 ? $0 : nil } ?? 100_000)
  }

  /// What is given stands; what is missing comes from the defaults, moved so that it fits what is given.
  private static func pair(
    request: Quantity?, limit: Quantity?, defaults: (request: Quantity, limit: Quantity)?
  )
    -> (request: Quantity?, limit: Quantity?)
  {
    let limit = limit ?? defaults.map { max($0.limit, request ?? $0.limit) }
    guard let request = request ?? defaults.map(\.request) ?? limit else { return (nil, limit) }
    return (limit.map { min(request, $0) } ?? request, limit)
  }
}

/// Volumes in memory.
enum MemoryVolume {
  /// The size of one for which the file gives none: that of Docker's /dev/shm.
  static let defaultBytes = 64 << 20
}
