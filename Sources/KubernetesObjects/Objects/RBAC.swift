public import Documents

/// A Role of the API version rbac.authorization.k8s.io/v1.
public struct Role: KubernetesObject, Equatable {
  /// `rbac.authorization.k8s.io/v1`
  public static let apiVersion = "rbac.authorization.k8s.io/v1"
  /// `Role`
  public static let kind = "Role"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `rules` of the Kubernetes API.
  public var rules: [PolicyRule] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.field("rules", &rules)
  }
}

/// A RoleBinding of the API version rbac.authorization.k8s.io/v1.
public struct RoleBinding: KubernetesObject, Equatable {
  /// `rbac.authorization.k8s.io/v1`
  public static let apiVersion = "rbac.authorization.k8s.io/v1"
  /// `RoleBinding`
  public static let kind = "RoleBinding"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `roleRef` of the Kubernetes API.
  public var roleRef = RoleRef()
  /// `subjects` of the Kubernetes API.
  public var subjects: [Subject] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("roleRef", &roleRef)
    try visitor.field("subjects", &subjects)
  }
}

/// What a role allows.
public struct PolicyRule: Fields, Equatable {
  /// `apiGroups` of the Kubernetes API.
  public var apiGroups: [String] = []
  /// `resources` of the Kubernetes API.
  public var resources: [String] = []
  /// `resourceNames` of the Kubernetes API.
  public var resourceNames: [String] = []
  /// `verbs` of the Kubernetes API.
  public var verbs: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("apiGroups", &apiGroups)
    try visitor.field("resources", &resources)
    try visitor.field("resourceNames", &resourceNames)
    try visitor.field("verbs", &verbs)
  }
}

/// The role that is bound.
public struct RoleRef: Fields, Equatable {
  /// `apiGroup` of the Kubernetes API.
  public var apiGroup: String = ""
  /// `kind` of the Kubernetes API.
  public var kind: String = ""
  /// `name` of the Kubernetes API.
  public var name: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("apiGroup", &apiGroup)
    try visitor.required("kind", &kind)
    try visitor.required("name", &name)
  }
}

/// Who a role is bound to.
public struct Subject: Fields, Equatable {
  /// `kind` of the Kubernetes API.
  public var kind: String = ""
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `namespace` of the Kubernetes API.
  public var namespace: String?
  /// `apiGroup` of the Kubernetes API.
  public var apiGroup: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.required("name", &name)
    try visitor.field("namespace", &namespace)
    try visitor.field("apiGroup", &apiGroup)
  }
}
