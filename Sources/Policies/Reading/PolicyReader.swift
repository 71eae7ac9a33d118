public import Documents
internal import KubernetesObjects

/// Reads WorkloadPolicies and WorkloadExceptions from files, strictly: an unknown field, rule or value rejects the
/// object, with its place and the nearest known word.
public struct PolicyReader: Sendable {
  /// The API group and version of both kinds.
  public static let apiVersion = "policy.bulkhead.dev/v1alpha1"
  /// Namespaces that a policy is not for unless it says so.
  public static let systemNamespaces = ["bulkhead-system", "kube-node-lease", "kube-public", "kube-system"]

  /// The policies that were read.
  public private(set) var policies: [Policy] = []
  /// The exceptions that were read.
  public private(set) var exceptions: [Exceptions.Entry] = []
  /// What is wrong with the others.
  public private(set) var problems = Diagnostics()

  /// Whether exceptions that are read are the operator's own.
  private let trustsExceptions: Bool

  /// A reader.
  ///
  /// - Parameter trustsExceptions: whether the operator vouches for the exceptions that are read.
  public init(trustsExceptions: Bool = true) { self.trustsExceptions = trustsExceptions }

  /// Reads the documents of a file. Objects of other kinds are problems: a misspelt kind must not pass for a policy
  /// that is not there.
  public mutating func read(_ documents: [Document]) {
    for document in documents where !document.root.isNull { read(document.root) }
  }

  /// Reads an object.
  public mutating func read(_ root: Node) {
    guard case .mapping(let entries) = root.content else {
      problems.add(.error("wrong-type", "a policy or an exception is expected here", at: root.place))
      return
    }
    let kind = root["kind"]?.text ?? ""
    if kind.hasSuffix("List"), case .sequence(let items)? = root["items"]?.content {
      items.forEach { read($0) }
      return
    }
    guard root["apiVersion"]?.text == Self.apiVersion, ["WorkloadPolicy", "WorkloadException"].contains(kind)
    else {
      problems.add(
        .error(
          "wrong-kind", "this is no WorkloadPolicy or WorkloadException of \(Self.apiVersion)",
          at: (root["kind"] ?? root["apiVersion"])?.place ?? root.place,
          help: "use apiVersion: \(Self.apiVersion) and kind: WorkloadPolicy"))
      return
    }
    var own = Diagnostics()
    let known = ["apiVersion", "kind", "metadata", "spec", "status"]
    for entry in entries where !known.contains(entry.key.text ?? "") {
      own.add(.unknownField(entry.key, among: known))
    }
    own.add(Self.checkedMetadata(root, isPolicy: kind == "WorkloadPolicy"))
    let metadata = root["metadata"].map { NodeReader.read(ObjectMeta.self, from: $0, mode: .manifest).value }
    if (metadata?.name ?? "").isEmpty {
      own.add(
        .error(
          "missing-field", "the object needs a name", at: FieldPath.place(of: "metadata", in: root),
          help: "set metadata.name"))
    }
    guard let spec = root["spec"], !spec.isNull else {
      own.add(
        .error(
          "missing-field", "the field \"spec\" is required here", at: FieldPath.place(of: "kind", in: root)))
      problems.add(own)
      return
    }
    let identity = metadata ?? ObjectMeta()
    if kind == "WorkloadPolicy" {
      var checker = SpecChecker(root: root)
      let policy = checker.policy(spec, named: identity.name ?? "")
      own.add(checker.problems)
      if !own.hasErrors { policies.append(policy) }
    } else {
      var checker = SpecChecker(root: root)
      var entry = checker.exception(spec, named: identity.name ?? "")
      entry.namespace = identity.namespace ?? ""
      entry.isTrusted = trustsExceptions
      own.add(checker.problems)
      if !own.hasErrors { exceptions.append(entry) }
    }
    problems.add(own)
  }
}

extension PolicyReader {
  private static let metadataFields = [
    "name", "generateName", "namespace", "labels", "annotations", "finalizers", "ownerReferences",
    "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields",
    "resourceVersion", "selfLink", "uid",
  ]

  /// What is wrong with an object's metadata: an unknown field, a name that is none.
  fileprivate static func checkedMetadata(_ root: Node, isPolicy: Bool) -> Diagnostics {
    var problems = Diagnostics()
    guard case .mapping(let entries)? = root["metadata"]?.content else { return problems }
    for entry in entries where !metadataFields.contains(entry.key.text ?? "") {
      problems.add(.unknownField(entry.key, among: metadataFields))
    }
    if let name = root["metadata"]?["name"], let text = name.text, !text.isEmpty, !DNSName.isSubdomain(text) {
      problems.add(
        .error(
          "invalid-value", "\"\(text)\" is no name", at: name.place,
          help: "use lower-case letters, digits, - and ."))
    }
    if isPolicy, let namespace = root["metadata"]?["namespace"], !namespace.isNull {
      problems.add(
        .error(
          "invalid-value", "a WorkloadPolicy is in no namespace", at: namespace.place,
          help: "remove it; spec.match says which namespaces the policy is for"))
    }
    return problems
  }
}
