import Documents
import TestSupport
import Testing

/// Conversions on a real API server: whatever `BULKHEAD_LIVE_KUBECONFIG` names. Its pods may be made to run by
/// something that runs no containers.
@Suite(.serialized) struct LiveTests {
  private struct Cluster {
    let kubectl: String
    let kubeconfig: String

    func run(_ arguments: String..., input: String? = nil, in folder: String = "/tmp") -> Program {
      Program.run(
        kubectl, arguments, in: folder, environment: ["KUBECONFIG": kubeconfig, "HOME": "/tmp"], input: input)
    }

    /// A namespace that lets in what a level allows, and warns of everything else.
    func makeNamespace(_ name: String, level: String = "restricted") {
      _ = run("delete", "namespace", name, "--ignore-not-found", "--wait=true", "--timeout=120s")
      _ = run("create", "namespace", name)
      _ = run(
        "label", "namespace", name, "pod-security.kubernetes.io/enforce=\(level)",
        "pod-security.kubernetes.io/warn=\(level)")
    }
  }

  /// Gives each claim of a namespace a volume, where no provisioner does. No container writes to it.
  private func bindClaims(_ cluster: Cluster, _ namespace: String) {
    let names = cluster.run("get", "pvc", "-n", namespace, "-o", "jsonpath={.items[*].metadata.name}").output
    for name in names.split(separator: " ") {
      let volume = """
        apiVersion: v1
        kind: PersistentVolume
        metadata: {name: "\(namespace)-\(name)"}
        spec:
          capacity: {storage: 100Gi}
          accessModes: [ReadWriteOnce, ReadWriteMany]
          claimRef: {namespace: "\(namespace)", name: "\(name)"}
          hostPath: {path: /tmp}
        """
      _ = cluster.run("delete", "pv", "\(namespace)-\(name)", "--ignore-not-found", "--timeout=20s")
      _ = cluster.run("apply", "-f", "-", input: volume)
    }
  }

  private func cluster() -> Cluster? {
    guard let kubeconfig = Paths.liveKubeconfig, let kubectl = Paths.tool("kubectl") else {
      print("skipped: BULKHEAD_LIVE_KUBECONFIG names no cluster")
      return nil
    }
    let cluster = Cluster(kubectl: kubectl, kubeconfig: kubeconfig)
    _ = cluster.run("apply", "-f", Paths.root + "/Manifests/crds.yaml")
    for kind in ["workloadpolicies", "workloadexceptions"] {
      _ = cluster.run("wait", "--for=condition=Established", "crd/\(kind).policy.bulkhead.dev")
    }
    return cluster
  }

  private func convert(_ arguments: String..., in folder: String) -> Program {
    Program.run(Paths.program, ["convert"] + arguments, in: folder)
  }

  private func inScratch(_ body: (String) throws -> Void) rethrows {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    try body(folder)
  }

  // MARK: Policies

  /// The API server and `policy check` agree on every policy of the tests, and the profiles are policies to both.
  @Test func theAPIServerTakesWhatPolicyCheckTakes() throws {
    guard let cluster = cluster() else { return }
    let folder = Paths.root + "/Tests/EndToEndTests/Policies"
    for (kind, status) in [("valid", Int32(0)), ("invalid", 1)] {
      for name in TestFiles.names(in: "\(folder)/\(kind)") {
        let answer = cluster.run(
          "apply", "--dry-run=server", "--validate=strict", "-f", "\(folder)/\(kind)/\(name)")
        #expect(answer.status == status, "\(name): \(answer.output)\(answer.errors)")
      }
    }
    for profile in ["restricted", "baseline", "production"] {
      let shown = Program.run(Paths.program, ["policy", "show", profile]).output
      let answer = cluster.run("apply", "--dry-run=server", "--validate=strict", "-f", "-", input: shown)
      #expect(answer.status == 0, "\(answer.errors)")
    }
  }

  // MARK: The corpus

  /// The level of the Pod Security Standards that a set of manifests needs, by its relaxations.
  private func level(of manifests: String) -> String {
    let restrictedOnly: Set = ["root-user", "privilege-escalation", "unconfined-seccomp"]
    let relaxed = manifests.split(separator: "\n").filter { $0.contains("bulkhead.dev/relaxed: ") }
      .flatMap { line in
        line.split(separator: "bulkhead.dev/relaxed: ").last?.split(separator: ";") ?? []
      }
      .map { part in String(part.drop { " \"".contains($0) }.prefix { $0 != "=" }) }
    if relaxed.isEmpty { return "restricted" }
    return Set(relaxed).isSubset(of: restrictedOnly) ? "baseline" : "privileged"
  }

