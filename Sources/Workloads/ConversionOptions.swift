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
    /// Nothing waits; services must try again by themselves, as Kubernetes expects.
    case none
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

  /// The rules whose refusals can be accepted: those of the Pod Security Standards.
  public static let allowableRules = [
    "added-capability", "custom-selinux", "host-ipc", "host-network", "host-path", "host-pid", "host-port",
    "privilege-escalation", "privileged-container", "root-user", "unconfined-apparmor", "unconfined-seccomp",
    "unsafe-sysctl",
  ]

  /// The defaults.
  public init() {}
}
