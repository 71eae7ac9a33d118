internal import Compose
internal import Documents
internal import KubernetesObjects

/// Ports: what containers listen on, and under which numbers Services have them.
extension Planner {
  mutating func planPorts(_ pod: Int, _ index: Int) {
    let planned = plan.pods[pod].services[index]
    let service = planned.service
    if planned.isInit || hooks.contains(planned.name) { return }
    var ports: [PortPlan] = []
    func add(_ port: PortPlan) {
      if !ports.contains(where: { $0.number == port.number && $0.protocol == port.protocol }) {
        ports.append(port)
      }
    }
    for port in service.ports ?? [] {
      guard let target = port.target, target > 0 else { continue }
      let isHost = port.mode == "host"
      add(
        PortPlan(
          number: target, target: target, protocol: (port.protocol ?? "tcp").uppercased(),
          appProtocol: port.appProtocol,
          hostPort: isHost ? port.published.flatMap { Int($0) } : nil))
    }
    for (number, text) in (service.expose ?? []).enumerated() {
      guard let spec = ExposedPorts(text) else {
        note(.warned, service.name, "expose[\(number)]", "expose", String(number), message: "is no port")
        continue
      }
      for target in spec.range { add(PortPlan(number: target, target: target, protocol: spec.protocol)) }
    }
    if ports.isEmpty {
      for target in planned.knowledge?.ports ?? [] {
        add(PortPlan(number: target, target: target, protocol: "TCP"))
      }
    }
    // Peers of Compose use the container's port; whoever comes from outside knows the published one.
    for port in service.ports ?? [] {
      guard let target = port.target, let published = port.published.flatMap({ Int($0) }), published > 0
      else { continue }
      if let own = ports.first(where: { $0.number == published }), own.target != target {
        note(
          .warned, service.name, "ports", "ports",
          message:
            "publish \(target) as \(published), which is a port of the container itself: the Service keeps that"
        )
      }
      add(
        PortPlan(
          number: published, target: target, protocol: (port.protocol ?? "tcp").uppercased(),
          appProtocol: port.appProtocol))
    }
    for use in hosts.uses.sorted(by: { ($0.port ?? 0) < ($1.port ?? 0) }) where use.owner == service.name {
      if let port = use.port { add(PortPlan(number: port, target: port, protocol: "TCP")) }
    }
    plan.pods[pod].services[index].ports = ports
  }

  /// A Service for each service that has ports or is named by another, and for each alias that is used.
  mutating func planEndpoints() {
    var names: Set<String> = []
    let used = Set(hosts.uses.map(\.host))
    let referenced = Set(
      hosts.uses.map(\.owner)
        + project.services.values.flatMap { service in
          (service.links ?? []).map { String($0.prefix { $0 != ":" }) }
        })
    for (host, owner) in hosts.owners {
      guard let pod = plan.pods.firstIndex(where: { $0.services.contains { $0.name == owner } }),
        let planned = plan.pods[pod].services.first(where: { $0.name == owner })
      else { continue }
      let isOwnName = host == owner
      let label = hosts.label(host)
      let isAlias = isExplicitAlias(host, of: owner)
      guard !names.contains(label), planned.service.networkMode != "none",
        Self.hasAddress(planned.service) || isOwnName && !planned.ports.isEmpty
      else { continue }
      if isOwnName ? planned.ports.isEmpty && !referenced.contains(owner) : !used.contains(host) && !isAlias {
        continue
      }
      names.insert(label)
      // In a shared pod a Service has the ports of all its containers, as the shared network had.
      let ports = Self.hasAddress(planned.service) ? plan.pods[pod].services.flatMap(\.ports) : planned.ports
      var unique: [PortPlan] = []
      for port in ports
      where !unique.contains(where: { $0.number == port.number && $0.protocol == port.protocol }) {
        unique.append(port)
      }
      let exposure = isOwnName ? settings.exposures[owner] : nil
      let isHeadless = unique.isEmpty || planned.service.deploy?.endpointMode == "dnsrr"
      // A headless Service gives addresses and changes no port.
      if isHeadless { unique.removeAll { $0.number != $0.target } }
      plan.endpoints.append(
        EndpointPlan(
          name: label, pod: pod, ports: unique, isHeadless: isHeadless,
          place: project.place("services", owner), exposure: exposure?.exposure,
          exposedPort: exposure.flatMap { Self.exposedPort($0.exposure, unique)?.number }))
    }
    for (host, owner, other) in hosts.contested {
      note(
        .warned, other, "networks", "networks",
        message: "give it the name \(host), which is \(owner)'s too: the Service leads to \(owner) alone")
    }
    checkExposures()
  }

  /// What is exposed must have a port, and a Service with an address.
  private mutating func checkExposures() {
    for (service, (exposure, place)) in settings.exposures.sorted(by: { $0.key < $1.key }) {
      guard project.services[service] != nil else { continue }
      let endpoint = plan.endpoints.first { $0.name == hosts.label(service) && $0.exposure != nil }
      let place = place ?? project.place("services", service)
      if endpoint?.exposedPort == nil {
        plan.problems.add(
          .error(
            "cannot-expose",
            exposure.port.map { "\(service) has no port \($0) to expose" }
              ?? "\(service) has no port to expose",
            at: place, help: "name it below ports: or expose:"))
      } else if endpoint?.isHeadless == true, [.loadbalancer, .nodeport].contains(exposure.kind) {
        plan.problems.add(
          .error(
            "cannot-expose", "\(service) has a headless Service, which has no address to expose", at: place,
            help: "remove endpoint_mode: dnsrr, or use ingress"))
      }
      if exposure.kind == .gateway, let pod = endpoint?.pod {
        plan.pods[pod].external.insert("Gateway/\(exposure.gateway ?? Exposure.defaultGateway)")
      }
      if let secret = exposure.tlsSecret, let pod = endpoint?.pod {
        plan.pods[pod].external.insert("Secret/\(secret)")
      }
    }
  }

  private func isExplicitAlias(_ host: String, of service: String) -> Bool {
    (project.services[service]?.networks?.pairs ?? []).contains { $0.part?.aliases?.contains(host) == true }
  }
}
