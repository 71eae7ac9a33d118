internal import Documents

/// Rules about the text of files: what cannot be read is a finding with its place, and the rest is judged.
enum TextRules {
  /// The slug that a problem of reading is reported under.
  static func slug(of problem: Diagnostic) -> String {
    switch problem.code {
    case "duplicate-key": DuplicateKey.slug
    case "wrong-type": InvalidField.slug
    default: UnreadableDocument.slug
    }
  }

  /// What to do about it.
  static func help(for problem: Diagnostic, in source: Source) -> String {
    if problem.code == "yaml-syntax", isTemplate(source) {
      return "this is a template: render it first, such as helm template CHART | bulkhead audit -"
    }
    if problem.code == "wrong-type", problem.help == nil {
      // The API server reads no numbers out of strings, nor strings out of numbers.
      if problem.message.hasPrefix("a string") { return "put the value in quotes" }
      if problem.message.hasPrefix("true or false") || problem.message.hasPrefix("a whole number") {
        return "write the value itself, without quotes"
      }
      return "see kubectl explain for what the field holds"
    }
    return problem.help ?? "mend the text"
  }

  /// Whether the file is a template of Helm's.
  private static func isTemplate(_ source: Source) -> Bool {
    let bytes = source.bytes
    return bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "{")
    }
  }
}
