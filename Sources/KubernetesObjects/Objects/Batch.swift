public import Documents

/// A Job of the API version batch/v1.
public struct Job: KubernetesObject, Equatable {
  /// `batch/v1`
  public static let apiVersion = "batch/v1"
  /// `Job`
  public static let kind = "Job"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = JobSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// How a pod is run to its end.
public struct JobSpec: Fields, Equatable {
  /// `backoffLimit` of the Kubernetes API.
  public var backoffLimit: Int?
  /// `podFailurePolicy` of the Kubernetes API.
  public var podFailurePolicy: Value?
  /// `completions` of the Kubernetes API.
  public var completions: Int?
  /// `parallelism` of the Kubernetes API.
  public var parallelism: Int?
  /// `activeDeadlineSeconds` of the Kubernetes API.
  public var activeDeadlineSeconds: Int?
  /// `ttlSecondsAfterFinished` of the Kubernetes API.
  public var ttlSecondsAfterFinished: Int?
  /// `suspend` of the Kubernetes API.
  public var suspend: Bool?
  /// `template` of the Kubernetes API.
  public var template: PodTemplate = PodTemplate()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("backoffLimit", &backoffLimit)
    try visitor.field("podFailurePolicy", &podFailurePolicy)
    try visitor.field("completions", &completions)
    try visitor.field("parallelism", &parallelism)
    try visitor.field("activeDeadlineSeconds", &activeDeadlineSeconds)
    try visitor.field("ttlSecondsAfterFinished", &ttlSecondsAfterFinished)
    try visitor.field("suspend", &suspend)
    try visitor.required("template", &template)
  }
}

/// A CronJob of the API version batch/v1.
public struct CronJob: KubernetesObject, Equatable {
  /// `batch/v1`
  public static let apiVersion = "batch/v1"
  /// `CronJob`
  public static let kind = "CronJob"
  /// What identifies the object.
  public var metadata = ObjectMeta()
  /// `spec` of the Kubernetes API.
  public var spec = CronJobSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitHeader(&visitor)
    try visitor.required("spec", &spec)
  }
}

/// How jobs are run at times.
public struct CronJobSpec: Fields, Equatable {
  /// `schedule` of the Kubernetes API.
  public var schedule: String = ""
  /// `timeZone` of the Kubernetes API.
  public var timeZone: String?
  /// `concurrencyPolicy` of the Kubernetes API.
  public var concurrencyPolicy: String?
  /// `startingDeadlineSeconds` of the Kubernetes API.
  public var startingDeadlineSeconds: Int?
  /// `suspend` of the Kubernetes API.
  public var suspend: Bool?
  /// `jobTemplate` of the Kubernetes API.
  public var jobTemplate: JobTemplate = JobTemplate()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("schedule", &schedule)
    try visitor.field("timeZone", &timeZone)
    try visitor.field("concurrencyPolicy", &concurrencyPolicy)
    try visitor.field("startingDeadlineSeconds", &startingDeadlineSeconds)
    try visitor.field("suspend", &suspend)
    try visitor.required("jobTemplate", &jobTemplate)
  }
}

/// The jobs that a CronJob makes.
public struct JobTemplate: Fields, Equatable {
  /// `metadata` of the Kubernetes API.
  public var metadata: ObjectMeta?
  /// `spec` of the Kubernetes API.
  public var spec: JobSpec = JobSpec()

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("metadata", &metadata)
    try visitor.required("spec", &spec)
  }
}
