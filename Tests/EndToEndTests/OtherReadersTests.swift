import Documents
import TestSupport
import Testing

/// What we write, read by programs that we did not write.
@Suite struct OtherReadersTests {
  private static let python = Paths.tool("python")
  private static let kubectl = Paths.tool("kubectl")

  @Test(.enabled(if: python != nil, "skipped: run make tools")) func pyYAMLReadsTheSameValues() throws {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    var generator = SeededGenerator(seed: 7)
    let value = Value.array((0..<2000).map { _ in Generated.value(&generator) })
    TestFiles.write(YAMLWriter().write(value), to: folder + "/a.yaml")
    TestFiles.write(JSONWriter().write(value), to: folder + "/a.json")
    let script =
      "import json, yaml, sys; a = yaml.safe_load(open('a.yaml')); b = json.load(open('a.json')); "
      + "bad = [(x, y) for x, y in zip(a, b) if x != y or repr(x) != repr(y)]; print(len(a), len(b)); print(bad[:3]); sys.exit(bool(bad))"
    let run = Program.run(try #require(Self.python), ["-c", script], in: folder)
    #expect(run.status == 0 && run.output.hasPrefix("2000 2000"), "\(run.output) \(run.errors)")
  }

  @Test(.enabled(if: kubectl != nil, "skipped: run make tools")) func kubectlKustomizeReadsTheSameValues()
    throws
  {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    var generator = SeededGenerator(seed: 11)
    var data: [Value.Member] = []
    for index in 0..<500 {
      // kubectl prints these two as they are, and YAML 1.1, in which it is read here, takes them for line ends.
      let text = Generated.string(&generator).filter { $0 != "\u{85}" && $0 != "\u{2028}" }
      data.append(Value.Member("k\(index)", .string(text)))
    }
    let map: Value = [
      "apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": "a"], "data": .object(data),
    ]
    TestFiles.write(YAMLWriter().write(map), to: folder + "/a.yaml")
    TestFiles.write("resources: [a.yaml]\n", to: folder + "/kustomization.yaml")
    let run = Program.run(try #require(Self.kubectl), ["kustomize", "."], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let document = try #require(try YAMLReader.read(Source(name: "kustomize", text: run.output)).first)
    for member in data {
      #expect(document.root["data"]?[member.key]?.text == member.value.string, "\(member.key)")
    }
  }

  /// Kubernetes' schemas and Docker Compose's reading, over a part of the corpus; `make manifests` takes all of it.
  @Test(
    .enabled(
      if: Paths.corpus("compose") != nil && python != nil, "skipped: ../shared is not here, or run make tools"
    ))
  func theSharedJudgeAcceptsConversions() throws {
    let corpus = try #require(Paths.corpus("compose"))
    let names = TestFiles.names(in: corpus).enumerated().filter { $0.offset % 25 == 3 }.map {
      corpus + "/" + $0.element + "/docker-compose.yml"
    }
    let run = Program.run(
      try #require(Self.python),
      [
        Paths.root + "/../shared/tools/manifest-check", "--jobs", "1", "--oracle",
        try #require(Paths.tool("docker-compose")),
        "--convert", Paths.program, "--option=--allow=all",
      ] + names, in: Paths.root)
    for kind in ["parse:", "schema:", "names:", "limits:", "determinism:", "convert:"] {
      #expect(!run.output.contains("     " + kind), "\(run.output)")
    }
    #expect(run.output.contains(" passed, "), "\(run.output) \(run.errors)")
  }
}
