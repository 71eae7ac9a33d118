public import Documents
public import KubernetesObjects

/// Reads files of manifests: documents of YAML or JSON, and the objects in them.
public enum ManifestReader {
  /// What a file holds.
  public struct Content: Sendable {
    /// The documents that could be read.
    public var documents: [Document]
    /// What is wrong with the text.
    public var problems: Diagnostics
  }

  /// Reads a text. Whether it is JSON is told by its name, or by how it begins.
  public static func read(_ source: Source, limits: ReaderLimits = ReaderLimits()) -> Content {
    if source.name.hasSuffix(".json") || beginsAsJSON(source) {
      let (documents, problems) = JSONReader.readEach(source, limits: limits)
      // Flow mappings of YAML begin as JSON does.
      if source.name.hasSuffix(".json") || !problems.all.contains(where: { $0.code == "json-syntax" }) {
        return Content(documents: documents, problems: problems)
      }
    }
    let (documents, problems) = YAMLReader.readEach(source, limits: limits)
    return Content(documents: documents, problems: problems)
  }

  private static func beginsAsJSON(_ source: Source) -> Bool {
    let first = source.bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{")
  }

  /// The objects of a document; the items of a List are objects, at most ten Lists deep.
  public static func objects(in root: Node, depth: Int = 10) -> [ManifestObject] {
    objects(in: root, inherited: nil, depth: depth)
  }

  /// Items of a list of one kind, such as a PodList, say neither `apiVersion` nor `kind`.
  private static func objects(in root: Node, inherited: ManifestObject.Kind?, depth: Int) -> [ManifestObject]
  {
    guard case .mapping = root.content else { return [] }
    let kind = root["kind"]?.text ?? ""
    if kind.hasSuffix("List"), case .sequence(let items)? = root["items"]?.content, depth > 0 {
      let own =
        kind == "List"
        ? nil
        : ManifestObject.Kind(apiVersion: root["apiVersion"]?.text ?? "", kind: String(kind.dropLast(4)))
      return items.flatMap { objects(in: $0, inherited: own, depth: depth - 1) }
    }
    return [ManifestObject(root, inherited: inherited)]
  }
}

/// An object in a file.
public struct ManifestObject: Sendable {
  /// Its node.
  public let node: Node
  /// Its identity, as the file gives it.
  public let identity: ObjectIdentity
  /// What describes it.
  public let metadata: ObjectMeta

  /// What the items of a list are.
  struct Kind {
    let apiVersion: String
    let kind: String
  }

  init(_ node: Node, inherited: Kind? = nil) {
    self.node = node
    metadata =
      node["metadata"].map { NodeReader.read(ObjectMeta.self, from: $0, mode: .manifest).value }
      ?? ObjectMeta()
    let generated = metadata.generateName.map { $0 + "*" }
    identity = ObjectIdentity(
      apiVersion: node["apiVersion"]?.text ?? inherited?.apiVersion ?? "",
      kind: node["kind"]?.text ?? inherited?.kind ?? "",
      namespace: metadata.namespace ?? "", name: metadata.name ?? generated ?? "")
  }

  /// Where the object has a pod template, if it is of a kind that makes pods.
  public func template(among locations: [PodTemplateLocation]) -> PodTemplateLocation? {
    locations.first { $0.matches(identity) }
  }
}
