internal import KubernetesObjects

/// `removed-api-version`: an object has an API version that Kubernetes serves no more.
public enum RemovedAPIVersion: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "removed-api-version", severity: .high, action: .deny, scope: .objects,
    what:
      "The `apiVersion` of an object is one that the target version of Kubernetes no longer serves for its kind.",
    why: "The API server does not know the kind any more, so the object cannot be applied.",
    bad: """
      apiVersion: policy/v1beta1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      """,
    good: """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"])

  /// Alpha versions and the kinds of operators are left out.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let minor = examination.targetMinor
    for record in objects.records {
      let identity = record.identity
      guard let row = APIVersions.row(identity.apiVersion, identity.kind), row.isRemoved(in: minor),
        let removed = row.removed
      else { continue }
      examination.report(
        record, "apiVersion", at: record.versionSpot,
        "\(identity.apiVersion) \(identity.kind) is not served from Kubernetes 1.\(removed) on",
        help: APIVersions.help(row, identity.kind, in: minor))
    }
  }
}
