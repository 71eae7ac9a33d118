internal import KubernetesObjects

/// `unmatched-target-port`: a Service leads to a port that no container names.
public enum UnmatchedTargetPort: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unmatched-target-port", severity: .medium, action: .warn, scope: .objects,
    what: "The `targetPort` of a Service is a name that no container of the pods behind it gives to a port.",
    why: "The Service has no endpoints for that port, and every connection to it fails.",
    bad: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec:
        containers:
          - name: web
            image: nginx:1.27
            ports: [{name: http, containerPort: 80}]
            readinessProbe: {httpGet: {path: /, port: http}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: web}]}
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
            ports: [{name: http, containerPort: 80}]
            readinessProbe: {httpGet: {path: /, port: http}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: all}
      spec: {podSelector: {}}
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"
    ])

  /// Numbers are left out, for a container need not declare its ports. So are Services that select no workload of the
  /// set.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let index = examination.selectedWorkloads(objects)
    for service in objects.services where service.targetPorts.contains(where: { $0.name != nil }) {
      guard let selector = service.serviceSelector else { continue }
      let selected = index.selected(by: selector, in: service.identity.namespace)
      guard !selected.isEmpty else { continue }
      var names = Set<String>()
      for number in selected {
        for container in index.workloads[number].workload?.containers ?? [] {
          names.formUnion(container.ports.compactMap(\.name))
        }
      }
      for (position, port) in service.targetPorts.enumerated() {
        guard let name = port.name, !names.contains(name) else { continue }
        examination.report(
          service, "spec.ports[\(position)].targetPort", at: port.spot,
          "no container of the selected pods names a port \(name)",
          help: "name a port of a container \(name), or set targetPort to a number")
      }
    }
  }
}
