import Documents
import KubernetesObjects
import Policies

// Times each step from a manifest's text to its verdict: the median of many runs, in microseconds.

let clean = """
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: shop, labels: {app.kubernetes.io/name: web}}
  spec:
    replicas: 2
    selector: {matchLabels: {app.kubernetes.io/name: web}}
    template:
      metadata: {labels: {app.kubernetes.io/name: web}, annotations: {example.com/checksum: 0a1b2c3d}}
      spec:
        automountServiceAccountToken: false
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        initContainers:
          - &container
            name: migrate
            image: registry.example.com/shop/web:1.4.2
            args: [migrate, --wait]
            env:
              - {name: LOG_LEVEL, value: info}
              - {name: DB_HOST, value: db}
              - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
            resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {cpu: 500m, memory: 256Mi}}
            securityContext:
              allowPrivilegeEscalation: false
              readOnlyRootFilesystem: true
              capabilities: {drop: [ALL]}
            volumeMounts: [{name: tmp, mountPath: /tmp}]
        containers:
          - {<<: *container, name: web, ports: [{name: http, containerPort: 8080}], readinessProbe: {httpGet: {path: /healthz, port: http}}}
          - {<<: *container, name: sidecar, image: registry.example.com/shop/proxy:2.0.1}
        volumes: [{name: tmp, emptyDir: {}}]
  """
let bad = """
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  spec:
    containers:
      - {name: a, image: nginx}
      - {name: b, image: nginx}
      - {name: c, image: nginx}
  """

/// The step to time alone, for a profiler; every step where none is named.
let only = CommandLine.arguments.dropFirst().first

func median(_ name: String, runs: Int = 2000, _ body: () -> Void) {
  if let only, only != name { return }
  let runs = only == nil ? runs : 50 * runs
  for _ in 0..<50 { body() }
  var times: [Double] = []
  for _ in 0..<runs {
    let time = ContinuousClock().measure(body)
    times.append(Double(time.components.attoseconds) / 1e12)
  }
  times.sort()
  print("\(name): \((times[runs / 2] * 100).rounded() / 100) µs, best \((times[runs / 50] * 100).rounded() / 100)")
}

guard let policy = Profiles.policy("production") else { fatalError("there is no profile production") }
let engine = Engine(policies: [policy])
let audit = FileAudit(engine: engine, now: Timestamp(seconds: 1_800_000_000))

for (name, text) in [("clean Deployment, 3 containers", clean), ("Pod with findings, 3 containers", bad)] {
  print("# \(name), \(text.utf8.count) bytes")
  let bytes = Array(text.utf8)
  let source = Source(name: "web.yaml", bytes: bytes)
  let documents = YAMLReader.readEach(source).documents
  guard let object = ManifestReader.objects(in: documents[0].root).first,
    let location = object.template(among: PodTemplateLocation.builtIn),
    let node = location.path.isEmpty ? object.node : FieldPath.node(at: location.path, in: object.node)
  else { fatalError("there is no template") }
  let pod = ReviewedPod(
    NodeReader.read(PodTemplate.self, from: node, mode: .manifest).value, object: object.identity)
  let json = Array(
    JSONWriter(indented: false).write(NodeReader.read(Value.self, from: object.node, mode: .manifest).value).utf8)
  print("findings: \(Engine.findings(pod, by: policy).count)")
  median("source") { _ = Source(name: "web.yaml", bytes: bytes) }
  median("text → nodes") { _ = YAMLReader.readEach(source) }
  median("nodes → objects") { _ = ManifestReader.objects(in: documents[0].root) }
  median("nodes → pod template") { _ = NodeReader.read(PodTemplate.self, from: node, mode: .manifest) }
  median("rules") { _ = Engine.findings(pod, by: policy) }
  median("verdict") { _ = engine.verdict(on: pod, at: Timestamp(seconds: 1_800_000_000)) }
  median("whole file") { _ = audit.judge(source) }
  median("JSON → value") { _ = try? JSONReader.value(json) }
  let request = Array(
    #"{"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"1","operation":"CREATE","namespace":"shop","name":"web","resource":{"group":"","version":"v1","resource":"x"},"kind":{"group":"\#(object.identity.group)","version":"v1","kind":"\#(object.identity.kind)"},"object":"#
      .utf8) + json + Array("}}".utf8)
  let reviewer = AdmissionReviewer(engine: engine)
  median("AdmissionReview → answer") {
    if let request = try? AdmissionRequest(request) {
      _ = try? reviewer.answer(request, namespace: .known([:]), at: Timestamp(seconds: 1_800_000_000))
    }
  }
}
