internal import Compose
internal import Documents

/// The project as it is planned: without what is ignored, with jobs and `pre_start` steps as services that run
/// to their end.
struct PreparedProject {
  /// A service that is an init container of another.
  struct InitStep {
    /// The service before which it runs.
    let owner: String
    /// The one-shot that it is a copy of; nil for a step of `pre_start`.
    let copied: String?
  }

  private(set) var project: Project
  /// When the jobs run, by the name of their service.
  private(set) var triggers: [String: Triggers] = [:]
  /// The init containers, by the name of their service.
  private(set) var initSteps: [String: InitStep] = [:]
  /// Steps of `pre_start`, which nobody reaches and nobody names.
  private(set) var hooks: Set<String> = []
  private(set) var problems = Diagnostics()
  private(set) var notes: [Note] = []

  init(_ original: Project, ignoring ignored: Set<String>, waits: ConversionOptions.Waits) {
    project = original
    for name in ignored.sorted() {
      guard let service = project.services.removeValue(forKey: name) else { continue }
      notes.append(
        Note(
          .ignored, name, "x-bulkhead.ignore", at: original.place("services", name),
          "leaves the service out: its peers reach whatever has the name \(service.name) in the namespace"))
    }
    for (name, job) in original.jobs { addJob(name, job) }
    for (name, service) in project.services { addHooks(of: service, name, waits) }
    if waits == .initContainer { copyOneShots() }
  }

  private mutating func addJob(_ name: String, _ job: Job) {
    guard project.services[name] == nil else {
      problems.add(
        .error(
          "conflicting-names", "the job \(name) has the name of a service, and both become a workload",
          at: project.place("jobs", name), help: "rename one of them"))
      return
    }
    var service = ComposeService()
    service.name = name
    service.container = job.container
    service.workload = job.workload
    service.restart = "no"
    triggers[name] = job.triggers ?? Triggers()
    add(service, project.elements["jobs"]?.map?[name], keyPlace: project.place("jobs", name))
  }

  // MARK: pre_start

  /// A step runs before each replica as an init container, or once as a Job that the service waits for. It has
  /// the service's image, mounts and networks, but what it sets itself.
  private mutating func addHooks(
    of service: ComposeService, _ name: String, _ waits: ConversionOptions.Waits
  ) {
    let elements = project.elements["services"]?.map?[name]?["pre_start"]?.list ?? []
    var earlier: String?
    for (index, hook) in (service.preStart ?? []).enumerated() {
      let element = elements.indices.contains(index) ? elements[index] : nil
      var step = ComposeService()
      step.name = freeName("\(name)-pre-start-\(index + 1)")
      step.container = hook.container
      if (step.image ?? "").isEmpty { step.image = project.images(of: name).first }
      step.volumes = step.volumes ?? service.volumes
      step.user = step.user ?? service.user
      step.networks = step.networks ?? service.networks
      step.restart = "no"
      if hook.perReplica == true || waits != .api {
        if hook.perReplica != true {
          notes.append(
            Note(
              .approximated, name, "pre_start[\(index)]", at: element?.place,
              "runs before each replica, not once: nothing waits for a Job without --waits api"))
        }
        initSteps[step.name] = InitStep(owner: name, copied: nil)
        step.networkMode = "service:\(name)"
        step.networks = nil
      } else {
        if let earlier { step.dependsOn = Named().with(earlier, .completed) }
        let dependencies = project.services[name]?.dependsOn ?? Named()
        project.services[name]?.dependsOn = dependencies.with(step.name, .completed)
        if earlier == nil, index > 0 {
          notes.append(
            Note(
              .approximated, name, "pre_start[\(index)]", at: element?.place,
              "runs before the steps above it, which run in each replica"))
        }
        earlier = step.name
      }
      hooks.insert(step.name)
      add(step, element, keyPlace: element?.place)
    }
  }

  // MARK: One-shots as init containers

  /// Copies each one-shot into the services that wait for its end; what nobody else needs is no Job then.
  private mutating func copyOneShots() {
    let before = project
    var targets: Set<String> = []
    for (name, service) in before.services {
      var order: [String] = []
      collect(service, before, &order)
      for target in order {
        guard var step = before.services[target] else { continue }
        targets.insert(target)
        step.name = freeName("\(name)-\(target)")
        step.dependsOn = nil
        step.ports = nil
        step.networks = nil
        step.networkMode = "service:\(name)"
        initSteps[step.name] = InitStep(owner: name, copied: target)
        notes.append(
          Note(
            .approximated, name, "depends_on.\(target)",
            at: project.place("services", name, "depends_on", target),
            "becomes an init container: \(target) runs again before each replica and each restart"))
        let map = project.elements["services"]?.map
        add(step, map?[target], keyPlace: map?.place(of: target))
      }
    }
    for target in targets {
      let others = before.services.values.flatMap { $0.dependsOn?.pairs ?? [] }.filter { $0.name == target }
      if others.allSatisfy({ $0.part?.condition == "service_completed_successfully" }) {
        project.services.removeValue(forKey: target)
      }
    }
  }

  /// What a service waits for, deepest first, each once.
  private func collect(
    _ service: ComposeService, _ project: Project, _ order: inout [String]
  ) {
    for (name, dependency) in service.dependsOn?.pairs ?? []
    where dependency?.condition == "service_completed_successfully" && !order.contains(name) {
      guard let target = project.services[name] else { continue }
      collect(target, project, &order)
      if !order.contains(name) { order.append(name) }
    }
  }

  // MARK: Parts

  private func freeName(_ name: String) -> String {
    var result = name
    while project.services[result] != nil { result += "-step" }
    return result
  }

  /// Adds a service whose elements stand elsewhere, so that its messages have places.
  private mutating func add(_ service: ComposeService, _ element: Element?, keyPlace: Place?) {
    project.services[service.name] = service
    guard let element else { return }
    var services = project.elements["services"] ?? Element(.map(ElementMap()), at: element.place)
    guard var map = services.map else { return }
    map.set(service.name, element, keyPlace: keyPlace)
    services.content = .map(map)
    project.elements["services"] = services
  }
}
