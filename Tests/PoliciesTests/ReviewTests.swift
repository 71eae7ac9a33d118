import Documents
import KubernetesObjects
import Policies
import TestSupport
import Testing

/// The answers of the webhooks' pure core.
@Suite struct ReviewTests {
  private let baseline = Engine(policies: [Given.standard(.baseline)])
  private let pod = Manifests.kinds[0]
  private let deployment = Manifests.kinds[4]

  private func object(_ kind: Manifests.Kind, _ spec: String, _ metadata: String = "{name: web}") throws
    -> Value
  {
    Manifests.value(
      kind, spec: try Manifests.value(of: spec), metadata: try Manifests.value(of: metadata))
  }

  private func update(
    _ kind: Manifests.Kind, from old: String, to new: String, subresource: String = "",
    oldMetadata: String = "{name: web}", metadata: String = "{name: web}", by engine: Engine? = nil
  ) throws -> AdmissionAnswer {
    let review = Manifests.request(
      kind, object: try object(kind, new, metadata), old: try object(kind, old, oldMetadata),
      operation: "UPDATE", subresource: subresource)
    return try Manifests.answer(review, engine ?? baseline)
  }

  private let bad = "{hostNetwork: true, containers: [{name: c, image: a}]}"

  @Test func theFixturesAgree() throws {
    for fixture in FixtureTests.all {
      let level = try #require(PodSecurityLevel(rawValue: fixture.level))
      let policy = Given.standard(level, try #require(PodSecurityVersion(fixture.version)))
      let text = try #require(TestFiles.text(fixture.path))
      let review = Manifests.request(pod, object: try Manifests.value(of: text))
      let answer = try Manifests.answer(review, Engine(policies: [policy]))
      #expect(answer.isAllowed == fixture.passes, "\(fixture.path): \(answer.message)")
    }
  }

  @Test func theUidIsRepeatedAndARefusalSaysEverything() throws {
    let spec = "{hostNetwork: true, hostPID: true, containers: [{name: a, image: x}, {name: b, image: z}]}"
    let answer = try Manifests.review(pod, spec: spec, Given.standard(.restricted))
    #expect(!answer.isAllowed && answer.uid == "0b4d0f57-5f0d-4f6c-9f7a-2f6b0a3a8f11" && answer.code == 403)
    for line in [
      "- host namespaces (pod must remove hostNetwork) [host-network]",
      "- host namespaces (pod must remove hostPID) [host-pid]",
      "- allowPrivilegeEscalation != false (containers \"a\", \"b\" must set securityContext.allowPrivilegeEscalation = false) [privilege-escalation]",
    ] {
      #expect(answer.message.contains(line), "\(answer.message)")
    }
  }

  @Test func aChangeOfLabelsOfAPodThatViolatesPasses() throws {
    #expect(try update(pod, from: bad, to: bad, metadata: "{name: web, labels: {a: b}}").isAllowed)
  }

  @Test func aChangeOfAnImageIsJudgedWhole() throws {
    let other = "{hostNetwork: true, containers: [{name: c, image: b}]}"
    #expect(try !update(pod, from: bad, to: other).isAllowed)
  }

  @Test func anEphemeralContainerIsJudged() throws {
    let old = "{containers: [{name: c, image: a}]}"
    let new =
      "{containers: [{name: c, image: a}], ephemeralContainers: [{name: e, image: a, securityContext: {privileged: true}}]}"
    #expect(try !update(pod, from: old, to: new, subresource: "ephemeralcontainers").isAllowed)
    #expect(try update(pod, from: new, to: new, subresource: "ephemeralcontainers").isAllowed)
  }

  @Test func aResizeIsJudgedByTheRulesAboutResourcesAlone() throws {
    let engine = Engine(policies: [
      try Given.policy("resources: {maximum: {memory: 1Gi}}", only: ["excessive-resources", "host-network"])
    ])
    func spec(_ memory: String) -> String {
      "{hostNetwork: true, containers: [{name: c, image: a, resources: {limits: {memory: \(memory)}}}]}"
    }
    #expect(
      try update(pod, from: spec("256Mi"), to: spec("512Mi"), subresource: "resize", by: engine).isAllowed)
    let refused = try update(pod, from: spec("256Mi"), to: spec("2Gi"), subresource: "resize", by: engine)
    #expect(!refused.isAllowed && !refused.message.contains("host-network"))
  }

  @Test func aSubresourceThatNobodyKnowsIsJudgedWhereItCarriesAPod() throws {
    let review = Manifests.request(
      pod, object: try object(pod, bad), operation: "CREATE", subresource: "clone")
    #expect(try !Manifests.answer(review, baseline).isAllowed)
  }

