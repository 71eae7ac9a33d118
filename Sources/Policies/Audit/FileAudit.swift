public import Documents
public import KubernetesObjects

/// Judges files of manifests, one at a time: no I/O, and no file depends on another but by the records that it gives
/// to the rules about objects.
public struct FileAudit: Sendable {
  /// Who judges.
  public let engine: Engine
  /// What is known of namespaces, by name, from outside the files and from the Namespaces in them.
  public var namespaceLabels: [String: StringMap<String>] = [:]
  /// The labels of every other namespace; nil where they are not known.
  public var defaultNamespaceLabels: StringMap<String>?
  /// The time by which exceptions and suppressions expire.
  public let now: Timestamp
  /// What a file may have at most.
  public var limits = ReaderLimits()
  private let locations: [PodTemplateLocation]
  /// Whether any rule looks at objects together; without one, none needs to be remembered.
  private let judgesObjects: Bool

  /// What one file gives.
  public struct Result: Sendable {
    /// The findings, but for those of rules about objects.
    public var findings: [AuditFinding] = []
    /// The objects, for the rules about objects.
    public var records: [ObjectRecord] = []
    /// How many objects there are.
    public var objects = 0
    /// How many pod templates were judged.
    public var templates = 0
    /// Kinds that seem to make pods and are not known, as `--pod-template` takes them.
    public var unknownKinds: Set<String> = []
    /// What is accepted in the file, for findings that come later.
    var suppressions: [Suppression] = []

    /// Nothing.
    public init() {}
  }

  /// An audit by an engine.
  ///
  /// - Parameter custom: custom kinds with pods in them, beside those that the policies name.
  public init(engine: Engine, custom: [PodTemplateLocation] = [], now: Timestamp) {
    self.engine = engine
    self.now = now
    judgesObjects = engine.policies.contains { $0.rules.contains { $0.rule.documentation.scope == .objects } }
    locations = PodTemplateLocation.builtIn + custom + engine.policies.flatMap(\.match.podTemplates)
  }

  /// Judges a file.
  public func judge(_ source: Source) -> Result {
    let content = ManifestReader.read(source, limits: limits)
    var result = Result()
    for problem in content.problems.sorted() {
      report(problem, nil, source, &result)
    }
    for document in content.documents { judge(document, source, &result) }
    return result
  }

  private func judge(_ document: Document, _ source: Source, _ result: inout Result) {
    if document.root.isNull { return }
    let objects = ManifestReader.objects(in: document.root)
    if case .mapping? = document.root["items"]?.content, document.root["kind"]?.text == "List" {
      report(
        .error(
          "wrong-type", "a list is expected here", at: FieldPath.place(of: "items", in: document.root),
          help: "write the objects as items of a list"),
        nil, source, &result)
    }
    let whole = objects.isEmpty && document.root["items"] == nil ? [ManifestObject(document.root)] : objects
    for object in whole where object.identity.kind.isEmpty || object.identity.apiVersion.isEmpty {
      let missing = object.identity.kind.isEmpty ? "kind" : "apiVersion"
      report(
        .error(
          "no-object", "this is no object of Kubernetes: it has no \(missing)",
          at: FieldPath.place(of: missing, in: object.node), help: "set apiVersion and kind"),
        nil, source, &result)
    }
    for object in objects where !object.identity.kind.isEmpty { judge(object, source, &result) }
    // Few files accept anything, and those that do say so.
    guard source.contains("bulkhead") else { return }
    let (suppressions, problems) = Suppression.all(in: document, objects: objects, at: now)
    // A comment between two documents is met with both; it belongs to the second.
    for suppression in suppressions {
      result.suppressions.removeAll { $0.place == suppression.place && $0.rules == suppression.rules }
      result.suppressions.append(suppression)
    }
    for problem in problems
    where !result.findings.contains(where: {
      $0.place == problem.place && $0.finding.message == problem.message
    }) {
      add(
        Finding(rule: InvalidSuppression.slug, path: "", message: problem.message, help: problem.help), nil,
        problem.place, &result)
    }
  }

