/// `unused-suppression`: a suppression suppresses nothing.
public enum UnusedSuppression: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unused-suppression", severity: .low, action: .warn, scope: .text,
    what: "A comment or annotation suppresses a rule that finds nothing there.",
    why: """
      It hides the next fault that somebody makes at this place, and tells readers of a fault that is mended.
      """,
    bad: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {mode: slow} # bulkhead-ignore configmap-credential: the mode is public
      """,
    good: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {mode: slow}
      """,
    fixSafety: .none,
    references: ["https://docs.astral.sh/ruff/rules/unused-noqa/"])
}
