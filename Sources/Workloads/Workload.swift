public import Documents
public import KubernetesObjects

/// A workload before it is written: its pods can still be hardened and judged.
public struct Workload: Sendable {
  /// The object that keeps the pods.
  enum Object: Sendable {
    case deployment(Deployment)
    case statefulSet(StatefulSet)
    case daemonSet(DaemonSet)
    case job(Job)
    case cronJob(CronJob)
  }

  var object: Object
  /// The name of its pods, which is the workload's own but for jobs.
  let podName: String
  /// The Compose services that run in its pods.
  public let services: [String]
  /// The rules that this workload's own settings break, with reasons.
  public internal(set) var relaxations: [Relaxation]
  /// The whole object, where a patch made it other than this program writes it.
  private var whole: Value?
  /// Where the patches stand that changed it.
  public internal(set) var patches: [Place?] = []

  init(_ object: Object, podName: String, services: [String], relaxations: [Relaxation]) {
    self.object = object
    self.podName = podName
    self.services = services
    self.relaxations = relaxations
  }

  /// The kind.
  public var kind: String { manifest.kind }

  /// The object's name.
  public var name: String { manifest.name }

  /// The pods.
  public var template: PodTemplate {
    get {
      switch object {
      case .deployment(let deployment): deployment.spec.template
      case .statefulSet(let set): set.spec.template
      case .daemonSet(let set): set.spec.template
      case .job(let job): job.spec.template
      case .cronJob(let job): job.spec.jobTemplate.spec.template
      }
    }
    set {
      switch object {
      case .deployment(var deployment):
        deployment.spec.template = newValue
        object = .deployment(deployment)
      case .statefulSet(var set):
        set.spec.template = newValue
        object = .statefulSet(set)
      case .daemonSet(var set):
        set.spec.template = newValue
        object = .daemonSet(set)
      case .job(var job):
        job.spec.template = newValue
        object = .job(job)
      case .cronJob(var job):
        job.spec.jobTemplate.spec.template = newValue
        object = .cronJob(job)
      }
    }
  }

  /// The workload as it is written.
  public var manifest: Manifest {
    if let whole { return Manifest(value: whole) }
    return switch object {
    case .deployment(let deployment): Manifest(deployment)
    case .statefulSet(let set): Manifest(set)
    case .daemonSet(let set): Manifest(set)
    case .job(let job): Manifest(job)
    case .cronJob(let job): Manifest(job)
    }
  }

  /// Takes over a patched object: what is judged is what it says, and what is written is all of it.
  mutating func take(_ value: Value) -> Bool {
    let path = kind == CronJob.kind ? ["spec", "jobTemplate", "spec", "template"] : ["spec", "template"]
    guard let pods = path.reduce(value as Value?, { $0?[$1] }) else { return false }
    let text = Array(JSONWriter(indented: false).write(pods.withQuantitiesAsText).utf8)
    guard
      let template = try? JSONScanner.scan(
        text,
        { (scanner: inout JSONScanner) throws(JSONError) in
          try PodTemplate(json: &scanner)
        })
    else { return false }
    self.template = template
    whole = value.withQuantitiesAsText
    return true
  }

  /// Annotates the pods with a relaxation that came late.
  mutating func relax(_ relaxation: Relaxation) {
    relaxations = (relaxations.filter { $0.rule != relaxation.rule } + [relaxation]).sorted {
      $0.rule < $1.rule
    }
    let text = Relaxation.text(relaxations)
    template.metadata?.annotations[Relaxation.annotation] = text
    guard var value = whole else { return }
    let path = kind == CronJob.kind ? ["spec", "jobTemplate", "spec", "template"] : ["spec", "template"]
    value.set(
      .string(text), at: path + ["metadata", "annotations", Relaxation.annotation])
    whole = value
  }
}

extension Value {
  /// The value with amounts of resources as text: `cpu: 2` is as good as `cpu: "2"` to the API server.
  fileprivate var withQuantitiesAsText: Value {
    switch self {
    case .array(let items): .array(items.map(\.withQuantitiesAsText))
    case .object(let members):
      .object(
        members.map { member in
          guard ["limits", "requests"].contains(member.key), case .object(let amounts) = member.value else {
            return Member(member.key, member.value.withQuantitiesAsText)
          }
          return Member(
            member.key,
            .object(
              amounts.map { amount in
                switch amount.value {
                case .int(let number): Member(amount.key, .string(String(number)))
                case .double(let number): Member(amount.key, .string(String(number)))
                default: amount
                }
              }))
        })
    default: self
    }
  }

  /// Sets a value deep in an object; what is missing on the way is made.
  fileprivate mutating func set(_ value: Value, at path: some Collection<String>) {
    guard let key = path.first else {
      self = value
      return
    }
    var inner = self[key] ?? .object([])
    inner.set(value, at: path.dropFirst())
    self[key] = inner
  }
}

extension Relaxation {
  /// The annotation of a pod template that names its relaxations.
  static let annotation = "bulkhead.dev/relaxed"

  /// `RULE=reason; RULE=reason`
  static func text(_ relaxations: [Relaxation]) -> String {
    relaxations.map { "\($0.rule)=\($0.reason)" }.joined(separator: "; ")
  }
}
