internal import Compose
internal import Documents
internal import KubernetesObjects

/// What a project becomes, before any object is written: pods with their containers, names, ports, mounts.
struct Plan {
  /// The values that must stand in Secrets alone.
  let credentials: CredentialPlan
  /// The pods, in the order of their first service.
  var pods: [PodPlan] = []
  /// The Services, by name.
  var endpoints: [EndpointPlan] = []
  /// The claims, by name.
  var claims: [ClaimPlan] = []
  /// The networks, by label.
  var networks: [NetworkPlan] = []
  /// Texts and keys that become ConfigMaps and Secrets.
  var files: [FilePlan] = []
  var notes: [Note] = []

  /// Images of which nothing is known, where the file does not help either.
  var unknownImages: [String] {
    let services = pods.flatMap(\.services).filter { planned in
      (planned.knowledge == nil || planned.isUserUnknown) && (planned.service.user ?? "").isEmpty
        && planned.runAsUser == nil
    }
    return Set(services.map(\.image)).sorted()
  }
  var refusals: [Refusal] = []
  var problems = Diagnostics()
  /// Settings that would be refused and are accepted, with the rule and the reason.
  var accepted: [ElementPath: String] = [:]
  /// The commands that build and push the images of the project.
  var buildCommands: [String] = []
}

/// An element of the project: `services.web` and `volumes[0]`.
struct ElementPath: Hashable {
  let section: String
  let owner: String
  let element: String
}

/// One pod: a service, and those that share its network.
struct PodPlan {
  /// How its pods are kept.
  enum Kind: String { case deployment, statefulSet, daemonSet, job, cronJob }

  let name: String
  var kind = Kind.deployment
  var services: [ServicePlan]
  var replicas: Int?
  /// How often a job tries again, and whether its container is restarted in place.
  var backoffLimit = 0
  var restartsInPlace = false
  /// When a CronJob runs.
  var schedules: [SchedulePlan] = []
  /// How an autoscaler sets the replicas.
  var autoscaling: Settings.Autoscaling?
  var relaxations: [Relaxation] = []
  var gates: [GatePlan] = []
  /// The labels of its networks.
  var networks: [String] = []
  /// Whether all of them are internal.
  var isInternal = false
  /// Whether it has no network at all.
  var isIsolated = false
  /// The ports at which it is reached from outside.
  var published: [PortPlan] = []
  /// Names of objects that must exist and are not made here.
  var external: Set<String> = []
  /// Paths of mounts that could not be kept.
  var unmounted: [String] = []
  var place: Place?

  var leader: ServicePlan { services[0] }
  /// The services whose containers stay, and those that run before them.
  var main: [ServicePlan] { services.filter { !$0.isInit } }
  var steps: [ServicePlan] { services.filter(\.isInit) }
}

/// A service in its pod.
struct ServicePlan {
  let name: String
  /// The service's name as Kubernetes has it.
  let dnsName: String
  /// The container's name: the service's own, whatever the objects' names begin with.
  let containerName: String
  var service: ComposeService
  let image: String
  var knowledge: ImageKnowledge.Entry?
  /// Whether it is an init container.
  var isInit = false
  /// The one-shot that an init container is a copy of.
  var copiedInit: String?
  /// The Compose service that it runs; nil for a step of `pre_start`.
  var listed: String?
  var ports: [PortPlan] = []
  var mounts: [MountPlan] = []
  var environment: [VariablePlan] = []
  var command: [String] = []
  var arguments: [String] = []
  var relaxations: [Relaxation] = []
  /// The check of the Dockerfile, where the file has none.
  var imageHealthCheck: Dockerfile.HealthCheck?
  /// Whether the Dockerfile does not tell as whom the image runs.
  var isUserUnknown = false
  /// The numbers of the user that the file names, where they are known.
  var namedUser: NamedUser?
  /// The user that `x-bulkhead` names.
  var runAsUser: Int?
}

