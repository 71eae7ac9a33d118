internal import Compose
internal import Documents
internal import KubernetesObjects

/// Plans a project: each phase is a file beside this one, and adds to the plan.
struct Planner {
  let project: Project
  let options: ConversionOptions
  let images: ImageKnowledge
  let files: any ProjectFiles
  let credentials: CredentialPlan
  let hosts: HostNames
  let allowances: Allowances
  var plan: Plan

  init(_ project: Project, _ options: ConversionOptions, _ images: ImageKnowledge, _ files: any ProjectFiles)
  {
    self.project = project
    self.options = options
    self.images = images
    self.files = files
    credentials = CredentialPlan(project)
    hosts = HostNames(project) { service in Self.hasAddress(service) }
    allowances = Allowances(options)
    plan = Plan(credentials: credentials)
  }

  /// Plans everything.
  mutating func run() -> Plan {
    for service in project.services.values {
      allowances.problems(of: service).forEach { plan.problems.add($0) }
    }
    planPods()
    planVolumes()
    planFiles()
    for pod in plan.pods.indices {
      for service in plan.pods[pod].services.indices {
        planPorts(pod, service)
        planRelaxations(pod, service)
        planMounts(pod, service)
        planEnvironment(pod, service)
      }
      plan.pods[pod].relaxations = merged(plan.pods[pod].services.flatMap(\.relaxations))
    }
    planKinds()
    planEndpoints()
    planGates()
    FateCheck.run(&self)
    return plan
  }

  /// Whether a service has an address of its own in the cluster.
  static func hasAddress(_ service: ComposeService) -> Bool {
    guard service.provider == nil else { return false }
    let mode = service.networkMode ?? ""
    return !["service:", "host", "none", "container:"].contains { mode.hasPrefix($0) }
  }

  func place(_ service: String, _ path: String...) -> Place? { place(service, path) }

  /// The place of an element, or of the nearest one around it.
  func place(_ service: String, _ path: [String]) -> Place? {
    var keys = path
    while !keys.isEmpty {
      if let place = lookUp(["services", service] + keys) { return place }
      keys.removeLast()
    }
    return project.place("services", service)
  }

  private func lookUp(_ keys: [String]) -> Place? {
    var element: Element?
    var map: ElementMap? = project.elements
    var place: Place?
    for key in keys {
      if let list = element?.list, let index = Int(key), list.indices.contains(index) {
        element = list[index]
        place = list[index].place
      } else if let next = map?[key] {
        place = map?.place(of: key)
        element = next
      } else {
        return nil
      }
      map = element?.map
    }
    return place
  }

  mutating func note(
    _ fate: Fate, _ service: String, _ element: String, _ path: String..., message: String,
    help: String? = nil
  ) {
    var place = project.place("services", service)
    for length in path.indices.reversed() {
      if let found = lookUp(["services", service] + path[0...length]) {
        place = found
        break
      }
    }
    plan.notes.append(Note(fate, service, element, at: place, message, help: help))
  }

  private func merged(_ relaxations: [Relaxation]) -> [Relaxation] {
    Dictionary(grouping: relaxations, by: \.rule).map { rule, list in
      let reasons = list.map(\.reason).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return Relaxation(
        rule: rule, reason: reasons.joined(separator: ", "), expires: list.compactMap(\.expires).min())
    }.sorted { $0.rule < $1.rule }
  }

  // MARK: Pods

  /// A pod for each service, and for those that share its network, processes or memory.
  private mutating func planPods() {
    var owner: [String: Int] = [:]
    var waiting: [(String, String)] = []
    for (name, service) in project.services {
      guard service.provider == nil else {
        note(
          .warned, name, "provider", "provider", message: "has no equivalent in Kubernetes",
          help: "run what it provides yourself")
        continue
      }
      if let leader = Self.sharedWith(service), leader != name, project.services[leader] != nil {
        waiting.append((name, leader))
        continue
      }
      owner[name] = plan.pods.count
      plan.pods.append(
        PodPlan(
          name: hosts.label(name), services: [planned(service)], place: project.place("services", name)))
    }
    // A service may join one that itself joins another; each round settles at least one.
    for _ in 0...waiting.count {
      waiting = waiting.filter { name, leader in
        guard let pod = owner[leader], let service = project.services[name] else { return true }
        owner[name] = pod
        plan.pods[pod].services.append(planned(service))
        noteSharing(service, leader)
        return false
      }
    }
  }

