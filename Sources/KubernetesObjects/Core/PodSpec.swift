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

/// Security settings of all containers of a pod.
public struct PodSecurityContext: Fields, Equatable {
  /// `runAsNonRoot` of the Kubernetes API.
  public var runAsNonRoot: Bool?
  /// `runAsUser` of the Kubernetes API.
  public var runAsUser: Int?
  /// `runAsGroup` of the Kubernetes API.
  public var runAsGroup: Int?
  /// `fsGroup` of the Kubernetes API.
  public var fsGroup: Int?
  /// `fsGroupChangePolicy` of the Kubernetes API.
  public var fsGroupChangePolicy: String?
  /// `supplementalGroups` of the Kubernetes API.
  public var supplementalGroups: [Int] = []
  /// `seccompProfile` of the Kubernetes API.
  public var seccompProfile: SeccompProfile?
  /// `appArmorProfile` of the Kubernetes API.
  public var appArmorProfile: AppArmorProfile?
  /// `seLinuxOptions` of the Kubernetes API.
  public var seLinuxOptions: SELinuxOptions?
  /// `windowsOptions` of the Kubernetes API.
  public var windowsOptions: WindowsOptions?
  /// `sysctls` of the Kubernetes API.
  public var sysctls: [Sysctl] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("runAsNonRoot", &runAsNonRoot)
    try visitor.field("runAsUser", &runAsUser)
    try visitor.field("runAsGroup", &runAsGroup)
    try visitor.field("fsGroup", &fsGroup)
    try visitor.field("fsGroupChangePolicy", &fsGroupChangePolicy)
    try visitor.field("supplementalGroups", &supplementalGroups)
    try visitor.field("seccompProfile", &seccompProfile)
    try visitor.field("appArmorProfile", &appArmorProfile)
    try visitor.field("seLinuxOptions", &seLinuxOptions)
    try visitor.field("windowsOptions", &windowsOptions)
    try visitor.field("sysctls", &sysctls)
  }
}

/// Which system calls are allowed.
public struct SeccompProfile: Fields, Equatable {
  /// `type` of the Kubernetes API.
  public var type: String = ""
  /// `localhostProfile` of the Kubernetes API.
  public var localhostProfile: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("type", &type)
    try visitor.field("localhostProfile", &localhostProfile)
  }
}

/// An AppArmor profile.
public struct AppArmorProfile: Fields, Equatable {
  /// `type` of the Kubernetes API.
  public var type: String = ""
  /// `localhostProfile` of the Kubernetes API.
  public var localhostProfile: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("type", &type)
    try visitor.field("localhostProfile", &localhostProfile)
  }
}

/// An SELinux label.
public struct SELinuxOptions: Fields, Equatable {
  /// `user` of the Kubernetes API.
  public var user: String?
  /// `role` of the Kubernetes API.
  public var role: String?
  /// `type` of the Kubernetes API.
  public var type: String?
  /// `level` of the Kubernetes API.
  public var level: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("user", &user)
    try visitor.field("role", &role)
    try visitor.field("type", &type)
    try visitor.field("level", &level)
  }
}

/// Security settings of Windows.
public struct WindowsOptions: Fields, Equatable {
  /// `hostProcess` of the Kubernetes API.
  public var hostProcess: Bool?
  /// `runAsUserName` of the Kubernetes API.
  public var runAsUserName: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("hostProcess", &hostProcess)
    try visitor.field("runAsUserName", &runAsUserName)
  }
}

/// A setting of the kernel.
public struct Sysctl: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `value` of the Kubernetes API.
  public var value: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.required("value", &value)
  }
}

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
    try visitor.field("requests", &requests)
    try visitor.field("limits", &limits)
  }
}

/// Security settings of a container.
public struct SecurityContext: Fields, Equatable {
  /// `privileged` of the Kubernetes API.
  public var privileged: Bool?
  /// `allowPrivilegeEscalation` of the Kubernetes API.
  public var allowPrivilegeEscalation: Bool?
  /// `readOnlyRootFilesystem` of the Kubernetes API.
  public var readOnlyRootFilesystem: Bool?
  /// `runAsNonRoot` of the Kubernetes API.
  public var runAsNonRoot: Bool?
  /// `runAsUser` of the Kubernetes API.
  public var runAsUser: Int?
  /// `runAsGroup` of the Kubernetes API.
  public var runAsGroup: Int?
  /// `procMount` of the Kubernetes API.
  public var procMount: String?
  /// `capabilities` of the Kubernetes API.
  public var capabilities: Capabilities?
  /// `seccompProfile` of the Kubernetes API.
  public var seccompProfile: SeccompProfile?
  /// `appArmorProfile` of the Kubernetes API.
  public var appArmorProfile: AppArmorProfile?
  /// `seLinuxOptions` of the Kubernetes API.
  public var seLinuxOptions: SELinuxOptions?
  /// `windowsOptions` of the Kubernetes API.
  public var windowsOptions: WindowsOptions?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("privileged", &privileged)
    try visitor.field("allowPrivilegeEscalation", &allowPrivilegeEscalation)
    try visitor.field("readOnlyRootFilesystem", &readOnlyRootFilesystem)
    try visitor.field("runAsNonRoot", &runAsNonRoot)
    try visitor.field("runAsUser", &runAsUser)
    try visitor.field("runAsGroup", &runAsGroup)
    try visitor.field("procMount", &procMount)
    try visitor.field("capabilities", &capabilities)
    try visitor.field("seccompProfile", &seccompProfile)
    try visitor.field("appArmorProfile", &appArmorProfile)
    try visitor.field("seLinuxOptions", &seLinuxOptions)
    try visitor.field("windowsOptions", &windowsOptions)
  }
}

