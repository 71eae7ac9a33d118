import TestSupport
import Testing

/// Which target may import which: the table of the design, held against the `import` lines. The compiler does not
/// hold it, since undeclared imports of what a dependency depends on pass.
@Suite struct ImportTests {
  private static let allowed: [String: Set<String>] = [
    "Documents": ["CLibYAML"],
    "Compose": ["Documents", "OrderedCollections"],
    "KubernetesObjects": ["Documents"],
    "Policies": ["KubernetesObjects", "Documents"],
    "Workloads": ["Compose", "KubernetesObjects", "Documents"],
    "Console": ["Policies", "KubernetesObjects", "Documents", "ArgumentParser", "Glibc", "Synchronization"],
    "bulkhead": [
      "Compose", "Workloads", "Policies", "KubernetesObjects", "Documents", "Console", "ArgumentParser",
      "Synchronization", "Glibc",
    ],
  ]

  @Test func targetsAreThoseOfTheTable() {
    let folders = Set(TestFiles.names(in: Paths.root + "/Sources")).subtracting(["CLibYAML"])
    #expect(folders == Set(Self.allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted()) func aTargetImportsOnlyWhatItMay(target: String) {
    for (path, line) in lines(below: Paths.root + "/Sources/" + target) {
      guard let module = Self.module(of: line) else { continue }
      #expect(Self.allowed[target]?.contains(module) == true, "\(path) imports \(module)")
    }
  }

  @Test func noSourceUsesFoundation() {
    for (path, line) in lines(below: Paths.root + "/Sources") {
      #expect(Self.module(of: line)?.hasPrefix("Foundation") != true, "\(path)")
    }
  }

  private static func module(of line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
      words[..<index].allSatisfy({
        ["public", "package", "internal", "private", "@testable", "@preconcurrency"].contains($0)
      })
    else { return nil }
    return words[index + 1]
  }

  /// The lines of the Swift files below a folder, at most ten folders deep.
  private func lines(below folder: String, depth: Int = 0) -> [(path: String, line: String)] {
    guard depth < 10 else { return [] }
    return TestFiles.names(in: folder).flatMap { name -> [(path: String, line: String)] in
      let path = folder + "/" + name
      if TestFiles.isFolder(path) { return lines(below: path, depth: depth + 1) }
      guard name.hasSuffix(".swift"), let text = TestFiles.text(path) else { return [] }
      return text.split(separator: "\n").map { (path, String($0)) }
    }
  }
}
