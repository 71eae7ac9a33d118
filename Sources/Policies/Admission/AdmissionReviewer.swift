public import Documents
public import KubernetesObjects

/// Answers the API server's questions: the pure core of the webhooks. No I/O; what it needs to know is handed in.
public struct AdmissionReviewer: Sendable {
  /// What is known of a namespace.
  public enum Namespace: Sendable {
    /// Its labels.
    case known(StringMap<String>)
    /// Nothing: a question that depends on it has no answer.
    case unknown
  }

  /// Which webhook answers.
  public enum Webhook: String, Sendable, CaseIterable {
    /// It allows or denies.
    case validating
    /// It fills in what is unset and safe.
    case mutating
  }

  /// Who judges.
  public let engine: Engine
  /// The strictest that is done: what would be denied is warned of where this is `warn`.
  public var maximumAction = RuleAction.deny
  private let locations: [PodTemplateLocation]

  /// A reviewer by an engine.
  ///
  /// - Parameter custom: custom kinds with pods in them, beside those that the policies name.
  public init(engine: Engine, custom: [PodTemplateLocation] = []) {
    self.engine = engine
    locations = PodTemplateLocation.builtIn + custom + engine.policies.flatMap(\.match.podTemplates)
  }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - images: what is known of the pod's images.
  ///   - root: the topmost owner, where the cluster's own records prove it.
  /// - Throws: where no answer can be given; the API server then goes by the webhook's failurePolicy.
  public func answer(
    _ request: AdmissionRequest, by webhook: Webhook = .validating, namespace: Namespace, at now: Timestamp,
    images: ImageFacts = ImageFacts(), root: ObjectIdentity? = nil
  ) throws(AdmissionError) -> AdmissionAnswer {
    var answer = AdmissionAnswer(uid: request.uid)
    guard ["CREATE", "UPDATE"].contains(request.operation), let bytes = request.object,
      let location = locations.first(where: { $0.matches(identity(of: request)) })
    else { return answer }
    let object: AdmittedObject
    let old: AdmittedObject?
    do throws(JSONError) {
      object = try AdmittedObject(bytes, path: location.path)
      old = try request.oldObject.map { bytes throws(JSONError) in
        try AdmittedObject(bytes, path: location.path)
      }
    } catch {
      let fault = "the object cannot be read: \(Self.place(of: error, in: bytes))\(error.message)"
      // What cannot be read cannot be judged, and must not pass; mutation has no say in that.
      if webhook == .mutating { throw AdmissionError(fault) }
      answer.deny(fault, code: 400)
      return answer
    }
    // Whether an object is going is the server's to say: it stands in the object as it was.
    if request.operation == "UPDATE", old?.metadata.deletionTimestamp != nil { return answer }
    guard let template = object.template else {
      if webhook == .validating { answer.deny("there is no pod template at \(location.path)", code: 400) }
      return answer
    }
    var pod = ReviewedPod(template, object: identity(of: request, object))
    pod.labels = object.metadata.labels
    pod.images = images
    pod.root = root
    switch namespace {
    case .known(let labels): pod.namespaceLabels = labels
    case .unknown:
      guard !engine.policies.contains(where: { $0.match.namespaceSelector != nil }) else {
        throw AdmissionError("nothing is known of the namespace \(request.namespace)")
      }
    }
    let isPod = location.path.isEmpty
    guard let scope = AdmissionScope.of(request, template, old: old?.template, isPod: isPod) else {
      return answer
    }
    if webhook == .mutating {
      if isPod, scope == .everything, request.operation == "CREATE" {
        answer.patch = patch(for: pod, at: now)
      }
      return answer
    }
    // A pod has been through mutation; a template has it before it.
    var verdict = engine.verdict(on: pod, at: now, afterMutation: !isPod)
    if scope == .resources {
      // A resize is judged for what it makes worse, not for what was there.
      var earlier = pod
      earlier.template = old?.template ?? template
      let before = Set(engine.verdict(on: earlier, at: now).findings.map { [$0.rule, $0.path] })
      verdict.findings.removeAll {
        !AdmissionScope.resourceRules.contains($0.rule) || before.contains([$0.rule, $0.path])
      }
      verdict.excused.removeAll { !AdmissionScope.resourceRules.contains($0.finding.rule) }
    }
    for index in verdict.findings.indices {
      verdict.findings[index].action = min(verdict.findings[index].action, maximumAction)
    }
    answer.take(verdict, at: location.path)
    return answer
  }

