internal import Documents
internal import KubernetesObjects

/// The objects of an earlier conversion: what a further one no longer has, and what the API server would not
/// let it change, with the commands that settle it.
struct EarlierObjects {
  private var objects: [Value] = []

  /// Reads what an earlier run wrote; what is no manifest is passed over.
  init(_ files: [(name: String, content: [UInt8])]) {
    for file in files where !file.content.isEmpty {
      let source = Source(name: file.name, text: String(decoding: file.content, as: UTF8.self))
      guard let documents = try? YAMLReader.read(source) else { continue }
      for document in documents {
        let value = NodeReader.read(Value.self, from: document.root).value
        objects += value["kind"]?.string == "List" ? value["items"]?.array ?? [] : [value]
      }
    }
    // Only what this program made.
    objects.removeAll {
      $0["metadata"]?["labels"]?["app.kubernetes.io/managed-by"]?.string != "bulkhead"
    }
  }

  /// Fields that cannot be changed once an object exists, with what follows from making it anew.
  private static let fixed: [(kind: String, fields: [[String]], consequence: String)] = [
    ("Service", [["spec", "clusterIP"]], "the name is without an address until it is applied again"),
    (
      "PersistentVolumeClaim",
      [["spec", "accessModes"], ["spec", "storageClassName"], ["spec", "volumeName"]],
      "its data goes with it: copy the data first"
    ),
    ("StatefulSet", [["spec", "serviceName"]], "its pods are made anew"),
    ("PersistentVolume", [["spec", "nfs"]], "the data itself stays where it is"),
  ]

  /// A line for each object that is left behind or must be made anew.
  func remedies(for manifests: [Manifest]) -> [String] {
    var now: [String: Value] = [:]
    for manifest in manifests { now[Self.identity(manifest.value)] = manifest.value }
    var lines: [String] = []
    for object in objects {
      let identity = Self.identity(object)
      guard let next = now[identity] else {
        lines.append("no longer made: \(identity); remove it with: \(Self.deletion(of: object))")
        continue
      }
      let services = [object, next].map { Self.services(of: $0) }
      if let old = services[0], let new = services[1], old != new {
        lines.append(
          "\(identity) was of the service \(old) and is of \(new) now: give one of them a name of its own, or the claims change hands"
        )
      }
      for (kind, fields, consequence) in Self.fixed where kind == object["kind"]?.string {
        for field in fields {
          let old = field.reduce(object as Value?) { $0?[$1] }
          let new = field.reduce(next as Value?) { $0?[$1] }
          guard old != new else { continue }
          lines.append(
            "\(identity) changes \(field.joined(separator: ".")), which the API server refuses; remove it before with: \(Self.deletion(of: object)) (\(consequence))"
          )
        }
      }
    }
    return lines.sorted()
  }

  /// The Compose services whose pods a workload keeps.
  private static func services(of object: Value) -> String? {
    let path = ["spec", "template", "metadata", "annotations", "bulkhead.dev/services"]
    return path.reduce(object as Value?) { $0?[$1] }?.string
  }

  private static func identity(_ object: Value) -> String {
    "\(object["kind"]?.string ?? "")/\(object["metadata"]?["name"]?.string ?? "")"
  }

  private static func deletion(of object: Value) -> String {
    let namespace = object["metadata"]?["namespace"]?.string.map { " -n \($0)" } ?? ""
    let kind = (object["kind"]?.string ?? "").lowercased()
    return "kubectl delete \(kind) \(object["metadata"]?["name"]?.string ?? "")\(namespace)"
  }
}
