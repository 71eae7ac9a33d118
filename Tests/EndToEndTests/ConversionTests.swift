import Documents
import TestSupport
import Testing

/// What a conversion keeps true whatever the file says.
@Suite struct ConversionTests {
  private func inScratch(_ files: [String: String], _ body: (String) throws -> Void) rethrows {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    for (name, text) in files { TestFiles.write(text, to: folder + "/" + name) }
    try body(folder)
  }

  private func convert(_ arguments: String..., in folder: String) -> Program {
    Program.run(Paths.program, ["convert"] + arguments, in: folder)
  }

  private static let shop = """
    name: shop
    services:
      web:
        image: nginxinc/nginx-unprivileged:1.29
        ports: ["8080:8080"]
        depends_on: {db: {condition: service_healthy}}
      db:
        image: postgres:17
        environment: {POSTGRES_PASSWORD: correct-horse-battery}
        volumes: ["data:/var/lib/postgresql/data"]
        healthcheck: {test: [CMD, pg_isready]}
    volumes: {data: {}}
    """

  @Test func aChangedSecretRestartsWhatReadsItAndNothingElse() {
    inScratch(["compose.yaml": Self.shop]) { folder in
      let first = convert("-o", "out", in: folder)
      #expect(first.status == 0)
      let web = TestFiles.text(folder + "/out/deployment-web.yaml")
      let db = TestFiles.text(folder + "/out/statefulset-db.yaml")
      TestFiles.write(
        Self.shop.replacing("correct-horse-battery", with: "another-secret-word"),
        to: folder + "/compose.yaml")
      #expect(convert("-o", "out", in: folder).status == 0)
      #expect(TestFiles.text(folder + "/out/deployment-web.yaml") == web)
      #expect(TestFiles.text(folder + "/out/statefulset-db.yaml") != db)
    }
  }

  @Test func whatVanishesIsListedWithTheCommandThatRemovesIt() {
    inScratch(["compose.yaml": Self.shop]) { folder in
      _ = convert("-o", "out.yaml", "-n", "prod", in: folder)
      TestFiles.write(
        "name: shop\nservices: {web: {image: nginxinc/nginx-unprivileged:1.29}}", to: folder + "/compose.yaml"
      )
      let run = convert("-o", "out.yaml", "-n", "prod", in: folder)
      #expect(run.errors.contains("remove it with: kubectl delete statefulset db -n prod"))
      #expect(run.errors.contains("remove it with: kubectl delete persistentvolumeclaim data -n prod"))
    }
  }

  @Test func whatTheServerWouldRefuseToChangeIsSaid() {
    inScratch(["compose.yaml": Self.shop]) { folder in
      _ = convert("-o", "out", in: folder)
      TestFiles.write(
        Self.shop.replacing(
          "  db:\n", with: "  backup: {image: \"alpine:3\", volumes: [\"data:/data\"]}\n  db:\n"),
        to: folder + "/compose.yaml")
      let run = convert("-o", "out", in: folder)
      #expect(run.errors.contains("PersistentVolumeClaim/data changes spec.accessModes"))
    }
  }

  @Test func aNameThatChangesHandsIsSaid() {
    inScratch(["compose.yaml": "services: {my_app: {image: \"node:22\", command: [x]}}"]) { folder in
      _ = convert("-o", "out", in: folder)
      TestFiles.write(
        "services: {my_app: {image: \"node:22\", command: [x]}, my-app: {image: \"redis:8\"}}",
        to: folder + "/compose.yaml")
      let run = convert("-o", "out", in: folder)
      #expect(run.errors.contains("Deployment/my-app was of the service my_app and is of my-app now"))
    }
  }

