internal import KubernetesObjects

/// `host-path`: a volume is a path of the node.
public enum HostPath: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-path", level: .baseline, severity: .critical, action: .deny,
    what: "A volume is a path of the node.",
    why: """
      What a container writes there outlives it, and much of what a node trusts lies in files: its keys, its services, its container socket.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
        volumes: [{name: logs, hostPath: {path: /var/log}}]
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
        volumes: [{name: logs, emptyDir: {}}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// Every volume with `hostPath`.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    let check =
      examination.runs(.restrictedVolumes) ? PodSecurityCheck.restrictedVolumes : .hostPathVolumes
    guard examination.runs(check) else { return }
    for index in pod.template.spec.volumes.indices {
      let volume = pod.template.spec.volumes[index]
      guard let path = volume.hostPath?.path else { continue }
      examination.report(
        "spec.volumes[\(index)].hostPath", check: check,
        "the volume \(volume.name) is the path \(path) of the node",
        help: "use a claim, a ConfigMap or a Secret")
    }
  }
}