/// The numbers behind a user's name.
struct NamedUser {
  let uid: Int
  let gid: Int?
}

/// A time at which a CronJob runs.
struct SchedulePlan: Hashable {
  let cron: String
  var timeZone: String?
  var forbids = true
  var skipsMissed = false
  /// Whether somebody must start it.
  var isManual = false
}

/// A port of a container, or a further number under which a Service has it.
struct PortPlan: Hashable {
  let number: Int
  let target: Int
  let `protocol`: String
  var appProtocol: String?
  /// The port of the node, where the file asks for one and it is allowed.
  var hostPort: Int?
}

/// A mount of a container, with the volume behind it.
struct MountPlan {
  enum Source: Hashable {
    case claim(name: String)
    case emptyDir
    case memory(bytes: Int?)
    case hostPath(String)
    case image(String)
    /// Keys of a ConfigMap or Secret as files: one at the path itself, or several below it.
    case file(FileReference)
    case files([FileReference])
  }

  var source: Source
  let path: String
  var isReadOnly = false
  var subPath: String?
  var mode: Int?
  /// Whether what the image has at the path is copied into the fresh volume.
  var isSeeded = false
  /// How mounts of the node and of the container show up at each other.
  var propagation: String?
}

/// A key of a planned ConfigMap or Secret, or of one that exists outside.
struct FileReference: Hashable {
  /// The index in the plan's files, or nil where the object exists outside.
  var file: Int?
  /// The object's name, where it exists outside.
  var external: String?
  var isSecret: Bool
  let key: String
  /// The name below the mount, where several are mounted together.
  var path: String
  var mode: Int?
}

/// A ConfigMap or Secret.
struct FilePlan {
  let name: String
  var isSecret: Bool
  var entries: [(key: String, content: [UInt8])]
  /// Labels of the file, as annotations.
  var annotations: [String: String] = [:]
  let place: Place?
  /// The secrets and configs of the project that it holds.
  var sources: Set<ElementPath> = []
}

/// A variable of a container.
struct VariablePlan {
  enum Value {
    /// The text itself, with dollars escaped for the kubelet.
    case literal(String)
    /// A credential: the text is kept in the service's Secret.
    case secret(String)
    /// A text that the kubelet would change: it is kept in the service's ConfigMap.
    case config(String)
  }

  let name: String
  let value: Value
}

/// A Service.
struct EndpointPlan {
  let name: String
  /// The index of the pod that it leads to.
  let pod: Int
  var ports: [PortPlan]
  var isHeadless = false
  let place: Place?
  /// How it is reached from outside, and by which of its ports.
  var exposure: Exposure?
  var exposedPort: Int?
}

/// A network of the project.
struct NetworkPlan {
  /// The network of the project.
  let key: String
  /// The name behind `network.bulkhead.dev/` that its pods are labelled with.
  let label: String
  let isInternal: Bool
  let isExternal: Bool
  /// Whether members are kept from going out by another network, and this one lets them.
  var opensEgress = false
  let place: Place?
}

/// A claim on storage.
struct ClaimPlan {
  let name: String
  /// The volume of the project; nil for the data of a bind.
  var volume: String?
  var isShared = false
  /// Whether one pod alone writes it, whoever reads it.
  var hasOneWriter = true
  var size: String
  var storageClass: String?
  let labels: [String: String]
  /// Labels of the file, as annotations.
  var annotations: [String: String] = [:]
  /// The NFS export behind it.
  var nfs: NFSExport?
  let place: Place?
}

/// A folder of an NFS server.
struct NFSExport: Hashable {
  let server: String
  let path: String
  let isReadOnly: Bool
  let options: [String]
}

/// Something that a pod waits for.
struct GatePlan: Hashable {
  enum Condition: Hashable { case healthy, completed }

  /// The index of the pod that is waited for.
  let pod: Int
  let condition: Condition
}
