internal import Documents
internal import KubernetesObjects

/// What admission fills in: only what is unset and safe, so that doing it twice is doing it once.
public enum Mutation {
  /// Applies what a policy's mutation fills in: a seccomp profile and the default resources always; what takes
  /// rights from a process only where its user is known to be numeric and not 0. Pods of Windows are left alone.
  public static func apply(to pod: inout ReviewedPod, by policy: Policy) {
    if pod.isWindows { return }
    let active = Set(policy.rules.map(\.slug))
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

  private static func harden(
    _ container: inout Container, podUser: Int?, _ known: Set<String>, _ active: Set<String>
  ) {
    let user = container.securityContext?.runAsUser ?? podUser
    guard user.map({ $0 > 0 }) ?? known.contains(container.name) else { return }
    var context = container.securityContext ?? SecurityContext()
    if context.privileged == true { return }
    let adds = context.capabilities?.add ?? []
    if active.contains(PrivilegeEscalation.slug), context.allowPrivilegeEscalation == nil,
      !adds.contains("SYS_ADMIN")
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
