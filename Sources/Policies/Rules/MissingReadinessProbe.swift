internal import KubernetesObjects

/// `missing-readiness-probe`: a container behind a Service does not say when it can answer.
public enum MissingReadinessProbe: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-readiness-probe", severity: .medium, action: .warn, scope: .objects,
    what: "A container that a Service sends requests to has no readiness probe.",
    why: """
      Without a readiness probe a pod gets requests as soon as its container has started, before the program in it \
      can answer. During an update such requests fail.
      """,
    bad: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec:
        containers:
          - name: web
            image: nginx:1.27
            ports: [{containerPort: 80}]
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
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec:
        containers:
          - name: web
            image: nginx:1.27
            ports: [{containerPort: 80}]
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
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"
    ])

  /// Pods that no Service of the set selects are left out, and so are Jobs and CronJobs. Where no container of
  /// several declares the Service's port, it is not known which one answers.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let index = examination.selectedWorkloads(objects)
    var told = Set<Place>()
    for service in objects.services {
      guard let selector = service.serviceSelector else { continue }
      for number in index.selected(by: selector, in: service.identity.namespace) {
        let record = index.workloads[number]
        guard let workload = record.workload, !["Job", "CronJob"].contains(record.identity.kind) else {
          continue
        }
        for (position, container) in answering(service, workload) where !container.hasReadinessProbe {
          guard told.insert(Place(workload: number, container: position)).inserted else { continue }
          examination.report(
            record, container.path + ".readinessProbe", at: container.spot, container: container.name,
            "the container has no readiness probe, though the Service \(service.identity.name) sends it requests",
            help: "set readinessProbe")
        }
      }
    }
  }

  private struct Place: Hashable {
    let workload: Int
    let container: Int
  }

  /// The containers that have a Service's target port, or the only one.
  private static func answering(
    _ service: ObjectRecord, _ workload: WorkloadRecord
  ) -> [(position: Int, container: ContainerRecord)] {
    let all = workload.containers.enumerated().map { (position: $0.offset, container: $0.element) }
    let declaring = all.filter { entry in service.targetPorts.contains { entry.container.declares($0) } }
    return declaring.isEmpty && all.count == 1 ? all : declaring
  }
}
