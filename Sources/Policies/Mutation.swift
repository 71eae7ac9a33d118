internal import Documents
internal import KubernetesObjects

/// What admission fills in: only what is unset and safe, so that doing it twice is doing it once.
public enum Mutation {
  /// Applies what a policy's mutation fills in: a seccomp profile and the default resources always; what takes
  /// rights from a process only where its user is known to be numeric and not 0. Pods of Windows are left alone.
  ///
  /// - Parameter excused: rules from which the pod is excused; what it may have is not taken from it.
  public static func apply(to pod: inout ReviewedPod, by policy: Policy, sparing excused: Set<String> = []) {
    if isLeftAlone(pod) { return }
    let active = Set(policy.rules.map(\.slug)).subtracting(excused)
    let defaults = policy.parameters.resources.defaults
    if active.contains(UnconfinedSeccomp.slug),
      pod.template.spec.securityContext?.seccompProfile == nil
    {
      var context = pod.template.spec.securityContext ?? PodSecurityContext()
      context.seccompProfile = .with { $0.type = "RuntimeDefault" }
      pod.template.spec.securityContext = context
    }
    if active.contains(MissingRequests.slug) { MissingRequests.fix(&pod.template, defaults) }
    if active.contains(MissingLimits.slug) { MissingLimits.fix(&pod.template, defaults) }
    let podUser = pod.template.spec.securityContext?.runAsUser
    let known = pod.images.nonRootContainers
    for index in pod.template.spec.initContainers.indices {
      harden(&pod.template.spec.initContainers[index], podUser: podUser, known, active)
    }
    for index in pod.template.spec.containers.indices {
      harden(&pod.template.spec.containers[index], podUser: podUser, known, active)
    }
  }

  /// Pods of Windows, however they say so; and mirror pods, which are the kubelet's and cannot be changed.
  private static func isLeftAlone(_ pod: ReviewedPod) -> Bool {
    let spec = pod.template.spec
    return pod.isWindows || spec.nodeSelector["kubernetes.io/os"] == "windows"
      || spec.securityContext?.windowsOptions != nil
      || spec.containers.contains { $0.securityContext?.windowsOptions != nil }
      || pod.template.metadata?.annotations["kubernetes.io/config.mirror"] != nil
  }

  private static func harden(
    _ container: inout Container, podUser: Int?, _ known: Set<String>, _ active: Set<String>
  ) {
    let user = container.securityContext?.runAsUser ?? podUser
    guard user.map({ $0 > 0 }) ?? known.contains(container.name) else { return }
    var context = container.securityContext ?? SecurityContext()
    if context.privileged == true { return }
    let adds = context.capabilities?.add ?? []
    if active.contains(PrivilegeEscalation.slug), context.allowPrivilegeEscalation == nil,
      !adds.contains("SYS_ADMIN"), !adds.contains("CAP_SYS_ADMIN")
    {
      context.allowPrivilegeEscalation = false
    }
    if active.contains(AddedCapability.slug), (context.capabilities?.drop ?? []).isEmpty {
      var capabilities = context.capabilities ?? Capabilities()
      capabilities.drop = ["ALL"]
      context.capabilities = capabilities
    }
    if active.contains(RootUser.slug), context.runAsNonRoot == nil { context.runAsNonRoot = true }
    container.securityContext = context
  }
}
