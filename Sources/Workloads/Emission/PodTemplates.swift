internal import Compose
internal import Documents
internal import KubernetesObjects

/// Pod templates: what all containers of a pod share.
extension Emitter {
  /// The group that owns volumes of pods whose image's group is not known.
  static let defaultGroup = 10001

  func template(_ index: Int) -> PodTemplate {
    let pod = plan.pods[index]
    var volumes = VolumeList()
    return .with {
      $0.metadata = .with {
        $0.labels = labels(pod.name)
        for network in pod.networks { $0.labels["network.bulkhead.dev/" + network] = "true" }
        $0.annotations = annotations(pod)
      }
      $0.spec.serviceAccountName = accountName(pod)
      $0.spec.automountServiceAccountToken = false
      $0.spec.enableServiceLinks = false
      $0.spec.terminationGracePeriodSeconds =
        pod.services.map { $0.service.stopGracePeriod?.seconds(atLeast: 0) ?? 10 }.max()
      if pod.kind == .job || pod.kind == .cronJob {
        $0.spec.restartPolicy = pod.restartsInPlace && pod.gates.isEmpty ? "OnFailure" : "Never"
      }
      $0.spec.securityContext = podSecurity(pod)
      if let secret = options.imagePullSecret { $0.spec.imagePullSecrets = [.with { $0.name = secret }] }
      if options.kubernetesVersion >= Self.stopSignalVersion,
        pod.services.contains(where: { stopSignal($0.service) != nil })
      {
        $0.spec.os = .with { $0.name = "linux" }
      }
      setNetwork(&$0.spec, pod)
      setScheduling(&$0.spec, pod)
      $0.spec.containers = pod.main.map { container($0, pod, &volumes) }
      $0.spec.initContainers = initContainers(pod, &volumes)
      $0.spec.volumes = volumes.volumes
    }
  }

  /// Who waits for others, then the steps before the start, in the order of the file.
  private func initContainers(_ pod: PodPlan, _ volumes: inout VolumeList) -> [Container] {
    var result = pod.gates.isEmpty ? [] : waitContainers(pod, &volumes)
    result += seedContainers(pod, &volumes)
    for step in pod.steps {
      var container = container(step, pod, &volumes)
      // An init container has no probes and no hooks (https://kubernetes.io/docs/concepts/workloads/pods/init-containers/).
      container.readinessProbe = nil
      container.startupProbe = nil
      container.lifecycle = nil
      result.append(container)
    }
    return result
  }

  private func annotations(_ pod: PodPlan) -> StringMap<String> {
    var result: StringMap<String> = [:]
    let listed = pod.services.compactMap(\.listed)
    if !listed.isEmpty { result["bulkhead.dev/services"] = listed.joined(separator: ", ") }
    if !pod.relaxations.isEmpty {
      result[Relaxation.annotation] = Relaxation.text(pod.relaxations)
    }
    if !pod.unmounted.isEmpty {
      result["bulkhead.dev/unmounted"] = Set(pod.unmounted).sorted().joined(separator: ", ")
    }
    var external = pod.external
    if options.secrets == .omit { external.formUnion(secretNames(of: pod).map { "Secret/\($0)" }) }
    if let secret = options.imagePullSecret { external.insert("Secret/\(secret)") }
    if !external.isEmpty {
      result["bulkhead.dev/external"] = external.sorted().joined(separator: ", ")
    }
    if options.kubernetesVersion < 30 {
      for service in pod.services
      where service.relaxations.contains(where: { $0.rule == "unconfined-apparmor" }) {
        result["container.apparmor.security.beta.kubernetes.io/\(service.containerName)"] = "unconfined"
      }
    }
    if let revision = secretRevision(pod) { result["bulkhead.dev/secret-revision"] = revision }
    for service in pod.services {
      let own = service.service
      for (key, value) in [own.labels, own.annotations, own.deploy?.labels].flatMap({ $0?.pairs ?? [] }) {
        if let name = Self.annotationName(key), !plan.credentials.isCredential(key, value) {
          result[name] = value
        }
      }
    }
    return result
  }

