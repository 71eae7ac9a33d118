import Documents
import TestSupport
import Testing

/// `audit`, `policy check` and `explain` as people and programs use them.
@Suite struct AuditTests {
  private static let python = Paths.tool("python")
  private static let web = Paths.root + "/Tests/EndToEndTests/Golden/audit-text/web.yaml"

  private func audit(_ arguments: String..., in folder: String = "/", input: String? = nil) -> Program {
    Program.run(Paths.program, ["audit"] + arguments, in: folder, input: input)
  }

  private func inScratch(_ body: (String) throws -> Void) rethrows {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    try body(folder)
  }

  private let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostNetwork: true}\n"

  // MARK: Other readers

  @Test(.enabled(if: python != nil, "skipped: run make tools")) func otherProgramsReadTheReports() throws {
    try inScratch { folder in
      for format in ["sarif", "junit", "json"] {
        _ = audit("-q", "--format", format, "-o", "\(folder)/report.\(format)", Self.web)
      }
      let script = """
        import json, sys, jsonschema, junitparser
        from sarif import loader
        report = json.load(open('report.json'))
        jsonschema.validate(report, json.load(open(sys.argv[1])))
        open_ = [f for f in report['findings'] if 'accepted' not in f]
        sarif = loader.load_sarif_file('report.sarif')
        assert sarif.get_result_count() == len(open_), sarif.get_result_count()
        records = sarif.get_records()
        assert {r['Line'] for r in records} == {f['location']['line'] for f in open_}
        assert {r['Code'] for r in records} == {f['rule'] for f in open_}
        junit = junitparser.JUnitXml.fromfile('report.junit')
        assert junit.failures == len([f for f in open_ if f['action'] == 'deny']), junit.failures
        assert sum(len(list(s)) for s in junit) == len(report['findings'])
        print('agreed on', len(open_))
        """
      let schema = Paths.root + "/docs/reference/audit-report.schema.json"
      let run = Program.run(try #require(Self.python), ["-c", script, schema], in: folder)
      #expect(run.status == 0 && run.output.hasPrefix("agreed on"), "\(run.output)\(run.errors)")
    }
  }

  @Test func noFormatTellsACredential() {
    for format in ["text", "json", "sarif", "junit", "github", "gitlab"] {
      let run = audit("--format", format, Self.web)
      #expect(run.status == 1 && !(run.output + run.errors).contains("hunter2"))
      #expect(!(run.output + run.errors).contains("geheim"), "\(format)")
    }
  }

  // MARK: What counts

  @Test func theExitStatusSaysWhatWasFound() {
    inScratch { folder in
      TestFiles.write(pod, to: folder + "/pod.yaml")
      TestFiles.write(
        "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {a: b}}\n---\n"
          + "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: []}\n",
        to: folder + "/warned.yaml")
      #expect(audit("--level", "baseline", "pod.yaml", in: folder).status == 1)
      #expect(audit("--level", "privileged", "pod.yaml", in: folder).status == 0)
      #expect(audit("--level", "baseline", "--exit-zero", "pod.yaml", in: folder).status == 0)
      #expect(audit("--select", "unmatched-service", "warned.yaml", in: folder).status == 0)
      #expect(
        audit("--select", "unmatched-service", "--fail-on", "warn", "warned.yaml", in: folder).status == 1)
      #expect(audit("missing.yaml", in: folder).status == 2)
      #expect(audit("--select", "host-netwrok", "pod.yaml", in: folder).errors.contains("host-network"))
      #expect(audit("-", in: folder, input: pod).output.hasPrefix("<stdin>:4:"))
    }
  }

  @Test func aFolderGivesItsManifestsInOrderAndLeavesOthersAlone() {
    inScratch { folder in
      #expect(Program.run("/bin/mkdir", ["-p", folder + "/k/b", folder + "/k/.git"]).status == 0)
      for path in ["k/b/z.yml", "k/a.yaml", "k/.git/x.yaml"] { TestFiles.write(pod, to: folder + "/" + path) }
      TestFiles.write("{\"name\": \"shop\"}", to: folder + "/k/package.json")
      TestFiles.write("name: shop\nversion: 1\n", to: folder + "/k/values.yaml")
      let run = audit("--level", "baseline", "k", in: folder)
      let places = run.output.split(separator: "\n").filter { $0.hasPrefix("k/") }
        .map { $0.prefix { $0 != ":" } }
      #expect(places == ["k/a.yaml", "k/b/z.yml"] && run.errors.contains("2 files"))
      #expect(audit("k/.git", in: folder).status == 1)
      #expect(audit("k/package.json", in: folder).status == 1)
    }
  }

  @Test func aBaselineAcceptsWhatIsThereAndNothingElse() {
    inScratch { folder in
      TestFiles.write(pod, to: folder + "/pod.yaml")
      #expect(
        audit("--level", "baseline", "--write-baseline", "known.json", "pod.yaml", in: folder).status == 0)
      #expect(audit("--level", "baseline", "--baseline", "known.json", "pod.yaml", in: folder).status == 0)
      // Moved lines and another file name change nothing; another fault does.
      TestFiles.write("# moved\n\n" + pod, to: folder + "/renamed.yaml")
      #expect(
        audit("--level", "baseline", "--baseline", "known.json", "renamed.yaml", in: folder).status == 0)
      let more = pod.split(separator: "\n").map {
        $0.hasPrefix("spec") ? "spec: {hostNetwork: true, hostPID: true}" : String($0)
      }
      TestFiles.write(more.joined(separator: "\n"), to: folder + "/pod.yaml")
      let run = audit("--level", "baseline", "--baseline", "known.json", "pod.yaml", in: folder)
      #expect(run.status == 1 && run.output.contains("hostPID") && !run.output.contains("hostNetwork is"))
    }
  }

  @Test func manyFilesAreReadOnAllProcessorsInAStableOrder() {
    inScratch { folder in
      for index in 0..<200 {
        let text = pod.split(separator: "\n").map {
          $0.hasPrefix("metadata") ? "metadata: {name: web-\(index)}" : String($0)
        }
        TestFiles.write(text.joined(separator: "\n"), to: folder + "/\(1000 + index).yaml")
      }
      let first = audit("--level", "baseline", ".", in: folder)
      let places = first.output.split(separator: "\n").filter { $0.hasPrefix("./") }
      #expect(places.count == 200 && places == places.sorted())
      #expect(audit("--level", "baseline", ".", in: folder).output == first.output)
    }
  }

  // MARK: Policies

  private static let policies = Paths.root + "/Tests/EndToEndTests/Policies"

  @Test(arguments: TestFiles.names(in: policies + "/valid")) func aValidPolicyIsTaken(name: String) {
    let run = Program.run(Paths.program, ["policy", "check", "\(Self.policies)/valid/\(name)"])
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: TestFiles.names(in: policies + "/invalid")) func anInvalidPolicyIsRefusedWithItsPlace(
    name: String
  ) {
    let run = Program.run(Paths.program, ["policy", "check", "\(Self.policies)/invalid/\(name)"])
    #expect(run.status == 2 && run.errors.contains("\(name):"), "\(run.errors)")
    #expect(run.errors.contains("help:") || run.errors.contains(" here ["), "\(run.errors)")
  }

  @Test(arguments: ["restricted", "baseline", "production"]) func aProfileIsAPolicyOfItsOwn(name: String) {
    inScratch { folder in
      let shown = Program.run(Paths.program, ["policy", "show", name])
      TestFiles.write(shown.output, to: folder + "/policy.yaml")
      #expect(Program.run(Paths.program, ["policy", "check", "policy.yaml"], in: folder).status == 0)
      let byName = audit("-q", "--profile", name, "--format", "json", Self.web)
      let byFile = audit("-q", "--policy", "policy.yaml", "--format", "json", Self.web, in: folder)
      #expect(byName.output == byFile.output && byName.status == byFile.status)
    }
  }

  @Test func theConversionOfTheShopHasNoFindings() {
    inScratch { folder in
      let shop = Paths.root + "/docs/examples/shop/compose.yaml"
      let made = Program.run(Paths.program, ["convert", "-q", "-f", shop, "-o", folder + "/k8s"])
      #expect(made.status == 0, "\(made.errors)")
      let run = audit("--profile", "restricted", "k8s", in: folder)
      #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
      let whole = audit("k8s", in: folder)
      #expect(whole.status == 0, "\(whole.output)")
    }
  }

  // MARK: Generated files

  /// The pages of the rules, the index and the definitions are what the program says.
  @Test func theGeneratedFilesAreWhatTheProgramSays() throws {
    let folder = Paths.root + "/docs/reference/rules"
    let list = Program.run(Paths.program, ["explain"]).output
    let slugs = list.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) }
    var pages = ["index.md": Program.run(Paths.program, ["explain", "--format", "markdown"]).output]
    for slug in slugs {
      pages["\(slug).md"] = Program.run(Paths.program, ["explain", "--format", "markdown", slug]).output
    }
    for (name, text) in pages {
      if recordsSnapshots { TestFiles.write(text, to: "\(folder)/\(name)") }
      #expect(TestFiles.text("\(folder)/\(name)") == text, "\(name): run make generate")
    }
    #expect(Set(TestFiles.names(in: folder)) == Set(pages.keys))
    let crds = Program.run(Paths.program, ["policy", "crds"]).output
    if recordsSnapshots { TestFiles.write(crds, to: Paths.root + "/Manifests/crds.yaml") }
    #expect(TestFiles.text(Paths.root + "/Manifests/crds.yaml") == crds, "run make generate")
  }
}
