import Documents
import KubernetesObjects
import Policies
import Testing

/// What the tests of policies share.
enum Given {
  /// A pod from the text of a pod template.
  static func pod(_ text: String, kind: String = "Deployment") throws -> ReviewedPod {
    let node = try #require(try YAMLReader.read(Source(name: "example.yaml", text: text)).first).root
    let (template, problems) = NodeReader.read(PodTemplate.self, from: node, mode: .manifest)
    #expect(problems.isEmpty, "\(problems.all.map(\.message))")
    return ReviewedPod(template, kind: kind, name: "example")
  }

  /// A policy from the text of a `spec`, with some rules alone.
  static func policy(_ spec: String = "{}", only slugs: [String]) throws -> Policy {
    let indented = spec.split(separator: "\n").map { "  \($0)\n" }.joined()
    let text =
      "apiVersion: policy.bulkhead.dev/v1alpha1\nkind: WorkloadPolicy\nmetadata: {name: test}\nspec:\n\(indented)"
    var reader = PolicyReader()
    reader.read(try YAMLReader.read(Source(name: "policy.yaml", text: text)))
    #expect(reader.problems.isEmpty, "\(reader.problems.all.map { $0.message + " " + ($0.help ?? "") })")
    let policy = try #require(reader.policies.first)
    return Policy(name: "test", parameters: policy.parameters) { slugs.contains($0.slug) ? .deny : .off }
  }

  /// A policy of the Pod Security Standards alone.
  static func standard(_ level: PodSecurityLevel, _ version: PodSecurityVersion = .latest) -> Policy {
    var parameters = PolicyParameters()
    parameters.standard = PodSecurityStandard(level: level, version: version, nonRoot: .standard)
    return Policy(name: "standard", parameters: parameters) { $0.documentation.level == nil ? .off : .deny }
  }

  /// What `audit` finds in a text under a policy.
  static func audit(_ text: String, _ policy: Policy, name: String = "example.yaml") -> [AuditFinding] {
    audit(text, Engine(policies: [policy]), name: name)
  }

  /// What `audit` finds in a text.
  static func audit(_ text: String, _ engine: Engine, name: String = "example.yaml") -> [AuditFinding] {
    let audit = FileAudit(engine: engine, now: Timestamp(seconds: 1_800_000_000))
    let source = Source(name: name, text: text)
    var results = [audit.judge(source)]
    audit.close(&results) { _ in source }
    return results[0].findings
  }
}
