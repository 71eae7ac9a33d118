import Documents
import KubernetesObjects
import Policies
import Testing

/// How policies and exceptions combine.
@Suite struct EngineTests {
  private let now = Timestamp(seconds: 1_800_000_000)

  private func policy(_ name: String, _ action: RuleAction, _ change: (inout Policy) -> Void = { _ in })
    -> Policy
  {
    var policy = Policy(name: name) { $0.slug == "host-network" ? action : .off }
    change(&policy)
    return policy
  }

  private func pod(_ text: String = "spec: {hostNetwork: true, containers: []}") throws -> ReviewedPod {
    var pod = try Given.pod(text)
    pod.object = ObjectIdentity(apiVersion: "apps/v1", kind: "Deployment", namespace: "shop", name: "web")
    pod.labels = ["app": "web"]
    return pod
  }

  private func exception(
    _ rules: [String] = ["host-network"], namespace: String = "shop", expiresAt: Timestamp? = nil,
    isTrusted: Bool = true, _ match: (inout ExceptionMatch) -> Void = { _ in }
  ) -> Exceptions.Entry {
    Exceptions.Entry(
      namespace: namespace, name: "e",
      spec: .with {
        $0.rules = rules
        $0.match = .with(match)
      }, expiresAt: expiresAt, isTrusted: isTrusted)
  }

  private func decision(
    _ policies: [Policy], _ exceptions: [Exceptions.Entry] = [], at moment: Timestamp? = nil
  ) throws
    -> Verdict.Decision
  {
    let pod = try pod()
    return Engine(policies: policies, exceptions: Exceptions(exceptions))
      .verdict(on: pod, at: moment ?? now).decision
  }

  @Test func ofTwoPoliciesTheStricterIsHeardOnce() throws {
    let engine = Engine(policies: [policy("a", .warn), policy("b", .deny), policy("c", .audit)])
    let verdict = engine.verdict(on: try pod(), at: now)
    #expect(verdict.decision == .deny && verdict.findings.map(\.policy) == ["b"])
    #expect(try decision([policy("a", .warn), policy("c", .audit)]) == .warn)
    #expect(try decision([policy("c", .audit)]) == .allow)
  }

  @Test func aPolicyIsForWhatItMatches() throws {
    #expect(try decision([policy("a", .deny) { $0.match.excludedNamespaces = ["shop"] }]) == .allow)
    #expect(try decision([policy("a", .deny) { $0.match.kinds = ["Job"] }]) == .allow)
    #expect(try decision([policy("a", .deny) { $0.match.kinds = ["Deployment"] }]) == .deny)
    let selector = LabelSelector.with { $0.matchLabels = ["app": "other"] }
    #expect(try decision([policy("a", .deny) { $0.match.objectSelector = selector }]) == .allow)
    var known = try pod()
    known.namespaceLabels = ["app": "else"]
    let engine = Engine(policies: [policy("a", .deny) { $0.match.namespaceSelector = selector }])
    #expect(engine.verdict(on: known, at: now).decision == .allow)
    // What nobody knows must not let anything escape.
    #expect(engine.verdict(on: try pod(), at: now).decision == .deny)
  }

