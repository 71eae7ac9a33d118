/// What to do about libyaml's messages, which name the grammar and not the mistake.
enum YAMLAdvice {
  private static let table: [(fragment: String, help: String)] = [
    (
      "found character that cannot start any token",
      "quote the value: it begins with a character that YAML reserves"
    ),
    (
      "mapping values are not allowed in this context",
      "check the indentation, or quote a value that contains \": \""
    ),
    ("did not find expected key", "check the indentation of this line against its neighbours"),
    ("could not find expected ':'", "write \"key: value\", or check the indentation of this line"),
    ("block sequence entries are not allowed", "put the list under its key, on lines of its own"),
    ("did not find expected '-' indicator", "check the indentation of this list item"),
    ("found unexpected end of stream", "close the quote or bracket that is still open"),
    ("did not find expected ',' or ']'", "close the list with ], or separate its items with commas"),
    ("did not find expected ',' or '}'", "close the mapping with }, or separate its entries with commas"),
    ("found unknown escape character", "use single quotes, or double the backslash"),
    ("control characters are not allowed", "remove the control character"),
    ("found duplicate", "remove one of the two"),
    ("did not find expected <document start>", "separate documents with a line ---"),
  ]

  static func help(for message: String, at place: Place) -> String? {
    if isTabIndentation(at: place) { return "indent with spaces: YAML does not allow tabs here" }
    return table.first { message.contains($0.fragment) }?.help
  }

  /// Whether the line's indentation up to the place has a tab.
  private static func isTabIndentation(at place: Place) -> Bool {
    guard let line = place.source.text(ofLine: place.startPosition.line) else { return false }
    return line.prefix { $0 == " " || $0 == "\t" }.contains("\t")
  }
}
