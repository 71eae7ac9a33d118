internal import Documents
internal import KubernetesObjects

/// Makes the records by which rules about objects see objects in files.
enum ObjectRecords {
  /// The record of an object.
  ///
  /// - Parameter location: where the object has its pod template, if it makes pods.
  static func record(of object: ManifestObject, location: PodTemplateLocation?) -> ObjectRecord {
    let node = object.node
    var record = ObjectRecord(
      object.identity,
      spot: (node["metadata"]?["name"]).map { Spot($0.place) } ?? spot("metadata.name", in: node),
      versionSpot: node["apiVersion"].map { Spot($0.place) } ?? spot("apiVersion", in: node))
    record.labels = object.metadata.labels
    if object.identity.kind == "Namespace" {
      for key in record.labels.keys { record.labelSpots[key] = spot("metadata.labels[\(key)]", in: node) }
    }
    for (key, value) in object.metadata.annotations.pairs where key.hasPrefix("bulkhead.dev/") {
      record.annotations[key] = value
    }
    if let location {
      addWorkload(&record, node, location)
    } else {
      addOther(&record, node)
    }
    return record
  }

  // MARK: What makes pods

  private static func addWorkload(_ record: inout ObjectRecord, _ node: Node, _ location: PodTemplateLocation)
  {
    var workload = WorkloadRecord(templatePath: location.path)
    let template = location.path.isEmpty ? node : FieldPath.node(at: location.path, in: node) ?? node
    let base = FieldPath.join(location.path, "spec")
    workload.podLabels = labels(template["metadata"]?["labels"])
    if !location.path.isEmpty, let selector = node["spec"]?["selector"] {
      // A ReplicationController's selector is a plain map.
      workload.selector =
        record.identity.kind == "ReplicationController"
        ? LabelSelector.with { $0.matchLabels = labels(selector) } : labelSelector(selector)
      workload.selectorSpot = spot("spec.selector", in: node)
    }
    workload.replicas = node["spec"]?["replicas"].flatMap { integer($0) }
    workload.replicasSpot = node["spec"]?["replicas"].map { Spot($0.place) }
    let annotations = template["metadata"]?["annotations"]
    if let external = annotations?["bulkhead.dev/external"]?.text {
      record.annotations["bulkhead.dev/external"] = external
    }
    guard let spec = template["spec"] else {
      record.workload = workload
      return
    }
    workload.hostNetwork = spec["hostNetwork"]?.text == "true"
    for (index, container) in items(spec["containers"]).enumerated() {
      let path = "\(base).containers[\(index)]"
      var entry = ContainerRecord(
        name: container["name"]?.text ?? "", path: path, spot: Spot(FieldPath.place(of: path, in: node)))
      entry.hasReadinessProbe = isSet(container["readinessProbe"])
      entry.hasLivenessProbe = isSet(container["livenessProbe"])
      entry.ports = items(container["ports"]).map { port in
        PortRecord(
          name: port["name"]?.text, number: port["containerPort"].flatMap { integer($0) },
          spot: Spot(port.place))
      }
      workload.containers.append(entry)
    }
    for (index, container) in items(spec["initContainers"]).enumerated()
    where container["restartPolicy"]?.text == "Always" {
      // A sidecar serves too; only its ports matter here.
      var entry = ContainerRecord(
        name: container["name"]?.text ?? "", path: "\(base).initContainers[\(index)]",
        spot: Spot(container.place))
      entry.hasReadinessProbe = true
      entry.hasLivenessProbe = true
      entry.ports = items(container["ports"]).map { port in
        PortRecord(
          name: port["name"]?.text, number: port["containerPort"].flatMap { integer($0) },
          spot: Spot(port.place))
      }
      workload.containers.append(entry)
    }
    record.workload = workload
    record.references = PodReferences(base: base).all(in: spec)
    if record.identity.kind == "StatefulSet" {
      // Claims of a StatefulSet are made from its own templates.
      let own = Set(items(node["spec"]?["volumeClaimTemplates"]).compactMap { $0["metadata"]?["name"]?.text })
      record.references.removeAll { $0.kind == "PersistentVolumeClaim" && own.contains($0.name) }
    }
  }

  // MARK: Other kinds

