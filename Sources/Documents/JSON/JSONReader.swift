/// Reads JSON texts into nodes with places, or into values.
public enum JSONReader {
  /// Reads a user's file: equal keys in an object are errors, each with its place.
  public static func read(_ source: Source, limits: ReaderLimits = ReaderLimits()) throws(Diagnostics)
    -> Document
  {
    let (document, problems) = readTolerantly(source, limits: limits)
    guard let document, problems.isEmpty else { throw problems }
    return document
  }

  /// Reads a file in which equal keys are problems, and no more than that.
  public static func readTolerantly(_ source: Source, limits: ReaderLimits = ReaderLimits()) -> (
    document: Document?, problems: Diagnostics
  ) {
    let (documents, problems) = read(source, limits: limits, isStream: false)
    return (documents.first, problems)
  }

  /// Reads a file of one value or several, one behind the other, as kubectl does. Of a broken file what comes before
  /// the fault is read.
  public static func readEach(_ source: Source, limits: ReaderLimits = ReaderLimits()) -> (
    documents: [Document], problems: Diagnostics
  ) {
    read(source, limits: limits, isStream: true)
  }

  private static func read(_ source: Source, limits: ReaderLimits, isStream: Bool) -> (
    documents: [Document], problems: Diagnostics
  ) {
    if let problem = TextChecks.check(source, limits: limits) { return ([], Diagnostics([problem])) }
    let start = source.hasByteOrderMark ? 3 : 0
    var builder = NodeBuilder(source: source, base: start, limits: limits)
    var documents: [Document] = []
    var problems = Diagnostics()
    do throws(JSONError) {
      try JSONScanner.scan(Array(source.bytes[start...]), depth: limits.depth) { scanner throws(JSONError) in
        repeat {
          documents.append(Document(root: try builder.node(&scanner)))
        } while isStream && scanner.hasMore()
      }
    } catch {
      if !isStream { documents = [] }
      let offset = min(start + error.offset, source.bytes.count)
      problems.add(
        .error("json-syntax", error.message, at: Place(source, offset..<min(offset + 1, source.bytes.count))))
    }
    problems.add(builder.problems)
    return (documents, problems)
  }

  /// Reads a text into a value; of equal keys the last wins.
  public static func value(_ bytes: [UInt8], depth: Int = 100) throws(JSONError) -> Value {
    try JSONScanner.scan(bytes, depth: depth) { scanner throws(JSONError) in try value(&scanner) }
  }

  static func value(_ scanner: inout JSONScanner) throws(JSONError) -> Value {
    switch try scanner.kind() {
    case .null:
      _ = try scanner.null()
      return .null
    case .bool: return .bool(try scanner.bool())
    case .string: return .string(try scanner.string())
    case .number:
      let start = scanner.offset
      let text = String(decoding: try scanner.number(), as: UTF8.self)
      if let whole = Int(text) { return .int(whole) }
      guard let number = Double(text), number.isFinite else {
        throw JSONError("the number is too large", at: start)
      }
      return .double(number)
    case .array:
      var items: [Value] = []
      if try scanner.beginArray() {
        repeat { items.append(try value(&scanner)) } while try scanner.nextItem()
      }
      return .array(items)
    case .object:
      var members: [Value.Member] = []
      var known: [String: Int] = [:]
      if try scanner.beginObject() {
        repeat {
          let key = try scanner.key()
          let member = Value.Member(key, try value(&scanner))
          if let earlier = known[key] {
            members[earlier] = member
          } else {
            known[key] = members.count
            members.append(member)
          }
        } while try scanner.nextMember()
      }
      return .object(members)
    }
  }
}

/// Builds nodes from the scanner. Its recursion is bounded by the scanner's depth.
private struct NodeBuilder {
  let source: Source
  let base: Int
  let limits: ReaderLimits
  var problems = Diagnostics()
  private var count = 0

  init(source: Source, base: Int, limits: ReaderLimits) {
    self.source = source
    self.base = base
    self.limits = limits
  }

  mutating func node(_ scanner: inout JSONScanner) throws(JSONError) -> Node {
    let kind = try scanner.kind()
    let start = scanner.offset
    count += 1
    if count > limits.nodes { throw JSONError("the text has more than \(limits.nodes) nodes", at: start) }
    let content: Node.Content
    switch kind {
    case .null:
      _ = try scanner.null()
      content = .scalar("null", .plain)
    case .bool: content = .scalar(try scanner.bool() ? "true" : "false", .plain)
    case .string: content = .scalar(try scanner.string(), .doubleQuoted)
    case .number: content = .scalar(String(decoding: try scanner.number(), as: UTF8.self), .plain)
    case .array:
      var items: [Node] = []
      if try scanner.beginArray() {
        repeat { items.append(try node(&scanner)) } while try scanner.nextItem()
      }
      content = .sequence(items)
    case .object: content = .mapping(try entries(&scanner))
    }
    return Node(content, at: place(start, scanner.offset), isFlow: true)
  }

  private mutating func entries(_ scanner: inout JSONScanner) throws(JSONError) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var first: [String: Place] = [:]
    guard try scanner.beginObject() else { return [] }
    repeat {
      _ = try scanner.kind()
      let start = scanner.offset
      let text = try scanner.string()
      let key = Node(.scalar(text, .doubleQuoted), at: place(start, scanner.offset))
      try scanner.colon()
      if let earlier = first.updateValue(key.place, forKey: text) {
        problems.add(
          .error(
            "duplicate-key", "the key \"\(text)\" stands twice in this object", at: key.place,
            help: "remove one of the two", related: [Diagnostic.Related("first defined here", earlier)]))
      }
      entries.append(Node.Entry(key: key, value: try node(&scanner)))
    } while try scanner.nextMember()
    return entries
  }

  private func place(_ start: Int, _ end: Int) -> Place { Place(source, base + start..<base + end) }
}
