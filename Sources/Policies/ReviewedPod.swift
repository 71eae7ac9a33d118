public import Documents
public import KubernetesObjects

/// What the engine is asked about: a pod template with its object's identity and what is known beside it.
public struct ReviewedPod: Sendable {
  /// The pods.
  public var template: PodTemplate
  /// The object that holds the template.
  public var object: ObjectIdentity
  /// The object's labels.
  public var labels: StringMap<String> = [:]
  /// The topmost owner, where it is known from the cluster; a reference that the object itself makes proves nothing.
  public var root: ObjectIdentity?
  /// The labels of the object's namespace; nil where they are not known.
  public var namespaceLabels: StringMap<String>?
  /// What is known of the images.
  public var images = ImageFacts()

  /// A template with its identity.
  public init(_ template: PodTemplate, object: ObjectIdentity) {
    self.template = template
    self.object = object
  }

  /// A template with its identity.
  public init(_ template: PodTemplate, kind: String, name: String) {
    self.init(template, object: ObjectIdentity(kind: kind, name: name))
  }

  /// The pods that the template makes, as admission sees them: of the kind Pod, with the labels of the template.
  var made: ReviewedPod {
    if object.kind == "Pod", object.group.isEmpty { return self }
    var pod = self
    pod.object = ObjectIdentity(apiVersion: "v1", kind: "Pod", namespace: object.namespace, name: "")
    pod.labels = template.metadata?.labels ?? [:]
    return pod
  }

  /// Whether the pod says that it runs on Windows, to which some checks do not apply.
  public var isWindows: Bool { template.spec.os?.name == "windows" }
}

/// What tells an object from others.
public struct ObjectIdentity: Sendable, Hashable {
  /// The group and version, such as `apps/v1`.
  public var apiVersion: String
  /// The kind.
  public var kind: String
  /// The namespace; empty where none is named.
  public var namespace: String
  /// The name; what is generated ends in `*`.
  public var name: String

  /// An identity.
  public init(apiVersion: String = "", kind: String, namespace: String = "", name: String) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  /// The API group.
  public var group: String {
    guard let slash = apiVersion.firstIndex(of: "/") else { return "" }
    return String(apiVersion[..<slash])
  }

  /// `Deployment shop/web`.
  public var text: String {
    namespace.isEmpty ? "\(kind) \(name)" : "\(kind) \(namespace)/\(name)"
  }
}

/// What is known of images from outside the manifest.
public struct ImageFacts: Sendable {
  /// Containers whose image's user is known to be numeric and not 0, by name.
  public var nonRootContainers: Set<String> = []
  /// How many vulnerabilities a report found in an image, by the image as the container names it.
  public var vulnerabilities: [String: VulnerabilityCounts] = [:]

  /// Nothing known.
  public init() {}
}

/// What a scanner found in an image.
public struct VulnerabilityCounts: Sendable, Hashable {
  /// Critical ones.
  public var critical: Int
  /// High ones.
  public var high: Int
  /// How old the report is, in seconds.
  public var age: Int

  /// Counts from a report of an age.
  public init(critical: Int, high: Int, age: Int) {
    self.critical = critical
    self.high = high
    self.age = age
  }
}

/// Which container of a pod: init containers (sidecars among them), containers, ephemeral containers.
public struct ContainerPlace: Sendable, Hashable, CustomStringConvertible {
  /// The list that the container stands in.
  public enum List: String, Sendable, Hashable { case initContainers, containers, ephemeralContainers }
  /// The list.
  public let list: List
  /// The index in the list.
  public let index: Int

  /// The field, from the pod template: `spec.containers[0]`.
  public var description: String { "spec.\(list.rawValue)[\(index)]" }
}
