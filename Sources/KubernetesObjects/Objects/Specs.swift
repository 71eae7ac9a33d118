public import Documents

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

/// How a pod is run to its end.
public struct JobSpec: Fields, Equatable {
  /// `backoffLimit` of the Kubernetes API.
  public var backoffLimit: Int?
  /// `completions` of the Kubernetes API.
  public var completions: Int?
  /// `parallelism` of the Kubernetes API.
  public var parallelism: Int?
  /// `activeDeadlineSeconds` of the Kubernetes API.
  public var activeDeadlineSeconds: Int?
  /// `ttlSecondsAfterFinished` of the Kubernetes API.
  public var ttlSecondsAfterFinished: Int?
  /// `suspend` of the Kubernetes API.
  public var suspend: Bool?
  /// `template` of the Kubernetes API.
  public var template: PodTemplate = PodTemplate()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("backoffLimit", &backoffLimit)
    try visitor.field("completions", &completions)
    try visitor.field("parallelism", &parallelism)
    try visitor.field("activeDeadlineSeconds", &activeDeadlineSeconds)
    try visitor.field("ttlSecondsAfterFinished", &ttlSecondsAfterFinished)
    try visitor.field("suspend", &suspend)
    try visitor.required("template", &template)
  }
}

/// How jobs are run at times.
public struct CronJobSpec: Fields, Equatable {
  /// `schedule` of the Kubernetes API.
  public var schedule: String = ""
  /// `timeZone` of the Kubernetes API.
  public var timeZone: String?
  /// `concurrencyPolicy` of the Kubernetes API.
  public var concurrencyPolicy: String?
  /// `startingDeadlineSeconds` of the Kubernetes API.
  public var startingDeadlineSeconds: Int?
  /// `suspend` of the Kubernetes API.
  public var suspend: Bool?
  /// `jobTemplate` of the Kubernetes API.
  public var jobTemplate: JobTemplate = JobTemplate()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("schedule", &schedule)
    try visitor.field("timeZone", &timeZone)
    try visitor.field("concurrencyPolicy", &concurrencyPolicy)
    try visitor.field("startingDeadlineSeconds", &startingDeadlineSeconds)
    try visitor.field("suspend", &suspend)
    try visitor.required("jobTemplate", &jobTemplate)
  }
}

/// The jobs that a CronJob makes.
public struct JobTemplate: Fields, Equatable {
  /// `metadata` of the Kubernetes API.
  public var metadata: ObjectMeta?
  /// `spec` of the Kubernetes API.
  public var spec: JobSpec = JobSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("metadata", &metadata)
    try visitor.required("spec", &spec)
  }
}

/// How pods are reached under one name.
public struct ServiceSpec: Fields, Equatable {
  /// `type` of the Kubernetes API.
  public var type: String?
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