  private static func addOther(_ record: inout ObjectRecord, _ node: Node) {
    let spec = node["spec"]
    func reference(_ kind: String, _ name: Node?, _ path: String) {
      guard let text = name?.text, !text.isEmpty, let name else { return }
      record.references.append(ObjectReference(kind: kind, name: text, path: path, spot: Spot(name.place)))
    }
    switch record.identity.kind {
    case "Service":
      record.selector = spec?["selector"].map { map in
        // Labels that the controllers give to pods stand in no template.
        LabelSelector.with {
          $0.matchLabels = StringMap(labels(map).pairs.filter { !controllerLabels.contains($0.key) })
        }
      }
      record.selectorSpot = spec?["selector"].map { _ in spot("spec.selector", in: node) }
      record.serviceType = spec?["type"]?.text
      record.targetPorts = items(spec?["ports"]).map { port in
        let target = port["targetPort"] ?? port["port"]
        let number = target.flatMap { integer($0) }
        return PortRecord(
          name: number == nil ? target?.text : nil, number: number, spot: Spot((target ?? port).place))
      }
    case "PodDisruptionBudget":
      record.selector = spec?["selector"].map { labelSelector($0) }
      record.minAvailable = amount(spec?["minAvailable"])
      record.maxUnavailable = amount(spec?["maxUnavailable"])
      if let field = spec?["maxUnavailable"] ?? spec?["minAvailable"] { record.spot = Spot(field.place) }
    case "NetworkPolicy":
      record.selector = spec?["podSelector"].map { labelSelector($0) }
    case "Certificate", "ExternalSecret", "SealedSecret":
      let made = spec?["secretName"] ?? spec?["target"]?["name"] ?? spec?["template"]?["metadata"]?["name"]
      record.madeSecret = made?.text ?? record.identity.name
    case "ConfigMap":
      addConfigMap(&record, node)
    case "Secret":
      record.keys = Set(keys(node["data"]) + keys(node["stringData"]))
    case "HorizontalPodAutoscaler", "ScaledObject":
      let target = spec?["scaleTargetRef"]
      reference(target?["kind"]?.text ?? "Deployment", target?["name"], "spec.scaleTargetRef.name")
    case "Ingress":
      addIngress(spec, reference)
    case "RoleBinding":
      if node["roleRef"]?["kind"]?.text == "Role" {
        reference("Role", node["roleRef"]?["name"], "roleRef.name")
      }
      for (index, subject) in items(node["subjects"]).enumerated()
      where subject["kind"]?.text == "ServiceAccount" {
        let count = record.references.count
        reference("ServiceAccount", subject["name"], "subjects[\(index)].name")
        if record.references.count > count {
          record.references[count].namespace = subject["namespace"]?.text
        }
      }
    default: break
    }
  }

  private static func addIngress(_ spec: Node?, _ reference: (String, Node?, String) -> Void) {
    for field in ["defaultBackend", "backend"] {
      let backend = spec?[field]
      reference(
        "Service", backend?["service"]?["name"] ?? backend?["serviceName"], "spec.\(field).service.name")
    }
    for (index, rule) in items(spec?["rules"]).enumerated() {
      for (number, path) in items(rule["http"]?["paths"]).enumerated() {
        let backend = path["backend"]
        reference(
          "Service", backend?["service"]?["name"] ?? backend?["serviceName"],
          "spec.rules[\(index)].http.paths[\(number)].backend.service.name")
      }
    }
    for (index, entry) in items(spec?["tls"]).enumerated() {
      reference("Secret", entry["secretName"], "spec.tls[\(index)].secretName")
    }
  }

  private static let controllerLabels: Set = [
    "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index", "pod-template-hash",
    "controller-revision-hash", "batch.kubernetes.io/job-name", "job-name",
  ]

  private static func addConfigMap(_ record: inout ObjectRecord, _ node: Node) {
    record.keys = Set(keys(node["data"]) + keys(node["binaryData"]))
    guard case .mapping(let entries)? = node["data"]?.content else { return }
    for entry in entries {
      guard let key = entry.key.text, let text = entry.value.text, ConfigTexts.holdsCredential(key, text)
      else {
        continue
      }
      record.credentialKeys.append((key, Spot(entry.key.place)))
    }
  }

  // MARK: Nodes

  private static func spot(_ path: String, in node: Node) -> Spot {
    Spot(FieldPath.place(of: path, in: node))
  }

  static func items(_ node: Node?) -> [Node] {
    if case .sequence(let items)? = node?.content { items } else { [] }
  }

  private static func keys(_ node: Node?) -> [String] {
    if case .mapping(let entries)? = node?.content { entries.compactMap(\.key.text) } else { [] }
  }

  private static func isSet(_ node: Node?) -> Bool { node.map { !$0.isNull } ?? false }

