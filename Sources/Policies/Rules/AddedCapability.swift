public import KubernetesObjects

/// `added-capability`: a container keeps or adds capabilities of the kernel.
public enum AddedCapability: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "added-capability", level: .restricted, severity: .high,
    what: "A container does not drop all capabilities, or adds others than `NET_BIND_SERVICE`.",
    why: """
      Capabilities are the parts of root's power. The default set lets a process change file owners, act on \
      other processes and forge packets, which almost no service needs and every intruder can use.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [NET_ADMIN]}}
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

  /// Names are compared literally: `CAP_NET_ADMIN` and `all` are not what they seem.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    if pod.isWindows { return [] }
    return pod.containers.flatMap { container, path -> [Finding] in
      let capabilities = container.securityContext?.capabilities
      var findings: [Finding] = []
      if capabilities?.drop.contains("ALL") != true {
        findings.append(
          finding(
            path + ".securityContext.capabilities.drop", container: container.name,
            "capabilities are not all dropped",
            help: "set securityContext.capabilities.drop = [\"ALL\"]"))
      }
      let added = (capabilities?.add ?? []).filter { $0 != "NET_BIND_SERVICE" }
      if !added.isEmpty {
        findings.append(
          finding(
            path + ".securityContext.capabilities.add", container: container.name,
            "the capabilities \(added.joined(separator: ", ")) are added",
            help: "remove them from securityContext.capabilities.add"))
      }
      return findings
    }
  }

  /// Drops all and keeps what may be added.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    template.forEachContainer { container in
      var context = container.securityContext ?? SecurityContext()
      let kept = (context.capabilities?.add ?? []).filter { $0 == "NET_BIND_SERVICE" }
      context.capabilities = .with {
        $0.add = kept
        $0.drop = ["ALL"]
      }
      container.securityContext = context
    }
  }
}
