/// Splits the text of an instruction into words, with quotes removed and variables replaced.
///
/// Source: https://docs.docker.com/reference/dockerfile/#environment-replacement
struct DockerfileWords {
  private let escape: Character
  private let value: (String) -> String?
  /// Whether something stands here that is not understood, or has no value.
  private(set) var isUnclear = false

  private static let deepest = 10

  init(escape: Character, value: @escaping (String) -> String?) {
    self.escape = escape
    self.value = value
  }

  /// The words of a text.
  mutating func split(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var rest = Substring(text)
    var quote: Character?
    while let character = rest.popFirst() {
      switch character {
      case escape where quote != "'":
        if let next = rest.popFirst() { word = (word ?? "") + String(next) }
      case "'", "\"":
        if quote == character {
          quote = nil
        } else if quote == nil {
          quote = character
        } else {
          word = (word ?? "") + String(character)
        }
        word = word ?? ""
      case "$" where quote != "'": word = (word ?? "") + variable(&rest, 0)
      case _ where quote == nil && character.isWhitespace:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }

  /// The variable behind a dollar.
  private mutating func variable(_ rest: inout Substring, _ depth: Int) -> String {
    guard rest.first == "{" else {
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      guard !name.isEmpty else { return "$" }
      rest = rest.dropFirst(name.count)
      return plain(String(name))
    }
    rest = rest.dropFirst()
    let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    rest = rest.dropFirst(name.count)
    var operation = ""
    while let next = rest.first, ":-+?".contains(next), operation.count < 2,
      operation.last.map({ $0 == ":" }) ?? true
    {
      operation.append(next)
      rest = rest.dropFirst()
    }
    var word = ""
    while let next = rest.popFirst(), next != "}" {
      if next == "$", depth < Self.deepest {
        word += variable(&rest, depth + 1)
      } else {
        word.append(next)
      }
    }
    let known = value(name)
    let isSet = operation.hasPrefix(":") ? known?.isEmpty == false : known != nil
    switch operation {
    case "" where word.isEmpty: return plain(name)
    case "-", ":-": return isSet ? known ?? "" : word
    case "+", ":+": return isSet ? word : ""
    case "?", ":?": return plain(name)
    default:
      isUnclear = true
      return ""
    }
  }

  private mutating func plain(_ name: String) -> String {
    guard let known = value(name) else {
      isUnclear = true
      return ""
    }
    return known
  }
}
