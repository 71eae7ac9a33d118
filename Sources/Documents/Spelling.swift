/// 'Did you mean': the nearest of the known words to a misspelt one.
public enum Spelling {
  /// The known word that differs least from `word`, if it differs by no more than a third of its letters.
  ///
  /// Distance is that of Damerau and Levenshtein (one swap of neighbours counts once), ignoring case.
  public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    guard !wanted.isEmpty else { return nil }
    let most = max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
      guard abs(letters.count - wanted.count) <= most else { continue }
      let distance = distance(wanted, letters)
      if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for column in 0..<right.count {
        let same = left[row] == right[column]
        current[column + 1] = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

extension String {
  /// The text with each occurrence of a scalar replaced. By scalars, since a combining mark behind a quote makes
  /// another character of it, and leaves it a quote to every other program.
  package func replacingEach(_ wanted: Unicode.Scalar, with replacement: String) -> String {
    guard unicodeScalars.contains(wanted) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == wanted {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension StringProtocol {
  /// The text without spaces, tabs and line ends at both ends.
  package func trimmed() -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    var view = Substring(self).unicodeScalars
    while let first = view.first, isSpace(first) { view.removeFirst() }
    while let last = view.last, isSpace(last) { view.removeLast() }
    return String(view)
  }
}
