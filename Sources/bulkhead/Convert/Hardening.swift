internal import Documents
internal import KubernetesObjects
internal import Policies
internal import Workloads

/// Where the conversion meets the policies: their fixes harden its pods, and their rules prove the result.
enum Hardening {
  /// What a conversion proves beyond the Pod Security Standards.
  private static let proved: Set = [
    "missing-limits", "missing-requests", "plaintext-credential", "request-above-limit",
  ]

  /// The policy of a conversion: its level at a version, limits, and no credential in the clear.
  private static func policy(
    level: PodSecurityLevel, version: PodSecurityVersion = .latest, setsDefaultResources: Bool = true
  ) -> Policy {
    var parameters = PolicyParameters()
    parameters.standard = PodSecurityStandard(level: level, version: version, nonRoot: .strict)
    let beyond = setsDefaultResources ? proved : proved.subtracting(["missing-limits", "missing-requests"])
    return Policy(name: "convert", parameters: parameters) {
      $0.documentation.level != nil || beyond.contains($0.slug) ? .deny : .off
    }
  }

  /// Applies the fixes of all rules that the workload's own settings do not break.
  static func harden(_ workload: inout Workload) {
    var template = workload.template
    let relaxed = Set(workload.relaxations.map(\.rule))
    // A relaxation is for the container that asks for it; the others of its pod are hardened all the same.
    let own = template
    Engine.fix(&template, by: policy(level: .restricted))
    if !relaxed.isEmpty { restore(&template, from: own) }
    workload.template = template
  }

  /// Gives containers back what they ask for and may have: the converter wrote it on purpose.
  private static func restore(_ template: inout PodTemplate, from own: PodTemplate) {
    for (index, original) in own.spec.containers.enumerated() {
      restore(&template.spec.containers[index], from: original)
    }
    for (index, original) in own.spec.initContainers.enumerated() {
      restore(&template.spec.initContainers[index], from: original)
    }
  }

  private static func restore(_ container: inout Container, from own: Container) {
    guard let asked = own.securityContext else { return }
    if asked.runAsNonRoot == false {
      container.securityContext?.runAsNonRoot = false
      container.securityContext?.runAsUser = asked.runAsUser
    }
    if let added = asked.capabilities?.add, !added.isEmpty {
      container.securityContext?.capabilities?.add = added
    }
    if asked.privileged == true { container.securityContext?.capabilities = nil }
    if asked.capabilities?.add.contains(where: { $0 == "SYS_ADMIN" || $0 == "ALL" }) == true {
      container.securityContext?.allowPrivilegeEscalation = nil
    }
    if asked.seccompProfile?.type == "Unconfined" {
      container.securityContext?.seccompProfile = asked.seccompProfile
    }
  }

  /// Judges the result with the same rules that judge everything else. What a patch of the user's breaks is
  /// refused; any other finding that nobody accepted is a fault of this program, and no output.
  static func prove(
    _ result: inout Converter.Result, _ options: ConversionOptions
  ) throws(Diagnostics) -> [Refusal] {
    // The oldest cluster that must take the result, and the newest.
    let level = PodSecurityLevel(rawValue: options.level.rawValue) ?? .restricted
    let versions = [PodSecurityVersion("1.\(options.kubernetesVersion)") ?? .latest, .latest]
    let engine = Engine(
      policies: versions.map {
        policy(level: level, version: $0, setsDefaultResources: options.setsDefaultResources)
      })
    var problems = Diagnostics()
    var refusals: [Refusal] = []
    for index in result.workloads.indices {
      let workload = result.workloads[index]
      let relaxed = Set(workload.relaxations.map(\.rule))
      let pod = ReviewedPod(workload.template, kind: workload.kind, name: workload.name)
      let verdict = engine.verdict(on: pod, at: Timestamp(seconds: 0))
      for finding in verdict.findings where !relaxed.contains(finding.rule) {
        guard workload.patches.isEmpty else {
          if ConversionOptions.allowableRules.contains(finding.rule) {
            if let refusal = result.accept(finding.rule, inPatchOf: index, reason: finding.message) {
              refusals.append(refusal)
            }
          } else {
            problems.add(
              .error(
                finding.rule, "the patch breaks the rule: \(finding.message)",
                at: workload.patches.compactMap { $0 }.first))
          }
          continue
        }
        problems.add(
          .error(
            "internal-error",
            "the conversion of \(workload.services.joined(separator: ", ")) breaks the rule \(finding.rule): \(finding.message)",
            help: "this is a fault of bulkhead; please report it with the compose file"))
      }
    }
    if problems.hasErrors { throw problems }
    return refusals
  }
}
