import Documents
import KubernetesObjects
import Policies
import Testing

/// The examples of each rule's documentation are its tests.
@Suite struct RuleTests {
  private func pod(_ text: String) throws -> ReviewedPod {
    let node = try #require(try YAMLReader.read(Source(name: "example.yaml", text: text)).first).root
    let (template, problems) = NodeReader.read(PodTemplate.self, from: node)
    #expect(problems.isEmpty, "\(problems.all.map(\.message))")
    return ReviewedPod(template, kind: "Deployment", name: "example")
  }

  /// Rules that an example of another rule need not follow: hardening beyond the standard.
  private let beyond: Set = [
    "missing-limits", "missing-requests", "writable-root-filesystem", "plaintext-credential",
  ]
  private var standard: Set<String> { Set(Rules.slugs).subtracting(beyond) }

  @Test(arguments: Rules.slugs) func theExamplesAreWhatTheySay(slug: String) throws {
    let rule = try #require(Rules.all.first { $0.slug == slug })
    let excused = standard.contains(slug) ? beyond : standard.union(beyond).subtracting([slug])
    let engine = Engine()
    let bad = engine.findings(try pod(rule.documentation.bad), excusing: excused)
    #expect(
      !bad.isEmpty && bad.allSatisfy { $0.rule == slug }, "the bad example breaks this rule and no other")
    #expect(
      engine.findings(try pod(rule.documentation.good), excusing: excused).isEmpty,
      "the good example breaks none")
    #expect(bad.allSatisfy { !$0.help.isEmpty && !$0.path.isEmpty })
  }

  @Test(arguments: Rules.slugs) func theFixMendsTheBadExampleAndIsDoneOnce(slug: String) throws {
    let rule = try #require(Rules.all.first { $0.slug == slug })
    guard rule.documentation.fixSafety != .none, slug != "writable-root-filesystem" else { return }
    let parameters = FixParameters(
      requests: ["cpu": "50m", "memory": "64Mi"], limits: ["cpu": "500m", "memory": "256Mi"])
    var fixed = try pod(rule.documentation.bad)
    rule.fix(&fixed.template, parameters)
    #expect(rule.check(fixed).isEmpty)
    let once = fixed.template
    rule.fix(&fixed.template, parameters)
    #expect(fixed.template == once)
  }

  @Test func slugsAreUniqueAndSorted() {
    #expect(Rules.slugs == Rules.slugs.sorted())
    #expect(Set(Rules.slugs).count == Rules.slugs.count)
  }

  /// Where other engines leak: pod-security.md.
  @Test(arguments: [
    (
      "{securityContext: {runAsNonRoot: true}, initContainers: [{name: i, securityContext: {runAsUser: 0}}], containers: [{name: c}]}",
      "root-user"
    ),
    (
      "{securityContext: {runAsNonRoot: true}, containers: [{name: a}, {name: b, securityContext: {runAsNonRoot: false}}]}",
      "root-user"
    ),
    ("{containers: [{name: a, securityContext: {runAsNonRoot: true}}, {name: b}]}", "root-user"),
    (
      "{securityContext: {runAsNonRoot: true, runAsUser: 0}, containers: [{name: a, securityContext: {runAsUser: 5}}]}",
      "root-user"
    ),
    ("{containers: [{name: a, securityContext: {capabilities: {drop: [all]}}}]}", "added-capability"),
    (
      "{containers: [{name: a, securityContext: {capabilities: {drop: [ALL], add: [CAP_NET_BIND_SERVICE]}}}]}",
      "added-capability"
    ),
    (
      "{securityContext: {seccompProfile: {type: Unconfined}}, containers: [{name: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}]}",
      "unconfined-seccomp"
    ),
    ("{containers: [{name: a}], ephemeralContainers: [{name: e}]}", "privilege-escalation"),
  ])
  func nothingLeaks(spec: String, slug: String) throws {
    let rule = try #require(Rules.all.first { $0.slug == slug })
    #expect(!rule.check(try pod("spec: \(spec)")).isEmpty)
  }

  @Test func aCredentialIsNeverTold() throws {
    let spec =
      "{containers: [{name: a, env: [{name: DB_PASSWORD, value: hunter2-long}], args: ['postgres://u:hunter2-long@db']}]}"
    let findings = PlaintextCredential.check(try pod("spec: \(spec)"))
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { !($0.message + $0.help + $0.path).contains("hunter2") })
  }
}
