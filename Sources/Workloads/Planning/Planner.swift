internal import Compose
internal import Documents
internal import KubernetesObjects

/// Plans a project: each phase is a file beside this one, and adds to the plan.
struct Planner {
  let project: Project
  /// The project as it was read, without steps and jobs among its services.
  let original: Project
  let options: ConversionOptions
  let images: ImageKnowledge
  let files: any ProjectFiles
  let credentials: CredentialPlan
  let hosts: HostNames
  let settings: Settings
  let allowances: Allowances
  /// When jobs run, by the name of their service.
  let triggers: [String: Triggers]
  /// Services that are init containers of others.
  let initSteps: [String: PreparedProject.InitStep]
  /// Steps of `pre_start`, which nobody reaches and nobody names.
  let hooks: Set<String>
  var plan: Plan

  init(_ project: Project, _ options: ConversionOptions, _ images: ImageKnowledge, _ files: any ProjectFiles)
  {
    original = project
    let settings = Settings(project, options)
    let project = PreparedProject(project, ignoring: settings.ignored, waits: options.waits)
    self.project = project.project
    self.options = options
    self.images = images
    self.files = files
    self.settings = settings
    credentials = CredentialPlan(project.project)
    hosts = HostNames(project.project, prefix: options.namePrefix) { service in Self.hasAddress(service) }
    allowances = Allowances(options, settings)
    plan = Plan(credentials: credentials)
    triggers = project.triggers
    initSteps = project.initSteps
    hooks = project.hooks
    plan.problems.add(settings.problems)
    plan.problems.add(project.problems)
    plan.notes += project.notes
  }

