public import Documents

/// A WorkloadException of the API version policy.bulkhead.dev/v1alpha1.
public struct WorkloadException: KubernetesObject, Equatable {
  /// `policy.bulkhead.dev/v1alpha1`
  public static let apiVersion = "policy.bulkhead.dev/v1alpha1"
  /// `WorkloadException`
  public static let kind = "WorkloadException"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = WorkloadExceptionSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// What an exception excuses.
public struct WorkloadExceptionSpec: Fields, Equatable {
  /// `rules` of the Kubernetes API.
  public var rules: [String] = []
  /// `match` of the Kubernetes API.
  public var match: ExceptionMatch?
  /// `reason` of the Kubernetes API.
  public var reason: String = ""
  /// `expiresAt` of the Kubernetes API.
  public var expiresAt: String?
  /// `permanent` of the Kubernetes API.
  public var permanent: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("rules", &rules)
    try visitor.field("match", &match)
    try visitor.required("reason", &reason)
    try visitor.field("expiresAt", &expiresAt)
    try visitor.field("permanent", &permanent)
  }
}

/// The workloads that an exception is for.
public struct ExceptionMatch: Fields, Equatable {
  /// `namespaces` of the Kubernetes API.
  public var namespaces: [String] = []
  /// `kind` of the Kubernetes API.
  public var kind: String?
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `labelSelector` of the Kubernetes API.
  public var labelSelector: LabelSelector?
  /// `containers` of the Kubernetes API.
  public var containers: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("namespaces", &namespaces)
    try visitor.field("kind", &kind)
    try visitor.field("name", &name)
    try visitor.field("labelSelector", &labelSelector)
    try visitor.field("containers", &containers)
  }
}

/// What the controller says of an exception.
public struct WorkloadExceptionStatus: Fields, Equatable {
  /// Active, Expired or Unused.
  public var state: String?
  /// How many workloads it excuses.
  public var matched: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("state", &state)
    try visitor.field("matched", &matched)
  }
}
