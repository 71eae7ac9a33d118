internal import ArgumentParser
internal import Console
internal import Documents
internal import Policies

/// `bulkhead explain [RULE]`: why a rule exists, and how to follow it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a rule exists, with an example that breaks it and one that does not.",
    discussion: """
      Examples:
        bulkhead explain
        bulkhead explain root-user
      """)

  /// How a rule is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(name: .long, help: "The form of the answer: text or markdown.")
  var format = Format.text
  @OptionGroup(title: "Messages") var messages: MessageOptions
  @Argument(help: "The rule; without one, all are listed.")
  var rule: String?

  func run() throws {
    try messages.reporter().run { () throws(Diagnostics) in try Exchange.print(try text()) }
  }

  private func text() throws(Diagnostics) -> String {
    guard let rule else { return format == .markdown ? RulePage.index() : Self.list() }
    guard let found = Rules.named(rule) else {
      throw Diagnostics([
        .error(
          "unknown-rule", "there is no rule \"\(rule)\"",
          help: Spelling.nearest(to: rule, among: Rules.slugs).map { "did you mean \"\($0)\"?" }
            ?? "bulkhead explain lists the rules")
      ])
    }
    return format == .markdown ? RulePage.markdown(found.documentation) : RulePage.text(found.documentation)
  }

  private static func list() -> String {
    let rules = Rules.all.map { $0.documentation }
    let width = (rules.map(\.slug.count).max() ?? 0) + 2
    func row(_ cells: [String]) -> String {
      zip(cells, [width, 12, 12]).map { $0 + String(repeating: " ", count: max(1, $1 - $0.count)) }.joined()
        + cells[3] + "\n"
    }
    return row(["RULE", "LEVEL", "PRODUCTION", "LOOKS FOR"])
      + rules.map { rule in
        row([
          rule.slug, rule.level?.rawValue ?? "-", rule.action.rawValue,
          rule.what.filter { $0 != "`" && $0 != "\n" },
        ])
      }.joined()
  }
}
