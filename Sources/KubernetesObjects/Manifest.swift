public import Documents

/// An object as it is written out: data with its identity.
public struct Manifest: Sendable, Hashable {
  /// The object's data.
  public var value: Value

  /// A typed object as a manifest.
  public init(_ object: some KubernetesObject) { value = object.value() }

  /// Data that is an object of the Kubernetes API.
  public init(value: Value) { self.value = value }

  /// The kind.
  public var kind: String { value["kind"]?.string ?? "" }
  /// The name.
  public var name: String { value["metadata"]?["name"]?.string ?? "" }

  /// What tells an object from the others of its namespace.
  public struct Identity: Sendable, Hashable {
    /// The kind.
    public let kind: String
    /// The name.
    public let name: String

    /// An identity.
    public init(kind: String, name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// What tells the object from the others of its namespace.
  public var identity: Identity { Identity(kind: kind, name: name) }

  /// The order in which objects are written: what others need comes first.
  private static let order = [
    "Namespace", "CustomResourceDefinition", "ServiceAccount", "Secret", "ConfigMap", "PersistentVolume",
    "PersistentVolumeClaim", "Role", "RoleBinding", "NetworkPolicy", "Service", "StatefulSet", "Deployment",
    "DaemonSet", "Job", "CronJob", "Pod", "HorizontalPodAutoscaler", "Ingress", "HTTPRoute",
    "WorkloadException",
  ]

  /// Manifests in a stable order: by kind as above, then by name.
  public static func sorted(_ manifests: [Manifest]) -> [Manifest] {
    func rank(_ manifest: Manifest) -> Int { order.firstIndex(of: manifest.kind) ?? order.count }
    return manifests.sorted { (rank($0), $0.kind, $0.name) < (rank($1), $1.kind, $1.name) }
  }

  /// A stream of YAML documents.
  public static func yaml(_ manifests: [Manifest]) -> String {
    manifests.map { "---\n" + YAMLWriter().write($0.value) }.joined()
  }

  /// One JSON object: a List.
  public static func json(_ manifests: [Manifest]) -> String {
    let list: Value = ["apiVersion": "v1", "kind": "List", "items": .array(manifests.map(\.value))]
    return JSONWriter().write(list) + "\n"
  }
}
