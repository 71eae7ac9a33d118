/// A piece of a YAML or JSON text with the place where it stands.
///
/// Scalars keep their text as written; what the text means (`22:22`, `010`, `yes`) is decided by the
/// schema of the place that it stands in, never here.
public struct Node: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    /// A scalar's text, unescaped, and how it was written.
    case scalar(String, ScalarStyle)
    /// The items of a sequence.
    case sequence([Node])
    /// The entries of a mapping in file order, merge keys already applied.
    case mapping([Entry])
  }

  /// How a scalar was written.
  public enum ScalarStyle: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In single quotes.
    case singleQuoted
    /// In double quotes.
    case doubleQuoted
    /// A block scalar that keeps line ends (`|`).
    case literal
    /// A block scalar that folds lines (`>`).
    case folded
  }

  /// A key with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: Node
    /// The value.
    public var value: Node
    /// Whether the entry came from a `<<` and does not stand in this mapping's own text.
    public let isMerged: Bool
    /// What the key's text is looked for by, before the text itself.
    @usableFromInline let mark: KeyMark

    /// An entry of a mapping.
    public init(key: Node, value: Node, isMerged: Bool = false) {
      self.key = key
      self.value = value
      self.isMerged = isMerged
      if case .scalar(let text, _) = key.content {
        mark = KeyMark(text)
      } else {
        mark = .none
      }
    }
  }

  /// The length of a key and its first, middle and last bytes: most keys differ in one of them.
  @usableFromInline struct KeyMark: Equatable, Sendable {
    @usableFromInline let bits: UInt32

    /// What no text has.
    static let none = KeyMark(bits: .max)

    @inlinable init(bits: UInt32) { self.bits = bits }

    /// The mark of a key.
    @usableFromInline init(_ text: String) {
      var text = text
      bits = text.withUTF8 { Self.bits($0) }
    }

    /// The mark of a field's name.
    @usableFromInline init(_ name: StaticString) { bits = name.withUTF8Buffer { Self.bits($0) } }

    private static func bits(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
      guard let first = bytes.first else { return 0 }
      return UInt32(truncatingIfNeeded: bytes.count & 0x7F) << 24 | UInt32(first) << 16
        | UInt32(bytes[bytes.count / 2]) << 8 | UInt32(bytes[bytes.count - 1])
    }
  }

  /// What the node holds.
  public var content: Content
  /// Where it stands; for an alias, where the anchored node stands.
  public let place: Place
  /// Whether a collection is written in flow style (`[a, b]`).
  public let isFlow: Bool
  /// What few nodes have, so that the others stay small.
  private let properties: Properties?

  /// Tag, anchor and alias.
  private final class Properties: Sendable {
    let tag: String?
    let anchor: String?
    let alias: String?

    init(tag: String?, anchor: String?, alias: String?) {
      self.tag = tag
      self.anchor = anchor
      self.alias = alias
    }
  }

  /// The tag as resolved by the YAML reader (`!reset`, `tag:yaml.org,2002:str`), if one was written.
  public var tag: String? { properties?.tag }
  /// The anchor that this node defines.
  public var anchor: String? { properties?.anchor }
  /// The anchor through which the node was reached: an edit here would change other places too.
  public var alias: String? { properties?.alias }

  /// Makes a node from its parts.
  public init(
    _ content: Content, at place: Place, tag: String? = nil, anchor: String? = nil, alias: String? = nil,
    isFlow: Bool = false
  ) {
    self.content = content
    self.place = place
    self.isFlow = isFlow
    properties =
      tag == nil && anchor == nil && alias == nil ? nil : Properties(tag: tag, anchor: anchor, alias: alias)
  }

  /// The scalar's text, if the node is a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The value of a key in a mapping.
  public subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    let mark = KeyMark(key)
    for index in entries.indices where entries[index].mark == mark && entries[index].key.text == key {
      return entries[index].value
    }
    return nil
  }

  /// Whether the node is the null of the YAML 1.2 core schema.
  public var isNull: Bool {
    guard case .scalar(let text, .plain) = content, tag == nil || tag == "tag:yaml.org,2002:null" else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  func reached(through alias: String) -> Node {
    Node(content, at: place, tag: tag, anchor: anchor, alias: alias, isFlow: isFlow)
  }
}

/// One document of a stream, with the comments that stand in it.
public struct Document: Sendable {
  /// A comment, from its `#` to the end of the line.
  public struct Comment: Sendable {
    /// The text without the `#` and surrounding spaces.
    public let text: String
    /// Where it stands.
    public let place: Place
  }

  /// The document's root; a document without content is an empty plain scalar.
  public let root: Node
  /// The comments between and beside the nodes, in file order.
  public let comments: [Comment]
  /// The minor version of a `%YAML 1.x` directive, and where it stands.
  public let directive: (minor: Int, place: Place)?

  /// Makes a document.
  public init(root: Node, comments: [Comment] = [], directive: (minor: Int, place: Place)? = nil) {
    self.root = root
    self.comments = comments
    self.directive = directive
  }
}

/// What a reader accepts at most; beyond it an error with its place ends the reading.
public struct ReaderLimits: Sendable {
  /// The size of a text in bytes.
  public var bytes = 16 << 20
  /// How deep collections may nest.
  public var depth = 100
  /// How many nodes a text may have after its aliases are expanded.
  public var nodes = 1_000_000

  /// The limits for users' files.
  public init() {}
}
