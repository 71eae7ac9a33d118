/// `unreadable-document`: a document is no YAML, no JSON or no object.
public enum UnreadableDocument: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unreadable-document", severity: .high, action: .deny, scope: .text,
    what: "A document cannot be read: it is no YAML or JSON, or it has no `kind`.",
    why: """
      What cannot be read is not judged, and kubectl refuses it. The other documents of the file are judged all the same.
      """,
    bad: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web
      """,
    good: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: []}
      """,
    fixSafety: .none,
    references: ["https://yaml.org/spec/1.2.2/"])
}
