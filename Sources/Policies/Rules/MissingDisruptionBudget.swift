internal import KubernetesObjects

/// `missing-disruption-budget`: nothing keeps all pods of a workload from going at once.
public enum MissingDisruptionBudget: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-disruption-budget", severity: .low, action: .warn, scope: .objects,
    what: """
      A Deployment or StatefulSet behind a Service has two or more replicas, and no PodDisruptionBudget selects its \
      pods.
      """,
    why: """
      When nodes are drained, as in an upgrade of the cluster, all of its pods can be evicted at the same time. A \
      budget says how many must stay.
      """,
    bad: """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: nginx:1.27
                readinessProbe: {httpGet: {path: /, port: 80}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {selector: {app: web}, ports: [{port: 80}]}
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
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: nginx:1.27
                readinessProbe: {httpGet: {path: /, port: 80}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {selector: {app: web}, ports: [{port: 80}]}
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: all}
      spec: {podSelector: {}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/tasks/run-application/configure-pdb/"])

  /// Workloads that no Service of the set selects are left out, and so are those without `replicas`: they have one
  /// pod, or an autoscaler gives them more.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let index = examination.selectedWorkloads(objects)
    let serving = index.selected(byAny: objects.serviceSelectors)
    let budgeted = index.selected(byAny: objects.budgetSelectors)
    for (number, record) in index.workloads.enumerated() where record.isReplicated && serving.contains(number)
    {
      guard let replicas = record.workload?.replicas, replicas >= 2, !budgeted.contains(number) else {
        continue
      }
      examination.report(
        record, "metadata.name", at: record.spot,
        "no PodDisruptionBudget selects the pods of the \(record.identity.kind)",
        help: "add a PodDisruptionBudget with maxUnavailable 1 that selects its pods")
    }
  }
}
