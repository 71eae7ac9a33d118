internal import KubernetesObjects

/// `single-replica`: what a Service sends requests to has one pod.
public enum SingleReplica: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "single-replica", severity: .low, action: .warn, scope: .objects,
    what: "A Deployment or StatefulSet behind a Service has one replica, and nothing scales it.",
    why:
      "Requests fail while its only pod is replaced: when a node is drained or breaks, or when the pod crashes.",
    bad: """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 1
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
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas"])

  /// Workloads that no Service of the set selects are left out, and so are those that are turned off with
  /// `replicas: 0` and those that a HorizontalPodAutoscaler or a ScaledObject of the set scales.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let index = examination.selectedWorkloads(objects)
    let serving = index.selected(byAny: objects.serviceSelectors)
    let autoscaled = objects.autoscaled
    for (number, record) in index.workloads.enumerated() where record.isReplicated && serving.contains(number)
    {
      guard let workload = record.workload, workload.replicas ?? 1 == 1,
        !autoscaled.contains(record.identity.objectName)
      else { continue }
      examination.report(
        record, "spec.replicas", at: workload.replicasSpot ?? record.spot,
        "the \(record.identity.kind) is behind a Service and has one replica",
        help: "set spec.replicas to 2 or more")
    }
  }
}