/// Capabilities that are added and dropped.
public struct Capabilities: Fields, Equatable {
  /// `add` of the Kubernetes API.
  public var add: [String] = []
  /// `drop` of the Kubernetes API.
  public var drop: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("add", &add)
    try visitor.field("drop", &drop)
  }
}

/// How a container is tested.
public struct Probe: Fields, Equatable {
  /// `exec` of the Kubernetes API.
  public var exec: ExecAction?
  /// `httpGet` of the Kubernetes API.
  public var httpGet: HTTPGetAction?
  /// `tcpSocket` of the Kubernetes API.
  public var tcpSocket: TCPSocketAction?
  /// `grpc` of the Kubernetes API.
  public var grpc: Value?
  /// `initialDelaySeconds` of the Kubernetes API.
  public var initialDelaySeconds: Int?
  /// `periodSeconds` of the Kubernetes API.
  public var periodSeconds: Int?
  /// `timeoutSeconds` of the Kubernetes API.
  public var timeoutSeconds: Int?
  /// `successThreshold` of the Kubernetes API.
  public var successThreshold: Int?
  /// `failureThreshold` of the Kubernetes API.
  public var failureThreshold: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("exec", &exec)
    try visitor.field("httpGet", &httpGet)
    try visitor.field("tcpSocket", &tcpSocket)
    try visitor.field("grpc", &grpc)
    try visitor.field("initialDelaySeconds", &initialDelaySeconds)
    try visitor.field("periodSeconds", &periodSeconds)
    try visitor.field("timeoutSeconds", &timeoutSeconds)
    try visitor.field("successThreshold", &successThreshold)
    try visitor.field("failureThreshold", &failureThreshold)
  }
}

/// A command in a container.
public struct ExecAction: Fields, Equatable {
  /// `command` of the Kubernetes API.
  public var command: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("command", &command)
  }
}

/// A request to a container.
public struct HTTPGetAction: Fields, Equatable {
  /// `path` of the Kubernetes API.
  public var path: String?
  /// `port` of the Kubernetes API.
  public var port: IntOrString = IntOrString()
  /// `host` of the Kubernetes API.
  public var host: String?
  /// `scheme` of the Kubernetes API.
  public var scheme: String?
  /// `httpHeaders` of the Kubernetes API.
  public var httpHeaders: [HTTPHeader] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("path", &path)
    try visitor.required("port", &port)
    try visitor.field("host", &host)
    try visitor.field("scheme", &scheme)
    try visitor.field("httpHeaders", &httpHeaders)
  }
}

/// A header of a request.
public struct HTTPHeader: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `value` of the Kubernetes API.
  public var value: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.required("value", &value)
  }
}

/// A connection to a container.
public struct TCPSocketAction: Fields, Equatable {
  /// `port` of the Kubernetes API.
  public var port: IntOrString = IntOrString()
  /// `host` of the Kubernetes API.
  public var host: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("port", &port)
    try visitor.field("host", &host)
  }
}

/// Actions at moments of a container's life.
public struct Lifecycle: Fields, Equatable {
  /// `postStart` of the Kubernetes API.
  public var postStart: LifecycleHandler?
  /// `preStop` of the Kubernetes API.
  public var preStop: LifecycleHandler?
  /// `stopSignal` of the Kubernetes API.
  public var stopSignal: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("postStart", &postStart)
    try visitor.field("preStop", &preStop)
    try visitor.field("stopSignal", &stopSignal)
  }
}

/// One such action.
public struct LifecycleHandler: Fields, Equatable {
  /// `exec` of the Kubernetes API.
  public var exec: ExecAction?
  /// `httpGet` of the Kubernetes API.
  public var httpGet: HTTPGetAction?
  /// `tcpSocket` of the Kubernetes API.
  public var tcpSocket: TCPSocketAction?
  /// `sleep` of the Kubernetes API.
  public var sleep: Value?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("exec", &exec)
    try visitor.field("httpGet", &httpGet)
    try visitor.field("tcpSocket", &tcpSocket)
    try visitor.field("sleep", &sleep)
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
