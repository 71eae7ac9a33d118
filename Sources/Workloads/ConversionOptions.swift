/// What the command line says about a conversion.
public struct ConversionOptions: Sendable {
  /// A level of the Pod Security Standards.
  public enum Level: String, Sendable, CaseIterable {
    /// No root, no added rights.
    case restricted
    /// No known ways out of a container.
    case baseline
    /// Everything.
    case privileged
  }

  /// How a service waits for those that it depends on.
  public enum Waits: String, Sendable, CaseIterable {
    /// An init container asks the API server.
    case api
    /// A one-shot that is waited for runs as an init container of each that depends on it.
    case initContainer = "init-container"
    /// Nothing waits; services must try again by themselves, as Kubernetes expects.
    case none
  }

  /// Where the values of credentials go.
  public enum Secrets: String, Sendable, CaseIterable {
    /// Into Secrets among the manifests.
    case manifest
    /// Nowhere: the Secrets must exist, and are named.
    case omit
  }

  /// Accepts a refusal: a rule, for one service or for all.
  public struct Allowance: Sendable, Hashable {
    /// The rule's slug; nil is every rule.
    public let rule: String?
    /// The service; nil is every service.
    public let service: String?

    /// An allowance for a rule and a service.
    public init(rule: String?, service: String?) {
      self.rule = rule
      self.service = service
    }
  }

  /// The namespace of all objects; nil leaves it to whoever applies them.
  public var namespace: String?
  /// The level that pods must meet.
  public var level = Level.restricted
  /// The refusals that are accepted.
  public var allowances: Set<Allowance> = []
  /// Whether containers without limits get those of their image's class.
  public var setsDefaultResources = true
  /// How services wait for each other.
  public var waits = Waits.api
  /// The image that waits.
  public var waitImage = "registry.k8s.io/kubectl:v1.34.1"
  /// The date (`YYYY-MM-DD`) by which allowances of the file expire; nil honours all.
  public var today: String?
  /// The storage class of claims; nil is the cluster's default.
  public var storageClass: String?
  /// The minor version of Kubernetes 1 that must take the result.
  public var kubernetesVersion = 35
  /// What the names of all objects begin with.
  public var namePrefix = ""
  /// The registry, with a path or without, of images that the project builds.
  public var imageRegistry: String?
  /// The tag of images that the project builds.
  public var imageTag: String?
  /// The Secret with which images are pulled; it must exist.
  public var imagePullSecret: String?
  /// Where the values of credentials go.
  public var secrets = Secrets.manifest
  /// Whether a Namespace with its Pod Security labels is made too.
  public var createsNamespace = false
  /// Whether NetworkPolicies keep services to the networks that they share.
  public var setsNetworkPolicies = true
  /// How services are reached from outside; the line wins over the file.
  public var exposures: [(service: String, exposure: Exposure)] = []

  /// The oldest and the newest minor version of Kubernetes that is known.
  public static let knownVersions = 25...37

  /// The rules whose refusals can be accepted: those of the Pod Security Standards.
  public static let allowableRules = [
    "added-capability", "custom-selinux", "host-ipc", "host-network", "host-path", "host-pid", "host-port",
    "privilege-escalation", "privileged-container", "root-user", "unconfined-apparmor", "unconfined-seccomp",
    "unsafe-sysctl",
  ]

  /// The defaults.
  public init() {}
}