  private static func integer(_ node: Node) -> Int? {
    guard case .scalar(let text, .plain) = node.content else { return nil }
    return Int(text)
  }

  private static func amount(_ node: Node?) -> IntOrString? {
    node.map { NodeReader.read(IntOrString.self, from: $0, mode: .manifest).value }
  }

  private static func labels(_ node: Node?) -> StringMap<String> {
    node.map { NodeReader.read(StringMap<String>.self, from: $0, mode: .manifest).value } ?? [:]
  }

  private static func labelSelector(_ node: Node) -> LabelSelector {
    NodeReader.read(LabelSelector.self, from: node, mode: .manifest).value
  }
}

extension Spot {
  /// The stretch of a place.
  init(_ place: Place) { self.init(start: place.start, end: place.end) }
}

/// The names of objects that a pod needs.
private struct PodReferences {
  let base: String
  private var found: [ObjectReference] = []

  init(base: String) { self.base = base }

  func all(in spec: Node) -> [ObjectReference] {
    var copy = self
    copy.collect(spec)
    return copy.found
  }

  private mutating func add(
    _ kind: String, _ name: Node?, _ path: String, key: String? = nil, optional: Node? = nil
  ) {
    guard let name, let text = name.text, !text.isEmpty else { return }
    var reference = ObjectReference(kind: kind, name: text, path: "\(base).\(path)", spot: Spot(name.place))
    reference.key = key
    reference.isOptional = optional?.text == "true"
    found.append(reference)
  }

  private mutating func collect(_ spec: Node) {
    add("ServiceAccount", spec["serviceAccountName"] ?? spec["serviceAccount"], "serviceAccountName")
    for (index, secret) in ObjectRecords.items(spec["imagePullSecrets"]).enumerated() {
      add("Secret", secret["name"], "imagePullSecrets[\(index)].name")
    }
    for (index, volume) in ObjectRecords.items(spec["volumes"]).enumerated() {
      let path = "volumes[\(index)]"
      if let source = volume["configMap"] {
        add("ConfigMap", source["name"], "\(path).configMap.name", optional: source["optional"])
        addKeys(of: source, "ConfigMap", source["name"], "\(path).configMap")
      }
      if let source = volume["secret"] {
        add("Secret", source["secretName"], "\(path).secret.secretName", optional: source["optional"])
        addKeys(of: source, "Secret", source["secretName"], "\(path).secret")
      }
      add(
        "PersistentVolumeClaim", volume["persistentVolumeClaim"]?["claimName"],
        "\(path).persistentVolumeClaim.claimName")
      for (number, source) in ObjectRecords.items(volume["projected"]?["sources"]).enumerated() {
        for (field, kind) in [("configMap", "ConfigMap"), ("secret", "Secret")] {
          add(
            kind, source[field]?["name"], "\(path).projected.sources[\(number)].\(field).name",
            optional: source[field]?["optional"])
        }
      }
    }
    for list in ["initContainers", "containers"] {
      for (index, container) in ObjectRecords.items(spec[list]).enumerated() {
        collect(container, "\(list)[\(index)]")
      }
    }
  }

  /// The keys that `items` pick: without them the pod does not start.
  private mutating func addKeys(of source: Node, _ kind: String, _ name: Node?, _ path: String) {
    for (index, item) in ObjectRecords.items(source["items"]).enumerated() {
      guard let key = item["key"], let text = key.text, let name = name?.text else { continue }
      var reference = ObjectReference(
        kind: kind, name: name, path: "\(base).\(path).items[\(index)].key", spot: Spot(key.place))
      reference.key = text
      reference.isOptional = source["optional"]?.text == "true"
      found.append(reference)
    }
  }

  private mutating func collect(_ container: Node, _ path: String) {
    for (index, source) in ObjectRecords.items(container["envFrom"]).enumerated() {
      for (field, kind) in [("configMapRef", "ConfigMap"), ("secretRef", "Secret")] {
        add(
          kind, source[field]?["name"], "\(path).envFrom[\(index)].\(field).name",
          optional: source[field]?["optional"])
      }
    }
    for (index, variable) in ObjectRecords.items(container["env"]).enumerated() {
      for (field, kind) in [("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")] {
        guard let source = variable["valueFrom"]?[field] else { continue }
        add(
          kind, source["name"], "\(path).env[\(index)].valueFrom.\(field).name", key: source["key"]?.text,
          optional: source["optional"])
      }
    }
  }
}
