internal import Compose
internal import Documents
internal import KubernetesObjects

/// NetworkPolicies: a service is reached by those that share a network with it, and from outside at the ports
/// that it publishes. An internal network has no way out but to its members and the cluster's DNS.
extension Emitter {
  mutating func addNetworkPolicies() {
    guard options.setsNetworkPolicies else { return }
    for network in plan.networks { add(policy(network)) }
    for pod in plan.pods {
      if pod.isIsolated {
        add(policy("isolated", pod, types: ["Ingress", "Egress"], ingress: [], egress: []))
      }
      if !pod.published.isEmpty {
        add(
          policy("published", pod, types: ["Ingress"], ingress: [.with { $0.ports = ports(pod.published) }]))
      }
      if pod.isInternal, !pod.gates.isEmpty {
        add(policy("wait", pod, types: ["Egress"], egress: [Self.apiServer]))
      }
    }
  }

  func policyName(_ network: NetworkPlan) -> String {
    // An external one is no project's own: each project has a policy of its own for it.
    let owner = network.isExternal ? instance + "-" : ""
    return DNSName.label(options.namePrefix + owner + network.label + "-network")
  }

  private func policy(_ network: NetworkPlan) -> NetworkPolicy {
    var members: StringMap<String> = ["network.bulkhead.dev/\(network.label)": "true"]
    // Networks of the project are its own; an external one is whoever has the label.
    if !network.isExternal { members["app.kubernetes.io/instance"] = instance }
    let peer = NetworkPolicyPeer.with { $0.podSelector = .with { $0.matchLabels = members } }
    let name = policyName(network)
    return .with {
      $0.metadata = metadata(name, for: name, at: network.place)
      $0.spec.podSelector.matchLabels = members
      $0.spec.policyTypes = network.isInternal || network.opensEgress ? ["Ingress", "Egress"] : ["Ingress"]
      $0.spec.ingress = [.with { $0.from = [peer] }]
      if network.isInternal {
        $0.spec.egress = [.with { $0.to = [peer] }, Self.dns]
      } else if network.opensEgress {
        $0.spec.egress = [NetworkPolicyRule()]
      }
    }
  }

  private func policy(
    _ suffix: String, _ pod: PodPlan, types: [String], ingress: [NetworkPolicyRule] = [],
    egress: [NetworkPolicyRule] = []
  ) -> NetworkPolicy {
    .with {
      $0.metadata = metadata(DNSName.label("\(pod.name)-\(suffix)"), for: pod.name, at: pod.place)
      $0.spec.podSelector.matchLabels = selector(pod.name)
      $0.spec.policyTypes = types
      $0.spec.ingress = ingress
      $0.spec.egress = egress
    }
  }

  private func ports(_ ports: [PortPlan]) -> [NetworkPolicyPort] {
    ports.map { port in
      .with {
        $0.protocol = port.protocol
        $0.port = .int(port.target)
      }
    }
  }

  /// The cluster's DNS: pods of any namespace, and the address of node-local caches. Some distributions' pods
  /// listen on 5353.
  private static let dns = NetworkPolicyRule.with {
    $0.to = [
      .with { $0.namespaceSelector = LabelSelector() },
      .with { $0.ipBlock = ["cidr": "169.254.20.10/32"] },
    ]
    $0.ports = [53, 5353].flatMap { number in
      ["UDP", "TCP"].map { name in
        .with {
          $0.protocol = name
          $0.port = .int(number)
        }
      }
    }
  }

  /// The API server, whose address nobody knows before: private addresses at its usual ports.
  private static let apiServer = NetworkPolicyRule.with {
    $0.to = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].map { range in
      .with { $0.ipBlock = ["cidr": .string(range)] }
    }
    $0.ports = [443, 6443].map { number in
      .with {
        $0.protocol = "TCP"
        $0.port = .int(number)
      }
    }
  }
}