  /// A Docker label as the key of an annotation: `[PREFIX/]NAME`, or nil where it cannot be one.
  static func annotationName(_ key: String) -> String? {
    let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.last, (1...63).contains(name.utf8.count) else { return nil }
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    guard name.utf8.allSatisfy({ isAlphanumeric($0) || "-_.".utf8.contains($0) }),
      let first = name.utf8.first,
      let last = name.utf8.last, isAlphanumeric(first), isAlphanumeric(last)
    else { return nil }
    if parts.count == 1 { return key }
    let prefix = parts[0]
    guard prefix.utf8.count <= 253,
      prefix.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
        DNSName.isLabel(String($0))
      })
    else { return nil }
    return key.hasPrefix("bulkhead.dev/") ? nil : key
  }

  // MARK: Security

  private func podSecurity(_ pod: PodPlan) -> PodSecurityContext {
    .with {
      let claims = pod.services.contains { service in
        service.mounts.contains { if case .claim = $0.source { true } else { false } }
      }
      let known = pod.services.compactMap { userAndGroup($0).group }.first
      // A file that only its owner, root, or its group may read needs the group.
      let isGuarded = pod.services.contains { service in
        service.mounts.contains { mount in
          switch mount.source {
          case .file(let reference): reference.mode.map { $0 & 0o004 == 0 } ?? false
          case .files(let references): references.contains { $0.mode.map { $0 & 0o004 == 0 } ?? false }
          default: false
          }
        }
      }
      if claims || isGuarded || pod.services.contains(where: { $0.knowledge?.needsFSGroup == true }) {
        $0.fsGroup = known ?? Self.defaultGroup
        // A database's files keep the modes that it gave them.
        $0.fsGroupChangePolicy = "OnRootMismatch"
      }
      $0.supplementalGroups = pod.services.flatMap { $0.service.groupAdd ?? [] }.compactMap { Int($0) }
      $0.sysctls = sysctls(pod)
    }
  }

  /// The kernel settings of the file, and ports below 1024 for processes that are not root.
  private func sysctls(_ pod: PodPlan) -> [Sysctl] {
    var settings: [String: String] = [:]
    for service in pod.services {
      for (name, value) in service.service.sysctls?.pairs ?? []
      where PodSecurityLists.isSafe(sysctl: name, minor: options.kubernetesVersion)
        || pod.relaxations.contains(where: { $0.rule == "unsafe-sysctl" })
      {
        settings[name] = value
      }
    }
    let bindsLow = pod.services.contains { service in
      service.ports.contains { $0.target < 1024 } && !service.relaxations.contains { $0.rule == "root-user" }
    }
    let isHost = pod.relaxations.contains { $0.rule == "host-network" }
    if bindsLow, !isHost, settings["net.ipv4.ip_unprivileged_port_start"] == nil {
      settings["net.ipv4.ip_unprivileged_port_start"] = "0"
    }
    return settings.sorted { $0.key < $1.key }.map { name, value in
      .with {
        $0.name = name
        $0.value = value
      }
    }
  }

  /// The numeric user and group of a service's container, where they are known.
  func userAndGroup(_ planned: ServicePlan) -> (user: Int?, group: Int?) {
    let own = UserName(planned.service.user ?? "")
    if let asked = planned.runAsUser { return (asked, own.gid) }
    if planned.relaxations.contains(where: { $0.rule == "root-user" }) { return (0, own.gid) }
    if let uid = own.uid { return (uid, own.gid) }
    if let named = planned.namedUser { return (named.uid, own.gid ?? named.gid) }
    let known = planned.knowledge
    return (known?.uid, own.gid ?? known?.gid)
  }

  // MARK: Network

  private func setNetwork(_ spec: inout PodSpec, _ pod: PodPlan) {
    let service = pod.leader.service
    func isRelaxed(_ rule: String) -> Bool { pod.relaxations.contains { $0.rule == rule } }
    if isRelaxed("host-network") {
      spec.hostNetwork = true
      spec.dnsPolicy = "ClusterFirstWithHostNet"
    }
    if isRelaxed("host-pid") { spec.hostPID = true }
    if isRelaxed("host-ipc") { spec.hostIPC = true }
    if pod.services.contains(where: { ($0.service.pid ?? "").hasPrefix("service:") }) {
      spec.shareProcessNamespace = true
    }
    if let hostname = service.hostname, DNSName.isLabel(hostname) { spec.hostname = hostname }
    let dns = pod.services.flatMap { $0.service.dns ?? [] }
    let searches = pod.services.flatMap { $0.service.dnsSearch ?? [] }
    let dnsOptions = pod.services.flatMap { $0.service.dnsOpt ?? [] }
    if !dns.isEmpty || !searches.isEmpty || !dnsOptions.isEmpty {
      spec.dnsConfig = .with {
        // The cluster's own DNS stays first; a pod has three name servers at most.
        $0.nameservers = Array(dns.prefix(2))
        $0.searches = searches
        $0.options = dnsOptions.map { option in
          let parts = option.split(separator: ":", maxSplits: 1).map(String.init)
          return .with {
            $0.name = parts[0]
            $0.value = parts.count > 1 ? parts[1] : nil
          }
        }
      }
    }
    var addresses: [String: [String]] = [:]
    for planned in pod.services {
      for (host, list) in planned.service.extraHosts?.pairs ?? [] {
        for address in list
        where IPAddress.isValid(address)
          && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
            DNSName.isLabel(String($0))
          })
        { addresses[address, default: []].append(host) }
      }
    }
    spec.hostAliases = addresses.sorted { $0.key < $1.key }.map { address, hosts in
      .with {
        $0.ip = address
        $0.hostnames = hosts.sorted()
      }
    }
  }

  // MARK: Scheduling

  private func setScheduling(_ spec: inout PodSpec, _ pod: PodPlan) {
    let service = pod.leader.service
    spec.runtimeClassName = service.runtime
    if let platform = service.platform {
      let parts = platform.split(separator: "/").map(String.init)
      if let os = parts.first, ["linux", "windows"].contains(os) {
        spec.nodeSelector["kubernetes.io/os"] = os
      }
      if parts.count > 1 { spec.nodeSelector["kubernetes.io/arch"] = parts[1] }
    }
    let placement = service.deploy?.placement
    let expressions = (placement?.constraints ?? []).compactMap { Placements.expression($0) }
    var affinity: Value = [:]
    if placement?.maxReplicasPerNode == 1 {
      affinity["podAntiAffinity"] = [
        "requiredDuringSchedulingIgnoredDuringExecution": [
          [
            "topologyKey": "kubernetes.io/hostname",
            "labelSelector": ["matchLabels": selector(pod.name).value()],
          ]
        ]
      ]
    }
    if !expressions.isEmpty {
      affinity["nodeAffinity"] = [
        "requiredDuringSchedulingIgnoredDuringExecution": [
          "nodeSelectorTerms": [["matchExpressions": .array(expressions)]]
        ]
      ]
    }
    if affinity != [:] { spec.affinity = affinity }
    spec.topologySpreadConstraints = (placement?.preferences ?? []).compactMap(\.spread).compactMap {
      spread in
      guard let key = Placements.nodeLabel(spread) else { return nil }
      return [
        "maxSkew": 1, "topologyKey": .string(key), "whenUnsatisfiable": "ScheduleAnyway",
        "labelSelector": ["matchLabels": selector(pod.name).value()],
      ]
    }
  }
}

/// Swarm's placement constraints as conditions on node labels.
enum Placements {
  /// `node.labels.disk==ssd` as a match expression; nil where Kubernetes has no such label.
  static func expression(_ constraint: String) -> Value? {
    let isEqual = constraint.contains("==")
    let parts = constraint.split(separator: isEqual ? "==" : "!=", maxSplits: 1).map { String($0).trimmed() }
    guard parts.count == 2 else { return nil }
    if parts[0] == "node.role" {
      let isManager = (parts[1] == "manager") == isEqual
      return [
        "key": "node-role.kubernetes.io/control-plane", "operator": isManager ? "Exists" : "DoesNotExist",
      ]
    }
    guard let key = nodeLabel(parts[0]) else { return nil }
    return ["key": .string(key), "operator": isEqual ? "In" : "NotIn", "values": [.string(parts[1])]]
  }

  static func nodeLabel(_ name: String) -> String? {
    switch name {
    case "node.hostname": "kubernetes.io/hostname"
    case "node.platform.os": "kubernetes.io/os"
    case "node.platform.arch": "kubernetes.io/arch"
    default: name.hasPrefix("node.labels.") ? String(name.dropFirst(12)) : nil
    }
  }
}
