internal import CLibYAML

/// Reads YAML 1.1 and 1.2 texts, by libyaml's events, into documents of nodes.
///
/// Aliases are expanded and merge keys applied; duplicate keys, unknown anchors, anchors that contain
/// themselves and texts beyond the limits are errors with their place.
public enum YAMLReader {
  /// Reads all documents of a stream. An empty stream has none.
  ///
  /// - Throws: the first error, after which the rest of a YAML text has no certain meaning.
  public static func read(_ source: Source, limits: ReaderLimits = ReaderLimits()) throws(Diagnostics)
    -> [Document]
  {
    if let problem = TextChecks.check(source, limits: limits) { throw Diagnostics([problem]) }
    var composer = YAMLComposer(source: source, limits: limits, from: source.hasByteOrderMark ? 3 : 0)
    return try composer.documents()
  }

  /// Reads what can be read: a document that is no YAML is a problem, and the documents behind it are read all the
  /// same; so are documents in which a key stands twice. A `---` at the beginning of a line begins a document
  /// wherever it stands (https://yaml.org/spec/1.2.2/#914-explicit-documents).
  public static func readEach(_ source: Source, limits: ReaderLimits = ReaderLimits()) -> (
    documents: [Document], problems: Diagnostics
  ) {
    if let problem = TextChecks.check(source, limits: limits) { return ([], Diagnostics([problem])) }
    var documents: [Document] = []
    var problems = Diagnostics()
    var from = source.hasByteOrderMark ? 3 : 0
    for _ in 0..<mostBrokenDocuments {
      var composer = YAMLComposer(source: source, limits: limits, from: from, isTolerant: true)
      var failure: Diagnostics?
      do throws(Diagnostics) { _ = try composer.documents() } catch { failure = error }
      documents += composer.finished
      problems.add(composer.problems)
      guard let failure else { return (documents, problems) }
      problems.add(failure)
      let stop = failure.all.compactMap { $0.place?.range.lowerBound }.max() ?? source.bytes.count
      // The fault may be seen no sooner than at the next document's beginning.
      let isStart = stop > composer.documentStart && isDocumentStart(source.bytes, at: stop)
      let after = max(stop, composer.documentStart)
      guard let next = isStart ? stop : documentStart(in: source.bytes, after: after) else { break }
      from = next
    }
    return (documents, problems)
  }

  /// How many documents of a file may be broken before the rest of it is left alone.
  private static let mostBrokenDocuments = 100

  /// The next `---` at the beginning of a line.
  private static func documentStart(in bytes: [UInt8], after offset: Int) -> Int? {
    var index = offset
    while index < bytes.count {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      index = end + 1
      if isDocumentStart(bytes, at: index) { return index }
    }
    return nil
  }

  private static func isDocumentStart(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 3 <= bytes.count && bytes[index..<index + 3].elementsEqual("---".utf8)
      && (index == 0 || bytes[index - 1] == UInt8(ascii: "\n"))
      && (index + 3 == bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index + 3]))
  }
}

/// The checks that come before any grammar.
enum TextChecks {
  static func check(_ source: Source, limits: ReaderLimits) -> Diagnostic? {
    if source.bytes.count > limits.bytes {
      return .error(
        "too-large", "the file has \(source.bytes.count) bytes, more than the \(limits.bytes) that are read",
        at: Place(source, 0..<0), help: "split it into several files")
    }
    if let offset = firstInvalidUTF8(source.bytes) {
      return .error(
        "invalid-utf8", "this is not valid UTF-8", at: Place(source, offset..<offset + 1),
        help: "save the file as UTF-8")
    }
    return nil
  }

  /// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7).
  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      let count = bytes.count
      while index < count {
        let lead = bytes[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, high) = (4, 0x8F)
        default: return index
        }
        guard index + length <= count, (low...high).contains(bytes[index + 1]) else { return index }
        for next in index + 2..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 {
          return index
        }
        index += length
      }
      return nil
    }
  }
}

