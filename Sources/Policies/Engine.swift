public import KubernetesObjects

/// All rules, by name.
public enum Rules {
  /// The rules in the order of their slugs.
  public static let all: [any Rule.Type] = [
    AddedCapability.self, CustomSELinux.self, HostIPC.self, HostNetwork.self, HostPath.self, HostPID.self,
    HostPort.self, HostProbe.self, MissingLimits.self, MissingRequests.self, PlaintextCredential.self,
    PrivilegeEscalation.self, PrivilegedContainer.self, RootUser.self, UnconfinedAppArmor.self,
    UnconfinedSeccomp.self, UnmaskedProc.self, UnsafeSysctl.self, WritableRootFilesystem.self,
  ]

  /// The slugs.
  public static var slugs: [String] { all.map { $0.slug } }
}

/// The judge that every path asks: no I/O, no state, the same answer for the same question.
public struct Engine: Sendable {
  private let rules: [any Rule.Type]

  /// An engine with some rules, or all.
  public init(rules: [any Rule.Type] = Rules.all) { self.rules = rules }

  /// Every finding about a pod, but for rules that are excused for it.
  public func findings(_ pod: ReviewedPod, excusing excused: Set<String> = []) -> [Finding] {
    rules.filter { !excused.contains($0.slug) }.flatMap { $0.check(pod) }
  }

  /// Applies the fixes of all rules that are not excused.
  public func fix(
    _ template: inout PodTemplate, _ parameters: FixParameters, excusing excused: Set<String> = []
  ) {
    for rule in rules where !excused.contains(rule.slug) { rule.fix(&template, parameters) }
  }
}
