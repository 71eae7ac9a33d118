internal import KubernetesObjects

/// `custom-selinux`: an SELinux user, role or type of its own.
public enum CustomSELinux: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "custom-selinux", level: .baseline, severity: .medium,
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

  private static let types: Set = [
    "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t",
  ]

  /// The options of the pod and of every container.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    var all: [(path: String, container: String?, options: SELinuxOptions?)] = [
      ("spec", nil, pod.template.spec.securityContext?.seLinuxOptions)
    ]
    all += pod.containers.map { ($1, $0.name, $0.securityContext?.seLinuxOptions) }
    return all.flatMap { path, container, options -> [Finding] in
      guard let options else { return [] }
      let base = "\(path).securityContext.seLinuxOptions"
      var found: [Finding] = []
      if !types.contains(options.type ?? "") {
        found.append(
          finding(
            "\(base).type", container: container, "the type is \(options.type ?? "")", help: "remove it"))
      }
      for (field, value) in [("user", options.user), ("role", options.role)] where !(value ?? "").isEmpty {
        found.append(
          finding("\(base).\(field)", container: container, "the \(field) is set", help: "remove it"))
      }
      return found
    }
  }
}
