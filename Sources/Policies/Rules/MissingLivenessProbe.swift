public import KubernetesObjects

/// `missing-liveness-probe`: nothing tells whether a container still works.
public enum MissingLivenessProbe: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-liveness-probe", severity: .low, action: .off,
    what: """
      A container has no `livenessProbe`. Init containers, ephemeral ones and those of a Job, a CronJob or a single \
      Pod need none.
      """,
    why: "A process that hangs without ending is not started again, and stays broken until somebody notices.",
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            livenessProbe: {tcpSocket: {port: 8080}}
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"
    ])

  /// What runs to its end is not meant to be alive for ever.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard place.list == .containers, container.livenessProbe == nil else { return }
    switch pod.object.kind {
    case "Job", "CronJob", "Pod": return
    default: break
    }
    examination.report(
      "\(place).livenessProbe", container: container.name, "there is no liveness probe",
      help: "set livenessProbe")
  }
}
