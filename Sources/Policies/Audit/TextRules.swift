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
