/// `invalid-suppression`: a suppression that does not count.
public enum InvalidSuppression: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "invalid-suppression", severity: .medium, action: .deny, scope: .text,
    what:
      "A comment or annotation that suppresses has no reason, names an unknown rule, has no valid date, or has expired.",
    why: """
      It looks as if a fault were accepted, and it is not: what it is about is reported.
      """,
    bad: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {mode: slow} # bulkhead-ignore configmap-credential
      """,
    good: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {mode: slow}
      """,
    fixSafety: .none,
    references: ["https://docs.astral.sh/ruff/rules/blanket-noqa/"])
}