  @Test func anExceptionExcusesExactlyWhatItNames() throws {
    let policies = [policy("a", .deny)]
    #expect(try decision(policies, [exception()]) == .allow)
    #expect(try decision(policies, [exception(["host-pid"])]) == .deny)
    #expect(try decision(policies, [exception(namespace: "other")]) == .deny)
    #expect(try decision(policies, [exception { $0.kind = "Deployment" }]) == .allow)
    #expect(try decision(policies, [exception { ($0.kind, $0.name) = ("Deployment", "api") }]) == .deny)
    #expect(try decision(policies, [exception { $0.containers = ["web"] }]) == .deny)
    #expect(try decision(policies, [exception(namespace: "ops") { $0.namespaces = ["shop"] }]) == .allow)
    #expect(
      try decision(policies, [exception { $0.labelSelector = .with { $0.matchLabels = ["app": "web"] } }])
        == .allow)
  }

  @Test func twoExceptionsNeverAddUp() throws {
    let byKind = exception { ($0.kind, $0.name) = ("Deployment", "api") }
    let byName = exception { ($0.kind, $0.name) = ("Job", "web") }
    #expect(try decision([policy("a", .deny)], [byKind, byName]) == .deny)
  }

  @Test func anExceptionCountsUntilItsSecond() throws {
    let excused = [exception(expiresAt: now)]
    let before = Timestamp(microseconds: now.microseconds - 1)
    #expect(try decision([policy("a", .deny)], excused, at: before) == .allow)
    #expect(try decision([policy("a", .deny)], excused, at: now) == .deny)
  }

  @Test func anExceptionForWhichNobodyVouchesCountsWhereThePolicyAllows() throws {
    let own = exception(isTrusted: false)
    #expect(try decision([policy("a", .deny)], [own]) == .deny)
    #expect(try decision([policy("a", .deny) { $0.allowsNamespaceExceptions = true }], [own]) == .allow)
    // It may not reach beyond its own namespace.
    let reaching = exception(namespace: "other", isTrusted: false) { $0.namespaces = ["shop"] }
    #expect(try decision([policy("a", .deny) { $0.allowsNamespaceExceptions = true }], [reaching]) == .deny)
    // What one policy excuses and another does not is not excused.
    let both = [policy("a", .deny) { $0.allowsNamespaceExceptions = true }, policy("b", .warn)]
    #expect(try decision(both, [own]) == .warn)
  }

  @Test func aTemplateIsMitigatedWhereItsPodsAreMutated() throws {
    func decision(_ change: (inout Policy) -> Void) throws -> Verdict.Decision {
      var policy = Policy(name: "a") { $0.slug == "unconfined-seccomp" ? .deny : .off }
      policy.mutates = true
      change(&policy)
      let pod = try pod("metadata: {labels: {app: web}}\nspec: {containers: [{name: c}]}")
      return Engine(policies: [policy]).verdict(on: pod, at: now).decision
    }
    #expect(try decision { _ in } == .allow)
    #expect(try decision { $0.mutates = false } == .deny)
    #expect(try decision { $0.match.kinds = ["Deployment"] } == .deny)
    #expect(try decision { $0.match.kinds = ["Deployment", "Pod"] } == .allow)
  }

  @Test func mutationLeavesAloneWhatItMust() throws {
    var policy = Policy(name: "a")
    policy.mutates = true
    policy.parameters.resources.defaults = FixParameters(requests: ["cpu": "1"], limits: ["cpu": "2"])
    func isChanged(_ text: String, sparing excused: Set<String> = []) throws -> Bool {
      var pod = try Given.pod(text, kind: "Pod")
      let before = pod.template
      Mutation.apply(to: &pod, by: policy, sparing: excused)
      return pod.template != before
    }
    #expect(try isChanged("spec: {containers: [{name: c}]}"))
    #expect(try !isChanged("spec: {os: {name: windows}, containers: [{name: c}]}"))
    #expect(try !isChanged("spec: {nodeSelector: {kubernetes.io/os: windows}, containers: [{name: c}]}"))
    #expect(
      try !isChanged(
        "metadata: {annotations: {kubernetes.io/config.mirror: x}}\nspec: {containers: [{name: c}]}"))
    let whole =
      "spec: {securityContext: {seccompProfile: {type: RuntimeDefault}}, resources: {limits: {cpu: 1}}, containers: [{name: c}]}"
    #expect(try !isChanged(whole))
    #expect(
      try !isChanged(
        "spec: {containers: [{name: c}]}",
        sparing: ["unconfined-seccomp", "missing-limits", "missing-requests"]))
  }

  @Test(arguments: [
    ("2026-11-24T12:00:00Z", 1_795_521_600_000_000), ("1970-01-01T00:00:00Z", 0),
    ("2000-02-29T23:59:59.25Z", 951_868_799_250_000), ("2026-11-24T13:30:00+01:30", 1_795_521_600_000_000),
  ])
  func momentsAreReadAndWritten(text: String, microseconds: Int) throws {
    let moment = try #require(Timestamp(text))
    #expect(moment.microseconds == microseconds)
    #expect(Timestamp(moment.description) == moment)
  }

  @Test(arguments: [
    "", "2026-11-24", "2026-02-29T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T12:00:00",
    "2026-13-01T00:00:00Z",
    "2026-11-24 12:00:00Z", "2026-11-24T12:00:00.Z", "2026-11-24T12:00:00+1:00",
  ])
  func whatIsNoMomentIsNotRead(text: String) { #expect(Timestamp(text) == nil) }
}
