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

  /// Compose tells names apart by letters that Kubernetes has not: `a_b`, `a-b` and `a.b` are three services.
  @Test(arguments: 0..<8) func noTwoObjectsHaveOneName(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = ["a", "b", "wait", "credentials", "environment", "2", "data"]
    func name() -> String {
      var text = "a"
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        text += ["-", "_", "."].randomElement(using: &generator) ?? "-"
        text += parts.randomElement(using: &generator) ?? "a"
      }
      return text
    }
    let names = Set((0..<8).map { _ in name() }).sorted()
    var compose = "services:\n"
    for (index, name) in names.enumerated() {
      compose += """
          \(name):
            image: "img:1"
            environment: {TOKEN: "hunter2-\(index)", FILE: "f-\(index)"}
            volumes: ["\(name):/data", "other_\(name):/other"]
            configs: ["\(name)"]
            ports: ["80"]

        """
    }
    for section in ["volumes", "configs"] {
      compose += "\(section):\n"
      for name in names {
        compose += "  \(name): \(section == "configs" ? "{content: c}" : "{}")\n"
        if section == "volumes" { compose += "  other_\(name): {}\n" }
      }
    }
    try inScratch { folder in
      TestFiles.write(compose, to: folder + "/compose.yaml")
      let run = Program.run(Paths.program, ["convert"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      var seen: Set<String> = []
      for document in try YAMLReader.read(Source(name: "out", text: run.output)) {
        var reader = NodeReader()
        let object = Value(node: document.root, &reader)
        let identity = "\(object["kind"]?.string ?? "")/\(object["metadata"]?["name"]?.string ?? "")"
        #expect(seen.insert(identity).inserted, "\(identity) comes twice:\n\(compose)")
      }
      #expect(seen.count { $0.hasPrefix("Deployment/") } == names.count)
      #expect(seen.count { $0.hasPrefix("PersistentVolumeClaim/") } == 2 * names.count)
    }
  }

  @Test func whatIsReadIsNeverOverwritten() {
    inScratch { folder in
      let text = "services: {web: {image: \"nginx:1.27\", env_file: [web.env]}}"
      TestFiles.write(text, to: folder + "/compose.yaml")
      TestFiles.write("A=1\n", to: folder + "/web.env")
      for path in ["compose.yaml", "./compose.yaml", "web.env"] {
        #expect(Program.run(Paths.program, ["convert", "-o", path], in: folder).status == 3)
        #expect(Program.run(Paths.program, ["config", "-o", path], in: folder).status == 3)
      }
      #expect(TestFiles.text(folder + "/compose.yaml") == text)
      #expect(TestFiles.text(folder + "/web.env") == "A=1\n")
    }
  }

  @Test func aLinkIsFollowedAndADeviceStaysOne() {
    inScratch { folder in
      TestFiles.write("services: {web: {image: \"nginx:1.27\"}}", to: folder + "/compose.yaml")
      let prepare = Program.run(
        "/bin/sh",
        ["-c", "echo old > real.yaml; ln -s real.yaml link.yaml; mknod null c 1 3 || mkfifo null"],
        in: folder)
      #expect(prepare.status == 0)
      #expect(Program.run(Paths.program, ["convert", "-o", "link.yaml"], in: folder).status == 0)
      #expect(TestFiles.text(folder + "/real.yaml")?.contains("kind: Deployment") == true)
      let command = "test -L link.yaml && { cat null > copy & \"$1\" convert -o null; wait; test ! -f null; }"
      #expect(Program.run("/bin/sh", ["-c", command, "sh", Paths.program], in: folder).status == 0)
      #expect(
        Program.run(Paths.program, ["config", "-o", "/dev/stdout"], in: folder).output.contains("nginx:1.27"))
    }
  }

  @Test func anOutputThatTakesNothingIsAnError() {
    inScratch { folder in
      TestFiles.write("services: {web: {image: \"nginx:1.27\"}}", to: folder + "/compose.yaml")
      let command = "\"$1\" convert > /dev/full"
      let run = Program.run("/bin/sh", ["-c", command, "sh", Paths.program], in: folder)
      #expect(run.status == 3 && run.errors.contains("No space left"))
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
