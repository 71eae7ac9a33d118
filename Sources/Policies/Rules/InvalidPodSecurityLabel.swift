internal import KubernetesObjects

/// `invalid-pod-security-label`: a label of a namespace names no level or version of the Pod Security Standards.
public enum InvalidPodSecurityLabel: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "invalid-pod-security-label", severity: .high, action: .deny, scope: .objects,
    what: """
      A `pod-security.kubernetes.io` label of a Namespace is no level (`privileged`, `baseline`, `restricted`) or no \
      version (`latest`, `v1.37`).
      """,
    why: "The API server refuses a namespace with such a label, or a change that adds one.",
    bad: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {pod-security.kubernetes.io/enforce: strict}
      """,
    good: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {pod-security.kubernetes.io/enforce: restricted}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-admission/"])

  /// Versions that are newer than the cluster are left out: they are judged like its newest. So are other labels
  /// with the same prefix.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    for record in objects.records where record.identity.kind == "Namespace" {
      for mode in ["enforce", "audit", "warn"] {
        let level = "pod-security.kubernetes.io/\(mode)"
        let version = level + "-version"
        if let value = record.labels[level], PodSecurityLevel(rawValue: value) == nil {
          examination.report(
            record, "metadata.labels[\(level)]", at: record.labelSpots[level] ?? record.spot,
            "the label \(level) names no level",
            help: "set it to privileged, baseline or restricted")
        }
        if let value = record.labels[version], !isVersion(value) {
          examination.report(
            record, "metadata.labels[\(version)]", at: record.labelSpots[version] ?? record.spot,
            "the label \(version) names no version",
            help: "set it to latest or a version such as v1.\(examination.targetMinor)")
        }
      }
    }
  }

  /// Labels need the `v` that elsewhere may be left out.
  private static func isVersion(_ text: String) -> Bool {
    (text == "latest" || text.hasPrefix("v")) && PodSecurityVersion(text) != nil
  }
}
