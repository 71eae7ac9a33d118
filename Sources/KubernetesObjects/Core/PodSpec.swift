public import Documents

/// The pods that a workload makes.
public struct PodTemplate: Fields, Equatable {
  /// `metadata` of the Kubernetes API.
  public var metadata: ObjectMeta?
  /// `spec` of the Kubernetes API.
  public var spec: PodSpec = PodSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("metadata", &metadata)
    try visitor.required("spec", &spec)
  }
}

/// What runs together on a node.
public struct PodSpec: Fields, Equatable {
  /// `serviceAccountName` of the Kubernetes API.
  public var serviceAccountName: String?
  /// `automountServiceAccountToken` of the Kubernetes API.
  public var automountServiceAccountToken: Bool?
  /// `os` of the Kubernetes API.
  public var os: PodOS?
  /// `hostNetwork` of the Kubernetes API.
  public var hostNetwork: Bool?
  /// `hostPID` of the Kubernetes API.
  public var hostPID: Bool?
  /// `hostIPC` of the Kubernetes API.
  public var hostIPC: Bool?
  /// `hostUsers` of the Kubernetes API.
  public var hostUsers: Bool?
  /// `shareProcessNamespace` of the Kubernetes API.
  public var shareProcessNamespace: Bool?
  /// `hostname` of the Kubernetes API.
  public var hostname: String?
  /// `subdomain` of the Kubernetes API.
  public var subdomain: String?
  /// `setHostnameAsFQDN` of the Kubernetes API.
  public var setHostnameAsFQDN: Bool?
  /// `restartPolicy` of the Kubernetes API.
  public var restartPolicy: String?
  /// `terminationGracePeriodSeconds` of the Kubernetes API.
  public var terminationGracePeriodSeconds: Int?
  /// `enableServiceLinks` of the Kubernetes API.
  public var enableServiceLinks: Bool?
  /// `runtimeClassName` of the Kubernetes API.
  public var runtimeClassName: String?
  /// `nodeSelector` of the Kubernetes API.
  public var nodeSelector: StringMap<String> = [:]
  /// `affinity` of the Kubernetes API.
  public var affinity: Value?
  /// `tolerations` of the Kubernetes API.
  public var tolerations: [Value] = []
  /// `topologySpreadConstraints` of the Kubernetes API.
  public var topologySpreadConstraints: [Value] = []
  /// `imagePullSecrets` of the Kubernetes API.
  public var imagePullSecrets: [LocalObjectReference] = []
  /// `hostAliases` of the Kubernetes API.
  public var hostAliases: [HostAlias] = []
  /// `dnsPolicy` of the Kubernetes API.
  public var dnsPolicy: String?
  /// `dnsConfig` of the Kubernetes API.
  public var dnsConfig: PodDNSConfig?
  /// `securityContext` of the Kubernetes API.
  public var securityContext: PodSecurityContext?
  /// `resources` of the Kubernetes API.
  public var resources: ResourceRequirements?
  /// `initContainers` of the Kubernetes API.
  public var initContainers: [Container] = []
  /// `containers` of the Kubernetes API.
  public var containers: [Container] = []
  /// `ephemeralContainers` of the Kubernetes API.
  public var ephemeralContainers: [Container] = []
  /// `volumes` of the Kubernetes API.
  public var volumes: [Volume] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("serviceAccountName", &serviceAccountName)
    try visitor.field("automountServiceAccountToken", &automountServiceAccountToken)
    try visitor.field("os", &os)
    try visitor.field("hostNetwork", &hostNetwork)
    try visitor.field("hostPID", &hostPID)
    try visitor.field("hostIPC", &hostIPC)
    try visitor.field("hostUsers", &hostUsers)
    try visitor.field("shareProcessNamespace", &shareProcessNamespace)
    try visitor.field("hostname", &hostname)
    try visitor.field("subdomain", &subdomain)
    try visitor.field("setHostnameAsFQDN", &setHostnameAsFQDN)
    try visitor.field("restartPolicy", &restartPolicy)
    try visitor.field("terminationGracePeriodSeconds", &terminationGracePeriodSeconds)
    try visitor.field("enableServiceLinks", &enableServiceLinks)
    try visitor.field("runtimeClassName", &runtimeClassName)
    try visitor.field("nodeSelector", &nodeSelector)
    try visitor.field("affinity", &affinity)
    try visitor.field("tolerations", &tolerations)
    try visitor.field("topologySpreadConstraints", &topologySpreadConstraints)
    try visitor.field("imagePullSecrets", &imagePullSecrets)
    try visitor.field("hostAliases", &hostAliases)
    try visitor.field("dnsPolicy", &dnsPolicy)
    try visitor.field("dnsConfig", &dnsConfig)
    try visitor.field("securityContext", &securityContext)
    try visitor.field("resources", &resources)
    try visitor.field("initContainers", &initContainers)
    try visitor.field("containers", &containers)
    try visitor.field("ephemeralContainers", &ephemeralContainers)
    try visitor.field("volumes", &volumes)
  }
}

/// The operating system of a pod.
public struct PodOS: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
  }
}

/// Names for an address.
public struct HostAlias: Fields, Equatable {
  /// `ip` of the Kubernetes API.
  public var ip: String = ""
  /// `hostnames` of the Kubernetes API.
  public var hostnames: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("ip", &ip)
    try visitor.field("hostnames", &hostnames)
  }
}

/// How a pod resolves names.
public struct PodDNSConfig: Fields, Equatable {
  /// `nameservers` of the Kubernetes API.
  public var nameservers: [String] = []
  /// `searches` of the Kubernetes API.
  public var searches: [String] = []
  /// `options` of the Kubernetes API.
  public var options: [PodDNSOption] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("nameservers", &nameservers)
    try visitor.field("searches", &searches)
    try visitor.field("options", &options)
  }
}

/// An option of the resolver.
public struct PodDNSOption: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `value` of the Kubernetes API.
  public var value: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("value", &value)
  }
}
