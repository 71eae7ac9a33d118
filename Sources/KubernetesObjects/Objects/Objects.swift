public import Documents

/// A Deployment of the API version apps/v1.
public struct Deployment: KubernetesObject, Equatable {
  /// `apps/v1`
  public static let apiVersion = "apps/v1"
  /// `Deployment`
  public static let kind = "Deployment"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = DeploymentSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// A StatefulSet of the API version apps/v1.
public struct StatefulSet: KubernetesObject, Equatable {
  /// `apps/v1`
  public static let apiVersion = "apps/v1"
  /// `StatefulSet`
  public static let kind = "StatefulSet"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = StatefulSetSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// A DaemonSet of the API version apps/v1.
public struct DaemonSet: KubernetesObject, Equatable {
  /// `apps/v1`
  public static let apiVersion = "apps/v1"
  /// `DaemonSet`
  public static let kind = "DaemonSet"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = DaemonSetSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// A Job of the API version batch/v1.
public struct Job: KubernetesObject, Equatable {
  /// `batch/v1`
  public static let apiVersion = "batch/v1"
  /// `Job`
  public static let kind = "Job"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = JobSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// A CronJob of the API version batch/v1.
public struct CronJob: KubernetesObject, Equatable {
  /// `batch/v1`
  public static let apiVersion = "batch/v1"
  /// `CronJob`
  public static let kind = "CronJob"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = CronJobSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

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
