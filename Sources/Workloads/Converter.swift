public import Compose
public import Documents
public import KubernetesObjects

/// Turns a project into objects of Kubernetes: plan → objects. Hardening and proof are the caller's, who has
/// the policies.
public struct Converter {
  private let options: ConversionOptions
  private let images: ImageKnowledge
  private let files: any ProjectFiles

  /// A converter that reads bind mounts and configs through `files`.
  public init(_ options: ConversionOptions, images: ImageKnowledge, files: any ProjectFiles) {
    self.options = options
    self.images = images
    self.files = files
  }

  /// What a conversion gives.
  public struct Result: Sendable {
    /// The workloads, whose pods are still to be hardened.
    public var workloads: [Workload]
    /// All other objects.
    public var others: [Manifest]
    /// What became of elements that have no equal in Kubernetes.
    public let notes: [Note]
    /// Images of which nothing is known, and for which the file names no user: whether they start without root
    /// cannot be told.
    public let unknownImages: [String]
    /// Settings that break the level and are not allowed.
    public let refusals: [Refusal]
    /// The values of the project's credentials, for messages to leave out.
    public let credentials: [String]

    /// All objects in the order in which they are written.
    public var manifests: [Manifest] { Manifest.sorted(workloads.map(\.manifest) + others) }
  }

  /// Converts a project.
  ///
  /// - Throws: problems that leave nothing sensible to write.
  public func convert(_ project: Project) throws(Diagnostics) -> Result {
    var planner = Planner(project, options, images, files)
    let plan = planner.run()
    if plan.problems.hasErrors { throw plan.problems }
    var emitter = Emitter(plan, project, options)
    emitter.run()
    return Result(
      workloads: emitter.workloads, others: emitter.others, notes: plan.notes,
      unknownImages: plan.unknownImages,
      refusals: plan.refusals, credentials: plan.credentials.values)
  }
}
