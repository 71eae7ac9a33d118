internal import Compose
internal import Documents
internal import KubernetesObjects

/// Networks: which services may reach each other, and who may come from outside.
extension Planner {
  mutating func planNetworks() {
    var members: [String: [Int]] = [:]
    for index in plan.pods.indices {
      let leader = plan.pods[index].leader.service
      switch leader.networkMode ?? "" {
      case "none": plan.pods[index].isIsolated = true
      case "bridge":
        note(
          .approximated, leader.name, "network_mode", "network_mode",
          message: "is Docker's own network, which other services of the project are not on")
        plan.pods[index].networks = ["bridge"]
      case "host": break
      default:
        let names = Set(plan.pods[index].main.flatMap { $0.service.networks?.names ?? [] }).sorted()
        for name in names { members[name, default: []].append(index) }
        plan.pods[index].networks = names.map { networkLabel($0) }
        plan.pods[index].published = publishedPorts(plan.pods[index])
      }
    }
    guard options.setsNetworkPolicies else { return noteUnenforced(members) }
    for name in members.keys.sorted() {
      let network = project.networks[name]
      let isInternal = network?.isInternal == true
      plan.networks.append(
        NetworkPlan(
          key: name, label: networkLabel(name), isInternal: isInternal, isExternal: network?.external == true,
          place: project.place("networks", name) ?? project.place("services")))
      if network?.external == true {
        plan.notes.append(
          Note(
            .approximated, nil, "networks.\(name)", at: project.place("networks", name),
            "is shared with whatever pods of the namespace have the label network.bulkhead.dev/\(networkLabel(name))"
          ))
      }
    }
    let internalNames = Set(plan.networks.filter(\.isInternal).map(\.label))
    for index in plan.pods.indices {
      let pod = plan.pods[index]
      plan.pods[index].isInternal = !pod.networks.isEmpty && internalNames.isSuperset(of: pod.networks)
      if plan.pods[index].isInternal, !pod.published.isEmpty, settings.exposures[pod.leader.name] == nil {
        plan.pods[index].published = []
        note(
          .approximated, pod.leader.name, "ports", "ports",
          message: "are not let in from outside: all of its networks are internal, as in Docker")
      }
      if plan.pods[index].isInternal, waits(pod) {
        note(
          .approximated, pod.leader.name, "depends_on", "depends_on",
          message:
            "needs the API server: the pod may ask private addresses at 443 and 6443, though its networks are internal",
          help: "use --waits none, and let the service try again by itself")
      }
    }
    for index in plan.networks.indices where !plan.networks[index].isInternal {
      let label = plan.networks[index].label
      plan.networks[index].opensEgress = plan.pods.contains {
        $0.networks.contains(label) && !internalNames.isDisjoint(with: $0.networks)
      }
    }
  }

  /// The label's name of a network; one of another project goes by its own name. Two that would be one are kept
  /// apart by a number.
  private func networkLabel(_ key: String) -> String {
    func plain(_ key: String) -> String {
      let network = project.networks[key]
      return DNSName.label(network?.external == true ? network?.name ?? key : key)
    }
    let label = plain(key)
    let rivals = project.networks.names.filter { plain($0) == label }.sorted {
      ($0 != label ? 1 : 0, $0) < ($1 != label ? 1 : 0, $1)
    }
    guard let index = rivals.firstIndex(of: key), index > 0 else { return label }
    return DNSName.label(label, longest: 54) + "-\(index + 1)"
  }

  /// What the file publishes beyond the node itself, by the container's port.
  private func publishedPorts(_ pod: PodPlan) -> [PortPlan] {
    var result: [PortPlan] = []
    for planned in pod.main {
      for port in planned.service.ports ?? [] {
        guard let target = port.target, target > 0, !Self.isLoopback(port.hostIP ?? "") else { continue }
        result.append(
          PortPlan(number: target, target: target, protocol: (port.protocol ?? "tcp").uppercased()))
      }
      if let exposure = settings.exposures[planned.name]?.exposure,
        let port = Self.exposedPort(exposure, planned.ports)
      {
        result.append(PortPlan(number: port.target, target: port.target, protocol: port.protocol))
      }
    }
    return Set(result).sorted { ($0.protocol, $0.target) < ($1.protocol, $1.target) }
  }

  private func waits(_ pod: PodPlan) -> Bool {
    options.waits == .api
      && pod.services.contains { planned in
        (planned.service.dependsOn?.pairs ?? []).contains {
          $0.part?.condition == "service_healthy" || $0.part?.condition == "service_completed_successfully"
        }
      }
  }

  static func isLoopback(_ address: String) -> Bool { address.hasPrefix("127.") || address == "::1" }

  /// The port of an exposure: the one that is named, or the first.
  static func exposedPort(_ exposure: Exposure, _ ports: [PortPlan]) -> PortPlan? {
    guard let number = exposure.port else { return ports.first { $0.protocol == "TCP" } ?? ports.first }
    return ports.first { $0.number == number } ?? ports.first { $0.target == number }
  }

  private mutating func noteUnenforced(_ members: [String: [Int]]) {
    for name in members.keys.sorted() where project.networks[name]?.isInternal == true {
      plan.notes.append(
        Note(
          .warned, nil, "networks.\(name).internal", at: project.place("networks", name, "internal"),
          "is not enforced: network policies are switched off"))
    }
  }
}
