public import Documents

/// What identifies and describes an object.
public struct ObjectMeta: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `generateName` of the Kubernetes API.
  public var generateName: String?
  /// `namespace` of the Kubernetes API.
  public var namespace: String?
  /// `uid` of the Kubernetes API.
  public var uid: String?
  /// `deletionTimestamp` of the Kubernetes API: set by the server alone, once an object is being deleted.
  public var deletionTimestamp: String?
  /// `labels` of the Kubernetes API.
  public var labels: StringMap<String> = [:]
  /// `annotations` of the Kubernetes API.
  public var annotations: StringMap<String> = [:]
  /// `ownerReferences` of the Kubernetes API.
  public var ownerReferences: [OwnerReference] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("generateName", &generateName)
    try visitor.field("namespace", &namespace)
    try visitor.field("uid", &uid)
    try visitor.field("deletionTimestamp", &deletionTimestamp)
    try visitor.field("labels", &labels)
    try visitor.field("annotations", &annotations)
    try visitor.field("ownerReferences", &ownerReferences)
  }
}

/// The object that another belongs to.
public struct OwnerReference: Fields, Equatable {
  /// `apiVersion` of the Kubernetes API.
  public var apiVersion: String = ""
  /// `kind` of the Kubernetes API.
  public var kind: String = ""
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `uid` of the Kubernetes API.
  public var uid: String = ""
  /// `controller` of the Kubernetes API.
  public var controller: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("apiVersion", &apiVersion)
    try visitor.required("kind", &kind)
    try visitor.required("name", &name)
    try visitor.required("uid", &uid)
    try visitor.field("controller", &controller)
  }
}

/// Which labels an object must have.
public struct LabelSelector: Fields, Equatable {
  /// `matchLabels` of the Kubernetes API.
  public var matchLabels: StringMap<String> = [:]
  /// `matchExpressions` of the Kubernetes API.
  public var matchExpressions: [LabelSelectorRequirement] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("matchLabels", &matchLabels)
    try visitor.field("matchExpressions", &matchExpressions)
  }
}

/// A condition on a label.
public struct LabelSelectorRequirement: Fields, Equatable {
  /// `key` of the Kubernetes API.
  public var key: String = ""
  /// `operator` of the Kubernetes API.
  public var `operator`: String = ""
  /// `values` of the Kubernetes API.
  public var values: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("key", &key)
    try visitor.required("operator", &`operator`)
    try visitor.field("values", &values)
  }
}

/// A name in the same namespace.
public struct LocalObjectReference: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
  }
}

/// A key of a ConfigMap or Secret.
public struct ObjectKeySelector: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `key` of the Kubernetes API.
  public var key: String = ""
  /// `optional` of the Kubernetes API.
  public var optional: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.required("key", &key)
    try visitor.field("optional", &optional)
  }
}
