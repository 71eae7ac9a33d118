internal import KubernetesObjects

/// The volumes of a pod, as its containers come to need them.
struct VolumeList {
  private(set) var volumes: [Volume] = []
  /// The volume of each source that containers can share.
  private var known: [MountPlan.Source: String] = [:]
  /// The volume of each mount, by service and path.
  private var mounted: [String: String] = [:]

  /// Adds what a mount needs, and returns the mount.
  mutating func add(_ mount: MountPlan, names: [String], of planned: ServicePlan) -> VolumeMount {
    let key = "\(planned.name) \(mount.path)"
    let name = mounted[key] ?? volume(for: mount, names: names)
    mounted[key] = name
    return .with {
      $0.name = name
      $0.mountPath = mount.path
      if mount.isReadOnly { $0.readOnly = true }
      $0.subPath = mount.subPath
      $0.mountPropagation = mount.propagation
      if case .file(let reference) = mount.source { $0.subPath = reference.key }
    }
  }

  mutating func add(_ volume: Volume) { volumes.append(volume) }

  private mutating func volume(for mount: MountPlan, names: [String]) -> String {
    let isShared: Bool
    switch mount.source {
    case .claim, .hostPath, .image: isShared = true
    default: isShared = false
    }
    if isShared, let name = known[mount.source] { return name }
    var volume = Self.source(mount, names: names)
    volume.name = unique(Self.name(for: mount, names: names))
    volumes.append(volume)
    if isShared { known[mount.source] = volume.name }
    return volume.name
  }

  private func unique(_ name: String) -> String {
    var result = name
    var number = 2
    while volumes.contains(where: { $0.name == result }) {
      result = DNSName.label(name, longest: 58) + "-\(number)"
      number += 1
    }
    return result
  }

  private static func name(for mount: MountPlan, names: [String]) -> String {
    switch mount.source {
    case .claim(let name): return name
    case .emptyDir, .memory, .hostPath, .image: return DNSName.label(mount.path == "/" ? "root" : mount.path)
    case .file(let reference):
      return DNSName.label(reference.file.map { names[$0] } ?? reference.external ?? "file")
    case .files(let references):
      return mount.path == "/run/secrets"
        ? "secrets" : DNSName.label(references.first?.file.map { names[$0] } ?? "files")
    }
  }

  private static func source(_ mount: MountPlan, names: [String]) -> Volume {
    .with {
      switch mount.source {
      case .claim(let name): $0.persistentVolumeClaim = .with { $0.claimName = name }
      case .emptyDir: $0.emptyDir = EmptyDirVolume()
      case .memory(let bytes):
        $0.emptyDir = .with {
          $0.medium = "Memory"
          $0.sizeLimit = Quantity.bytes(bytes ?? MemoryVolume.defaultBytes).bytesText
        }
      case .hostPath(let path): $0.hostPath = .with { $0.path = path }
      case .image(let reference): $0.image = .with { $0.reference = reference }
      case .file(let reference): setFile(&$0, reference, names)
      case .files(let references): $0.projected = projection(references, names)
      }
    }
  }

  private static func setFile(_ volume: inout Volume, _ reference: FileReference, _ names: [String]) {
    let name = reference.file.map { names[$0] } ?? reference.external
    let items: [KeyToPath] = [
      .with {
        $0.key = reference.key
        $0.path = reference.key
        $0.mode = reference.mode
      }
    ]
    if reference.isSecret {
      volume.secret = .with {
        $0.secretName = name
        $0.items = items
        $0.defaultMode = 0o444
      }
    } else {
      volume.configMap = .with {
        $0.name = name
        $0.items = items
      }
    }
  }

  private static func projection(_ references: [FileReference], _ names: [String]) -> ProjectedVolume {
    var objects: [(name: String, isSecret: Bool)] = []
    for reference in references {
      let name = reference.file.map { names[$0] } ?? reference.external ?? ""
      if !objects.contains(where: { $0 == (name, reference.isSecret) }) {
        objects.append((name, reference.isSecret))
      }
    }
    return .with {
      $0.defaultMode = 0o444
      $0.sources = objects.map { object in
        let items: [KeyToPath] = references.filter {
          ($0.file.map { names[$0] } ?? $0.external ?? "") == object.name && $0.isSecret == object.isSecret
        }.map { reference in
          .with {
            $0.key = reference.key
            $0.path = reference.path
            $0.mode = reference.mode
          }
        }
        return .with {
          if object.isSecret {
            $0.secret = .with {
              $0.name = object.name
              $0.items = items
            }
          } else {
            $0.configMap = .with {
              $0.name = object.name
              $0.items = items
            }
          }
        }
      }
    }
  }
}
