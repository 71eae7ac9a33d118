/// A level of the Pod Security Standards (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
public enum PodSecurityLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Everything is allowed.
  case privileged
  /// What is known to lift a pod out of its container is not.
  case baseline
  /// Today's best practice.
  case restricted

  /// Orders by strictness.
  public static func < (left: Self, right: Self) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}

/// A minor version of Kubernetes, by which checks of the standard begin and change.
public struct PodSecurityVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The newest minor version that the table below knows; a newer one is judged like it.
  public static let newestMinor = 37
  /// The newest known version.
  public static let latest = PodSecurityVersion(minor: newestMinor, isLatest: true)

  /// The minor version.
  public let minor: Int
  /// Whether it was given as `latest`.
  public let isLatest: Bool

  private init(minor: Int, isLatest: Bool) {
    self.minor = minor
    self.isLatest = isLatest
  }

  /// A version such as `latest`, `v1.25` or `1.25`; nil where the text is none.
  public init?(_ text: String) {
    if text == "latest" {
      self = .latest
      return
    }
    let number = text.hasPrefix("v1.") ? text.dropFirst(3) : text.hasPrefix("1.") ? text.dropFirst(2) : ""
    guard (1...4).contains(number.utf8.count), number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      number == "0" || number.first != "0", let minor = Int(number)
    else { return nil }
    self.init(minor: minor, isLatest: false)
  }

  /// `latest` or `v1.25`.
  public var description: String { isLatest ? "latest" : "v1.\(minor)" }

  /// Orders by minor version.
  public static func < (left: Self, right: Self) -> Bool { left.minor < right.minor }
}

/// A check of the Pod Security Standards.
public enum PodSecurityCheck: UInt32, Sendable, Hashable, CaseIterable {
  case appArmorProfile, capabilitiesBaseline, hostNamespaces, hostPathVolumes, hostPorts
  case hostProbesAndHostLifecycle, privileged, procMount, seLinuxOptions, seccompProfileBaseline, sysctls
  case windowsHostProcess
  case allowPrivilegeEscalation, capabilitiesRestricted, procMountRestricted, restrictedVolumes
  case runAsNonRoot, runAsUser, seccompProfileRestricted

  fileprivate var bit: UInt32 { 1 << rawValue }

  /// The ID that the Kubernetes project gives it, such as `capabilities_baseline`.
  public var id: String { PodSecurityTable.row(of: self).id }
  /// What is wrong, in the constant words that the built-in admission uses.
  public var reason: String { PodSecurityTable.row(of: self).reason }
  /// The slugs of the rules that run the check.
  public var rules: [String] { PodSecurityTable.row(of: self).rules }
}

/// The table of the standard: which check runs at which level, from which version on, and which it replaces.
///
/// Source: https://github.com/kubernetes/pod-security-admission, directory `policy`. What a check allows changes by
/// version too; that stands in the rule, as a table of its own where there is more than one value.
public enum PodSecurityTable {
  /// A check's row.
  public struct Row: Sendable {
    /// The check.
    public let check: PodSecurityCheck
    /// The ID that the Kubernetes project gives it.
    public let id: String
    /// The level that it begins at.
    public let level: PodSecurityLevel
    /// The minor version from which on it runs.
    public let since: Int
    /// The check of a lower level that does not run where this one does.
    public let overrides: PodSecurityCheck?
    /// The slugs of the rules that run it.
    public let rules: [String]
    /// What is wrong, in constant words.
    public let reason: String

    fileprivate init(
      _ check: PodSecurityCheck, _ id: String, _ level: PodSecurityLevel, since: Int = 0,
      over: PodSecurityCheck? = nil, _ rules: [String], _ reason: String
    ) {
      self.check = check
      self.id = id
      self.level = level
      self.since = since
      overrides = over
      self.rules = rules
      self.reason = reason
    }
  }