/// Builds nodes from libyaml's events with a stack of its own, so that depth is bounded by a number
/// and not by the thread's stack.
private struct YAMLComposer {
  private let source: Source
  private let limits: ReaderLimits
  private let base: Int
  private let index: CodePointIndex
  /// Finished anchors with the number of nodes that each stands for.
  private var anchors: [String: (node: Node, count: Int)] = [:]
  private var frames: [Frame] = []
  private var nodeCount = 0
  /// Problems after which the rest can still be read.
  private(set) var problems = Diagnostics()
  /// The documents that have been read whole.
  private(set) var finished: [Document] = []
  /// Where the document that is being read begins.
  private(set) var documentStart: Int
  /// Whether documents with problems are documents all the same.
  private let isTolerant: Bool
  /// The spans of the current document's scalars, between which comments may stand.
  private var scalarSpans: [Range<Int>] = []

  /// A collection that is being read.
  private struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    let tag: String?
    let anchor: String?
    let countBefore: Int
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var key: Node?
  }

  init(source: Source, limits: ReaderLimits, from start: Int, isTolerant: Bool = false) {
    self.source = source
    self.limits = limits
    self.isTolerant = isTolerant
    base = start
    documentStart = start
    index = CodePointIndex(source.bytes, from: base)
  }

  mutating func documents() throws(Diagnostics) -> [Document] {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw Diagnostics([.error("out-of-memory", "the YAML parser could not be started")])
    }
    defer { yaml_parser_delete(&parser) }
    let bytes = source.bytes
    let base = base
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[Document], Diagnostics> in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      let start = buffer.baseAddress.map { $0 + base }
      yaml_parser_set_input_string(&parser, start, buffer.count - base)
      do throws(Diagnostics) { return .success(try events(of: &parser)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private mutating func events(of parser: inout yaml_parser_t) throws(Diagnostics) -> [Document] {
    var root: Node?
    var directive: (minor: Int, place: Place)?
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw Diagnostics([problem(of: parser)]) }
      defer { yaml_event_delete(&event) }
      let span = span(of: event)
      switch event.type {
      case YAML_STREAM_END_EVENT:
        if !problems.isEmpty, !isTolerant { throw problems }
        return finished
      case YAML_DOCUMENT_START_EVENT:
        anchors.removeAll(keepingCapacity: true)
        scalarSpans.removeAll(keepingCapacity: true)
        root = nil
        directive = event.data.document_start.version_directive.map {
          (Int($0.pointee.minor), Place(source, span))
        }
      case YAML_DOCUMENT_END_EVENT:
        let empty = Node(.scalar("", .plain), at: Place(source, span))
        let end = span.upperBound
        let comments = CommentScanner.comments(
          in: source, from: documentStart, to: max(end, documentStart), around: scalarSpans)
        finished.append(Document(root: root ?? empty, comments: comments, directive: directive))
        documentStart = end
      case YAML_SCALAR_EVENT:
        if let finished = try add(scalar(of: event, span: span)) { root = finished }
      case YAML_ALIAS_EVENT:
        if let finished = try add(alias(of: event, span: span)) { root = finished }
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try open(
          isMapping: false, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, span: span,
          tag: string(start.tag),
          anchor: string(start.anchor))
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        try open(
          isMapping: true, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, span: span, tag: string(start.tag),
          anchor: string(start.anchor))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let finished = try close(endingAt: span) { root = finished }
      default:
        break
      }
    }
  }

  // MARK: Nodes

  private mutating func scalar(of event: yaml_event_t, span: Range<Int>) throws(Diagnostics) -> Node {
    let scalar = event.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let style: Node.ScalarStyle =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let ownSpan = style == .plain || style == .literal || style == .folded ? trimmed(span) : span
    scalarSpans.append(ownSpan)
    try count(1, at: ownSpan)
    let node = Node(
      .scalar(text, style), at: Place(source, ownSpan), tag: string(scalar.tag), anchor: string(scalar.anchor)
    )
    if let anchor = node.anchor { anchors[anchor] = (node, 1) }
    return node
  }

  /// libyaml ends block scalars behind their trailing blank lines, and properties belong to the span.
  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    var end = span.upperBound
    while end > span.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return span.lowerBound..<end
  }

  private mutating func alias(of event: yaml_event_t, span: Range<Int>) throws(Diagnostics) -> Node {
    let name = string(event.data.alias.anchor) ?? ""
    let place = Place(source, span)
    scalarSpans.append(span)
    guard let (node, size) = anchors[name] else {
      if frames.contains(where: { $0.anchor == name }) {
        throw Diagnostics([
          .error(
            "recursive-anchor", "the anchor \"\(name)\" contains itself", at: place, help: "remove this alias"
          )
        ])
      }
      let near = Spelling.nearest(to: name, among: anchors.keys.sorted())
      throw Diagnostics([
        .error(
          "unknown-anchor", "there is no anchor \"\(name)\" before this place", at: place,
          help: near.map { "did you mean *\($0)?" } ?? "define it before with &\(name)")
      ])
    }
    try count(size, at: span)
    return node.reached(through: name)
  }

  private mutating func count(_ nodes: Int, at span: Range<Int>) throws(Diagnostics) {
    nodeCount += nodes
    guard nodeCount <= limits.nodes else {
      throw Diagnostics([
        .error(
          "too-many-nodes", "the file has more than \(limits.nodes) nodes once its aliases are expanded",
          at: Place(source, span), help: "split the file, or use fewer nested aliases")
      ])
    }
  }

  private mutating func open(
    isMapping: Bool, isFlow: Bool, span: Range<Int>, tag: String?, anchor: String?
  ) throws(Diagnostics) {
    guard frames.count < limits.depth else {
      throw Diagnostics([
        .error(
          "too-deep", "collections nest deeper than \(limits.depth) levels here", at: Place(source, span),
          help: "flatten the structure")
      ])
    }
    frames.append(
      Frame(
        isMapping: isMapping, isFlow: isFlow, start: span.lowerBound, tag: tag, anchor: anchor,
        countBefore: nodeCount))
    try count(1, at: span)
  }

  /// Ends the innermost collection; returns it where it is the document's root.
  private mutating func close(endingAt span: Range<Int>) throws(Diagnostics) -> Node? {
    guard let frame = frames.popLast() else { return nil }
    let lastEnd: Int? =
      frame.isMapping
      ? frame.entries.last.map { max($0.key.place.range.upperBound, $0.value.place.range.upperBound) }
      : frame.items.last?.place.range.upperBound
    // A block collection's end mark is the next token; its text ends with its last child. (An alias's
    // own text may end elsewhere than the node that it stands for.)
    let end = frame.isFlow ? span.upperBound : max(frame.start, min(lastEnd ?? frame.start, span.upperBound))
    let content: Node.Content =
      frame.isMapping
      ? .mapping(MergeKeys.applied(to: frame.entries, problems: &problems)) : .sequence(frame.items)
    let node = Node(
      content, at: Place(source, frame.start..<end), tag: frame.tag, anchor: frame.anchor,
      isFlow: frame.isFlow)
    if let anchor = frame.anchor { anchors[anchor] = (node, nodeCount - frame.countBefore) }
    return try add(node)
  }

  /// Puts a node into the innermost collection; returns it where there is none: it is the root.
  private mutating func add(_ node: Node) throws(Diagnostics) -> Node? {
    guard !frames.isEmpty else { return node }
    let top = frames.count - 1
    if !frames[top].isMapping {
      frames[top].items.append(node)
    } else if let key = frames[top].key {
      frames[top].entries.append(Node.Entry(key: key, value: node))
      frames[top].key = nil
    } else {
      frames[top].key = node
    }
    return nil
  }

  // MARK: From C

  private func span(of event: yaml_event_t) -> Range<Int> {
    let start = index.offset(of: event.start_mark.index)
    return start..<max(start, index.offset(of: event.end_mark.index))
  }

  private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  private func problem(of parser: yaml_parser_t) -> Diagnostic {
    if parser.error == YAML_MEMORY_ERROR { return .error("out-of-memory", "there is not enough memory") }
    let message = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
    var offset =
      parser.error == YAML_READER_ERROR
      ? base + parser.problem_offset : index.offset(of: parser.problem_mark.index)
    offset = min(offset, source.bytes.count)
    let place = Place(source, offset..<min(offset + 1, source.bytes.count))
    var related: [Diagnostic.Related] = []
    if let context = parser.context.map({ String(cString: $0) }),
      parser.context_mark.line != parser.problem_mark.line
    {
      let start = index.offset(of: parser.context_mark.index)
      related = [Diagnostic.Related(context, Place(source, start..<start))]
    }
    return .error(
      "yaml-syntax", message, at: place, help: YAMLAdvice.help(for: message, at: place), related: related)
  }
}

/// Checks of text for readers outside this module.
package enum TextCheck {
  /// The offset of the first byte that is not valid UTF-8.
  package static func invalidUTF8(_ bytes: [UInt8]) -> Int? { TextChecks.firstInvalidUTF8(bytes) }
}
