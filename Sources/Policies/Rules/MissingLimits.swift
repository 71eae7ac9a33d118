public import KubernetesObjects

/// `missing-limits`: a container has no limit on cpu or memory.
public enum MissingLimits: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-limits", severity: .medium, action: .deny,
    what: "A container has no limit on cpu or memory.",
    why: """
      A container without a memory limit can take a node's memory and have its neighbours killed; one without a cpu limit slows them.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            resources: {requests: {cpu: 50m, memory: 64Mi}}
      """,
    good: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {cpu: 500m, memory: 256Mi}}
      """,
    fixSafety: .unsafe,
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"])

  /// A limit of the pod as a whole is one for each of its containers.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    for resource in examination.parameters.resources.requiredLimits
    where ComputeResources.isMissing(resource, \.limits, of: container, at: place, in: pod) {
      examination.report(
        "\(place).resources.limits.\(resource)", container: container.name,
        "there is no limit for \(resource)", help: "set resources.limits.\(resource)")
    }
  }

  /// Fills in the policy's defaults, never below what is asked for.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    ComputeResources.fill(\.limits, from: parameters.limits, beside: \.requests, in: &template, by: max)
  }
}
