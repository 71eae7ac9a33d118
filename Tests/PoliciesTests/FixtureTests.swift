import Documents
import KubernetesObjects
import Policies
import TestSupport
import Testing

/// Kubernetes' own fixtures of the Pod Security Standards, where they lie beside the repository.
@Suite struct FixtureTests {
  /// A file with what the standard says of it.
  struct Fixture: Sendable, CustomTestStringConvertible {
    let level: String
    let version: String
    let passes: Bool
    let path: String
    var testDescription: String { "\(level)/\(version)/\(passes ? "pass" : "fail")" }
  }

  static let all: [Fixture] = {
    guard let root = Paths.corpus("pod-security") else { return [] }
    var fixtures: [Fixture] = []
    for level in TestFiles.names(in: root) where TestFiles.isFolder("\(root)/\(level)") {
      for version in TestFiles.names(in: "\(root)/\(level)") {
        for outcome in ["pass", "fail"] {
          let folder = "\(root)/\(level)/\(version)/\(outcome)"
          for name in TestFiles.names(in: folder) where name.hasSuffix(".yaml") {
            fixtures.append(
              Fixture(level: level, version: version, passes: outcome == "pass", path: "\(folder)/\(name)"))
          }
        }
      }
    }
    return fixtures
  }()

  @Test(.enabled(if: !all.isEmpty, "the fixtures are not here")) func everyVersionIsInTheTable() throws {
    for version in Set(Self.all.map(\.version)) {
      let known = try #require(PodSecurityVersion(version), "\(version)")
      #expect(known.minor <= PodSecurityVersion.newestMinor, "the table does not know \(version)")
    }
  }

  @Test(.enabled(if: !all.isEmpty, "the fixtures are not here")) func theAuditAgreesToTheLastFile() throws {
    for fixture in Self.all {
      let level = try #require(PodSecurityLevel(rawValue: fixture.level))
      let policy = Given.standard(level, try #require(PodSecurityVersion(fixture.version)))
      let findings = Given.audit(try #require(TestFiles.text(fixture.path)), policy, name: fixture.path)
      #expect(findings.isEmpty == fixture.passes, "\(fixture.path): \(findings.map(\.finding.message))")
      if !fixture.passes {
        // The file's name begins with the ID of the check that it breaks.
        let name = fixture.path.split(separator: "/").last.map(String.init) ?? ""
        #expect(
          findings.contains { found in
            guard let check = found.finding.check else { return false }
            // A check that the restricted one replaces is broken as that one.
            let ids =
              [check.id] + PodSecurityTable.rows.filter { $0.check == check }.compactMap { $0.overrides?.id }
            return ids.contains { name.hasPrefix($0.lowercased()) }
          }, "\(fixture.path) breaks \(findings.compactMap { $0.finding.check?.id })")
      }
    }
  }
}
