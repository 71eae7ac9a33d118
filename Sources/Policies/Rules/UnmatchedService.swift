internal import KubernetesObjects

/// `unmatched-service`: a Service selects no pods.
public enum UnmatchedService: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unmatched-service", severity: .medium, action: .warn, scope: .objects,
    what: "The selector of a Service matches the pods of no workload in its namespace.",
    why: "Such a Service has no endpoints, and every connection to it fails.",
    bad: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: website}}
      spec: {containers: [{name: web, image: "nginx:1.27"}]}
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
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/"])

  /// Namespaces of which the set has no workload are left out, and so are Services without a selector and those of
  /// the type ExternalName.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let index = examination.selectedWorkloads(objects)
    for service in objects.services {
      let namespace = service.identity.namespace
      guard let selector = service.serviceSelector, index.hasWorkloads(in: namespace),
        index.selected(by: selector, in: namespace).isEmpty
      else { continue }
      examination.report(
        service, "spec.selector", at: service.selectorSpot ?? service.spot,
        "the selector of the Service matches the pods of no workload",
        help: "set spec.selector to the labels of the pods")
    }
  }
}