  @Test func whatDoesNotChangeTheTemplateIsNotJudged() throws {
    func deployment(_ replicas: Int, _ metadata: String = "{}") throws -> Value {
      try Manifests.value(
        of:
          "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: \(replicas), template: {metadata: \(metadata), spec: \(bad)}}}"
      )
    }
    func answer(_ old: Value, _ new: Value) throws -> Bool {
      try Manifests.answer(
        Manifests.request(self.deployment, object: new, old: old, operation: "UPDATE"), baseline
      ).isAllowed
    }
    #expect(try answer(try deployment(1), try deployment(2)))
    #expect(
      try answer(
        try deployment(1), try deployment(1, "{annotations: {kubectl.kubernetes.io/restartedAt: now}}")))
    #expect(try !answer(try deployment(1), try deployment(1, "{annotations: {a: b}}")))
  }

  @Test func whatIsBeingDeletedMayGo() throws {
    let going = "{name: web, deletionTimestamp: '2026-11-24T00:00:00Z', finalizers: []}"
    let other = "{hostNetwork: true, containers: [{name: c, image: b}]}"
    #expect(try update(deployment, from: bad, to: other, oldMetadata: going, metadata: going).isAllowed)
  }

  @Test(arguments: ["DELETE", "CONNECT"]) func otherOperationsAreNotJudged(operation: String) throws {
    let review = Manifests.request(pod, object: try object(pod, bad), operation: operation)
    #expect(try Manifests.answer(review, baseline).isAllowed)
  }

  @Test func aNameThatIsGeneratedAndANamespaceOfTheRequestCount() throws {
    let exception = Exceptions.Entry(
      namespace: "shop", name: "e",
      spec: .with {
        $0.rules = ["host-network"]
        $0.match = .with { $0.name = "web-*" }
      }, expiresAt: nil, isTrusted: true)
    let engine = Engine(policies: [Given.standard(.baseline)], exceptions: Exceptions([exception]))
    for (namespace, isAllowed) in [("shop", true), ("other", false)] {
      let review = Manifests.request(
        pod, object: try object(pod, bad, "{generateName: web-}"), namespace: namespace, name: "")
      #expect(try Manifests.answer(review, engine).isAllowed == isAllowed)
    }
  }

  @Test func anObjectThatCannotBeReadDoesNotPass() throws {
    let spec = "{containers: [{name: c, securityContext: {runAsNonRoot: 'true'}}]}"
    let answer = try Manifests.review(pod, spec: spec, Given.standard(.baseline))
    #expect(!answer.isAllowed && answer.code == 400)
  }

  @Test func warningsAreShortAndFew() throws {
    let policy = Policy(name: "p") { $0.slug == "plaintext-credential" ? .warn : .off }
    let variables = (1...200).map { "{name: A\($0)_PASSWORD, value: hunter2hunter2}" }.joined(separator: ", ")
    let name = String(repeating: "x", count: 300)
    let answer = try Manifests.review(
      pod, spec: "{containers: [{name: \(name), image: a, env: [\(variables)]}]}", policy)
    #expect(answer.isAllowed && answer.warnings.count > 1)
    #expect(answer.warnings.allSatisfy { $0.unicodeScalars.count <= 256 })
    #expect(answer.warnings.reduce(0) { $0 + $1.unicodeScalars.count } <= 4096)
    #expect(answer.warnings.last?.hasSuffix("more warnings") == true)
  }

  @Test func mutationFillsInOnceAndWhatItLeavesIsJudged() throws {
    var policy = Policy(name: "p")
    policy.mutates = true
    policy.parameters.resources.defaults = FixParameters(
      requests: ["cpu": "50m", "memory": "64Mi"], limits: ["cpu": "1", "memory": "256Mi"])
    let engine = Engine(policies: [policy])
    let spec = "{containers: [{name: c, image: 'web:1.2', securityContext: {runAsUser: 1000}}]}"
    let review = Manifests.request(pod, object: try object(pod, spec))
    let patch = try Manifests.answer(review, engine, by: .mutating).patch
    #expect(!patch.isEmpty && patch.allSatisfy { $0["op"] == "add" })
    // A template is judged as its pods will be; a pod that was not mutated is judged as it is.
    #expect(try !Manifests.review(pod, spec: spec, engine).message.contains("mutable"))
    let template = try Manifests.review(deployment, spec: spec, engine)
    #expect(try !Manifests.review(pod, spec: spec, engine).isAllowed)
    #expect(!template.message.contains("seccomp") && !template.message.contains("missing-limits"))
    #expect(template.auditAnnotations.contains { $0.key == "mitigated" })
  }

  @Test(arguments: [
    "", "{", "[]", "{\"kind\":\"Pod\"}",
    "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\"}",
    "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\"}",
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNoReviewIsAnError(text: String) {
    #expect(throws: AdmissionError.self) { try AdmissionRequest(Array(text.utf8)) }
  }
}
