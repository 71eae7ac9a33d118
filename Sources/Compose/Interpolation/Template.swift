/// Replaces variables in a text as Docker Compose does.
///
/// `$V ${V} ${V:-d} ${V-d} ${V:?e} ${V?e} ${V:+a} ${V+a}`, nested, and `$$` for a dollar; a dollar before
/// anything else stays. Source: compose-spec/12-interpolation.md and the behaviour of Docker Compose 5.
struct Template {
  /// Why a text cannot be interpolated.
  enum Failure: Error, Equatable {
    /// `${` without a valid expression, at this byte of the text.
    case invalid(String)
    /// `${V?reason}` without a value.
    case missing(variable: String, reason: String)
    case tooDeep
  }

  /// The value of a variable, or nil where it is not set.
  let lookup: (String) -> String?
  /// Called for each variable that is not set and has no default.
  let unset: (String) -> Void
  private static let deepest = 100

  func substitute(_ text: String) throws(Failure) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    return String(decoding: try substitute(Array(text.utf8)[...], depth: 0), as: UTF8.self)
  }

  private func substitute(_ text: ArraySlice<UInt8>, depth: Int) throws(Failure) -> [UInt8] {
    guard depth < Self.deepest else { throw .tooDeep }
    var out: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at] == UInt8(ascii: "$"), at + 1 < text.endIndex else {
        out.append(text[at])
        at += 1
        continue
      }
      let next = text[at + 1]
      if next == UInt8(ascii: "$") {
        out.append(UInt8(ascii: "$"))
        at += 2
      } else if Variable.isStart(next) {
        let end = Variable.end(in: text, from: at + 1)
        out += value(String(decoding: text[at + 1..<end], as: UTF8.self))
        at = end
      } else if next == UInt8(ascii: "{") {
        guard let expression = Expression(in: text, at: at) else {
          throw .invalid(String(decoding: text, as: UTF8.self))
        }
        out += try value(of: expression, depth: depth)
        // What follows the expression on the same line was taken with it and is interpolated in turn.
        at = expression.end
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  private func value(_ name: String) -> [UInt8] {
    if let value = lookup(name) { return Array(value.utf8) }
    unset(name)
    return []
  }

  private func value(of expression: Expression, depth: Int) throws(Failure) -> [UInt8] {
    let value = lookup(expression.name)
    switch expression.operation {
    case nil: return self.value(expression.name)
    case .fallback(let evenIfEmpty):
      if let value, !(evenIfEmpty && value.isEmpty) { return Array(value.utf8) }
      return try substitute(expression.word, depth: depth + 1)
    case .alternative(let onlyIfNotEmpty):
      guard let value, !(onlyIfNotEmpty && value.isEmpty) else { return Array((value ?? "").utf8) }
      return try substitute(expression.word, depth: depth + 1)
    case .required(let notEmpty):
      if let value, !(notEmpty && value.isEmpty) { return Array(value.utf8) }
      let reason = try substitute(expression.word, depth: depth + 1)
      throw .missing(variable: expression.name, reason: String(decoding: reason, as: UTF8.self))
    }
  }
}

/// The letters of variable names.
enum Variable {
  static func isStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
  }

  static func isPart(_ byte: UInt8) -> Bool { isStart(byte) || (0x30...0x39).contains(byte) }

  /// The index behind a name that begins at `start`.
  static func end(in text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex, isPart(text[end]) { end += 1 }
    return end
  }
}

/// `${NAME}`, or `${NAME` with an operation, a word and `}`.
struct Expression {
  enum Operation: Equatable {
    case fallback(evenIfEmpty: Bool)
    case alternative(onlyIfNotEmpty: Bool)
    case required(notEmpty: Bool)
  }

  let name: String
  let operation: Operation?
  let word: ArraySlice<UInt8>
  /// The index behind the closing brace.
  let end: Int

  /// The expression whose `$` stands at `start`; nil where there is none.
  init?(in text: ArraySlice<UInt8>, at start: Int) {
    let nameStart = start + 2
    guard nameStart < text.endIndex, Variable.isStart(text[nameStart]) else { return nil }
    var at = Variable.end(in: text, from: nameStart)
    name = String(decoding: text[nameStart..<at], as: UTF8.self)
    guard at < text.endIndex else { return nil }
    if text[at] == UInt8(ascii: "}") {
      operation = nil
      word = []
      end = at + 1
      return
    }
    let hasColon = text[at] == UInt8(ascii: ":")
    if hasColon { at += 1 }
    guard at < text.endIndex else { return nil }
    switch text[at] {
    case UInt8(ascii: "-"): operation = .fallback(evenIfEmpty: hasColon)
    case UInt8(ascii: "+"): operation = .alternative(onlyIfNotEmpty: hasColon)
    case UInt8(ascii: "?"): operation = .required(notEmpty: hasColon)
    default: return nil
    }
    // The word ends on its line: at the brace that closes this one, else at the line's last brace.
    let lineEnd = text[at...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    guard let lastBrace = text[at..<lineEnd].lastIndex(of: UInt8(ascii: "}")) else { return nil }
    let close = Self.closingBrace(in: text[start...lastBrace]) ?? lastBrace
    word = at + 1 <= close ? text[at + 1..<close] : []
    end = close + 1
  }

  /// The brace that closes the first one. As in Docker Compose the letter behind an opening brace is not
  /// looked at, so that `{}` in a default closes with its own brace.
  private static func closingBrace(in text: ArraySlice<UInt8>) -> Int? {
    var open = 0
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "}") {
        open -= 1
        if open == 0 { return at }
      }
      if text[at] == UInt8(ascii: "{") {
        open += 1
        at += 1
      }
      at += 1
    }
    return nil
  }
}
