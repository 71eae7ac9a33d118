internal import KubernetesObjects

/// `host-network`: the pod uses the node's network.
public enum HostNetwork: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-network", level: .baseline, severity: .high, action: .deny,
    what: "The pod uses the node's network.",
    why: """
      Such a pod reaches what listens on the node alone, and no NetworkPolicy holds for it.
      """,
    bad: """
      spec:
        hostNetwork: true
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// The pod's `hostNetwork`.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard pod.template.spec.hostNetwork == true, examination.runs(.hostNamespaces) else { return }
    examination.report(
      "spec.hostNetwork", check: .hostNamespaces, "hostNetwork is true", help: "remove hostNetwork")
  }
}
