import Documents
import KubernetesObjects
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    ("500m", 500), ("2", 2000), ("1.5", 1500), ("512Mi", 536_870_912_000), ("1k", 1_000_000),
    ("1e3", 1_000_000),
  ])
  func quantities(text: String, thousandths: Int) { #expect(Quantity(text)?.thousandths == thousandths) }

  @Test(arguments: ["", "m", "1x", "one", "1 Gi"]) func noQuantities(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test func quantitiesAreWrittenShort() {
    #expect(Quantity.cores(0.5).coresText == "500m")
    #expect(Quantity.cores(2).coresText == "2")
    #expect(Quantity.bytes(512 << 20).bytesText == "512Mi")
    #expect(Quantity.bytes(1000).bytesText == "1000")
  }

  @Test(arguments: [
    ("nginx", "docker.io", "library/nginx", nil), ("registry:5000/app", "registry:5000", "app", nil),
    ("ghcr.io/a/b:1@sha256:x", "ghcr.io", "a/b", "1"),
    ("a/b:c", "docker.io", "a/b", "c"), ("localhost/x", "localhost", "x", nil),
  ])
  func images(text: String, registry: String, repository: String, tag: String?) {
    let image = ImageReference(text)
    #expect((image.registry, image.repository) == (registry, repository))
    #expect(image.tag == tag)
  }

  @Test(arguments: [
    ("My_App", "my-app"), ("a", "a"), ("--", nil), ("web.1", "web-1"), ("_x_", "x"), ("日本", nil),
  ])
  func labels(text: String, label: String?) {
    let made = DNSName.label(text)
    #expect(DNSName.isLabel(made))
    if let label { #expect(made == label) }
  }

  @Test func longNamesStayApart() {
    let first = DNSName.label(String(repeating: "a", count: 80) + "1")
    let second = DNSName.label(String(repeating: "a", count: 80) + "2")
    #expect(first != second && DNSName.isLabel(first) && first.count <= 63)
  }

  @Test(arguments: [
    ("DB_PASSWORD", true), ("POSTGRES_PASSWORD_FILE", false), ("API_KEY", true), ("SECRET_KEY_BASE", true),
    ("ENABLE_TOKEN", false), ("TOKEN_TTL", false),
    ("JWT_SECRET", true), ("PATH", false), ("KEYCLOAK_USER", false), ("AWS_SECRET_ACCESS_KEY", true),
    ("PASSWORD_RESET_URL", false), ("MONKEY", false),
    ("S3_ACCESS_KEY", true), ("ALLOW_EMPTY_PASSWORD", false), ("REDIS_PASS", true), ("COMPASS", false),
  ])
  func credentialNames(name: String, isCredential: Bool) { #expect(Credentials.isName(name) == isCredential) }

  @Test(arguments: [
    ("redis-server --requirepass hunter2", ["hunter2"]), ("Host=db;Password=hunter2;Port=1", ["hunter2"]),
    ("https://x/?token=hunter2&a=b", ["hunter2"]), ("{\"secret\": \"hunter2\", \"a\": \"b\"}", ["hunter2"]),
    ("--token=hunter2", ["hunter2"]), ("curl --password $PASSWORD", []), ("--secret-file /run/secrets/x", []),
    ("pg_isready -U app", []), ("a=b", []), ("token", []), ("password=1234", []),
    ("x ghp_0123456789abcdef0123 y", ["ghp_0123456789abcdef0123"]),
  ])
  func credentialsThatATextNames(text: String, found: [String]) {
    #expect(Credentials.named(in: text) == found)
  }

  @Test func passwordsInURLsAreFound() {
    #expect(
      Credentials.passwords(inURLsOf: "postgres://u:p@ss@db redis://:secret@r:6379/0 http://a/b") == [
        "p", "secret",
      ])
    #expect(Credentials.passwords(inURLsOf: "http://host:80/x@y").isEmpty)
  }

  @Test func objectsAreReadAndWrittenByOneList() throws {
    let text = """
      metadata: {labels: {b: "1", a: "2"}}
      spec:
        securityContext: {runAsNonRoot: true}
        containers: [{name: web, image: nginx, ports: [{containerPort: 80}], livenessProbe: {httpGet: {port: http}}}]
        volumes: [{name: v, emptyDir: {}}]
      """
    let node = try #require(try YAMLReader.read(Source(name: "a.yaml", text: text)).first).root
    let (template, problems) = NodeReader.read(PodTemplate.self, from: node)
    #expect(problems.isEmpty)
    #expect(template.spec.containers.first?.livenessProbe?.httpGet?.port == "http")
    let json = JSONWriter(indented: false).write(template.value())
    let again = try JSONScanner.scan(Array(json.utf8)) { scanner throws(JSONError) in
      try PodTemplate(json: &scanner)
    }
    #expect(again == template)
    #expect(json.contains(#""labels":{"a":"2","b":"1"}"#), "maps are written in order")
  }
}
