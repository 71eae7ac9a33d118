import Documents
import KubernetesObjects
import Policies
import TestSupport
import Testing

/// What holds for every pod: shown on ten thousand that a seed makes.
@Suite struct PropertyTests {
  private static let seeds = 0..<10_000

  private static let policy: Policy = {
    var parameters = PolicyParameters()
    parameters.resources.defaults = FixParameters(
      requests: ["cpu": "50m", "memory": "64Mi"], limits: ["cpu": "1", "memory": "256Mi"])
    return Policy(name: "all", parameters: parameters) { _ in .deny }
  }()
  private static let engine = Engine(policies: [policy])

  /// A finding without its place in a file, by which paths are compared.
  private static func keys(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.rule) \($0.path) \($0.message)" }.sorted()
  }

  private static func audit(_ text: String, name: String = "pod.yaml") -> [String] {
    keys(
      Given.audit(text, engine, name: name).filter { $0.documentation?.scope == .pod }.map(\.finding))
  }

  @Test func auditAndReviewAgree() throws {
    for seed in Self.seeds {
      let pod = GeneratedPod.value(seed: seed)
      let found = Self.audit(YAMLWriter().write(pod))
      let answer = try Manifests.answer(Manifests.request(Manifests.kinds[0], object: pod), Self.engine)
      #expect(Self.keys(answer.verdict?.findings ?? []) == found, "seed \(seed)")
      #expect(answer.isAllowed == found.isEmpty, "seed \(seed)")
      let (template, _) = NodeReader.read(
        PodTemplate.self, from: try Self.node(YAMLWriter().write(pod)), mode: .manifest)
      let direct = Engine.findings(ReviewedPod(template, kind: "Pod", name: "web"), by: Self.policy)
      #expect(found == Self.keys(direct), "seed \(seed)")
    }
  }

  @Test func theVerdictDoesNotDependOnOrderFormOrWhatNoRuleReads() throws {
    for seed in Self.seeds {
      let pod = GeneratedPod.value(seed: seed)
      let found = Self.audit(YAMLWriter().write(pod))
      var generator = SeededGenerator(seed: UInt64(seed) &+ 99)
      let shuffled = Self.shuffled(pod, &generator)
      #expect(Self.audit(YAMLWriter().write(shuffled)) == found, "order, seed \(seed)")
      #expect(Self.audit(JSONWriter().write(pod), name: "pod.json") == found, "JSON, seed \(seed)")
      var other = pod
      other["status"] = ["phase": "Running"]
      other["spec"]?["schedulerName"] = "default-scheduler"
      #expect(Self.audit(YAMLWriter().write(other)) == found, "irrelevant fields, seed \(seed)")
    }
  }

  @Test func fixingTwiceIsFixingOnceAndLeavesNothingThatIsSafeToFix() throws {
    let safe = Set(
      Rules.all.map { $0.documentation }.filter { $0.fixSafety == .safe && $0.scope == .pod }.map(\.slug))
    #expect(!safe.isEmpty)
    for seed in Self.seeds {
      let node = try Self.node(YAMLWriter().write(GeneratedPod.value(seed: seed)))
      var (template, _) = NodeReader.read(PodTemplate.self, from: node, mode: .manifest)
      Engine.fix(&template, by: Self.policy)
      let once = template
      Engine.fix(&template, by: Self.policy)
      #expect(template == once, "seed \(seed)")
      let left = Engine.findings(ReviewedPod(template, kind: "Pod", name: "web"), by: Self.policy)
      #expect(left.allSatisfy { !safe.contains($0.rule) }, "seed \(seed)")
    }
  }

  @Test func mutationAsAPatchIsMutationOfThePod() throws {
    var policy = Self.policy
    policy.mutates = true
    let engine = Engine(policies: [policy])
    for seed in Self.seeds.prefix(2000) {
      let pod = GeneratedPod.value(seed: seed)
      let answer = try Manifests.answer(
        Manifests.request(Manifests.kinds[0], object: pod), engine, by: .mutating)
      let patched = try Self.applied(answer.patch, to: pod)
      let again = try Manifests.answer(
        Manifests.request(Manifests.kinds[0], object: patched), engine, by: .mutating)
      #expect(again.patch.isEmpty, "seed \(seed)")
      var direct = ReviewedPod(
        NodeReader.read(PodTemplate.self, from: try Self.node(YAMLWriter().write(pod)), mode: .manifest)
          .value,
        kind: "Pod", name: "web")
      Mutation.apply(to: &direct, by: policy)
      let (template, _) = NodeReader.read(
        PodTemplate.self, from: try Self.node(YAMLWriter().write(patched)), mode: .manifest)
      #expect(template == direct.template, "seed \(seed)")
    }
  }

  private static func node(_ text: String) throws -> Node {
    try #require(try YAMLReader.read(Source(name: "pod.yaml", text: text)).first).root
  }

  private static func shuffled(_ value: Value, _ generator: inout SeededGenerator) -> Value {
    switch value {
    case .object(let members):
      var changed: [Value.Member] = []
      for member in members { changed.append(Value.Member(member.key, shuffled(member.value, &generator))) }
      return .object(changed.shuffled(using: &generator))
    case .array(let items):
      var changed: [Value] = []
      for item in items { changed.append(shuffled(item, &generator)) }
      return .array(changed)
    default: return value
    }
  }

  /// Applies the operations `add` and `replace` of a patch.
  private static func applied(_ patch: [Value], to value: Value) throws -> Value {
    var result = value
    for operation in patch {
      let keys = try #require(operation["path"]?.string).split(separator: "/").map {
        String($0.replacing("~1", with: "/").replacing("~0", with: "~"))
      }
      result = set(keys[...], of: result, to: try #require(operation["value"]))
    }
    return result
  }

  private static func set(_ keys: ArraySlice<String>, of value: Value, to new: Value) -> Value {
    guard let key = keys.first else { return new }
    var result = value
    if case .array(var items) = value, let index = Int(key), items.indices.contains(index) {
      items[index] = set(keys.dropFirst(), of: items[index], to: new)
      return .array(items)
    }
    result[key] = set(keys.dropFirst(), of: value[key] ?? .object([]), to: new)
    return result
  }
}