  /// The field that an error is about, as a path with a colon; empty where it cannot be told.
  private static func place(of error: JSONError, in bytes: [UInt8]) -> String {
    guard let root = JSONReader.readTolerantly(Source(name: "object.json", bytes: bytes)).document?.root
    else {
      return ""
    }
    let path = FieldPath.path(at: error.offset, in: root)
    return path.isEmpty ? "" : "\(path): "
  }

  private func patch(for pod: ReviewedPod, at now: Timestamp) -> [Value] {
    var mutated = pod
    for policy in engine.policies where policy.mutates && policy.match.covers(pod) {
      Mutation.apply(
        to: &mutated, by: policy, sparing: engine.excusedRules(of: pod, under: policy, at: now))
    }
    return JSONPatch.operations(from: pod.template.value(), to: mutated.template.value())
  }

  private func identity(of request: AdmissionRequest, _ object: AdmittedObject? = nil) -> ObjectIdentity {
    let generated = object?.metadata.generateName.map { $0 + "*" }
    let names = [request.name, object?.metadata.name ?? "", generated ?? ""]
    return ObjectIdentity(
      apiVersion: request.kind.apiVersion, kind: request.kind.kind, namespace: request.namespace,
      name: names.first { !$0.isEmpty } ?? "")
  }
}

/// What of a change is judged.
enum AdmissionScope {
  /// All rules.
  case everything
  /// Those about resources alone.
  case resources

  /// The rules that a change of resources can break.
  static let resourceRules: Set = [
    ExcessiveResources.slug, InsufficientRequests.slug, MissingLimits.slug, MissingRequests.slug,
    OvercommittedLimits.slug, RequestAboveLimit.slug,
  ]

  /// What is judged, or nil where nothing is: a change of something else must not be refused for what was there
  /// before, or nobody could take away a finalizer, scale, or mend a label.
  ///
  /// Source: `isSignificantPodUpdate` of k8s.io/pod-security-admission.
  static func of(_ request: AdmissionRequest, _ template: PodTemplate, old: PodTemplate?, isPod: Bool)
    -> AdmissionScope?
  {
    guard request.operation == "UPDATE", let old else { return .everything }
    if !isPod { return isSameTemplate(template, old) ? nil : .everything }
    // Of a subresource that nobody knows nothing is known either.
    let known = ["", "ephemeralcontainers", "resize", "status"].contains(request.subresource)
    if !known || isSignificant(template, old) { return .everything }
    if resources(of: template) != resources(of: old) { return .resources }
    return nil
  }

  /// Whether two templates make the same pods but for labels and the mark of a restart.
  private static func isSameTemplate(_ template: PodTemplate, _ old: PodTemplate) -> Bool {
    guard template.spec == old.spec else { return false }
    var annotations = [template, old].map { $0.metadata?.annotations ?? [:] }
    for index in annotations.indices { annotations[index]["kubectl.kubernetes.io/restartedAt"] = nil }
    return annotations[0] == annotations[1]
  }

  private static func isSignificant(_ pod: PodTemplate, _ old: PodTemplate) -> Bool {
    let (spec, before) = (pod.spec, old.spec)
    guard spec.containers.count == before.containers.count,
      spec.initContainers.count == before.initContainers.count
    else { return true }
    func isChanged(_ container: Container, _ earlier: Container) -> Bool {
      let key = "container.seccomp.security.alpha.kubernetes.io/\(container.name)"
      return container.image != earlier.image
        || pod.metadata?.annotations[key] != old.metadata?.annotations[key]
    }
    if zip(spec.containers, before.containers).contains(where: { isChanged($0, $1) }) { return true }
    if zip(spec.initContainers, before.initContainers).contains(where: { isChanged($0, $1) }) { return true }
    let earlier = Dictionary(before.ephemeralContainers.map { ($0.name, $0) }) { $1 }
    return spec.ephemeralContainers.contains { container in
      earlier[container.name].map { isChanged(container, $0) } ?? true
    }
  }

  private static func resources(of pod: PodTemplate) -> [ResourceRequirements?] {
    [pod.spec.resources] + pod.spec.initContainers.map(\.resources) + pod.spec.containers.map(\.resources)
  }
}
