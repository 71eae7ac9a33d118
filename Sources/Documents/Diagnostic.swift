/// One problem, in the shape that every part of the program speaks: what is wrong, where, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// How much a problem weighs.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing.
    case note
    /// The result may not be what was meant.
    case warning
    /// The input cannot be used.
    case error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    /// Orders by weight, the note being least.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// Another place that belongs to the problem, such as the first of two equal keys.
  public struct Related: Sendable, Hashable {
    /// What stands there, as a phrase: `first defined here`.
    public let message: String
    /// The place.
    public let place: Place

    /// A related place with its phrase.
    public init(_ message: String, _ place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// How much the problem weighs.
  public let severity: Severity
  /// A stable slug for the kind of problem, such as `unknown-key`.
  public let code: String
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// Where, if the problem has a place in a text.
  public let place: Place?
  /// What to do about it: a statement, such as `use "published: \"8080\""`.
  public let help: String?
  /// Other places that belong to it.
  public let related: [Related]

  /// Makes a diagnostic from its parts.
  public init(
    _ severity: Severity, _ code: String, _ message: String, at place: Place? = nil, help: String? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.help = help
    self.related = related
  }

  /// An error.
  public static func error(
    _ code: String, _ message: String, at place: Place? = nil, help: String? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: place, help: help, related: related)
  }

  /// A warning.
  public static func warning(
    _ code: String, _ message: String, at place: Place? = nil, help: String? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.warning, code, message, at: place, help: help, related: related)
  }
}

extension Diagnostic {
  /// A key that names no field, with the nearest one that there is.
  public static func unknownField(_ key: Node, among known: [String]) -> Diagnostic {
    let text = key.text ?? ""
    return .error(
      "unknown-field", "there is no field \"\(text)\" here", at: key.place,
      help: Spelling.nearest(to: text, among: known).map { "did you mean \"\($0)\"?" }
        ?? "the fields are: \(known.joined(separator: ", "))")
  }
}

/// The diagnostics of a piece of work, or the error that ends it.
public struct Diagnostics: Error, Sendable {
  /// What was found, in the order in which it was found.
  public private(set) var all: [Diagnostic]

  /// Starts with some diagnostics, or none.
  public init(_ all: [Diagnostic] = []) {
    self.all = []
    all.forEach { add($0) }
  }

  /// Kinds of which one at a place is enough: an anchored block is met once for each alias.
  private static let oncePerPlace: Set = [
    "wrong-type", "unknown-key", "invalid-value", "out-of-range", "invalid-interpolation", "invalid-name",
    "duplicate-item", "missing-key", "missing-variable", "invalid-port", "invalid-volume",
  ]
  private struct Seen: Hashable {
    let code: String
    let place: Place?
    let message: String
  }
  private var seen: Set<Seen> = []

  /// Adds one; the same problem at the same place is kept once.
  public mutating func add(_ diagnostic: Diagnostic) {
    let isOnce = diagnostic.place != nil && Self.oncePerPlace.contains(diagnostic.code)
    // Two keys can be missing at one place: there the last word, the key, tells them apart.
    let detail = diagnostic.code == "missing-key" ? String(diagnostic.help ?? "") : ""
    let key = Seen(
      code: diagnostic.code, place: diagnostic.place, message: isOnce ? detail : diagnostic.message)
    if seen.insert(key).inserted { all.append(diagnostic) }
  }

  /// Adds all of another list.
  public mutating func add(_ others: Diagnostics) { others.all.forEach { add($0) } }

  /// Whether an error is among them.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }
  /// Whether there is none.
  public var isEmpty: Bool { all.isEmpty }
  /// The errors alone.
  public var errors: [Diagnostic] { all.filter { $0.severity == .error } }

  /// All of them, ordered by file (as first met), place and weight; those without a place come last. A file that
  /// is read twice gives its problems once.
  public func sorted() -> [Diagnostic] {
    var files: [String: Int] = [:]
    for case let place? in all.map(\.place) where files[place.source.name] == nil {
      files[place.source.name] = files.count
    }
    func key(_ index: Int) -> (Int, UInt32, Int, Int) {
      guard let place = all[index].place else { return (Int.max, 0, 0, index) }
      let weight = all[index].severity == .error ? 0 : 1
      return (files[place.source.name] ?? 0, place.start, weight, index)
    }
    var seen: Set<[String]> = []
    return all.indices.sorted { key($0) < key($1) }.map { all[$0] }.filter { diagnostic in
      guard let place = diagnostic.place else { return true }
      return seen.insert([place.source.name, String(place.start), diagnostic.code, diagnostic.message])
        .inserted
    }
  }
}
