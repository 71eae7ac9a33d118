internal import KubernetesObjects

/// `default-service-account`: a pod has no service account of its own.
public enum DefaultServiceAccount: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "default-service-account", severity: .low, action: .off,
    what: "`serviceAccountName` is not set, or it is `default`.",
    why: """
      All such pods of a namespace are one and the same to the API server. A permission that one of them needs is \
      given to all, and the audit log cannot tell them apart.
      """,
    bad: """
      spec:
        automountServiceAccountToken: false
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        automountServiceAccountToken: false
        serviceAccountName: web
        containers:
          - name: web
            image: web:1.4.2
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/service-accounts/"])

  /// A setting of the pod alone.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    if let account = pod.template.spec.serviceAccountName, !account.isEmpty, account != "default" { return }
    examination.report(
      "spec.serviceAccountName", "the pod runs under the default service account",
      help: "set serviceAccountName to an account of its own")
  }
}
