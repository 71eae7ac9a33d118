public import KubernetesObjects

/// `automounted-token`: a pod gets the token of the default service account.
public enum AutomountedToken: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "automounted-token", severity: .medium, action: .warn,
    what: """
      A pod of the default service account does not set `automountServiceAccountToken: false`. A pod with an \
      account of its own is taken to want its token.
      """,
    why: """
      The token lies in every container, and whoever breaks into one can talk to the API server with it. Most \
      programs never use it.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        automountServiceAccountToken: false
        containers:
          - name: web
            image: web:1.4.2
      """,
    fixSafety: .unsafe,
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"
    ])

  /// What the service account itself says about it is not known here.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard isMounted(pod.template.spec) else { return }
    examination.report(
      "spec.automountServiceAccountToken", "the token of the default service account is mounted",
      help: "set automountServiceAccountToken = false, or use a service account of its own")
  }

  /// Keeps the token out.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    if isMounted(template.spec) { template.spec.automountServiceAccountToken = false }
  }

  private static func isMounted(_ spec: PodSpec) -> Bool {
    guard spec.automountServiceAccountToken != false else { return false }
    guard let account = spec.serviceAccountName else { return true }
    return account.isEmpty || account == "default"
  }
}
