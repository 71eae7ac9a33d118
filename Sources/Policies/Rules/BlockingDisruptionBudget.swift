internal import KubernetesObjects

/// `blocking-disruption-budget`: a PodDisruptionBudget never lets a pod go.
public enum BlockingDisruptionBudget: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "blocking-disruption-budget", severity: .medium, action: .warn, scope: .objects,
    what: """
      A PodDisruptionBudget allows no eviction: `maxUnavailable` is 0, or `minAvailable` is 100% or as many as there \
      are replicas.
      """,
    why: """
      A node that runs such a pod cannot be drained, so an upgrade of the cluster hangs until somebody deletes the \
      pod or the budget.
      """,
    bad: """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {maxUnavailable: 0, selector: {matchLabels: {app: web}}}
      """,
    good: """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
      "https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/",
    ])

  /// A number in `minAvailable` is left alone where the pods cannot be counted: where the set has no workload that the
  /// budget selects, where one of them is neither a Deployment nor a StatefulSet, or where one is autoscaled.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let budgets = objects.records.filter { $0.identity.kind == "PodDisruptionBudget" }
    guard !budgets.isEmpty else { return }
    let index = examination.selectedWorkloads(objects)
    let autoscaled = objects.autoscaled
    for budget in budgets {
      if let most = budget.maxUnavailable, most == .int(0) || most == .string("0%") {
        examination.report(
          budget, "spec.maxUnavailable", at: budget.spot,
          "the PodDisruptionBudget allows no pod to be unavailable",
          help: "set spec.maxUnavailable to 1 or more")
      }
      switch budget.minAvailable {
      case .string("100%"):
        examination.report(
          budget, "spec.minAvailable", at: budget.spot, "the PodDisruptionBudget asks for all pods to stay",
          help: "set spec.maxUnavailable = 1 in place of spec.minAvailable")
      case .int(let least) where least > 0:
        guard let pods = count(of: budget, index, autoscaled), pods > 0, least >= pods else { continue }
        examination.report(
          budget, "spec.minAvailable", at: budget.spot,
          "the PodDisruptionBudget asks for \(least) pods to stay, and the workloads that it selects have \(pods)",
          help: "set spec.maxUnavailable = 1 in place of spec.minAvailable, and 2 or more replicas")
      default: break
      }
    }
  }

  /// How many pods a budget selects, if that is known.
  private static func count(
    of budget: ObjectRecord, _ index: SelectedWorkloads, _ autoscaled: Set<ObjectName>
  ) -> Int? {
    guard let selector = budget.selector else { return nil }
    var sum = 0
    for number in index.selected(by: selector, in: budget.identity.namespace) {
      let record = index.workloads[number]
      guard record.isReplicated, !autoscaled.contains(record.identity.objectName) else { return nil }
      let (next, isTooMuch) = sum.addingReportingOverflow(record.workload?.replicas ?? 1)
      if isTooMuch { return nil }
      sum = next
    }
    return sum
  }
}
