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

/// How replicas of a pod are kept and rolled out.
public struct DeploymentSpec: Fields, Equatable {
  /// `replicas` of the Kubernetes API.
  public var replicas: Int?
  /// `revisionHistoryLimit` of the Kubernetes API.
  public var revisionHistoryLimit: Int?
  /// `minReadySeconds` of the Kubernetes API.
  public var minReadySeconds: Int?
  /// `progressDeadlineSeconds` of the Kubernetes API.
  public var progressDeadlineSeconds: Int?
  /// `strategy` of the Kubernetes API.
  public var strategy: DeploymentStrategy?
  /// `selector` of the Kubernetes API.
  public var selector: LabelSelector = LabelSelector()
  /// `template` of the Kubernetes API.
  public var template: PodTemplate = PodTemplate()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("replicas", &replicas)
    try visitor.field("revisionHistoryLimit", &revisionHistoryLimit)
    try visitor.field("minReadySeconds", &minReadySeconds)
    try visitor.field("progressDeadlineSeconds", &progressDeadlineSeconds)
    try visitor.field("strategy", &strategy)
    try visitor.required("selector", &selector)
    try visitor.required("template", &template)
  }
}

/// How a Deployment replaces its pods.
public struct DeploymentStrategy: Fields, Equatable {
  /// `type` of the Kubernetes API.
  public var type: String?
  /// `rollingUpdate` of the Kubernetes API.
  public var rollingUpdate: RollingUpdate?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("type", &type)
    try visitor.field("rollingUpdate", &rollingUpdate)
  }
}

/// How many pods more or fewer a rollout may have.
public struct RollingUpdate: Fields, Equatable {
  /// `maxSurge` of the Kubernetes API.
  public var maxSurge: IntOrString?
  /// `maxUnavailable` of the Kubernetes API.
  public var maxUnavailable: IntOrString?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("maxSurge", &maxSurge)
    try visitor.field("maxUnavailable", &maxUnavailable)
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

/// How pods with an identity are kept.
public struct StatefulSetSpec: Fields, Equatable {
  /// `serviceName` of the Kubernetes API.
  public var serviceName: String?
  /// `replicas` of the Kubernetes API.
  public var replicas: Int?
  /// `revisionHistoryLimit` of the Kubernetes API.
  public var revisionHistoryLimit: Int?
  /// `minReadySeconds` of the Kubernetes API.
  public var minReadySeconds: Int?
  /// `podManagementPolicy` of the Kubernetes API.
  public var podManagementPolicy: String?
  /// `updateStrategy` of the Kubernetes API.
  public var updateStrategy: Value?
  /// `selector` of the Kubernetes API.
  public var selector: LabelSelector = LabelSelector()
  /// `template` of the Kubernetes API.
  public var template: PodTemplate = PodTemplate()
  /// `volumeClaimTemplates` of the Kubernetes API.
  public var volumeClaimTemplates: [Value] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("serviceName", &serviceName)
    try visitor.field("replicas", &replicas)
    try visitor.field("revisionHistoryLimit", &revisionHistoryLimit)
    try visitor.field("minReadySeconds", &minReadySeconds)
    try visitor.field("podManagementPolicy", &podManagementPolicy)
    try visitor.field("updateStrategy", &updateStrategy)
    try visitor.required("selector", &selector)
    try visitor.required("template", &template)
    try visitor.field("volumeClaimTemplates", &volumeClaimTemplates)
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

/// How a pod on every node is kept.
public struct DaemonSetSpec: Fields, Equatable {
  /// `minReadySeconds` of the Kubernetes API.
  public var minReadySeconds: Int?
  /// `updateStrategy` of the Kubernetes API.
  public var updateStrategy: Value?
  /// `selector` of the Kubernetes API.
  public var selector: LabelSelector = LabelSelector()
  /// `template` of the Kubernetes API.
  public var template: PodTemplate = PodTemplate()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("minReadySeconds", &minReadySeconds)
    try visitor.field("updateStrategy", &updateStrategy)
    try visitor.required("selector", &selector)
    try visitor.required("template", &template)
  }
}
