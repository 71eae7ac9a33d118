internal import Documents
public import KubernetesObjects

/// `missing-limits`: a container has no limit on cpu or memory.
public enum MissingLimits: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-limits", level: nil, severity: .medium,
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

  /// Cpu and memory of every container.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    ["cpu", "memory"].flatMap { resource in
      pod.containers.compactMap { container, path -> Finding? in
        if container.resources?.limits[resource] != nil { return nil }
        return finding(
          path + ".resources.limits.\(resource)", container: container.name,
          "there is no limit for \(resource)",
          help: "set resources.limits.\(resource)")
      }
    }
  }

  /// Fills in the policy's defaults, never below what is asked for.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    template.forEachContainer { container in
      for resource in ["cpu", "memory"] {
        guard container.resources?.limits[resource] == nil, let standard = parameters.limits[resource] else {
          continue
        }
        var resources = container.resources ?? ResourceRequirements()
        let other = resources.requests[resource]
        let isOutside = other.flatMap { Quantity($0) }.map { other in
          Quantity(standard).map { $0 < other } ?? false
        }
        resources.limits[resource] = isOutside == true ? other : standard
        container.resources = resources
      }
    }
  }
}
