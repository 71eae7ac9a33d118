internal import Documents
internal import KubernetesObjects

/// What people accept at a place, with a reason: `# bulkhead-ignore RULE[, RULE] [until DATE]: REASON` in a comment,
/// or the same words in the annotation `bulkhead.dev/ignore`, one line for each.
///
/// Suppressions count in `audit` alone. Nothing that stands in an object exempts it from admission.
struct Suppression {
  /// The rules.
  let rules: [String]
  /// Why.
  let reason: String
  /// Where it stands.
  let place: Place
  /// The stretch of the file that it is for.
  let scope: Range<Int>

  /// The word that a comment begins with.
  static let marker = "bulkhead-ignore"
  /// The annotation.
  static let annotation = "bulkhead.dev/ignore"

  /// What a text suppresses, or what is wrong with it.
  private enum Parsed {
    case valid(rules: [String], reason: String)
    case invalid(String, help: String)
  }

  /// All suppressions of a document, and those that do not count, each with its problem.
  static func all(in document: Document, objects: [ManifestObject], at now: Timestamp) -> (
    [Suppression], problems: [(place: Place, message: String, help: String)]
  ) {
    var found: [Suppression] = []
    var problems: [(Place, String, String)] = []
    func take(_ text: String, _ place: Place, _ scope: Range<Int>) {
      switch parse(text, at: now) {
      case .valid(let rules, let reason):
        found.append(Suppression(rules: rules, reason: reason, place: place, scope: scope))
      case .invalid(let message, let help): problems.append((place, message, help))
      }
    }
    for comment in document.comments where comment.text.hasPrefix(marker) {
      let words = comment.text.dropFirst(marker.count)
      guard words.isEmpty || [" ", ":", "\t"].contains(words.first) else { continue }
      take(String(words), comment.place, scope(of: comment, in: document))
    }
    for object in objects {
      // People write it at the object, and at the template in it.
      let paths = ["metadata", "spec.template.metadata", "spec.jobTemplate.spec.template.metadata"]
      for path in paths.map({ "\($0).annotations[\(annotation)]" }) {
        guard let text = FieldPath.node(at: path, in: object.node)?.text else { continue }
        let place = FieldPath.place(of: path, in: object.node)
        for line in text.split(separator: "\n") where !line.trimmed().isEmpty {
          take(String(line), place, object.node.place.range)
        }
      }
    }
    return (found, problems)
  }

  private static func parse(_ text: String, at now: Timestamp) -> Parsed {
    let usage = "write: \(marker) RULE until 2027-01-31: why it is accepted"
    guard let colon = text.firstIndex(of: ":") else {
      return .invalid("the suppression gives no reason", help: usage)
    }
    let reason = text[text.index(after: colon)...].trimmed()
    var words = text[..<colon].split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
    if reason.isEmpty { return .invalid("the suppression gives no reason", help: usage) }
    if let until = words.firstIndex(of: "until") {
      guard until + 2 == words.count, let end = Timestamp(endOfDay: words[until + 1]) else {
        return .invalid("the suppression has no valid date behind 'until'", help: usage)
      }
      if now >= end {
        return .invalid(
          "the suppression expired on \(words[until + 1])",
          help: "mend what it is about, or give it a new date")
      }
      words.removeSubrange(until...)
    }
    if words.isEmpty { return .invalid("the suppression names no rule", help: usage) }
    for word in words where Rules.named(word) == nil {
      return .invalid(
        "there is no rule \"\(word)\"",
        help: Spelling.nearest(to: word, among: Rules.slugs).map { "did you mean \"\($0)\"?" }
          ?? "bulkhead explain lists the rules")
    }
    return .valid(rules: words, reason: reason)
  }

  // MARK: Scope

  /// What a comment is for: behind something, the outermost thing that begins on its line; on a line of its own,
  /// the thing that begins on the next line that has one, or the whole document where it stands before its first key.
  private static func scope(of comment: Document.Comment, in document: Document) -> Range<Int> {
    let source = comment.place.source
    let line = comment.place.startPosition.line
    let text = source.text(ofLine: line) ?? ""
    let isAlone = text.trimmed().hasPrefix("#") || text.hasPrefix("---")
    let whole = document.root.place.range
    if isAlone, comment.place.range.lowerBound < whole.lowerBound { return whole }
    var target = line
    if isAlone {
      repeat {
        target += 1
        guard target <= source.lineCount else { return comment.place.range }
        let next = (source.text(ofLine: target) ?? "").trimmed()
        if !next.isEmpty, !next.hasPrefix("#") { break }
      } while true
    }
    return outermost(in: document.root, onLine: target, source) ?? comment.place.range
  }

  /// The stretch of the outermost entry or item that begins on a line.
  private static func outermost(in node: Node, onLine line: Int, _ source: Source) -> Range<Int>? {
    var current = node
    // Every step goes a level down, of which a reader allows a hundred.
    for _ in 0..<200 {
      var parts: [(start: Int, end: Int, node: Node)] = []
      switch current.content {
      case .mapping(let entries):
        parts = entries.filter { !$0.isMerged && $0.value.alias == nil }.map {
          (
            $0.key.place.range.lowerBound,
            max($0.key.place.range.upperBound, $0.value.place.range.upperBound), $0.value
          )
        }
      case .sequence(let items):
        parts = items.map { ($0.place.range.lowerBound, $0.place.range.upperBound, $0) }
      case .scalar: return nil
      }
      if let hit = parts.first(where: { source.position(at: $0.start).line == line }) {
        return hit.start..<max(hit.start + 1, hit.end)
      }
      // The part that the line lies in is the last one that begins before it.
      guard let inside = parts.last(where: { source.position(at: $0.start).line < line }) else { return nil }
      current = inside.node
    }
    return nil
  }
}
