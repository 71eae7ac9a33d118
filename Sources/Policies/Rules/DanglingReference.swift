internal import KubernetesObjects

/// `dangling-reference`: an object needs another one that is not there.
public enum DanglingReference: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "dangling-reference", severity: .medium, action: .warn, scope: .objects,
    what: "An object names another one, or a key in a ConfigMap or Secret, that is not among the files.",
    why: """
      A pod whose ConfigMap, Secret, volume claim or service account is missing does not start, and an Ingress or \
      autoscaler whose target is missing does nothing. Often it is a slip in a name.
      """,
    bad: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {LOG_LEVEL: info}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
          - name: web
            image: nginx:1.27
            envFrom: [{configMapRef: {name: website}}]
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: all}
      spec: {podSelector: {}}
      """,
    good: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {LOG_LEVEL: info}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
          - name: web
            image: nginx:1.27
            envFrom: [{configMapRef: {name: web}}]
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: all}
      spec: {podSelector: {}}
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/concepts/configuration/configmap/",
      "https://kubernetes.io/docs/concepts/configuration/secret/",
    ])

  /// Left out is what may be missing, what the cluster makes itself, what `bulkhead.dev/external` names, kinds without
  /// a namespace, and kinds of which the set has no object at all: then it is only a part. An object that names no
  /// namespace may go into any; a SealedSecret, an ExternalSecret or a Certificate
  /// stands for the Secret that it makes.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    let present = Set(objects.records.map(\.identity.objectName))
    let kinds = Set(present.map(\.kind))
    let keys = knownKeys(objects)
    // Secrets that operators make: of a SealedSecret, an ExternalSecret, a Certificate.
    let made = Set(
      objects.records.compactMap { record in
        record.madeSecret.map { ObjectName(kind: "Secret", namespace: record.identity.namespace, name: $0) }
      })
    for record in objects.records where !record.references.isEmpty {
      let external = externalNames(record)
      for reference in record.references where isNeeded(reference) && kinds.contains(reference.kind) {
        let named = "\(reference.kind)/\(reference.name)"
        if external.contains(named) { continue }
        let namespace = reference.namespace ?? record.identity.namespace
        let target = ObjectIdentity(kind: reference.kind, namespace: namespace, name: reference.name)
        let places = [namespace, ""].map {
          ObjectName(kind: target.kind, namespace: $0, name: target.name)
        }
        if let place = places.first(where: present.contains) {
          guard let key = reference.key, let known = keys[place], !known.contains(key) else { continue }
          examination.report(
            record, reference.path, at: reference.spot, "the \(target.text) has no key \(key)",
            help: "add the key, or use one that is there")
        } else if target.kind != "Secret" || !places.contains(where: made.contains) {
          examination.report(
            record, reference.path, at: reference.spot, "there is no \(target.text)",
            help: "add it, or name \(named) in the annotation bulkhead.dev/external")
        }
      }
    }
  }

  /// Kinds without a namespace, which belong to the cluster more than to any set of files.
  private static let clusterKinds: Set = [
    "APIService", "ClusterIssuer", "ClusterRole", "CSIDriver", "CustomResourceDefinition", "DeviceClass",
    "GatewayClass", "IngressClass", "Namespace", "Node", "PersistentVolume", "PriorityClass", "RuntimeClass",
    "StorageClass", "VolumeAttributesClass", "VolumeSnapshotClass",
  ]

  private static func isNeeded(_ reference: ObjectReference) -> Bool {
    if reference.isOptional || clusterKinds.contains(reference.kind) { return false }
    return switch (reference.kind, reference.name) {
    case ("ServiceAccount", "default"), ("ConfigMap", "kube-root-ca.crt"), (_, ""): false
    default: true
    }
  }

  /// The names in an annotation such as `Secret/db, ConfigMap/shared`.
  private static func externalNames(_ record: ObjectRecord) -> Set<String> {
    guard let text = record.annotations["bulkhead.dev/external"] else { return [] }
    return Set(text.split { $0 == "," || $0.isWhitespace }.map { String($0) })
  }

  /// The keys of the ConfigMaps and Secrets, but for those of which one in the set tells no keys.
  private static func knownKeys(_ objects: ObjectSet) -> [ObjectName: Set<String>] {
    var known: [ObjectName: Set<String>] = [:]
    var unknown = Set<ObjectName>()
    for record in objects.records where ["ConfigMap", "Secret"].contains(record.identity.kind) {
      let name = record.identity.objectName
      if record.keys.isEmpty { unknown.insert(name) }
      known[name, default: []].formUnion(record.keys)
    }
    for name in unknown { known[name] = nil }
    return known
  }
}
