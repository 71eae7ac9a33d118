@testable import Compose
import Documents
import TestSupport
import Testing

@testable import Workloads

/// Every element of the Compose specification has its fate.
@Suite struct FateTests {
  /// An entry at the place itself, at one around it that has no finer ones, or finer ones below it.
  @Test func everyElementOfTheSpecificationHasOneEntry() {
    let patterns = FateTable.sections.flatMap { $0.rows.map(\.key) }
    #expect(Set(patterns).count == patterns.count, "one entry each")
    let known = Set(patterns)
    let inner = Set(patterns.flatMap { SpecificationPaths.around($0) })
    for path in SpecificationPaths.all {
      let isCovered =
        known.contains(path) || inner.contains(path)
        || SpecificationPaths.around(path).contains { known.contains($0) && !inner.contains($0) }
      #expect(isCovered, "\(path) has no fate")
    }
    for pattern in patterns { #expect(SpecificationPaths.all.contains(pattern), "\(pattern) is no element") }
  }

  @Test func theCoveragePageIsThatOfTheTable() {
    let path = Paths.root + "/docs/reference/compose-coverage.md"
    if recordsSnapshots { TestFiles.write(CoveragePage.text, to: path) }
    #expect(TestFiles.text(path) == CoveragePage.text)
  }

  @Test func thePublishedSchemaIsThatOfTheSettings() {
    let path = Paths.root + "/docs/reference/x-bulkhead.schema.json"
    let text = JSONWriter().write(BulkheadSchema.published) + "\n"
    if recordsSnapshots { TestFiles.write(text, to: path) }
    #expect(TestFiles.text(path) == text)
  }
}

/// The places of a compose file, as patterns: `*` stands for names that the user chooses and for items of lists.
/// Jobs and `pre_start` steps have the keys of services, and are not walked again.
enum SpecificationPaths {
  static let all: Set<String> = {
    var paths: Set<String> = []
    collect(ComposeSchema.project, "", &paths)
    return paths.filter { path in
      if path.hasPrefix("services.*.pre_start.*.") { return path.hasSuffix(".per_replica") }
      if path.hasPrefix("jobs.*.") { return path.hasPrefix("jobs.*.triggers") }
      return true
    }
  }()

  /// The places around one, nearest first.
  static func around(_ path: String) -> [String] {
    var parts = path.split(separator: ".")
    var result: [String] = []
    while parts.count > 1 {
      parts.removeLast()
      result.append(parts.joined(separator: "."))
    }
    return result
  }

  private static func collect(_ shape: Shape, _ path: String, _ paths: inout Set<String>) {
    func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    switch shape {
    case .object(let object):
      for (key, inner) in object.keys {
        paths.insert(below(key))
        collect(inner, below(key), &paths)
      }
    case .map(let inner, _):
      paths.insert(below("*"))
      collect(inner, below("*"), &paths)
    case .list(let item, _):
      paths.insert(below("*"))
      collect(item, below("*"), &paths)
    case .either(let shapes): shapes.forEach { collect($0, path, &paths) }
    default: break
    }
  }
}

extension FateTests {
  /// The rows that no element of a loaded project shows: what loading itself takes care of.
  private static let resolvedWhileLoading: Set = ["include", "services.*.extends", "version"]

  @Test func everyRowHasAGoldenCase() throws {
    let folder = Paths.root + "/Tests/EndToEndTests/Golden"
    var seen = Self.resolvedWhileLoading
    for name in TestFiles.names(in: folder) where name.hasPrefix("element-") {
      var options = LoadOptions(currentDirectory: folder + "/" + name, environment: [:])
      options.profiles = ["*"]
      let words = (TestFiles.text(folder + "/" + name + "/args") ?? "").split(whereSeparator: \.isWhitespace)
      for (flag, value) in zip(words, words.dropFirst()) where flag == "-f" {
        options.files.append(String(value))
      }
      guard let loaded = try? ProjectLoader(options, files: FolderFiles()).load() else { continue }
      for found in ElementWalk(loaded.project).elements { seen.insert(found.entry.pattern) }
    }
    for pattern in FateTable.sections.flatMap({ $0.rows.map(\.key) }) {
      #expect(seen.contains(pattern), "\(pattern) has no golden case")
    }
  }
}
