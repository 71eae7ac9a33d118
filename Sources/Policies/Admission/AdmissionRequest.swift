public import Documents
internal import KubernetesObjects

/// What the API server asks (admission.k8s.io/v1), as far as an answer needs it.
///
/// Source: https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#request
public struct AdmissionRequest: Sendable {
  /// What may be asked at most.
  public enum Limits {
    /// The size of a request in bytes.
    public static let bytes = 7 << 20
    /// How deep its values may nest.
    public static let depth = 64
  }

  /// Identifies the request; the answer repeats it.
  public var uid = ""
  /// `CREATE`, `UPDATE`, `DELETE` or `CONNECT`.
  public var operation = ""
  /// The kind of the object.
  public var kind = GroupVersionKind()
  /// The resource, such as `pods`.
  public var resource = ""
  /// The subresource, such as `ephemeralcontainers`; empty where there is none.
  public var subresource = ""
  /// The object's name; empty where it is yet to be generated.
  public var name = ""
  /// The object's namespace, which need not stand in the object.
  public var namespace = ""
  /// Whether nothing is to be stored.
  public var isDryRun = false
  /// The object's text.
  var object: [UInt8]?
  /// The text of the object as it was.
  var oldObject: [UInt8]?

  /// Reads an AdmissionReview.
  ///
  /// - Throws: what is wrong with it; then there is no answer that the API server could take for one.
  public init(_ bytes: [UInt8]) throws(AdmissionError) {
    guard bytes.count <= Limits.bytes else {
      throw AdmissionError("the review has more than \(Limits.bytes) bytes")
    }
    var envelope = Envelope()
    do throws(JSONError) {
      envelope = try JSONScanner.scan(bytes, depth: Limits.depth) { scanner throws(JSONError) in
        try Envelope(&scanner)
      }
    } catch {
      throw AdmissionError("the review is no JSON: \(error.message) at byte \(error.offset)")
    }
    guard envelope.kind == "AdmissionReview" else {
      throw AdmissionError("this is no AdmissionReview")
    }
    guard envelope.apiVersion == "admission.k8s.io/v1" else {
      throw AdmissionError("AdmissionReview is read as admission.k8s.io/v1 alone")
    }
    guard let request = envelope.request else { throw AdmissionError("the AdmissionReview has no request") }
    guard !request.uid.isEmpty else { throw AdmissionError("the request has no uid") }
    self = request
    object = envelope.object.map { Array(bytes[$0]) }
    oldObject = envelope.oldObject.map { Array(bytes[$0]) }
    try checkWhole()
  }

  /// What says too little to be judged is an error, and never passes for something that no policy is about.
  private func checkWhole() throws(AdmissionError) {
    guard ["CREATE", "UPDATE", "DELETE", "CONNECT"].contains(operation) else {
      throw AdmissionError("the request has no operation that there is")
    }
    guard !kind.kind.isEmpty, !kind.version.isEmpty else { throw AdmissionError("the request names no kind") }
    guard ["CREATE", "UPDATE"].contains(operation) else { return }
    guard let object else { throw AdmissionError("the request has no object") }
    let header: TypeMeta
    do throws(JSONError) {
      header = try JSONScanner.scan(object, depth: Limits.depth) { scanner throws(JSONError) in
        try TypeMeta(json: &scanner)
      }
    } catch {
      throw AdmissionError("the object says neither apiVersion nor kind: \(error.message)")
    }
    guard header.kind == kind.kind, header.apiVersion == kind.apiVersion else {
      throw AdmissionError("the object is of another kind than the request says")
    }
  }

  private init() {}

  /// The parts of the review, with the stretches in which the objects stand.
  private struct Envelope {
    var apiVersion = ""
    var kind = ""
    var request: AdmissionRequest?
    var object: Range<Int>?
    var oldObject: Range<Int>?

    init() {}

    init(_ scanner: inout JSONScanner) throws(JSONError) {
      guard try scanner.beginObject() else { return }
      repeat {
        switch try scanner.key() {
        case "apiVersion": apiVersion = try scanner.string()
        case "kind": kind = try scanner.string()
        case "request":
          if try scanner.null() { break }
          request = try readRequest(&scanner)
        default: try scanner.skip()
        }
      } while try scanner.nextMember()
    }

