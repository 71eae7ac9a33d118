public import KubernetesObjects

/// `custom-selinux`: an SELinux user, role or type of its own.
public enum CustomSELinux: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "custom-selinux", level: .baseline, severity: .medium, action: .deny,
    what: "The pod or a container sets an SELinux user, role or type of its own.",
    why: """
      Another type can have rights over the node's files that containers must not have.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, seLinuxOptions: {type: spc_t}}
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, seLinuxOptions: {type: container_t}}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"])

  /// The allowed types, with the minor version from which on they are.
  private static let types: [String: Int] = [
    "": 0, "container_t": 0, "container_init_t": 0, "container_kvm_t": 0, "container_engine_t": 31,
  ]

  /// The options of the pod.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    if let options = pod.template.spec.securityContext?.seLinuxOptions {
      check(options, "spec", nil, &examination)
    }
  }

  /// The options of a container.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    if let options = container.securityContext?.seLinuxOptions {
      check(options, "\(place)", container.name, &examination)
    }
  }

  private static func check(
    _ options: SELinuxOptions, _ path: String, _ container: String?, _ examination: inout Examination
  ) {
    guard examination.runs(.seLinuxOptions) else { return }
    let base = "\(path).securityContext.seLinuxOptions"
    if (types[options.type ?? ""] ?? .max) > examination.parameters.standard.version.minor {
      examination.report(
        "\(base).type", container: container, check: .seLinuxOptions, "the type is \(options.type ?? "")",
        help: "remove it")
    }
    for (field, value) in [("user", options.user), ("role", options.role)] where !(value ?? "").isEmpty {
      examination.report(
        "\(base).\(field)", container: container, check: .seLinuxOptions, "the \(field) is set",
        help: "remove it")
    }
  }
}
