internal import KubernetesObjects

/// `deprecated-api-version`: an object has an API version that Kubernetes is about to leave behind.
public enum DeprecatedAPIVersion: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "deprecated-api-version", severity: .low, action: .warn, scope: .objects,
    what: """
      The `apiVersion` of an object is one that the target version of Kubernetes still serves for its kind, but has \
      deprecated.
      """,
    why: "A later version of Kubernetes may not serve it, and then the object cannot be applied any more.",
    bad: """
      apiVersion: v1
      kind: Endpoints
      metadata: {name: db}
      subsets: [{addresses: [{ip: 192.0.2.7}], ports: [{port: 5432}]}]
      """,
    good: """
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: {name: db-1, labels: {kubernetes.io/service-name: db}}
      addressType: IPv4
      endpoints: [{addresses: [192.0.2.7]}]
      ports: [{port: 5432}]
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
      "https://kubernetes.io/docs/reference/using-api/deprecation-policy/",
    ])

  /// Alpha versions, the kinds of operators, and beta versions that nothing has followed yet are left out.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let minor = examination.targetMinor
    for record in objects.records {
      let identity = record.identity
      guard let row = APIVersions.row(identity.apiVersion, identity.kind), row.isDeprecated(in: minor) else {
        continue
      }
      let end = row.removed.map { ", and not served from 1.\($0) on" } ?? ""
      examination.report(
        record, "apiVersion", at: record.versionSpot,
        "\(identity.apiVersion) \(identity.kind) is deprecated since Kubernetes 1.\(row.deprecated)\(end)",
        help: APIVersions.help(row, identity.kind, in: minor))
    }
  }
}
