import Documents
import KubernetesObjects
import Policies
import Testing

/// The examples of each rule's documentation are its tests.
@Suite struct RuleTests {
  private static let standard = Rules.all.filter { $0.documentation.level != nil }.map { $0.slug }
  private static let objects = Rules.all.filter { $0.documentation.scope != .pod }.map { $0.slug }
  private static let pods = Rules.all.filter { $0.documentation.scope == .pod }.map { $0.slug }

  /// The rules that an example of a rule is held against: those of the standard, or all about files, or itself.
  private static func company(of rule: any Rule.Type) -> [String] {
    if rule.documentation.level != nil { return standard }
    if rule.documentation.scope == .pod { return [rule.slug] }
    return objects.filter { $0 == rule.slug || Rules.named($0)?.documentation.isOptIn == false }
  }

  private func rules(in text: String, of rule: any Rule.Type) throws -> Set<String> {
    let policy = try Given.policy(rule.documentation.policy ?? "{}", only: Self.company(of: rule))
    if rule.documentation.scope == .pod {
      return Set(Engine.findings(try Given.pod(text), by: policy).map(\.rule))
    }
    return Set(Given.audit(text, policy).filter(\.isOpen).map(\.finding.rule))
  }

  @Test(arguments: Rules.slugs) func theBadExampleBreaksTheRuleAndTheGoodOneNone(slug: String) throws {
    let rule = try #require(Rules.named(slug))
    #expect(try rules(in: rule.documentation.bad, of: rule) == [slug])
    #expect(try rules(in: rule.documentation.good, of: rule).isEmpty)
  }

  @Test(arguments: pods) func theFixMendsTheBadExampleAndIsDoneOnce(slug: String) throws {
    let rule = try #require(Rules.named(slug))
    let parameters = FixParameters(
      requests: ["cpu": "50m", "memory": "64Mi"], limits: ["cpu": "500m", "memory": "256Mi"])
    let policy = try Given.policy(rule.documentation.policy ?? "{}", only: [slug])
    var fixed = try Given.pod(rule.documentation.bad)
    rule.fix(&fixed.template, parameters)
    #expect(Engine.findings(fixed, by: policy).isEmpty == (rule.documentation.fixSafety != .none))
    let once = fixed.template
    rule.fix(&fixed.template, parameters)
    #expect(fixed.template == once)
  }

  @Test func slugsAreUniqueAndSorted() {
    #expect(Rules.slugs == Rules.slugs.sorted())
    #expect(Set(Rules.slugs).count == Rules.slugs.count)
  }

  @Test(arguments: Rules.slugs) func theDocumentationIsWhole(slug: String) throws {
    let documentation = try #require(Rules.named(slug)?.documentation)
    #expect(documentation.what.hasSuffix(".") && documentation.why.hasSuffix("."))
    #expect(
      documentation.references.allSatisfy { $0.hasPrefix("https://") } && !documentation.references.isEmpty)
  }

  @Test func theTableOfTheStandardNamesRulesThatThereAre() {
    #expect(PodSecurityTable.rows.map(\.check) == PodSecurityCheck.allCases)
    for row in PodSecurityTable.rows {
      #expect(row.rules.allSatisfy { Rules.named($0)?.documentation.level != nil })
    }
    #expect(Set(PodSecurityTable.rows.flatMap(\.rules)) == Set(Self.standard))
  }

  @Test func aCredentialIsNeverTold() throws {
    let spec =
      "{containers: [{name: a, env: [{name: DB_PASSWORD, value: hunter2-long}], args: ['postgres://u:hunter2-long@db']}]}"
    let policy = try Given.policy(only: ["plaintext-credential"])
    let findings = Engine.findings(try Given.pod("spec: \(spec)"), by: policy)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { !($0.message + $0.help + $0.path).contains("hunter2") })
  }
}
