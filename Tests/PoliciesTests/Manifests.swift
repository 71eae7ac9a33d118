import Documents
import KubernetesObjects
import Policies
import Testing

/// The same pod as every kind that makes pods, as a manifest and as a question of the API server.
enum Manifests {
  struct Kind: Sendable {
    let group: String
    let version: String
    let kind: String
    let resource: String
    let path: [String]
    var apiVersion: String { group.isEmpty ? version : "\(group)/\(version)" }
  }

  static let kinds = [
    Kind(group: "", version: "v1", kind: "Pod", resource: "pods", path: []),
    Kind(group: "", version: "v1", kind: "PodTemplate", resource: "podtemplates", path: ["template"]),
    Kind(
      group: "", version: "v1", kind: "ReplicationController", resource: "replicationcontrollers",
      path: ["spec", "template"]),
    Kind(
      group: "apps", version: "v1", kind: "ReplicaSet", resource: "replicasets", path: ["spec", "template"]),
    Kind(
      group: "apps", version: "v1", kind: "Deployment", resource: "deployments", path: ["spec", "template"]),
    Kind(
      group: "apps", version: "v1", kind: "StatefulSet", resource: "statefulsets", path: ["spec", "template"]),
    Kind(
      group: "apps", version: "v1", kind: "DaemonSet", resource: "daemonsets", path: ["spec", "template"]),
    Kind(group: "batch", version: "v1", kind: "Job", resource: "jobs", path: ["spec", "template"]),
    Kind(
      group: "batch", version: "v1", kind: "CronJob", resource: "cronjobs",
      path: ["spec", "jobTemplate", "spec", "template"]),
  ]

  /// A manifest in YAML, in flow style behind its header.
  static func yaml(_ kind: Kind, spec: String) -> String {
    let template = kind.path.reversed().reduce("{spec: \(spec)}") { "{\($1): \($0)}" }
    let body = kind.path.isEmpty ? "spec: \(spec)" : String(template.dropFirst().dropLast())
    return "apiVersion: \(kind.apiVersion)\nkind: \(kind.kind)\nmetadata: {name: web}\n\(body)\n"
  }

  /// An object as data.
  static func value(_ kind: Kind, spec: Value, metadata: Value = ["name": "web"]) -> Value {
    var object: Value = [
      "apiVersion": .string(kind.apiVersion), "kind": .string(kind.kind), "metadata": metadata,
    ]
    if let first = kind.path.first {
      object[first] = kind.path.dropFirst().reversed().reduce(["spec": spec]) { [$1: $0] }
    } else {
      object["spec"] = spec
    }
    return object
  }

  static func value(of yaml: String) throws -> Value {
    let root = try #require(try YAMLReader.read(Source(name: "value.yaml", text: yaml)).first).root
    return NodeReader.read(Value.self, from: root, mode: .manifest).value
  }

  /// A question of the API server.
  static func request(
    _ kind: Kind, object: Value?, old: Value? = nil, operation: String = "CREATE", subresource: String = "",
    namespace: String = "shop", name: String = "web"
  ) -> Value {
    var request: Value = [
      "uid": "0b4d0f57-5f0d-4f6c-9f7a-2f6b0a3a8f11",
      "kind": ["group": .string(kind.group), "version": .string(kind.version), "kind": .string(kind.kind)],
      "resource": [
        "group": .string(kind.group), "version": .string(kind.version), "resource": .string(kind.resource),
      ],
      "name": .string(name), "namespace": .string(namespace), "operation": .string(operation),
      "userInfo": ["username": "jane"], "dryRun": false, "oldObject": old ?? .null, "object": object ?? .null,
    ]
    if !subresource.isEmpty { request["subResource"] = .string(subresource) }
    return ["apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": request]
  }

  static func answer(
    _ review: Value, _ engine: Engine, namespace: AdmissionReviewer.Namespace = .known([:]),
    by webhook: AdmissionReviewer.Webhook = .validating
  ) throws -> AdmissionAnswer {
    let bytes = Array(JSONWriter(indented: false).write(review).utf8)
    return try AdmissionReviewer(engine: engine).answer(
      try AdmissionRequest(bytes), by: webhook, namespace: namespace, at: Timestamp(seconds: 1_800_000_000))
  }

  static func review(_ kind: Kind, spec: String, _ policy: Policy) throws -> AdmissionAnswer {
    try review(kind, spec: spec, Engine(policies: [policy]))
  }

  static func review(
    _ kind: Kind, spec: String, _ engine: Engine, metadata: String = "{name: web}",
    namespace: AdmissionReviewer.Namespace = .known([:])
  ) throws -> AdmissionAnswer {
    let object = value(kind, spec: try value(of: spec), metadata: try value(of: metadata))
    return try answer(request(kind, object: object), engine, namespace: namespace)
  }
}
