public import KubernetesObjects

/// `host-process`: a Windows container runs as a process of the node.
public enum HostProcess: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "host-process", level: .baseline, severity: .critical, action: .deny,
    what: "The pod or a container sets `windowsOptions.hostProcess`.",
    why: "Such a container is a process of the Windows node itself, with all that the node's users may do.",
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext:
              allowPrivilegeEscalation: false
              capabilities: {drop: [ALL]}
              windowsOptions: {hostProcess: true}
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

  /// The option of the pod.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard pod.template.spec.securityContext?.windowsOptions?.hostProcess == true,
      examination.runs(.windowsHostProcess)
    else { return }
    examination.report(
      "spec.securityContext.windowsOptions.hostProcess", check: .windowsHostProcess,
      "the pod runs as processes of the node", help: "remove securityContext.windowsOptions.hostProcess")
  }

  /// The option of a container.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard container.securityContext?.windowsOptions?.hostProcess == true,
      examination.runs(.windowsHostProcess)
    else { return }
    examination.report(
      "\(place).securityContext.windowsOptions.hostProcess", container: container.name,
      check: .windowsHostProcess, "the container runs as a process of the node",
      help: "remove securityContext.windowsOptions.hostProcess")
  }
}
