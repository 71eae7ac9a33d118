public import KubernetesObjects

/// `root-group`: a container runs in group 0.
public enum RootGroup: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "root-group", severity: .low, action: .audit,
    what: "`runAsGroup` or `fsGroup` is 0, or 0 is among `supplementalGroups`.",
    why: """
      Many files of the node and of images belong to group 0 and can be read or written by it, so that a user other \
      than root still gets at them.
      """,
    bad: """
      spec:
        securityContext: {runAsGroup: 0}
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        securityContext: {runAsGroup: 10001}
        containers:
          - name: web
            image: web:1.4.2
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"])

  /// The groups of the whole pod.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard let context = pod.template.spec.securityContext else { return }
    if context.runAsGroup == 0 {
      examination.report(
        "spec.securityContext.runAsGroup", "the pod runs in group 0",
        help: "set securityContext.runAsGroup to another group")
    }
    if context.fsGroup == 0 {
      examination.report(
        "spec.securityContext.fsGroup", "the pod's volumes belong to group 0",
        help: "set securityContext.fsGroup to another group")
    }
    if let index = context.supplementalGroups.firstIndex(of: 0) {
      examination.report(
        "spec.securityContext.supplementalGroups[\(index)]", "the pod runs in group 0 too",
        help: "remove 0 from securityContext.supplementalGroups")
    }
  }

  /// A container's own group.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard container.securityContext?.runAsGroup == 0 else { return }
    examination.report(
      "\(place).securityContext.runAsGroup", container: container.name, "the container runs in group 0",
      help: "set securityContext.runAsGroup to another group")
  }
}
