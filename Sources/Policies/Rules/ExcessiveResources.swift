internal import KubernetesObjects

/// `excessive-resources`: a pod may use more than the policy's maximum.
public enum ExcessiveResources: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "excessive-resources", severity: .medium, action: .deny,
    what: """
      The limits of a pod, added up as the scheduler does, exceed the maximum of a resource. A container without \
      a limit counts its request.
      """,
    why: """
      One pod that may use most of a node takes cpu and memory from all others there, and one mistyped limit can \
      use up the quota of a whole namespace.
      """,
    policy: "resources: {maximum: {cpu: '4'}}",
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {limits: {cpu: '3', memory: 1Gi}}
          - name: worker
            image: worker:1.4.2
            resources: {limits: {cpu: '2', memory: 1Gi}}
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            resources: {limits: {cpu: '2', memory: 1Gi}}
          - name: worker
            image: worker:1.4.2
            resources: {limits: {cpu: '2', memory: 1Gi}}
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
      "https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers",
    ])

  /// One finding a resource, at the container with the largest share or at the pod's own limit.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    let spec = pod.template.spec
    for (resource, maximum) in examination.parameters.resources.maximum {
      guard let total = PodResources.effective(\.limits, of: resource, in: spec), total > maximum else {
        continue
      }
      let most = PodResources.text(maximum, of: resource)
      let field = PodResources.field("resources.limits", resource)
      var path = "spec.\(field)"
      var container: String?
      if let place = PodResources.largest(\.limits, of: resource, in: spec) {
        path = "\(place).\(field)"
        let list = place.list == .initContainers ? spec.initContainers : spec.containers
        container = list[place.index].name
      }
      examination.report(
        path, container: container,
        "the pod's limits of \(resource) add up to \(PodResources.text(total, of: resource)), more than \(most)",
        help: "set \(field) so that the pod stays within \(most)")
    }
  }
}