  /// A service in another's pod has no life of its own.
  private mutating func noteSharing(_ service: ComposeService, _ leader: String) {
    let isTarget = project.services.values.contains {
      $0.dependsOn?[service.name]?.condition == "service_completed_successfully"
    }
    if isTarget || ["no", "on-failure"].contains(where: { (service.restart ?? "").hasPrefix($0) }) {
      note(
        .warned, service.name, "network_mode", "network_mode",
        message: "puts it into the pod of \(leader), where it is started again whenever it ends",
        help: "let it reach \(leader) by its name, and it becomes a Job")
    }
    for (name, dependency) in service.dependsOn?.pairs ?? []
    where name == leader && dependency?.condition == "service_healthy" {
      note(
        .warned, service.name, "depends_on.\(name)", "depends_on", name,
        message: "is not waited for: both are in one pod, and start together")
    }
    if service.replicas != 1 {
      note(
        .warned, service.name, "deploy", "deploy",
        message: "has no say in the number of pods: \(leader) has it")
    }
  }

  private static func sharedWith(_ service: ComposeService) -> String? {
    for setting in [service.networkMode, service.pid, service.ipc] {
      if let setting, setting.hasPrefix("service:") { return String(setting.dropFirst(8)) }
    }
    return nil
  }

  private func planned(_ service: ComposeService) -> ServicePlan {
    let image = project.images(of: service.name).first ?? service.name
    return ServicePlan(
      name: service.name, dnsName: hosts.label(service.name), service: service, image: image,
      knowledge: images[image])
  }

  // MARK: Kinds

  private mutating func planKinds() {
    let completed = Set(
      project.services.values.flatMap { service in
        (service.dependsOn?.pairs ?? []).filter { $0.part?.condition == "service_completed_successfully" }
          .map(\.name)
      })
    for index in plan.pods.indices {
      let service = plan.pods[index].leader.service
      let name = service.name
      plan.pods[index].replicas = service.deploy?.replicas ?? service.scale
      let restart =
        service.deploy?.restartPolicy?.condition.map { ["none": "no", "any": "always"][$0] ?? $0 } ?? service
        .restart ?? ""
      let attempts =
        restart.hasPrefix("on-failure:")
        ? Int(restart.dropFirst(11)) : service.deploy?.restartPolicy?.maxAttempts
      let isTarget = completed.contains(name)
      if ["replicated-job", "global-job"].contains(service.deploy?.mode ?? "") || isTarget
        || restart == "no" && (service.ports ?? []).isEmpty
      {
        plan.pods[index].kind = .job
        plan.pods[index].restartsInPlace = restart != "no" && restart != ""
        plan.pods[index].backoffLimit = restart == "no" || restart == "" ? (isTarget ? 3 : 0) : attempts ?? 6
      } else if service.deploy?.mode == "global" {
        plan.pods[index].kind = .daemonSet
      } else {
        if restart.hasPrefix("on-failure") {
          note(
            .approximated, name, "restart", "restart",
            message: "is \"on-failure\", and a Deployment restarts its containers always")
        } else if restart == "no" {
          note(
            .approximated, name, "restart", "restart",
            message: "is \"no\", and a service with ports is restarted always")
        }
        plan.pods[index].kind = ownsData(plan.pods[index]) ? .statefulSet : .deployment
      }
    }
  }

  /// Whether a pod is the one writer of data that must not have two: a database and its like.
  private func ownsData(_ pod: PodPlan) -> Bool {
    guard (pod.replicas ?? 1) <= 1 else { return false }
    return pod.services.contains { service in
      guard let kind = service.knowledge?.kind, [.database, .cache, .queue, .search, .storage].contains(kind)
      else { return false }
      return service.mounts.contains { mount in
        guard case .claim(let name) = mount.source, !mount.isReadOnly else { return false }
        return plan.claims.first { $0.name == name }?.isShared == false
      }
    }
  }
}
