internal import Compose
internal import Documents
internal import KubernetesObjects

/// Writes a plan as objects: a file for each kind of object beside this one.
struct Emitter: Sendable {
  let plan: Plan
  let project: Project
  let options: ConversionOptions
  private(set) var workloads: [Workload] = []
  private(set) var others: [Manifest] = []
  /// The names of the file objects, with their content's fingerprint.
  let fileNames: [String]
  /// What elements became, where no table can tell.
  /// The names under which pods' objects are known; a job's carries its content's fingerprint.
  private(set) var objectNames: [String]

  init(_ plan: Plan, _ project: Project, _ options: ConversionOptions) {
    self.plan = plan
    self.project = project
    self.options = options
    fileNames = plan.files.map { file in
      // A ConfigMap is named for its content, so that what uses it restarts; a Secret's name tells nothing of it.
      if file.isSecret { return file.name }
      return file.name + "-"
        + Fingerprint.bytes(file.entries.flatMap { Array($0.key.utf8) + [0] + $0.content + [0] })
    }
    objectNames = plan.pods.map(\.name)
  }

  mutating func run() {
    for index in plan.pods.indices { nameJob(index) }
    for (index, pod) in plan.pods.enumerated() {
      let made = self.workloads(index)
      workloads += made
      add(serviceAccount(pod))
      if let scaling = pod.autoscaling {
        add(autoscaler(pod, scaling, kind: made.first?.kind ?? Deployment.kind))
      }
      if !pod.gates.isEmpty { addWaiting(pod) }
      for service in pod.services { addVariables(of: service, in: pod) }
    }
    for endpoint in plan.endpoints { add(service(endpoint)) }
    addExposures()
    addNetworkPolicies()
    for claim in plan.claims {
      add(self.claim(claim))
      if let export = claim.nfs { add(volume(claim, export)) }
    }
    for (index, file) in plan.files.enumerated() { addFile(file, named: fileNames[index]) }
  }

  // MARK: Where elements are found again

  /// The objects of elements for which the table of fates cannot tell them by their kind.
  var became: [ElementPath: [Manifest.Identity]] {
    var result: [ElementPath: [Manifest.Identity]] = [:]
    for planned in plan.pods.flatMap(\.services) {
      let path = ElementPath(section: "services", owner: planned.name, element: "")
      let service = planned.service
      for (index, mount) in (service.volumes ?? []).enumerated() {
        result[path.with("volumes").at(index)] = objects(at: mount.target ?? "", of: planned)
      }
      for (key, mounts) in [("secrets", service.secrets), ("configs", service.configs)] {
        for (index, mount) in (mounts ?? []).enumerated() {
          result[path.with(key).at(index)] = objects(holding: mount.source ?? "", of: planned)
        }
      }
      for variable in planned.environment {
        let element = path.with("environment").with(variable.name)
        switch variable.value {
        case .secret: result[element] = [Manifest.Identity(kind: Secret.kind, name: secretName(planned))]
        case .config: result[element] = [Manifest.Identity(kind: ConfigMap.kind, name: configName(planned))]
        case .literal: break
        }
      }
    }
    for claim in plan.claims {
      guard let volume = claim.volume else { continue }
      var made = [Manifest.Identity(kind: PersistentVolumeClaim.kind, name: claim.name)]
      if let export = claim.nfs { made.append(self.volume(claim, export).identity) }
      result[ElementPath(section: "volumes", owner: volume, element: "")] = made
    }
    for (index, file) in plan.files.enumerated() {
      for source in file.sources { result[source] = [identity(ofFile: index)] }
    }
    for network in plan.networks {
      result[ElementPath(section: "networks", owner: network.key, element: "")] = [
        Manifest.Identity(kind: NetworkPolicy.kind, name: policyName(network))
      ]
    }
    return result
  }

  private func identity(ofFile index: Int) -> Manifest.Identity {
    Manifest.Identity(
      kind: plan.files[index].isSecret ? Secret.kind : ConfigMap.kind, name: fileNames[index])
  }

  private func objects(at target: String, of planned: ServicePlan) -> [Manifest.Identity] {
    let path = Planner.trimmed(target)
    guard let mount = planned.mounts.first(where: { Planner.trimmed($0.path) == path }) else { return [] }
    switch mount.source {
    case .claim(let name): return [Manifest.Identity(kind: PersistentVolumeClaim.kind, name: name)]
    case .file(let reference): return reference.file.map { [identity(ofFile: $0)] } ?? []
    case .files(let references):
      return Set(references.compactMap(\.file)).sorted().map { identity(ofFile: $0) }
    default: return []
    }
  }

  private func objects(holding source: String, of planned: ServicePlan) -> [Manifest.Identity] {
    plan.files.indices.filter { plan.files[$0].sources.contains { $0.owner == source } }.map {
      identity(ofFile: $0)
    }
  }

  mutating func add(_ manifest: Manifest) { others.append(manifest) }

  mutating func add(_ object: some KubernetesObject) { others.append(Manifest(object)) }

  /// A job's template cannot be changed: one with other content is another job.
  private mutating func nameJob(_ index: Int) {
    guard plan.pods[index].kind == .job else { return }
    let content = JSONWriter(indented: false).write(template(index).value())
    objectNames[index] = DNSName.label(plan.pods[index].name, longest: 54) + "-" + Fingerprint.text(content)
  }

  // MARK: Metadata

  /// The labels that every object of a pod's service has.
  func labels(_ name: String) -> StringMap<String> {
    [
      "app.kubernetes.io/name": name, "app.kubernetes.io/instance": instance,
      "app.kubernetes.io/part-of": instance, "app.kubernetes.io/managed-by": "bulkhead",
    ]
  }

  /// The labels by which a pod is found; they never change.
  func selector(_ name: String) -> StringMap<String> {
    ["app.kubernetes.io/name": name, "app.kubernetes.io/instance": instance]
  }

  var instance: String { DNSName.label(project.name) }

  func metadata(_ name: String, for pod: String, at place: Place?) -> ObjectMeta {
    .with {
      $0.name = name
      $0.namespace = options.namespace
      $0.labels = labels(pod)
      if let place { $0.annotations["bulkhead.dev/source"] = source(place) }
    }
  }

  /// `FILE:LINE`, the file relative to the project.
  private func source(_ place: Place) -> String {
    var name = place.source.name
    if name.hasPrefix(project.workingDirectory + "/") {
      name = String(name.dropFirst(project.workingDirectory.count + 1))
    }
    return "\(name):\(place.startPosition.line)"
  }
}