  @Test func everyObjectOfTheCorpusPassesADryRun() throws {
    guard let cluster = cluster(), let corpus = Paths.corpus("compose") else { return }
    for level in ["restricted", "baseline", "privileged"] {
      cluster.makeNamespace("bulkhead-corpus-\(level)", level: level)
    }
    var count = 0
    for name in TestFiles.names(in: corpus) {
      let made = convert("-q", "--allow", "all", in: corpus + "/" + name)
      guard made.status == 0 else { continue }  // a variable without a value, or no compose file at all
      let namespace = "bulkhead-corpus-\(level(of: made.output))"
      let answer = cluster.run(
        "apply", "--dry-run=server", "-n", namespace, "-f", "-", input: made.output)
      #expect(answer.status == 0 && answer.errors.isEmpty, "\(name): \(answer.errors)")
      count += 1
    }
    #expect(count > 450)
  }

  // MARK: Rolling out

  @Test func theShopRollsOutAndItsJobCompletes() {
    guard let cluster = cluster() else { return }
    cluster.makeNamespace("bulkhead-shop")
    let folder = Paths.root + "/docs/examples/shop"
    let made = convert("-n", "bulkhead-shop", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let applied = cluster.run("apply", "-f", "-", input: made.output)
    #expect(applied.status == 0 && applied.errors.isEmpty, "\(applied.errors)")
    bindClaims(cluster, "bulkhead-shop")
    for workload in ["statefulset/db", "deployment/web", "deployment/worker"] {
      let status = cluster.run("rollout", "status", workload, "-n", "bulkhead-shop", "--timeout=60s")
      #expect(status.status == 0, "\(workload): \(status.output)\(status.errors)")
    }
    let job = cluster.run(
      "wait", "--for=condition=Complete", "job", "--all", "-n", "bulkhead-shop", "--timeout=60s")
    #expect(job.status == 0, "\(job.errors)")
  }

  /// The first ten projects of the corpus with several services that ask for nothing that is refused.
  @Test func tenAppsOfTheCorpusRollOut() {
    guard let cluster = cluster(), let corpus = Paths.corpus("compose") else { return }
    var rolledOut = 0
    for name in TestFiles.names(in: corpus) where rolledOut < 10 {
      let made = convert("-n", "bulkhead-app", in: corpus + "/" + name)
      let workloads = made.output.split(separator: "---\n").filter {
        $0.contains("\nkind: Deployment\n") || $0.contains("\nkind: StatefulSet\n")
      }
      guard made.status == 0, workloads.count > 2,
        !made.output.contains("bulkhead.dev/external: PersistentVolumeClaim")
      else {
        continue
      }
      cluster.makeNamespace("bulkhead-app")
      let applied = cluster.run("apply", "-f", "-", input: made.output)
      #expect(applied.status == 0 && applied.errors.isEmpty, "\(name): \(applied.errors)")
      bindClaims(cluster, "bulkhead-app")
      for kind in ["statefulset", "deployment"] {
        for item in cluster.run("get", kind, "-n", "bulkhead-app", "-o", "name").output.split(separator: "\n")
        {
          let status = cluster.run("rollout", "status", String(item), "-n", "bulkhead-app", "--timeout=60s")
          #expect(status.status == 0, "\(name) \(item): \(status.output)\(status.errors)")
        }
      }
      if made.output.contains("\nkind: Job\n") {
        let jobs = cluster.run(
          "wait", "--for=condition=Complete", "job", "--all", "-n", "bulkhead-app", "--timeout=60s")
        #expect(jobs.status == 0, "\(name): \(jobs.errors)")
      }
      rolledOut += 1
    }
    #expect(rolledOut == 10)
  }

  /// What an init container runs works with the rights of its service account, which has no others.
  @Test func aWaitHasTheRightsThatItNeedsAndNoMore() throws {
    guard let cluster = cluster() else { return }
    try inScratch { folder in
      TestFiles.write(Self.first, to: folder + "/compose.yaml")
      cluster.makeNamespace("bulkhead-wait")
      let made = convert("-n", "bulkhead-wait", "--format", "json", in: folder)
      #expect(cluster.run("apply", "-f", "-", input: made.output).status == 0)
      bindClaims(cluster, "bulkhead-wait")
      let list = try JSONReader.value(Array(made.output.utf8))
      let web = try #require(
        list["items"]?.array?.first {
          $0["kind"]?.string == "Deployment" && $0["metadata"]?["name"]?.string == "web"
        })
      let waits = web["spec"]?["template"]?["spec"]?["initContainers"]?.array ?? []
      #expect(waits.count == 2)
      let account = "system:serviceaccount:bulkhead-wait:web"
      for wait in waits {
        let arguments = (wait["args"]?.array ?? []).compactMap(\.string)
        let run = Program.run(
          cluster.kubectl, ["--as=\(account)", "-n", "bulkhead-wait"] + arguments, in: "/tmp",
          environment: ["KUBECONFIG": cluster.kubeconfig, "HOME": "/tmp"])
        #expect(run.status == 0, "\(arguments): \(run.errors)")
      }
      for (verb, what) in [
        ("get", "secrets"), ("list", "pods"), ("delete", "job/migrate"), ("get", "deployment/web"),
      ] {
        let answer = cluster.run("auth", "can-i", verb, what, "--as=\(account)", "-n", "bulkhead-wait")
        #expect(answer.output == "no\n", "\(verb) \(what)")
      }
      let other = cluster.run(
        "auth", "can-i", "get", "deployment/web", "--as=system:serviceaccount:bulkhead-wait:cache", "-n",
        "bulkhead-wait")
      #expect(other.output == "no\n", "what waits for nothing has no rights")
    }
  }

