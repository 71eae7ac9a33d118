public import KubernetesObjects

/// `root-user`: a container runs, or may run, as root.
public enum RootUser: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "root-user", level: .restricted, severity: .critical, action: .deny,
    what:
      "Nothing keeps a container from running as user 0: `runAsNonRoot` is not true, or `runAsUser` is 0.",
    why: """
      Root in a container is root on the node when the container's walls break, and it can read and write \
      whatever is mounted. With `runAsNonRoot` the kubelet refuses to start the container as root.
      """,
    bad: """
      spec:
        securityContext: {seccompProfile: {type: RuntimeDefault}}
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
    fixSafety: .unsafe,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"])

  /// An explicit bad value at the pod is a finding even if every container overrides it.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard !examination.parameters.standard.allowsRoot(pod.template.spec.hostUsers) else { return }
    let context = pod.template.spec.securityContext
    if context?.runAsNonRoot == false, examination.runs(.runAsNonRoot) {
      examination.report(
        "spec.securityContext.runAsNonRoot", check: .runAsNonRoot, "the pod may run as root",
        help: "set securityContext.runAsNonRoot = true")
    }
    if context?.runAsUser == 0, examination.runs(.runAsUser) {
      examination.report(
        "spec.securityContext.runAsUser", check: .runAsUser, "the pod runs as user 0",
        help: "set securityContext.runAsUser to another user")
    }
  }

  /// The pod's setting holds where a container has none.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard !examination.parameters.standard.allowsRoot(pod.template.spec.hostUsers) else { return }
    let own = container.securityContext
    if own?.runAsUser == 0, examination.runs(.runAsUser) {
      examination.report(
        "\(place).securityContext.runAsUser", container: container.name, check: .runAsUser,
        "the container runs as user 0", help: "set securityContext.runAsUser to another user")
    }
    let isNonRoot = own?.runAsNonRoot ?? pod.template.spec.securityContext?.runAsNonRoot
    // A pod that says false is a finding of its own, told once.
    if own?.runAsNonRoot == false || isNonRoot == nil, examination.runs(.runAsNonRoot) {
      examination.report(
        "\(place).securityContext.runAsNonRoot", container: container.name, check: .runAsNonRoot,
        "the container may run as root",
        help: "set securityContext.runAsNonRoot = true at the pod or the container")
    }
  }

  /// Asks for it at the pod, and takes away what contradicts it.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    var context = template.spec.securityContext ?? PodSecurityContext()
    context.runAsNonRoot = true
    if context.runAsUser == 0 { context.runAsUser = nil }
    template.spec.securityContext = context
    template.forEachContainer { container in
      if container.securityContext?.runAsNonRoot == false { container.securityContext?.runAsNonRoot = nil }
      if container.securityContext?.runAsUser == 0 { container.securityContext?.runAsUser = nil }
    }
  }
}