/// Pods that a seed makes: every field that a rule reads is there now and then, with values that are good, bad and
/// strange.
enum GeneratedPod {
  static func value(seed: Int) -> Value {
    var generator = SeededGenerator(seed: UInt64(seed))
    return pod(&generator)
  }

  private static func pick<T>(_ values: [T], _ generator: inout SeededGenerator) -> T {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  private static func chance(_ one: Int, _ generator: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }

  private static func pod(_ generator: inout SeededGenerator) -> Value {
    var spec: Value = .object([])
    for field in ["hostNetwork", "hostPID", "hostIPC", "hostUsers", "automountServiceAccountToken"]
    where chance(4, &generator) {
      spec[field] = .bool(Bool.random(using: &generator))
    }
    if chance(6, &generator) { spec["os"] = ["name": .string(pick(["windows", "linux"], &generator))] }
    if chance(2, &generator) { spec["securityContext"] = context(isPod: true, &generator) }
    if chance(6, &generator) { spec["resources"] = resources(&generator) }
    for field in ["initContainers", "containers", "ephemeralContainers"] {
      var list: [Value] = []
      for index in 0..<Int.random(in: field == "containers" ? 1...3 : 0...2, using: &generator) {
        list.append(container("\(field.prefix(1))\(index)", field, &generator))
      }
      if !list.isEmpty { spec[field] = .array(list) }
    }
    if chance(3, &generator) { spec["volumes"] = .array([volume(&generator), volume(&generator)]) }
    if chance(8, &generator) {
      spec["hostAliases"] = [["ip": "169.254.169.254", "hostnames": ["metadata"]]]
    }
    var metadata: Value = ["name": "web"]
    if chance(5, &generator) {
      metadata["annotations"] = [
        "container.apparmor.security.beta.kubernetes.io/c0": .string(
          pick(["unconfined", "runtime/default", "", "localhost/x"], &generator))
      ]
    }
    return ["apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec]
  }

  private static func context(isPod: Bool, _ generator: inout SeededGenerator) -> Value {
    var context: Value = .object([])
    if chance(2, &generator) { context["runAsNonRoot"] = .bool(Bool.random(using: &generator)) }
    if chance(2, &generator) { context["runAsUser"] = .int(pick([0, 1000, -1, 4_000_000_000], &generator)) }
    if chance(4, &generator) { context["runAsGroup"] = .int(pick([0, 1000], &generator)) }
    if chance(2, &generator) {
      context["seccompProfile"] = [
        "type": .string(pick(["RuntimeDefault", "Unconfined", "Localhost", "Other"], &generator))
      ]
    }
    if chance(4, &generator) {
      context["appArmorProfile"] = ["type": .string(pick(["RuntimeDefault", "Unconfined"], &generator))]
    }
    if chance(5, &generator) {
      context["seLinuxOptions"] = [
        "type": .string(pick(["container_t", "spc_t", ""], &generator)),
        "user": .string(pick(["", "system_u"], &generator)),
      ]
    }
    if chance(6, &generator) {
      context["windowsOptions"] = ["hostProcess": .bool(Bool.random(using: &generator))]
    }
    if isPod {
      if chance(5, &generator) {
        context["sysctls"] = [
          [
            "name": .string(pick(["net.ipv4.tcp_syncookies", "kernel.msgmax"], &generator)), "value": "1",
          ]
        ]
      }
      return context
    }
    if chance(5, &generator) { context["privileged"] = .bool(Bool.random(using: &generator)) }
    if chance(2, &generator) { context["allowPrivilegeEscalation"] = .bool(Bool.random(using: &generator)) }
    if chance(3, &generator) { context["readOnlyRootFilesystem"] = .bool(Bool.random(using: &generator)) }
    if chance(6, &generator) { context["procMount"] = .string(pick(["Default", "Unmasked"], &generator)) }
    if chance(2, &generator) {
      context["capabilities"] = [
        "drop": .array(pick([["ALL"], ["all"], [], ["NET_RAW"]], &generator)),
        "add": .array(pick([[], ["NET_BIND_SERVICE"], ["SYS_ADMIN", "CHOWN"], ["ALL"]], &generator)),
      ]
    }
    return context
  }

  private static func resources(_ generator: inout SeededGenerator) -> Value {
    let amounts: [Value] = ["50m", "2", 1, "0.5", "bad", "-1"]
    let sizes: [Value] = ["64Mi", "1Gi", "1e9", 100, "128974848000m"]
    var result: Value = .object([])
    for side in ["requests", "limits"] where chance(2, &generator) {
      var list: Value = .object([])
      if chance(2, &generator) { list["cpu"] = pick(amounts, &generator) }
      if chance(2, &generator) { list["memory"] = pick(sizes, &generator) }
      result[side] = list
    }
    return result
  }

  private static func container(_ name: String, _ field: String, _ generator: inout SeededGenerator) -> Value
  {
    let digest = String(repeating: "ab", count: 32)
    var container: Value = ["name": .string(name)]
    if !chance(8, &generator) {
      container["image"] = .string(
        pick(
          [
            "nginx", "nginx:latest", "web:1.2", "registry:5000/app", "Web:1", "", "web@sha256:\(digest)",
            "a b",
          ],
          &generator))
    }
    if chance(3, &generator) {
      container["imagePullPolicy"] = .string(pick(["Always", "Never", "IfNotPresent"], &generator))
    }
    if chance(2, &generator) { container["securityContext"] = context(isPod: false, &generator) }
    if field != "ephemeralContainers", chance(2, &generator) {
      container["resources"] = resources(&generator)
    }
    if field == "initContainers", chance(3, &generator) { container["restartPolicy"] = "Always" }
    if chance(3, &generator) {
      container["env"] = .array(
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          [
            "name": .string(pick(["DB_PASSWORD", "A", "TOKEN_FILE", "LOG"], &generator)),
            "value": .string(
              pick(
                ["x", "hunter2hunter2", "$(OTHER)", "postgres://u:hunter2hunter2@db/x", "yes", "010"],
                &generator)),
          ]
        })
    }
    if chance(4, &generator) {
      container["args"] = .array(
        pick([["serve"], ["--password=hunter2hunter2"], ["-c", "a: b"]], &generator))
    }
    if chance(4, &generator) {
      container["ports"] = [["containerPort": 80, "hostPort": .int(pick([0, 80], &generator))]]
    }
    if chance(5, &generator) {
      container["livenessProbe"] = [
        "httpGet": ["port": 80, "host": .string(pick(["", "127.0.0.1"], &generator))]
      ]
    }
    return container
  }

  private static func volume(_ generator: inout SeededGenerator) -> Value {
    var volume: Value = ["name": "v"]
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      volume["hostPath"] = [
        "path": .string(pick(["/var/run/docker.sock", "/", "/srv/x", "/etc"], &generator))
      ]
    case 1: volume["emptyDir"] = ["medium": "Memory"]
    case 2: volume["nfs"] = ["server": "a", "path": "/"]
    case 3: volume["strange"] = ["a": 1]
    case 4: volume["configMap"] = ["name": "web"]
    case 5: volume["image"] = ["reference": "web"]
    default: break
    }
    return volume
  }
}
