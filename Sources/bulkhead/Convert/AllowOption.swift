internal import Documents
internal import Workloads

/// `--allow RULE=SERVICE`, `--allow RULE`, `--allow all`.
enum AllowOption {
  private static let rules = ConversionOptions.allowableRules

  static func parse(_ options: [String]) throws(Diagnostics) -> Set<ConversionOptions.Allowance> {
    var problems = Diagnostics()
    var result: Set<ConversionOptions.Allowance> = []
    for option in options {
      if option == "all" {
        result.insert(ConversionOptions.Allowance(rule: nil, service: nil))
        continue
      }
      let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
      let rule = parts.first ?? ""
      guard rules.contains(rule) else {
        problems.add(
          .error(
            "unknown-rule", "--allow \(option): there is no rule \"\(rule)\"",
            help: Spelling.nearest(to: rule, among: rules).map { "did you mean \"\($0)\"?" }
              ?? "the rules are: \(rules.sorted().joined(separator: ", "))"))
        continue
      }
      result.insert(ConversionOptions.Allowance(rule: rule, service: parts.count > 1 ? parts[1] : nil))
    }
    if problems.hasErrors { throw problems }
    return result
  }
}