  /// The rows.
  public static let rows = [
    Row(
      .appArmorProfile, "appArmorProfile", .baseline, ["unconfined-apparmor"], "forbidden AppArmor profile"),
    Row(
      .capabilitiesBaseline, "capabilities_baseline", .baseline, ["added-capability"],
      "non-default capabilities"),
    Row(
      .hostNamespaces, "hostNamespaces", .baseline, ["host-network", "host-pid", "host-ipc"],
      "host namespaces"),
    Row(.hostPathVolumes, "hostPathVolumes", .baseline, ["host-path"], "hostPath volumes"),
    Row(.hostPorts, "hostPorts", .baseline, ["host-port"], "hostPort"),
    Row(
      .hostProbesAndHostLifecycle, "hostProbesAndHostLifecycle", .baseline, since: 34, ["host-probe"],
      "probe or lifecycle host"),
    Row(.privileged, "privileged", .baseline, ["privileged-container"], "privileged"),
    Row(.procMount, "procMount", .baseline, ["unmasked-proc"], "procMount"),
    Row(.seLinuxOptions, "seLinuxOptions", .baseline, ["custom-selinux"], "seLinuxOptions"),
    Row(
      .seccompProfileBaseline, "seccompProfile_baseline", .baseline, ["unconfined-seccomp"], "seccompProfile"),
    Row(.sysctls, "sysctls", .baseline, ["unsafe-sysctl"], "forbidden sysctls"),
    Row(.windowsHostProcess, "windowsHostProcess", .baseline, ["host-process"], "hostProcess"),
    Row(
      .allowPrivilegeEscalation, "allowPrivilegeEscalation", .restricted, since: 8, ["privilege-escalation"],
      "allowPrivilegeEscalation != false"),
    Row(
      .capabilitiesRestricted, "capabilities_restricted", .restricted, since: 22, over: .capabilitiesBaseline,
      ["added-capability"],
      "unrestricted capabilities"),
    Row(
      .procMountRestricted, "procMount_restricted", .restricted, since: 35, over: .procMount,
      ["unmasked-proc"], "procMount"),
    Row(
      .restrictedVolumes, "restrictedVolumes", .restricted, over: .hostPathVolumes,
      ["restricted-volume-type", "host-path"],
      "restricted volume types"),
    Row(.runAsNonRoot, "runAsNonRoot", .restricted, ["root-user"], "runAsNonRoot != true"),
    Row(.runAsUser, "runAsUser", .restricted, since: 23, ["root-user"], "runAsUser=0"),
    Row(
      .seccompProfileRestricted, "seccompProfile_restricted", .restricted, since: 19,
      over: .seccompProfileBaseline,
      ["unconfined-seccomp"], "seccompProfile"),
  ]

  static func row(of check: PodSecurityCheck) -> Row { rowsByCheck[check] ?? rows[0] }

  private static let rowsByCheck = Dictionary(uniqueKeysWithValues: rows.map { ($0.check, $0) })
}

/// How strictly root is forbidden.
public enum NonRootMode: String, Sendable, Hashable, CaseIterable {
  /// Root is root, in whatever user namespace.
  case strict
  /// As the standard says: from 1.35 on, a pod with `hostUsers: false` may run as root.
  case standard
}

/// The Pod Security Standards at one level and version.
public struct PodSecurityStandard: Sendable, Hashable {
  /// The level.
  public let level: PodSecurityLevel
  /// The version.
  public let version: PodSecurityVersion
  /// How strictly root is forbidden.
  public let nonRoot: NonRootMode
  private let checks: UInt32

  /// The checks of a level at a version, without those that another one replaces.
  public init(level: PodSecurityLevel, version: PodSecurityVersion = .latest, nonRoot: NonRootMode = .strict)
  {
    self.level = level
    self.version = version
    self.nonRoot = nonRoot
    let active = PodSecurityTable.rows.filter {
      $0.level <= level && level != .privileged && $0.since <= version.minor
    }
    let replaced = active.reduce(0) { $0 | ($1.overrides?.bit ?? 0) }
    checks = active.reduce(0) { $0 | $1.check.bit } & ~replaced
  }

  /// Whether a check runs.
  public func runs(_ check: PodSecurityCheck) -> Bool { checks & check.bit != 0 }

  /// Whether a pod may run as root since it has a user namespace of its own.
  func allowsRoot(_ hostUsers: Bool?) -> Bool {
    hostUsers == false && version.minor >= 35 && nonRoot == .standard
  }
}