  /// Plans everything.
  mutating func run() -> Plan {
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
    planNetworks()
    planGates()
    planScaling()
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
      guard service.provider == nil else { continue }
      if triggers[name] == nil, let leader = Self.sharedWith(service), leader != name,
        project.services[leader] != nil
      {
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
        if initSteps[name] == nil { noteSharing(service, leader) }
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

  private mutating func planned(_ service: ComposeService) -> ServicePlan {
    let step = initSteps[service.name]
    var result = ServicePlan(
      name: service.name, dnsName: hosts.label(service.name),
      containerName: hosts.containerLabel(service.name), service: service, image: imageName(service),
      knowledge: nil, isInit: step != nil,
      listed: hooks.contains(service.name) ? nil : step?.copied ?? service.name,
      runAsUser: settings.runAsUser(service))
    result.copiedInit = step?.copied
    let user = UserName(service.user ?? "").user
    guard let build = service.build else {
      result.knowledge = images[result.image]
      result.namedUser = DockerfileAccounts.known(user, in: result.image).map {
        NamedUser(uid: $0.uid, gid: $0.gid)
      }
      return result
    }
    let built = BuiltImage(
      build, of: service, image: result.image, images: images, files: files,
      place: place(service.name, "build"), isInProject: { isInProject($0) })
    result.knowledge = built.entry
    result.imageHealthCheck = built.healthCheck
    result.isUserUnknown = built.isUserUnknown
    result.namedUser = built.user(user)
    plan.notes += built.notes
    planBuildCommand(build, service, result.image)
    return result
  }

  /// The image's name as the file has it; one that the project builds goes to the registry that is given.
  private func imageName(_ service: ComposeService) -> String {
    let name = project.images(of: service.name).first ?? service.name
    guard service.build != nil else { return name }
    let reference = ImageReference(name)
    var result = name
    if let registry = options.imageRegistry, reference.registry == "docker.io", !name.hasPrefix("docker.io/")
    {
      result = "\(registry)/\(result)"
    }
    if let tag = options.imageTag, reference.tag == nil, reference.digest == nil { result += ":\(tag)" }
    return result
  }

  /// The command that makes an image; values of arguments stay where they are.
  private mutating func planBuildCommand(_ build: Build, _ service: ComposeService, _ image: String) {
    let path = build.context ?? "."
    let context =
      PathName.isAbsolute(path) ? PathName.relative(from: project.workingDirectory, to: path) : path
    var words = ["docker", "build", "-t", image]
    if let file = build.dockerfile, file != "Dockerfile", build.dockerfileInline == nil {
      words += ["-f", PathName.isAbsolute(file) || context == "." ? file : "\(context)/\(file)"]
    }
    if let target = build.target { words += ["--target", target] }
    for argument in (build.args?.pairs ?? []).map(\.name).sorted() { words += ["--build-arg", argument] }
    for platform in build.platforms ?? [] { words += ["--platform", platform] }
    let folder =
      context.contains("://")
      ? Self.withoutPassword(context) : context.hasPrefix("-") ? "./" + context : context
    let built = project.images(of: service.name).first ?? image
    let tag = built == image ? "" : " && docker tag \(ShellText.quoted(built)) \(ShellText.quoted(image))"
    let line =
      build.dockerfileInline == nil
      ? (words + [folder]).map(ShellText.quoted).joined(separator: " ")
      : "docker compose build \(ShellText.quoted(service.name))\(tag)"
    let command = "\(line) && docker push \(ShellText.quoted(image))"
    if !plan.buildCommands.contains(command) { plan.buildCommands.append(command) }
  }

  /// A URL without what stands before its host.
  private static func withoutPassword(_ url: String) -> String {
    guard let scheme = url.lastRange(ofPlain: "://") else { return url }
    let rest = url[scheme...].dropFirst(3)
    let authority = rest.prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return url }
    return url[..<scheme] + "://" + rest[rest.index(after: at)...]
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
      plan.pods[index].replicas =
        settings.replicas(service) ?? service.deploy?.replicas ?? service.scale
      plan.pods[index].autoscaling = settings.autoscaling(service)
      if let triggers = triggers[name] {
        plan.pods[index].kind = .cronJob
        plan.pods[index].schedules = schedules(name, triggers)
        continue
      }
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
        if service.deploy?.mode == "global-job" {
          note(
            .approximated, name, "deploy.mode", "deploy", "mode", message: "runs once, and not on every node")
        }
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

  /// When a job runs: once a schedule, or, where it has none, when somebody says so.
  private mutating func schedules(_ name: String, _ triggers: Triggers) -> [SchedulePlan] {
    let schedules = triggers.schedule ?? []
    guard !schedules.isEmpty else {
      note(
        .approximated, name, "triggers", "triggers", message: "are manual: the CronJob is suspended",
        help: "run it with kubectl create job --from=cronjob/\(hosts.label(name)) NAME")
      return [SchedulePlan(cron: "0 0 1 1 *", isManual: true)]
    }
    return schedules.map { schedule in
      if schedule.concurrency == "queue" {
        note(
          .approximated, name, "triggers.schedule", "triggers", "schedule",
          message: "queues runs, and a CronJob leaves out one whose predecessor is still running")
      }
      return SchedulePlan(
        cron: schedule.cron ?? "", timeZone: schedule.timezone, forbids: schedule.concurrency != nil,
        skipsMissed: schedule.missedFires == "skip")
    }
  }

  /// An autoscaler needs pods of which there can be several.
  private mutating func planScaling() {
    for pod in plan.pods where pod.autoscaling != nil {
      let isFit =
        pod.kind == .deployment || pod.kind == .statefulSet && !pod.services.contains { holdsClaim($0) }
      if !options.setsDefaultResources, ResourcePlan(pod.leader, setsDefaults: false).requests.isEmpty {
        plan.problems.add(
          .error(
            "cannot-scale", "\(pod.leader.name): x-bulkhead.autoscaling needs requests to measure against",
            at: place(pod.leader.name, "x-bulkhead"), help: "set deploy.resources.reservations"))
      }
      guard !isFit || pod.services.contains(where: { holdsClaim($0) }) else { continue }
      plan.problems.add(
        .error(
          "cannot-scale",
          "\(pod.leader.name): x-bulkhead.autoscaling is for services without data of their own",
          at: place(pod.leader.name, "x-bulkhead"),
          help: isFit || pod.kind == .statefulSet
            ? "a claim that one pod may write would be fought over; keep the data elsewhere"
            : "a \(pod.kind.rawValue) is not scaled"))
    }
  }

  /// Whether a service writes a claim that no other pod may have.
  private func holdsClaim(_ service: ServicePlan) -> Bool {
    service.mounts.contains { mount in
      guard case .claim(let name) = mount.source, !mount.isReadOnly else { return false }
      return plan.claims.first { $0.name == name }?.hasOneWriter == true
    }
  }

  /// Whether a pod is the one writer of data that must not have two: a database and its like.
  private func ownsData(_ pod: PodPlan) -> Bool {
    guard (pod.replicas ?? 1) <= 1 else { return false }
    return pod.services.contains { service in
      service.knowledge?.keepsData == true && holdsClaim(service)
    }
  }
}