    private mutating func readRequest(_ scanner: inout JSONScanner) throws(JSONError) -> AdmissionRequest {
      var request = AdmissionRequest()
      guard try scanner.beginObject() else { return request }
      repeat {
        switch try scanner.key() {
        case "uid": request.uid = try scanner.string()
        case "operation": request.operation = try scanner.string()
        case "kind": request.kind = try GroupVersionKind(json: &scanner)
        case "resource": request.resource = try GroupVersionResource(json: &scanner).resource
        case "subResource": request.subresource = try scanner.null() ? "" : try scanner.string()
        case "name": request.name = try scanner.null() ? "" : try scanner.string()
        case "namespace": request.namespace = try scanner.null() ? "" : try scanner.string()
        case "dryRun": request.isDryRun = try scanner.null() ? false : try scanner.bool()
        case "object": object = try Self.stretch(&scanner)
        case "oldObject": oldObject = try Self.stretch(&scanner)
        default: try scanner.skip()
        }
      } while try scanner.nextMember()
      return request
    }

    private static func stretch(_ scanner: inout JSONScanner) throws(JSONError) -> Range<Int>? {
      if try scanner.null() { return nil }
      let start = scanner.offset
      try scanner.skip()
      return start..<scanner.offset
    }
  }
}

/// Why a review has no answer.
public struct AdmissionError: Error, Sendable, Hashable {
  /// What is wrong.
  public let message: String

  init(_ message: String) { self.message = message }
}

/// What a kind is called in full.
public struct GroupVersionKind: Fields, Equatable {
  /// The API group; empty for the core group.
  public var group: String = ""
  /// The version.
  public var version: String = ""
  /// The kind.
  public var kind: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("group", &group)
    try visitor.required("version", &version)
    try visitor.required("kind", &kind)
  }

  /// `apps/v1`.
  public var apiVersion: String { group.isEmpty ? version : "\(group)/\(version)" }
}

/// What every object begins with.
struct TypeMeta: Fields, Equatable {
  var apiVersion: String = ""
  var kind: String = ""

  init() {}

  mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("apiVersion", &apiVersion)
    try visitor.required("kind", &kind)
  }
}

/// What a resource is called in full.
struct GroupVersionResource: Fields, Equatable {
  var group: String = ""
  var version: String = ""
  var resource: String = ""

  init() {}

  mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("group", &group)
    try visitor.required("version", &version)
    try visitor.required("resource", &resource)
  }
}

/// An object of a request: what describes it, and its pod template where it has one.
struct AdmittedObject: Sendable {
  var metadata = ObjectMeta()
  var template: PodTemplate?

  /// Reads an object whose template stands at a path; the empty path means a Pod.
  init(_ bytes: [UInt8], path: String) throws(JSONError) {
    var result = (metadata: ObjectMeta(), template: PodTemplate?.none)
    if path.isEmpty {
      let pod = try JSONScanner.scan(bytes, depth: AdmissionRequest.Limits.depth) {
        scanner throws(JSONError) in try PodTemplate(json: &scanner)
      }
      result = (pod.metadata ?? ObjectMeta(), pod)
    } else {
      let keys = path.split(separator: ".").map(String.init)
      result = try JSONScanner.scan(bytes, depth: AdmissionRequest.Limits.depth) {
        scanner throws(JSONError) in
        var metadata = ObjectMeta()
        var template: PodTemplate?
        guard try scanner.beginObject() else { return (metadata, template) }
        repeat {
          let key = try scanner.key()
          if key == "metadata", try !scanner.null() {
            metadata = try ObjectMeta(json: &scanner)
          } else if key == keys.first {
            template = try Self.descend(keys.dropFirst(), &scanner)
          } else if key != "metadata" {
            try scanner.skip()
          }
        } while try scanner.nextMember()
        return (metadata, template)
      }
    }
    metadata = result.metadata
    template = result.template
  }

  /// The template below some keys. Where a key stands twice the last one counts, as it does for the API server.
  private static func descend(_ keys: ArraySlice<String>, _ scanner: inout JSONScanner) throws(JSONError)
    -> PodTemplate?
  {
    if try scanner.null() { return nil }
    guard let wanted = keys.first else { return try PodTemplate(json: &scanner) }
    var found: PodTemplate?
    guard try scanner.beginObject() else { return nil }
    repeat {
      if try scanner.key() == wanted {
        found = try descend(keys.dropFirst(), &scanner)
      } else {
        try scanner.skip()
      }
    } while try scanner.nextMember()
    return found
  }
}
