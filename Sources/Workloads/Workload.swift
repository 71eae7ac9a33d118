public import KubernetesObjects

/// A workload before it is written: its pods can still be hardened and judged.
public struct Workload: Sendable {
  /// The object that keeps the pods.
  enum Object: Sendable {
    case deployment(Deployment)
    case statefulSet(StatefulSet)
    case daemonSet(DaemonSet)
    case job(Job)
  }

  var object: Object
  /// The Compose services that run in its pods.
  public let services: [String]
  /// The rules that this workload's own settings break, with reasons.
  public let relaxations: [Relaxation]

  /// The kind.
  public var kind: String {
    switch object {
    case .deployment: Deployment.kind
    case .statefulSet: StatefulSet.kind
    case .daemonSet: DaemonSet.kind
    case .job: Job.kind
    }
  }

  /// The object's name.
  public var name: String { metadata.name ?? "" }

  var metadata: ObjectMeta {
    switch object {
    case .deployment(let deployment): deployment.metadata
    case .statefulSet(let set): set.metadata
    case .daemonSet(let set): set.metadata
    case .job(let job): job.metadata
    }
  }

  /// The pods.
  public var template: PodTemplate {
    get {
      switch object {
      case .deployment(let deployment): deployment.spec.template
      case .statefulSet(let set): set.spec.template
      case .daemonSet(let set): set.spec.template
      case .job(let job): job.spec.template
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
      }
    }
  }

  /// The workload as it is written.
  public var manifest: Manifest {
    switch object {
    case .deployment(let deployment): Manifest(deployment)
    case .statefulSet(let set): Manifest(set)
    case .daemonSet(let set): Manifest(set)
    case .job(let job): Manifest(job)
    }
  }
}
