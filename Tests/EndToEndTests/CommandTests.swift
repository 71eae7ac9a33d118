import Documents
import TestSupport
import Testing

@Suite struct CommandTests {
  private func inScratch(_ body: (String) throws -> Void) rethrows {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    try body(folder)
  }

  @Test func theExitStatusSaysWhatKindOfEndItWas() {
    inScratch { folder in
      TestFiles.write("services: {web: {image: nginx, privileged: true}}", to: folder + "/compose.yaml")
      #expect(Program.run(Paths.program, ["config", "-q"], in: folder).status == 0)
      #expect(Program.run(Paths.program, ["convert"], in: folder).status == 1, "a refusal")
      #expect(Program.run(Paths.program, ["config", "-f", "missing.yaml"], in: folder).status == 2)
      #expect(Program.run(Paths.program, ["config", "--nonsense"], in: folder).status == 2)
      #expect(Program.run(Paths.program, ["--help"], in: folder).status == 0)
      #expect(
        Program.run(Paths.program, ["config", "-o", "/nonexistent/x"], in: folder).status == 3,
        "the file system failed")
    }
  }

  @Test func misspeltWordsGetASuggestion() {
    #expect(Program.run(Paths.program, ["convrt"]).errors.contains("Did you mean 'bulkhead convert'?"))
    inScratch { folder in
      TestFiles.write("services: {web: {image: nginx}}", to: folder + "/compose.yaml")
      #expect(
        Program.run(Paths.program, ["config", "wbe"], in: folder).errors.contains("did you mean \"web\"?"))
      #expect(
        Program.run(Paths.program, ["convert", "--allow", "rootuser"], in: folder).errors.contains(
          "did you mean \"root-user\"?"))
    }
  }

  @Test func standardInputIsRead() {
    inScratch { folder in
      let run = Program.run(
        Paths.program, ["config", "-f", "-", "--services"], in: folder,
        input: "services: {web: {image: nginx}}")
      #expect(run.output == "web\n")
    }
  }

  @Test func aRefusalWritesNothing() {
    inScratch { folder in
      TestFiles.write(
        "services: {web: {image: nginx, network_mode: host, user: root}}", to: folder + "/compose.yaml")
      let run = Program.run(Paths.program, ["convert", "-o", "out"], in: folder)
      #expect(run.status == 1 && run.output.isEmpty && !TestFiles.exists(folder + "/out"))
      #expect(
        run.errors.contains("--allow host-network=web") && run.errors.contains("--allow root-user=web"),
        "all at once")
    }
  }

  @Test func aFolderKeepsWhatIsNotOurs() {
    inScratch { folder in
      TestFiles.write("services: {web: {image: nginx, ports: [80]}}", to: folder + "/compose.yaml")
      #expect(Program.run(Paths.program, ["convert", "-o", "out"], in: folder).status == 0)
      TestFiles.write("mine", to: folder + "/out/notes.txt")
      TestFiles.write("services: {api: {image: nginx, ports: [80]}}", to: folder + "/compose.yaml")
      #expect(Program.run(Paths.program, ["convert", "-o", "out"], in: folder).status == 0)
      #expect(
        !TestFiles.exists(folder + "/out/deployment-web.yaml"), "what the project no longer has is removed")
      #expect(TestFiles.text(folder + "/out/notes.txt") == "mine")
      TestFiles.write("foreign", to: folder + "/out/deployment-db.yaml")
      TestFiles.write("services: {db: {image: nginx}}", to: folder + "/compose.yaml")
      let run = Program.run(Paths.program, ["convert", "-o", "out"], in: folder)
      #expect(run.status == 3 && run.errors.contains("did not write it"))
      #expect(TestFiles.text(folder + "/out/deployment-db.yaml") == "foreign")
    }
  }

  @Test func noCredentialLeavesItsSecret() {
    inScratch { folder in
      let secret = "correct-horse-battery"
      TestFiles.write(
        """
        services:
          db:
            image: postgres:17
            environment: {POSTGRES_PASSWORD: \(secret)}
            healthcheck: {test: ["CMD-SHELL", "PGPASSWORD=\(secret) pg_isready"]}
          web:
            image: nginx
            command: [serve, --dsn, "postgres://u:\(secret)@db/x"]
            labels: {note: "\(secret)"}
            configs: [c]
        configs: {c: {content: "password = \(secret)"}}
        """, to: folder + "/compose.yaml")
      let run = Program.run(Paths.program, ["convert"], in: folder)
      #expect(run.status == 0 && !run.errors.contains(secret))
      for document in run.output.split(separator: "---\n") where document.contains(secret) {
        #expect(document.contains("kind: Secret\n"))
      }
    }
  }
}
