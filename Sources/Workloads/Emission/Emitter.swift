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
  private(set) var became: [ElementPath: [Manifest.Identity]] = [:]
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
