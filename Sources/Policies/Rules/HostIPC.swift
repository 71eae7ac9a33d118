internal import KubernetesObjects

/// `host-ipc`: the pod shares memory with the node's processes.
public enum HostIPC: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-ipc", level: .baseline, severity: .high, action: .deny,
    what: "The pod shares memory with the node's processes.",
    why: """
      Such a pod can read and change what processes of the node exchange in shared memory.
      """,
    bad: """
      spec:
        hostIPC: true
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

  /// The pod's `hostIPC`.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard pod.template.spec.hostIPC == true, examination.runs(.hostNamespaces) else { return }
    examination.report(
      "spec.hostIPC", check: .hostNamespaces, "hostIPC is true", help: "remove hostIPC")
  }
}
