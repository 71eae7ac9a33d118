/// `invalid-field`: a field has a value of the wrong type.
public enum InvalidField: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "invalid-field", severity: .high, action: .deny, scope: .text,
    what: "A field of a pod has a value of the wrong type, or the pod template is missing.",
    why: """
      The API server refuses the object. A security setting in quotes is no setting: it is judged as if it were not there.
      """,
    bad: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        securityContext: {runAsNonRoot: "true"}
        containers: []
      """,
    good: """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        securityContext: {runAsNonRoot: true}
        containers: []
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/"])
}
