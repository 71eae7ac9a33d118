public import Documents

/// A container of a pod.
public struct Container: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `image` of the Kubernetes API.
  public var image: String?
  /// `imagePullPolicy` of the Kubernetes API.
  public var imagePullPolicy: String?
  /// `command` of the Kubernetes API.
  public var command: [String] = []
  /// `args` of the Kubernetes API.
  public var args: [String] = []
  /// `workingDir` of the Kubernetes API.
  public var workingDir: String?
  /// `stdin` of the Kubernetes API.
  public var stdin: Bool?
  /// `tty` of the Kubernetes API.
  public var tty: Bool?
  /// `restartPolicy` of the Kubernetes API.
  public var restartPolicy: String?
  /// `ports` of the Kubernetes API.
  public var ports: [ContainerPort] = []
  /// `envFrom` of the Kubernetes API.
  public var envFrom: [EnvFromSource] = []
  /// `env` of the Kubernetes API.
  public var env: [EnvVar] = []
  /// `resources` of the Kubernetes API.
  public var resources: ResourceRequirements?
  /// `securityContext` of the Kubernetes API.
  public var securityContext: SecurityContext?
  /// `startupProbe` of the Kubernetes API.
  public var startupProbe: Probe?
  /// `readinessProbe` of the Kubernetes API.
  public var readinessProbe: Probe?
  /// `livenessProbe` of the Kubernetes API.
  public var livenessProbe: Probe?
  /// `lifecycle` of the Kubernetes API.
  public var lifecycle: Lifecycle?
  /// `volumeMounts` of the Kubernetes API.
  public var volumeMounts: [VolumeMount] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.field("image", &image)
    try visitor.field("imagePullPolicy", &imagePullPolicy)
    try visitor.field("command", &command)
    try visitor.field("args", &args)
    try visitor.field("workingDir", &workingDir)
    try visitor.field("stdin", &stdin)
    try visitor.field("tty", &tty)
    try visitor.field("restartPolicy", &restartPolicy)
    try visitor.field("ports", &ports)
    try visitor.field("envFrom", &envFrom)
    try visitor.field("env", &env)
    try visitor.field("resources", &resources)
    try visitor.field("securityContext", &securityContext)
    try visitor.field("startupProbe", &startupProbe)
    try visitor.field("readinessProbe", &readinessProbe)
    try visitor.field("livenessProbe", &livenessProbe)
    try visitor.field("lifecycle", &lifecycle)
    try visitor.field("volumeMounts", &volumeMounts)
  }
}

/// A port that a container listens on.
public struct ContainerPort: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `containerPort` of the Kubernetes API.
  public var containerPort: Int = 0
  /// `hostPort` of the Kubernetes API.
  public var hostPort: Int?
  /// `hostIP` of the Kubernetes API.
  public var hostIP: String?
  /// `protocol` of the Kubernetes API.
  public var `protocol`: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.required("containerPort", &containerPort)
    try visitor.field("hostPort", &hostPort)
    try visitor.field("hostIP", &hostIP)
    try visitor.field("protocol", &`protocol`)
  }
}

/// A variable of a container.
public struct EnvVar: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `value` of the Kubernetes API.
  public var value: String?
  /// `valueFrom` of the Kubernetes API.
  public var valueFrom: EnvVarSource?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.field("value", &value)
    try visitor.field("valueFrom", &valueFrom)
  }
}

/// Where a variable's value comes from.
public struct EnvVarSource: Fields, Equatable {
  /// `configMapKeyRef` of the Kubernetes API.
  public var configMapKeyRef: ObjectKeySelector?
  /// `secretKeyRef` of the Kubernetes API.
  public var secretKeyRef: ObjectKeySelector?
  /// `fieldRef` of the Kubernetes API.
  public var fieldRef: Value?
  /// `resourceFieldRef` of the Kubernetes API.
  public var resourceFieldRef: Value?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("configMapKeyRef", &configMapKeyRef)
    try visitor.field("secretKeyRef", &secretKeyRef)
    try visitor.field("fieldRef", &fieldRef)
    try visitor.field("resourceFieldRef", &resourceFieldRef)
  }
}

/// An object whose keys become variables.
public struct EnvFromSource: Fields, Equatable {
  /// `prefix` of the Kubernetes API.
  public var prefix: String?
  /// `configMapRef` of the Kubernetes API.
  public var configMapRef: OptionalReference?
  /// `secretRef` of the Kubernetes API.
  public var secretRef: OptionalReference?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("prefix", &prefix)
    try visitor.field("configMapRef", &configMapRef)
    try visitor.field("secretRef", &secretRef)
  }
}

/// A name that may be missing.
public struct OptionalReference: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `optional` of the Kubernetes API.
  public var optional: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("optional", &optional)
  }
}

/// What a container asks for and may use.
public struct ResourceRequirements: Fields, Equatable {
  /// `requests` of the Kubernetes API.
  public var requests: StringMap<String> = [:]
  /// `limits` of the Kubernetes API.
  public var limits: StringMap<String> = [:]

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    var requests = Quantities(texts: self.requests)
    var limits = Quantities(texts: self.limits)
    try visitor.field("requests", &requests)
    try visitor.field("limits", &limits)
    self.requests = requests.texts
    self.limits = limits.texts
  }
}

/// A volume in a container.
public struct VolumeMount: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `mountPath` of the Kubernetes API.
  public var mountPath: String = ""
  /// `subPath` of the Kubernetes API.
  public var subPath: String?
  /// `readOnly` of the Kubernetes API.
  public var readOnly: Bool?
  /// `mountPropagation` of the Kubernetes API.
  public var mountPropagation: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.required("mountPath", &mountPath)
    try visitor.field("subPath", &subPath)
    try visitor.field("readOnly", &readOnly)
    try visitor.field("mountPropagation", &mountPropagation)
  }
}
