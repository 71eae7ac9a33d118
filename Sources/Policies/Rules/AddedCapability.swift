public import KubernetesObjects

/// `added-capability`: a container keeps or adds capabilities of the kernel.
public enum AddedCapability: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "added-capability", level: .restricted, severity: .high, action: .deny,
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
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    let capabilities = container.securityContext?.capabilities
    if examination.runs(.capabilitiesRestricted) {
      if examination.skipsWindows(pod) { return }
      if capabilities?.drop.contains("ALL") != true {
        examination.report(
          "\(place).securityContext.capabilities.drop", container: container.name,
          check: .capabilitiesRestricted, "capabilities are not all dropped",
          help: "set securityContext.capabilities.drop = [\"ALL\"]")
      }
      reportAdded(.capabilitiesRestricted) { $0 == "NET_BIND_SERVICE" }
    } else if examination.runs(.capabilitiesBaseline) {
      reportAdded(.capabilitiesBaseline) { PodSecurityLists.baselineCapabilities.contains($0) }
    }

    func reportAdded(_ check: PodSecurityCheck, isAllowed: (String) -> Bool) {
      guard let added = capabilities?.add, !added.allSatisfy(isAllowed) else { return }
      let names = added.filter { !isAllowed($0) }.joined(separator: ", ")
      examination.report(
        "\(place).securityContext.capabilities.add", container: container.name, check: check,
        "the capabilities \(names) are added", help: "remove them from securityContext.capabilities.add")
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
