/// Splits a command line into words as Docker Compose does; no shell runs, and nothing is expanded.
///
/// Quotes and backslashes as in a shell; `;`, `&`, `|`, `<` and `>` end the command, silently in Docker
/// Compose, so that the caller can say so.
package struct ShellWords: Equatable {
  package private(set) var words: [String] = []
  /// What stands behind an operator of the shell, and is dropped.
  package private(set) var dropped: String?

  package struct Failure: Error, Equatable {}

  private enum Quote { case none, single, double, backtick, dollar }

  package init(_ line: String) throws(Failure) {
    var word = ""
    var hasWord = false
    var isEscaped = false
    var quote = Quote.none
    let scalars = Array(line.unicodeScalars)
    loop: for (index, scalar) in scalars.enumerated() {
      if isEscaped {
        word.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
        hasWord = true
        continue
      }
      switch scalar {
      case "\\" where quote != .single:
        isEscaped = true
        continue
      case " ", "\t", "\r", "\n":
        if quote != .none {
          word.unicodeScalars.append(scalar)
        } else if hasWord {
          words.append(word)
          word = ""
          hasWord = false
        }
        continue
      case "`" where quote == .none || quote == .backtick:
        quote = quote == .backtick ? .none : .backtick
      case ")" where quote == .none || quote == .dollar:
        guard quote == .dollar else { throw Failure() }
        quote = .none
      case "(" where quote == .none || quote == .dollar:
        guard quote == .none, word.hasSuffix("$") else { throw Failure() }
        quote = .dollar
        word += "("
        continue
      case "\"" where quote == .none || quote == .double || quote == .backtick:
        guard quote != .backtick else { throw Failure() }
        if quote == .double { hasWord = true }
        quote = quote == .double ? .none : .double
        continue
      case "'" where quote == .none || quote == .single || quote == .backtick:
        guard quote != .backtick else { throw Failure() }
        if quote == .single { hasWord = true }
        quote = quote == .single ? .none : .single
        continue
      case ";", "&", "|", "<", ">":
        if quote == .none {
          // `2>file`: the number belongs to the redirection.
          if scalar == ">", let first = word.utf8.first, (0x30...0x39).contains(first) { hasWord = false }
          dropped = String(String.UnicodeScalarView(scalars[index...]))
          break loop
        }
      default: break
      }
      word.unicodeScalars.append(scalar)
      hasWord = true
    }
    if hasWord { words.append(word) }
    if isEscaped || quote != .none { throw Failure() }
  }
}
