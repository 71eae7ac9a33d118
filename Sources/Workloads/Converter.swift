public import Compose
public import Documents
public import KubernetesObjects

/// Turns a project into objects of Kubernetes: plan → objects. Hardening and proof are the caller's, who has
/// the policies.
public struct Converter {
  private let options: ConversionOptions
  private let images: ImageKnowledge
  private let files: any ProjectFiles

  /// A converter that reads bind mounts, configs and Dockerfiles through `files`.
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
    /// The commands that build and push the images of the project.
    public let buildCommands: [String]
    /// What the elements of the file became, where a table cannot tell.
    let became: [ElementPath: [Manifest.Identity]]
    /// What would be refused and is accepted, with the rule and the reason.
    let accepted: [ElementPath: String]
    let patches: [Settings.Patch]
    private let emitter: Emitter
    private let allowances: Allowances

    /// All objects in the order in which they are written.
    public var manifests: [Manifest] {
      let secrets = emitter.options.secrets == .omit ? others.filter { $0.kind != Secret.kind } : others
      let namespace = emitter.options.createsNamespace ? [emitter.namespace(for: workloads)] : []
      return Manifest.sorted(namespace + workloads.map(\.manifest) + exceptions + secrets)
    }

    /// The Secrets that are not written and must exist, with their keys.
    public var omittedSecrets: [(name: String, keys: [String])] {
      guard emitter.options.secrets == .omit else { return [] }
      return others.filter { $0.kind == Secret.kind }.map { secret in
        let parts = [secret.value["stringData"], secret.value["data"]]
        return (secret.name, parts.flatMap { ($0?.object ?? []).map(\.key) }.sorted())
      }
    }

    /// What one relaxed service costs its neighbours in a namespace that is made with the result.
    public var namespaceNote: String? {
      let relaxed = workloads.filter { !$0.relaxations.isEmpty }.map(\.name)
      guard emitter.options.createsNamespace, !relaxed.isEmpty else { return nil }
      let level = emitter.namespace(for: workloads).value["metadata"]?["labels"]?[
        "pod-security.kubernetes.io/enforce"]?.string
      return
        "the namespace enforces \(level ?? "") because of \(relaxed.joined(separator: ", ")): no other pod in it is held to more"
    }

    /// The exceptions that the controller needs.
    private var exceptions: [Manifest] {
      workloads.filter { !$0.relaxations.isEmpty }.map { Manifest(emitter.exception($0)) }
    }

    init(_ plan: Plan, _ emitter: Emitter, _ planner: Planner) {
      workloads = emitter.workloads
      others = emitter.others
      notes = plan.notes
      unknownImages = plan.unknownImages
      refusals = plan.refusals
      credentials = plan.credentials.values
      buildCommands = plan.buildCommands
      accepted = plan.accepted
      patches = planner.settings.patches
      allowances = planner.allowances
      became = emitter.became
      self.emitter = emitter
    }

    /// What a patch breaks: accepted as the service's own settings are, or refused.
    public mutating func accept(_ rule: String, inPatchOf index: Int, reason: String) -> Refusal? {
      let workload = workloads[index]
      let place = workload.patches.compactMap { $0 }.first
      let name = workload.services.first ?? workload.name
      guard let service = emitter.project.services[name], allowances.allowance(rule, service) == nil,
        allowances.applies(rule)
      else {
        let allowed = emitter.project.services[name].flatMap { allowances.allowance(rule, $0) }
        workloads[index].relax(
          Relaxation(rule: rule, reason: allowed?.reason ?? "a patch asks for it", expires: allowed?.expires))
        return nil
      }
      return Refusal(
        rule: rule, service: name, place: place, reason: "its patch breaks the level: \(reason)", advice: nil)
    }
  }

  /// Converts a project.
  ///
  /// - Throws: problems that leave nothing sensible to write.
  public func convert(_ project: Project) throws(Diagnostics) -> Result {
    var planner = Planner(project, options, images, files)
    let plan = planner.run()
    if plan.problems.hasErrors { throw plan.problems }
    var emitter = Emitter(plan, planner.project, options)
    emitter.run()
    return Result(plan, emitter, planner)
  }
}
