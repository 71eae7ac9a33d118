internal import KubernetesObjects

/// `host-pid`: the pod sees the node's processes.
public enum HostPID: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-pid", level: .baseline, severity: .high, action: .deny,
    what: "The pod sees the node's processes.",
    why: """
      Such a pod can read the memory and the variables of every process on the node that runs as its user.
      """,
    bad: """
      spec:
        hostPID: true
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

  /// The pod's `hostPID`.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard pod.template.spec.hostPID == true, examination.runs(.hostNamespaces) else { return }
    examination.report(
      "spec.hostPID", check: .hostNamespaces, "hostPID is true", help: "remove hostPID")
  }
}