  @Test func checkSaysWhetherTheFolderIsUpToDate() {
    inScratch(["compose.yaml": Self.shop]) { folder in
      #expect(convert("-o", "out", "--check", in: folder).status == 1, "nothing is there yet")
      #expect(!TestFiles.exists(folder + "/out"), "nothing is written")
      _ = convert("-o", "out", in: folder)
      #expect(convert("-o", "out", "--check", in: folder).status == 0)
      TestFiles.write(Self.shop.replacing("8080:8080", with: "80:8080"), to: folder + "/compose.yaml")
      let run = convert("-o", "out", "--check", in: folder)
      #expect(run.status == 1 && run.errors.contains("out/service-web.yaml differs"))
    }
  }

  @Test func omittedSecretsAreNamedAndNowhereWritten() {
    inScratch(["compose.yaml": Self.shop]) { folder in
      let run = convert("--secrets", "omit", in: folder)
      #expect(
        run.status == 0 && !run.output.contains("correct-horse") && !run.output.contains("kind: Secret\n"))
      #expect(run.output.contains("bulkhead.dev/external: Secret/db-credentials"))
      #expect(run.errors.contains("db-credentials with POSTGRES_PASSWORD"))
    }
  }

  @Test func reportsNameEveryElementAndNoCredential() throws {
    try inScratch(["compose.yaml": Self.shop]) { folder in
      _ = convert("-o", "out.yaml", "--report", "report.json", in: folder)
      _ = convert("-o", "out.yaml", "--report", "report.md", in: folder)
      let text = try #require(TestFiles.text(folder + "/report.json"))
      let markdown = try #require(TestFiles.text(folder + "/report.md"))
      #expect(!text.contains("correct-horse") && !markdown.contains("correct-horse"))
      let report = try JSONReader.value(Array(text.utf8))
      let elements = report["elements"]?.array ?? []
      let password = elements.first { $0["element"]?.string == "environment.POSTGRES_PASSWORD" }
      #expect(password?["line"]?.int == 9)
      #expect(password?["objects"]?.array?.first?["kind"]?.string == "Secret")
      let volume = elements.first { $0["section"]?.string == "volumes" }
      #expect(volume?["objects"]?.array?.first?["name"]?.string == "data")
    }
  }

  @Test func aPatchIsMergedJudgedAndWritten() {
    let patched = Self.shop.replacing(
      "    ports: [\"8080:8080\"]",
      with: """
            ports: ["8080:8080"]
            x-bulkhead:
              patches:
                - {kind: Deployment, patch: {spec: {revisionHistoryLimit: 3}}}
                - {kind: Service, patch: {metadata: {annotations: {team: shop}}}}
        """)
    inScratch(["compose.yaml": patched]) { folder in
      let run = convert(in: folder)
      #expect(run.status == 0 && run.output.contains("revisionHistoryLimit: 3"))
      #expect(run.output.contains("team: shop"))
      TestFiles.write(
        patched.replacing(
          "revisionHistoryLimit: 3", with: "template: {spec: {securityContext: {runAsUser: 0}}}"),
        to: folder + "/compose.yaml")
      let refused = convert(in: folder)
      #expect(refused.status == 1 && refused.errors.contains("--allow root-user=web"))
      let allowed = convert("--allow", "root-user=web", in: folder)
      #expect(allowed.status == 0 && allowed.output.contains("bulkhead.dev/relaxed: root-user="))
      TestFiles.write(patched.replacing("kind: Service", with: "kind: Ingress"), to: folder + "/compose.yaml")
      let missing = convert(in: folder)
      #expect(missing.status == 2 && missing.errors.contains("which is not made"))
    }
  }

  @Test func kustomizeGivesWhatTheStreamGives() throws {
    let kubectl = Paths.tool("kubectl")
    guard let kubectl else { return print("skipped: kubectl is not installed") }
    inScratch(["compose.yaml": Self.shop]) { folder in
      _ = convert("-o", "base", "--format", "kustomize", in: folder)
      let built = Program.run(kubectl, ["kustomize", "base"], in: folder)
      #expect(built.status == 0)
      let objects = convert(in: folder).output.split(separator: "---\n").count
      #expect(built.output.split(separator: "---\n").count == objects)
    }
  }
}
