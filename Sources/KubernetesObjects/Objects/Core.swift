public import Documents

/// A Pod of the API version v1.
public struct Pod: KubernetesObject, Equatable {
  /// `v1`
  public static let apiVersion = "v1"
  /// `Pod`
  public static let kind = "Pod"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = PodSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// A Service of the API version v1.
public struct Service: KubernetesObject, Equatable {
  /// `v1`
  public static let apiVersion = "v1"
  /// `Service`
  public static let kind = "Service"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = ServiceSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// How pods are reached under one name.
public struct ServiceSpec: Fields, Equatable {
  /// `type` of the Kubernetes API.
  public var type: String?
  /// `loadBalancerClass` of the Kubernetes API.
  public var loadBalancerClass: String?
  /// `clusterIP` of the Kubernetes API.
  public var clusterIP: String?
  /// `externalName` of the Kubernetes API.
  public var externalName: String?
  /// `publishNotReadyAddresses` of the Kubernetes API.
  public var publishNotReadyAddresses: Bool?
  /// `selector` of the Kubernetes API.
  public var selector: StringMap<String> = [:]
  /// `ports` of the Kubernetes API.
  public var ports: [ServicePort] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("type", &type)
    try visitor.field("loadBalancerClass", &loadBalancerClass)
    try visitor.field("clusterIP", &clusterIP)
    try visitor.field("externalName", &externalName)
    try visitor.field("publishNotReadyAddresses", &publishNotReadyAddresses)
    try visitor.field("selector", &selector)
    try visitor.field("ports", &ports)
  }
}

/// A port of a Service.
public struct ServicePort: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `protocol` of the Kubernetes API.
  public var `protocol`: String?
  /// `appProtocol` of the Kubernetes API.
  public var appProtocol: String?
  /// `port` of the Kubernetes API.
  public var port: Int = 0
  /// `targetPort` of the Kubernetes API.
  public var targetPort: IntOrString?
  /// `nodePort` of the Kubernetes API.
  public var nodePort: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("protocol", &`protocol`)
    try visitor.field("appProtocol", &appProtocol)
    try visitor.required("port", &port)
    try visitor.field("targetPort", &targetPort)
    try visitor.field("nodePort", &nodePort)
  }
}

/// A ConfigMap of the API version v1.
public struct ConfigMap: KubernetesObject, Equatable {
  /// `v1`
  public static let apiVersion = "v1"
  /// `ConfigMap`
  public static let kind = "ConfigMap"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `immutable` of the Kubernetes API.
  public var immutable: Bool?
  /// `data` of the Kubernetes API.
  public var data: StringMap<String> = [:]
  /// `binaryData` of the Kubernetes API.
  public var binaryData: StringMap<String> = [:]

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.field("immutable", &immutable)
    try visitor.field("data", &data)
    try visitor.field("binaryData", &binaryData)
  }
}

/// A Secret of the API version v1.
public struct Secret: KubernetesObject, Equatable {
  /// `v1`
  public static let apiVersion = "v1"
  /// `Secret`
  public static let kind = "Secret"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `type` of the Kubernetes API.
  public var type: String?
  /// `immutable` of the Kubernetes API.
  public var immutable: Bool?
  /// `data` of the Kubernetes API.
  public var data: StringMap<String> = [:]
  /// `stringData` of the Kubernetes API.
  public var stringData: StringMap<String> = [:]

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.field("type", &type)
    try visitor.field("immutable", &immutable)
    try visitor.field("data", &data)
    try visitor.field("stringData", &stringData)
  }
}

/// A PersistentVolumeClaim of the API version v1.
public struct PersistentVolumeClaim: KubernetesObject, Equatable {
  /// `v1`
  public static let apiVersion = "v1"
  /// `PersistentVolumeClaim`
  public static let kind = "PersistentVolumeClaim"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = PersistentVolumeClaimSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// Storage that is asked for.
public struct PersistentVolumeClaimSpec: Fields, Equatable {
  /// `accessModes` of the Kubernetes API.
  public var accessModes: [String] = []
  /// `storageClassName` of the Kubernetes API.
  public var storageClassName: String?
  /// `volumeName` of the Kubernetes API.
  public var volumeName: String?
  /// `volumeMode` of the Kubernetes API.
  public var volumeMode: String?
  /// `resources` of the Kubernetes API.
  public var resources: ResourceRequirements?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("accessModes", &accessModes)
    try visitor.field("storageClassName", &storageClassName)
    try visitor.field("volumeName", &volumeName)
    try visitor.field("volumeMode", &volumeMode)
    try visitor.field("resources", &resources)
  }
}

/// A ServiceAccount of the API version v1.
public struct ServiceAccount: KubernetesObject, Equatable {
  /// `v1`
  public static let apiVersion = "v1"
  /// `ServiceAccount`
  public static let kind = "ServiceAccount"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `automountServiceAccountToken` of the Kubernetes API.
  public var automountServiceAccountToken: Bool?
  /// `imagePullSecrets` of the Kubernetes API.
  public var imagePullSecrets: [LocalObjectReference] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.field("automountServiceAccountToken", &automountServiceAccountToken)
    try visitor.field("imagePullSecrets", &imagePullSecrets)
  }
}
