internal import KubernetesObjects

/// `misleading-host-alias`: a pod gives a name of the cluster, or the metadata service's address, another meaning.
public enum MisleadingHostAlias: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "misleading-host-alias", severity: .medium, action: .warn,
    what: """
      `hostAliases` give a name of the cluster, such as `kubernetes` or one that ends in `.svc`, an address, or \
      they point a name at a link-local address, where clouds have their metadata service.
      """,
    why: """
      An alias goes before DNS: what the program sends to a Service, its token too, goes elsewhere. A harmless name \
      for the metadata address gets past lists of forbidden hosts.
      """,
    bad: """
      spec:
        hostAliases: [{ip: 203.0.113.7, hostnames: [db.shop.svc.cluster.local]}]
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        hostAliases: [{ip: 203.0.113.7, hostnames: [db.example.com]}]
        containers:
          - name: web
            image: web:1.4.2
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/",
      "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/",
    ])

  /// Every name of every alias, and the address once.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    for (index, alias) in pod.template.spec.hostAliases.enumerated() {
      if isLinkLocal(alias.ip) {
        examination.report(
          "spec.hostAliases[\(index)].ip",
          "the address \(alias.ip) is link-local, as the metadata service is",
          help: "remove the alias")
      }
      for (position, name) in alias.hostnames.enumerated() where isOfCluster(name) {
        examination.report(
          "spec.hostAliases[\(index)].hostnames[\(position)]",
          "the name \(name) of the cluster gets the address \(alias.ip)",
          help: "remove the alias, or use a Service of type ExternalName")
      }
    }
  }

  private static func isOfCluster(_ name: String) -> Bool {
    name == "kubernetes" || name == "kubernetes.default" || name.hasPrefix("kubernetes.default.")
      || name.hasSuffix(".svc") || name.hasSuffix(".cluster.local")
  }

  /// `169.254.0.0/16`, also written as IPv6, `fe80::/10`, and the network that AWS has its services in.
  private static func isLinkLocal(_ address: String) -> Bool {
    guard address.utf8.contains(UInt8(ascii: ":")) else { return address.hasPrefix("169.254.") }
    return begins(address, "fe8") || begins(address, "fe9") || begins(address, "fea")
      || begins(address, "feb") || begins(address, "fd00:ec2:") || begins(address, "fd00:0ec2:")
      || begins(address, "::ffff:169.254.") || begins(address, "::ffff:a9fe:")
  }

  /// Hexadecimal digits have no case.
  private static func begins(_ address: String, _ prefix: String) -> Bool {
    address.utf8.count >= prefix.utf8.count
      && zip(address.utf8, prefix.utf8).allSatisfy {
        ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1
      }
  }
}
