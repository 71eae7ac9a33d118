public import Documents

/// An object of the Kubernetes API that this program writes.
public protocol KubernetesObject: Fields {
  /// The group and version.
  static var apiVersion: String { get }
  /// The kind.
  static var kind: String { get }
  /// What identifies the object.
  var metadata: ObjectMeta { get set }
}

extension KubernetesObject {
  /// The fields that every object begins with.
  mutating func visitHeader<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    var apiVersion: String? = Self.apiVersion
    var kind: String? = Self.kind
    var metadata: ObjectMeta? = self.metadata
    try visitor.field("apiVersion", &apiVersion)
    try visitor.field("kind", &kind)
    try visitor.field("metadata", &metadata)
    self.metadata = metadata ?? ObjectMeta()
  }
}

/// A whole number or a string, as ports and rollout sizes have them.
public enum IntOrString: FieldValue, Equatable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A number.
  case int(Int)
  /// A name or a percentage.
  case string(String)

  /// Zero.
  public init() { self = .int(0) }
  /// A number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Reads either.
  public init(json scanner: inout JSONScanner) throws(JSONError) {
    if case .string = try scanner.kind() {
      self = .string(try scanner.string())
    } else {
      self = .int(try scanner.int())
    }
  }

  /// Reads either.
  public init(node: Node, _ reader: inout NodeReader) {
    if case .scalar(let text, .plain) = node.content, case .int(let number) = CoreSchema.type(of: text) {
      self = .int(number)
    } else {
      self = .string(String(node: node, &reader))
    }
  }

  /// The number or the string.
  public func value() -> Value {
    switch self {
    case .int(let number): .int(number)
    case .string(let text): .string(text)
    }
  }
}
