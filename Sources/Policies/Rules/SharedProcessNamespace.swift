internal import KubernetesObjects

/// `shared-process-namespace`: the containers of a pod see each other's processes.
public enum SharedProcessNamespace: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "shared-process-namespace", severity: .low, action: .warn,
    what: "A pod sets `shareProcessNamespace: true`.",
    why: """
      Each container can read the variables and, under the same user, the files of the others through `/proc`, and \
      can end their processes. What breaks into one has them all.
      """,
    bad: """
      spec:
        shareProcessNamespace: true
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/"])

  /// A setting of the pod alone.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard pod.template.spec.shareProcessNamespace == true else { return }
    examination.report(
      "spec.shareProcessNamespace", "the containers share one process namespace",
      help: "remove shareProcessNamespace")
  }
}
