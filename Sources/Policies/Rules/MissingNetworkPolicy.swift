internal import KubernetesObjects

/// `missing-network-policy`: everything in the cluster can connect to a pod.
public enum MissingNetworkPolicy: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-network-policy", severity: .low, action: .off, scope: .objects,
    what: "No NetworkPolicy selects the pods of a workload.",
    why: """
      Every pod of the cluster can connect to such a pod, and it can connect to everything: who breaks into one \
      program reaches all others.
      """,
    bad: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec: {containers: [{name: web, image: "nginx:1.27"}]}
      """,
    good: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec: {containers: [{name: web, image: "nginx:1.27"}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: web}
      spec:
        podSelector: {matchLabels: {app: web}}
        ingress: [{ports: [{port: 80}]}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/"])

  /// Pods on the network of their node are left out, since policies do not hold for them. Policies of network plugins
  /// with kinds of their own do not count.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let index = examination.selectedWorkloads(objects)
    // A policy without podSelector selects all pods of its namespace.
    let policies: [(selector: LabelSelector, namespace: String)] = objects.records.compactMap { record in
      guard isPolicy(record.identity) else { return nil }
      return (selector: record.selector ?? LabelSelector(), namespace: record.identity.namespace)
    }
    let guarded = index.selected(byAny: policies)
    for (number, record) in index.workloads.enumerated() where !guarded.contains(number) {
      guard let workload = record.workload, !workload.hostNetwork else { continue }
      examination.report(
        record, "metadata.name", at: record.spot,
        "no NetworkPolicy selects the pods of the \(record.identity.kind)",
        help: "add a NetworkPolicy that selects its pods")
    }
  }

  private static func isPolicy(_ identity: ObjectIdentity) -> Bool {
    identity.kind == "NetworkPolicy" && ["networking.k8s.io", "extensions"].contains(identity.group)
  }
}
