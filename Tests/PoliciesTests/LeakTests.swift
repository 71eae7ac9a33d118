import Documents
import KubernetesObjects
import Policies
import Testing

/// Where others' engines leak: one line of the list each, on the paths that judge pods (audit and review).
@Suite struct LeakTests {
  /// What one line of the list is about, and the rule that must speak; nil where none may.
  struct Leak: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spec: String
    let rule: String?
    var policy = "{}"
  }

  private static let hardened =
    "allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}"
  private static func container(_ name: String, _ context: String = hardened, _ more: String = "") -> String {
    "{name: \(name), image: 'web:1.2', securityContext: {\(context)}\(more)}"
  }

  static let all: [Leak] = [
    Leak(
      testDescription: "an init container alone",
      spec: "{initContainers: [\(container("i", "privileged: true"))], containers: [\(container("c"))]}",
      rule: "privileged-container"),
    Leak(
      testDescription: "a sidecar alone",
      spec:
        "{initContainers: [\(container("s", "privileged: true", ", restartPolicy: Always"))], containers: [\(container("c"))]}",
      rule: "privileged-container"),
    Leak(
      testDescription: "an ephemeral container alone",
      spec: "{containers: [\(container("c"))], ephemeralContainers: [\(container("e", "privileged: true"))]}",
      rule: "privileged-container"),
    Leak(
      testDescription: "the second container alone",
      spec: "{containers: [\(container("c")), \(container("d", "privileged: true"))]}",
      rule: "privileged-container"),
    Leak(
      testDescription: "limits of the pod as a whole are limits",
      spec: "{resources: {limits: {cpu: 1, memory: 1Gi}}, containers: [\(container("c"))]}", rule: nil,
      policy: "rules: [{name: missing-limits, action: deny}]"),
    Leak(
      testDescription: "the pod says true and a container false",
      spec:
        "{securityContext: {runAsNonRoot: true}, containers: [\(container("c", "runAsNonRoot: false"))]}",
      rule: "root-user"),
    Leak(
      testDescription: "unset at one of two",
      spec: "{containers: [\(container("c")), \(container("d", "privileged: false"))]}", rule: "root-user"),
    Leak(
      testDescription: "an empty securityContext", spec: "{containers: [\(container("c", ""))]}",
      rule: "root-user"),
    Leak(
      testDescription: "a securityContext of null",
      spec: "{securityContext: null, containers: [{name: c, image: 'web:1.2', securityContext: null}]}",
      rule: "root-user"),
    Leak(
      testDescription: "runAsNonRoot with runAsUser 0",
      spec: "{containers: [\(container("c", hardened + ", runAsUser: 0"))]}", rule: "root-user"),
    Leak(
      testDescription: "runAsUser 0 at the pod, overridden everywhere",
      spec: "{securityContext: {runAsUser: 0}, containers: [\(container("c", hardened + ", runAsUser: 5"))]}",
      rule: "root-user"),
    Leak(
      testDescription: "drop all in lower case",
      spec: "{containers: [\(container("c", "capabilities: {drop: [all]}"))]}", rule: "added-capability"),
    Leak(
      testDescription: "drop CAP_ALL",
      spec: "{containers: [\(container("c", "capabilities: {drop: [CAP_ALL]}"))]}", rule: "added-capability"),
    Leak(
      testDescription: "add CAP_NET_BIND_SERVICE",
      spec: "{containers: [\(container("c", "capabilities: {drop: [ALL], add: [CAP_NET_BIND_SERVICE]}"))]}",
      rule: "added-capability"),
    Leak(
      testDescription: "add ALL",
      spec: "{containers: [\(container("c", "capabilities: {drop: [ALL], add: [ALL]}"))]}",
      rule: "added-capability"),
    Leak(
      testDescription: "an open seccomp profile at the pod, overridden everywhere",
      spec:
        "{securityContext: {seccompProfile: {type: Unconfined}}, containers: [\(container("c"))]}",
      rule: "unconfined-seccomp"),
    Leak(
      testDescription: "a port in the registry is no tag",
      spec: "{containers: [{name: c, image: 'registry:5000/app'}]}", rule: "mutable-image-tag"),
    Leak(
      testDescription: "a registry that begins like an allowed one",
      spec: "{containers: [{name: c, image: 'ghcr.io/org-evil/x:1'}]}", rule: "untrusted-registry",
      policy: "images: {allowedRegistries: [ghcr.io/org]}"),
    Leak(
      testDescription: "an image in an allowed registry",
      spec: "{containers: [{name: c, image: 'ghcr.io/org/x:1'}]}", rule: nil,
      policy:
        "{images: {allowedRegistries: [ghcr.io/org]}, rules: [{name: untrusted-registry, action: deny}]}"),
    Leak(
      testDescription: "latest with a digest does not move",
      spec: "{containers: [{name: c, image: 'web:latest@sha256:\(String(repeating: "a", count: 64))'}]}",
      rule: nil, policy: "rules: [{name: mutable-image-tag, action: deny}]"),
    Leak(
      testDescription: "upper case in an image", spec: "{containers: [{name: c, image: 'Web:1'}]}",
      rule: "invalid-image-reference"),
    Leak(
      testDescription: "an empty image", spec: "{containers: [{name: c, image: ''}]}",
      rule: "invalid-image-reference"),
    Leak(
      testDescription: "a credential in a variable",
      spec: "{containers: [{name: c, env: [{name: DB_PASSWORD, value: hunter2hunter2}]}]}",
      rule: "plaintext-credential"),
    Leak(
      testDescription: "a credential in an argument",
      spec: "{containers: [{name: c, args: ['--password=hunter2hunter2']}]}", rule: "plaintext-credential"),
    Leak(
      testDescription: "a credential in a command",
      spec: "{containers: [{name: c, command: [sh, -c, 'redis-server --requirepass hunter2hunter2']}]}",
      rule: "plaintext-credential"),
    Leak(
      testDescription: "a credential in a URL",
      spec: "{containers: [{name: c, env: [{name: DSN, value: 'postgres://u:hunter2hunter2@db/x'}]}]}",
      rule: "plaintext-credential"),
    Leak(
      testDescription: "a private key",
      spec: "{containers: [{name: c, env: [{name: X, value: '-----BEGIN PRIVATE KEY-----'}]}]}",
      rule: "plaintext-credential"),
    Leak(
      testDescription: "a name of a file, a placeholder and a reference are no credentials",
      spec:
        "{containers: [{name: c, env: [{name: DB_PASSWORD_FILE, value: /run/secrets/p}, {name: A_PASSWORD, value: <password>}, {name: B_PASSWORD, value: $(OTHER)}]}]}",
      rule: nil, policy: "rules: [{name: plaintext-credential, action: deny}]"),
  ]

  private func policy(_ leak: Leak) throws -> Policy {
    // Where no rule may speak, the policy names the one that must not.
    let silent = leak.policy.split(separator: "name: ").dropFirst().map { String($0.prefix { $0 != "," }) }
    return try Given.policy(leak.policy, only: leak.rule.map { [$0] } ?? silent)
  }

  @Test(arguments: all) func nothingLeaksInAudit(leak: Leak) throws {
    let policy = try policy(leak)
    for kind in Manifests.kinds {
      let text = Manifests.yaml(kind, spec: leak.spec)
      let found = Set(Given.audit(text, policy).filter(\.isOpen).map(\.finding.rule))
      #expect(found == Set([leak.rule].compactMap { $0 }), "\(kind.kind): \(text)")
    }
  }

  @Test(arguments: all) func nothingLeaksInReview(leak: Leak) throws {
    let policy = try policy(leak)
    for kind in Manifests.kinds {
      let answer = try Manifests.review(kind, spec: leak.spec, policy)
      #expect(answer.isAllowed == (leak.rule == nil), "\(kind.kind): \(answer.message)")
    }
  }

  @Test(arguments: ["-1", "2147483648", "'0'"]) func aUserThatIsNoneIsNotTakenForOne(user: String) throws {
    let spec = "{containers: [\(Self.container("c", "runAsUser: \(user)"))]}"
    let found = Given.audit(Manifests.yaml(Manifests.kinds[0], spec: spec), Given.standard(.restricted))
    #expect(found.contains { $0.finding.rule == "root-user" })
    if user == "'0'" { #expect(found.contains { $0.finding.rule == "invalid-field" }) }
  }

  @Test func aCredentialBehindEnvFromIsFound() throws {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {DB_PASSWORD: hunter2hunter2}
      """
    let found = Given.audit(text, try Given.policy(only: ["configmap-credential"]))
    #expect(found.map(\.finding.rule) == ["configmap-credential"])
    #expect(found.allSatisfy { !($0.finding.message + $0.finding.help).contains("hunter2") })
  }

  @Test func theItemsOfAListAreJudged() throws {
    let pod = Manifests.yaml(Manifests.kinds[0], spec: "{hostNetwork: true, containers: []}")
      .split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = "apiVersion: v1\nkind: List\nitems:\n  -\n\(pod)"
    #expect(Given.audit(text, Given.standard(.baseline)).map(\.finding.rule) == ["host-network"])
  }

  @Test func aCustomKindIsJudgedWhereItsPathIsConfigured() throws {
    let policy = try Given.policy(only: ["host-network"])
    var covering = policy
    covering.match.podTemplates = [
      PodTemplateLocation(group: "serving.example.com", version: "v1", kind: "Service", path: "spec.template")
    ]
    let text = """
      apiVersion: serving.example.com/v1
      kind: Service
      metadata: {name: web}
      spec: {template: {spec: {hostNetwork: true, containers: []}}}
      """
    #expect(Given.audit(text, policy).isEmpty)
    #expect(Given.audit(text, covering).map(\.finding.rule) == ["host-network"])
  }

  @Test func aTemplateOfNullIsAFindingAndNoCrash() throws {
    let text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: null}\n"
    #expect(Given.audit(text, Given.standard(.restricted)).map(\.finding.rule) == ["invalid-field"])
  }

  @Test func marksThatAnObjectGivesItselfExemptNothing() throws {
    let metadata = """
      {name: web, labels: {app.kubernetes.io/managed-by: bulkhead},
       annotations: {kubernetes.io/config.mirror: x, bulkhead.dev/relaxed: 'host-network=we need it',
         bulkhead.dev/ignore: 'host-network: we need it', policy.bulkhead.dev/exempt: 'true'},
       ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: trusted, uid: u, controller: true}]}
      """
    let exception = Exceptions.Entry(
      namespace: "shop", name: "e",
      spec: .with {
        $0.rules = ["host-network"]
        $0.match = .with { ($0.kind, $0.name) = ("Deployment", "trusted") }
      }, expiresAt: nil, isTrusted: true)
    let engine = Engine(policies: [Given.standard(.baseline)], exceptions: Exceptions([exception]))
    let answer = try Manifests.review(
      Manifests.kinds[0], spec: "{hostNetwork: true, containers: []}", engine, metadata: metadata)
    #expect(!answer.isAllowed)
  }

  @Test func aNamespaceThatIsNotKnownIsAnErrorAndNoPass() throws {
    var policy = Given.standard(.baseline)
    policy.match.namespaceSelector = .with { $0.matchLabels = ["environment": "staging"] }
    #expect(throws: AdmissionError.self) {
      try Manifests.review(
        Manifests.kinds[0], spec: "{hostNetwork: true, containers: []}", Engine(policies: [policy]),
        namespace: .unknown)
    }
    // In files nobody knows what will be: there the policy holds.
    let text = Manifests.yaml(Manifests.kinds[0], spec: "{hostNetwork: true, containers: []}")
    #expect(!Given.audit(text, policy).isEmpty)
  }
}
