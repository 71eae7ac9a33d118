public import Policies

/// What is written about a rule: by `explain`, on its page, and in SARIF's help. One source feeds all of them.
public enum RulePage {
  /// A rule's page in Markdown.
  public static func markdown(_ rule: RuleDocumentation) -> String {
    var text = "# \(rule.slug)\n\n\(rule.what)\n\n"
    text += facts(rule).map { "- \($0.name): \($0.value)\n" }.joined()
    text += "\n## Why\n\n\(rule.why)\n\n## Example\n\n"
    if let policy = rule.policy { text += "With this in the `spec` of a policy:\n\n\(fenced(policy))\n" }
    text += "\(fenced(rule.bad))\nUse instead:\n\n\(fenced(rule.good))\n"
    text += "## Accept it\n\n\(acceptance(rule))\n"
    text += "\n## References\n\n" + rule.references.map { "- <\($0)>\n" }.joined()
    return text
  }

  /// The same for a terminal.
  public static func text(_ rule: RuleDocumentation) -> String {
    var text = "\(rule.slug)\n\n\(wrapped(rule.what))\n\n"
    text += facts(rule).map { "  \($0.name): \($0.value.filter { $0 != "`" })\n" }.joined()
    text += "\nWhy\n\(wrapped(rule.why))\n"
    if let policy = rule.policy { text += "\nWith a policy that says\n\(indented(policy))\n" }
    text += "\nThis breaks it\n\(indented(rule.bad))\n\nUse instead\n\(indented(rule.good))\n"
    text += "\nSee\n" + rule.references.map { "  \($0)\n" }.joined()
    return text
  }

  /// The list of all rules in Markdown.
  public static func index() -> String {
    var text = """
      # Rules

      Every rule that `audit`, `review`, `convert` and admission judge by. The column *production* says what the \
      built-in profile `production` does about a finding; a rule that is `off` there speaks only where a policy names it.

      | Rule | Level | Severity | production | Looks for |
      |---|---|---|---|---|

      """
    for rule in Rules.all.map({ $0.documentation }) {
      let cell = rule.what.replacing("|", with: "\\|").replacing("\n", with: " ")
      text +=
        "| [\(rule.slug)](\(rule.slug).md) | \(rule.level?.rawValue ?? "–") | \(rule.severity.rawValue) | \(rule.action.rawValue) | \(cell) |\n"
    }
    return text
  }

  /// SARIF's help.
  static func help(_ rule: RuleDocumentation) -> String {
    "\(rule.what)\n\n\(rule.why)\n\n\(fenced(rule.bad))\nUse instead:\n\n\(fenced(rule.good))"
  }

  private static func facts(_ rule: RuleDocumentation) -> [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = []
    if let level = rule.level {
      let checks = PodSecurityTable.rows.filter { $0.rules.contains(rule.slug) }
        .map { "\($0.id)\($0.since > 0 ? " (from 1.\($0.since) on)" : "")" }
      facts.append(("Pod Security Standards", "\(level.rawValue): \(checks.joined(separator: ", "))"))
    }
    facts.append(("Severity", rule.severity.rawValue))
    facts.append(("In the profile `production`", rule.action.rawValue))
    let scope =
      switch rule.scope {
      case .pod: "pod templates, on every path"
      case .objects: "the objects of all files together, in `audit`"
      case .text: "the text of files, in `audit`"
      }
    facts.append(("Looks at", scope))
    let fix =
      switch rule.fixSafety {
      case .safe: "safe: the pod works as before"
      case .unsafe: "unsafe: the pod may need a change of its own to work"
      case .none: "none"
      }
    facts.append(("Fix", fix))
    return facts
  }

  private static func acceptance(_ rule: RuleDocumentation) -> String {
    if rule.scope == .text {
      return "The rule is about the text itself; mend it, or turn the rule off in a policy."
    }
    let comment = "`# bulkhead-ignore \(rule.slug) until 2027-01-31: why it is accepted`"
    return rule.scope == .pod
      ? "In files: a comment \(comment) at the place. On every path: a WorkloadException that names the rule."
      : "A comment \(comment) at the place."
  }

  private static func fenced(_ yaml: String) -> String { "```yaml\n\(yaml)\n```\n" }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }

  /// A paragraph with lines of at most 80 characters.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var line = " "
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if line.count + word.count + 1 > 80 {
        lines.append(line)
        line = " "
      }
      line += " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
