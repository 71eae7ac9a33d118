/// `duplicate-key`: a key stands twice in a mapping.
public enum DuplicateKey: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "duplicate-key", severity: .high, action: .deny, scope: .text,
    what: "A key stands twice in a mapping.",
    why: """
      The last one counts, so that the first says what nobody gets; strict readers refuse the file. Here the last one is judged.
      """,
    bad: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {mode: fast, mode: slow}
      """,
    good: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {mode: slow}
      """,
    fixSafety: .none,
    references: ["https://yaml.org/spec/1.2.2/#3213-node-comparison"])
}