  // MARK: The second deployment

  private static let first = """
    name: second
    services:
      web:
        image: nginxinc/nginx-unprivileged:1.29
        ports: ["8080:8080"]
        environment: {MODE: one}
        configs: [{source: settings, target: /etc/settings}]
        secrets: [token]
        depends_on:
          db: {condition: service_healthy}
          migrate: {condition: service_completed_successfully}
      db:
        image: postgres:17
        environment: {POSTGRES_PASSWORD: first-password-of-all}
        volumes: ["pg:/var/lib/postgresql/data"]
        healthcheck: {test: [CMD, pg_isready]}
      migrate: {image: "ghcr.io/example/migrate:1", command: [migrate, one]}
      cache: {image: "redis:8"}
      old: {image: "nginxinc/nginx-unprivileged:1.29"}
    configs: {settings: {content: "a = 1"}}
    secrets: {token: {file: token.txt}}
    volumes: {pg: {}}
    """

  private static let second = """
    name: second
    services:
      web:
        image: nginxinc/nginx-unprivileged:1.29
        ports: ["8080:8080", "9090:9090"]
        environment: {MODE: two}
        configs: [{source: settings, target: /etc/settings}]
        secrets: [token]
        volumes: ["uploads:/uploads"]
        depends_on:
          db: {condition: service_healthy}
          migrate: {condition: service_completed_successfully}
      db:
        image: postgres:17
        environment: {POSTGRES_PASSWORD: second-password-of-all}
        volumes: ["pg:/var/lib/postgresql/data"]
        healthcheck: {test: [CMD, pg_isready]}
      migrate: {image: "ghcr.io/example/migrate:1", command: [migrate, two]}
      cache: {image: "redis:8"}
    configs: {settings: {content: "a = 2"}}
    secrets: {token: {file: token.txt}}
    volumes: {pg: {}, uploads: {}}
    """

  @Test(arguments: ["client", "server"]) func aChangedProjectIsAppliedOverTheFirst(side: String) {
    guard let cluster = cluster() else { return }
    inScratch { folder in
      let namespace = "bulkhead-second-\(side)"
      cluster.makeNamespace(namespace)
      func apply(_ project: String, token: String) -> Program {
        TestFiles.write(project, to: folder + "/compose.yaml")
        TestFiles.write(token, to: folder + "/token.txt")
        let made = convert("-n", namespace, "-o", "out.yaml", in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let how = side == "server" ? ["--server-side"] : []
        let applied = Program.run(
          cluster.kubectl, ["apply", "-f", "out.yaml"] + how, in: folder,
          environment: ["KUBECONFIG": cluster.kubeconfig, "HOME": "/tmp"])
        #expect(applied.status == 0 && applied.errors.isEmpty, "\(applied.errors)")
        bindClaims(cluster, namespace)
        return made
      }
      func pods(_ workload: String) -> String {
        cluster.run("get", workload, "-n", namespace, "-o", "jsonpath={.spec.template}").output
      }
      _ = apply(Self.first, token: "one")
      let names = ["deployment/web", "statefulset/db", "deployment/cache"]
      let before = names.map(pods)
      _ = apply(Self.first, token: "one")
      #expect(names.map(pods) == before, "the same again changes nothing")
      let made = apply(Self.second, token: "one")
      let after = names.map(pods)
      #expect(after[0] != before[0] && after[1] != before[1], "they restart")
      #expect(after[2] == before[2], "nothing of it has changed")
      let jobs = cluster.run("get", "jobs", "-n", namespace, "-o", "name").output.split(separator: "\n")
      #expect(jobs.count == 2, "a changed one-shot is another Job")
      #expect(made.errors.contains("kubectl delete deployment old -n \(namespace)"))
      #expect(made.errors.contains("kubectl delete job migrate-"))
      _ = apply(Self.second, token: "two")
      #expect(pods("deployment/web") != after[0], "a changed secret restarts what reads it")
      for workload in ["deployment/web", "statefulset/db"] {
        let status = cluster.run("rollout", "status", workload, "-n", namespace, "--timeout=60s")
        #expect(status.status == 0, "\(workload): \(status.output)\(status.errors)")
      }
    }
  }
}
