public import Documents

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