  private func judge(_ object: ManifestObject, _ source: Source, _ result: inout Result) {
    let location = object.template(among: locations)
    result.objects += 1
    if judgesObjects { result.records.append(ObjectRecords.record(of: object, location: location)) }
    guard let location else {
      if case .sequence? = object.node["spec"]?["template"]?["spec"]?["containers"]?.content {
        result.unknownKinds.insert("\(object.identity.apiVersion)/\(object.identity.kind)=spec.template")
      }
      return
    }
    guard let node = location.path.isEmpty ? object.node : FieldPath.node(at: location.path, in: object.node),
      !node.isNull
    else {
      report(
        .error(
          "wrong-type", "there is no pod template", at: FieldPath.place(of: location.path, in: object.node),
          help: "set \(location.path)"),
        object.identity, source, &result)
      return
    }
    let (template, problems) = NodeReader.read(PodTemplate.self, from: node, mode: .manifest)
    for problem in problems.sorted() { report(problem, object.identity, source, &result) }
    var pod = ReviewedPod(template, object: object.identity)
    pod.labels = object.metadata.labels
    pod.namespaceLabels = namespaceLabels[object.identity.namespace] ?? defaultNamespaceLabels
    let verdict = engine.verdict(on: pod, at: now)
    result.templates += 1
    for var finding in verdict.findings {
      let place = FieldPath.place(of: finding.path, in: node)
      finding.path = FieldPath.join(location.path, finding.path)
      result.findings.append(AuditFinding(finding: finding, object: object.identity, place: place))
    }
    for excused in verdict.excused {
      var finding = excused.finding
      let place = FieldPath.place(of: finding.path, in: node)
      finding.path = FieldPath.join(location.path, finding.path)
      var found = AuditFinding(finding: finding, object: object.identity, place: place)
      found.acceptance = .excused(exception: excused.exception)
      result.findings.append(found)
    }
  }

  // MARK: Rules about text

  private func report(
    _ problem: Diagnostic, _ object: ObjectIdentity?, _ source: Source, _ result: inout Result
  ) {
    let place = problem.place ?? Place(source, 0..<0)
    add(
      Finding(
        rule: TextRules.slug(of: problem), path: "", message: problem.message,
        help: TextRules.help(for: problem, in: source)),
      object, place, &result)
  }

  /// Adds a finding of a rule about text with the strictest action that a policy gives it.
  func add(_ finding: Finding, _ object: ObjectIdentity?, _ place: Place, _ result: inout Result) {
    var finding = finding
    var strictest: (action: RuleAction, policy: String)?
    for policy in engine.policies {
      guard let rule = policy.rules.first(where: { $0.slug == finding.rule }) else { continue }
      if strictest.map({ $0.action < rule.action }) ?? true { strictest = (rule.action, policy.name) }
    }
    // What cannot be read is told under every policy: what was not judged must not pass.
    let isAlways = [UnreadableDocument.slug, InvalidField.slug].contains(finding.rule)
    guard let heard = strictest ?? (isAlways ? (.deny, engine.policies.first?.name ?? "") : nil) else {
      return
    }
    // Admission refuses what cannot be read, whatever a policy says of a rule about files.
    finding.action = isAlways ? .deny : heard.action
    finding.policy = heard.policy
    result.findings.append(AuditFinding(finding: finding, object: object, place: place))
  }
}

extension FileAudit {
  /// The same audit by another engine.
  public func judging(by engine: Engine) -> FileAudit {
    var other = FileAudit(engine: engine, custom: locations, now: now)
    other.namespaceLabels = namespaceLabels
    other.defaultNamespaceLabels = defaultNamespaceLabels
    other.limits = limits
    return other
  }

  /// Whether a text has neither `kind` nor `metadata` nor `spec` in any of its documents: a file of some other
  /// program that lies beside manifests, such as a chart's values.
  public static func isForOthers(_ source: Source) -> Bool {
    let content = ManifestReader.read(source)
    guard content.problems.isEmpty else { return false }
    return content.documents.allSatisfy { document in
      ["kind", "metadata", "spec"].allSatisfy { document.root[$0] == nil }
    }
  }
}

/// What files say of namespaces: their labels, and the exceptions in them.
public struct NamespaceFacts: Sendable {
  /// The labels of Namespaces, by name.
  public var labels: [String: StringMap<String>] = [:]
  /// The exceptions, for which nobody vouches: they count where a policy allows it.
  public var exceptions: [Exceptions.Entry] = []

  /// Nothing.
  public init() {}

  /// What one file says.
  public static func read(_ source: Source) -> NamespaceFacts {
    var facts = NamespaceFacts()
    for document in ManifestReader.read(source).documents {
      for object in ManifestReader.objects(in: document.root) {
        switch object.identity.kind {
        case "Namespace": facts.labels[object.identity.name] = object.metadata.labels
        case "WorkloadException":
          var reader = PolicyReader(trustsExceptions: false)
          reader.read(object.node)
          facts.exceptions += reader.exceptions
        default: break
        }
      }
    }
    return facts
  }
}
