internal import KubernetesObjects

/// `unmatched-selector`: a workload does not select its own pods.
public enum UnmatchedSelector: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unmatched-selector", severity: .high, action: .deny, scope: .objects,
    what: "The selector of a workload does not match the labels of its own pod template.",
    why: "The API server refuses such an object, so nothing of it is ever applied.",
    bad: """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: website}}
          spec: {containers: [{name: web, image: "nginx:1.27"}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: all}
      spec: {podSelector: {}}
      """,
    good: """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "nginx:1.27"}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: all}
      spec: {podSelector: {}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector"])

  /// Workloads without a selector are left out: a Job gets one from the cluster.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    for record in objects.records {
      guard let workload = record.workload, let selector = workload.selector,
        !selector.matches(workload.podLabels)
      else { continue }
      examination.report(
        record, "spec.selector", at: workload.selectorSpot ?? record.spot,
        "the selector of the \(record.identity.kind) does not match the labels of its pods",
        help: "set \(workload.templatePath).metadata.labels to what spec.selector asks for")
    }
  }
}
