public import Documents

/// A NetworkPolicy of the API version networking.k8s.io/v1.
public struct NetworkPolicy: KubernetesObject, Equatable {
  /// `networking.k8s.io/v1`
  public static let apiVersion = "networking.k8s.io/v1"
  /// `NetworkPolicy`
  public static let kind = "NetworkPolicy"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = NetworkPolicySpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// Which traffic pods may have.
public struct NetworkPolicySpec: Fields, Equatable {
  /// `podSelector` of the Kubernetes API.
  public var podSelector: LabelSelector = LabelSelector()
  /// `policyTypes` of the Kubernetes API.
  public var policyTypes: [String] = []
  /// `ingress` of the Kubernetes API.
  public var ingress: [NetworkPolicyRule] = []
  /// `egress` of the Kubernetes API.
  public var egress: [NetworkPolicyRule] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("podSelector", &podSelector)
    try visitor.field("policyTypes", &policyTypes)
    try visitor.field("ingress", &ingress)
    try visitor.field("egress", &egress)
  }
}

/// Traffic that is allowed.
public struct NetworkPolicyRule: Fields, Equatable {
  /// `from` of the Kubernetes API.
  public var from: [NetworkPolicyPeer] = []
  /// `to` of the Kubernetes API.
  public var to: [NetworkPolicyPeer] = []
  /// `ports` of the Kubernetes API.
  public var ports: [NetworkPolicyPort] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("from", &from)
    try visitor.field("to", &to)
    try visitor.field("ports", &ports)
  }
}

/// The other side of traffic.
public struct NetworkPolicyPeer: Fields, Equatable {
  /// `podSelector` of the Kubernetes API.
  public var podSelector: LabelSelector?
  /// `namespaceSelector` of the Kubernetes API.
  public var namespaceSelector: LabelSelector?
  /// `ipBlock` of the Kubernetes API.
  public var ipBlock: Value?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("podSelector", &podSelector)
    try visitor.field("namespaceSelector", &namespaceSelector)
    try visitor.field("ipBlock", &ipBlock)
  }
}

/// A port of traffic.
public struct NetworkPolicyPort: Fields, Equatable {
  /// `protocol` of the Kubernetes API.
  public var `protocol`: String?
  /// `port` of the Kubernetes API.
  public var port: IntOrString?
  /// `endPort` of the Kubernetes API.
  public var endPort: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("protocol", &`protocol`)
    try visitor.field("port", &port)
    try visitor.field("endPort", &endPort)
  }
}
