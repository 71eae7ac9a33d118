internal import KubernetesObjects

/// What containers of a class ask for and may use where the file says nothing.
///
/// Figures to begin with, not measurements of anybody's load: small enough for a laptop's cluster, large
/// enough that the images of the class start.
enum ResourceClasses {
  struct Sizes {
    let requestCPU: Int
    let requestMemory: Int
    let limitCPU: Int
    let limitMemory: Int
    /// The size of a claim for such a service's data.
    let storage: String
  }

  /// Millicores and mebibytes.
  static func sizes(_ kind: ImageKnowledge.Class?) -> Sizes {
    switch kind {
    case .database:
      Sizes(requestCPU: 100, requestMemory: 256, limitCPU: 1000, limitMemory: 1024, storage: "10Gi")
    case .cache: Sizes(requestCPU: 50, requestMemory: 64, limitCPU: 500, limitMemory: 256, storage: "1Gi")
    case .queue: Sizes(requestCPU: 100, requestMemory: 256, limitCPU: 1000, limitMemory: 1024, storage: "5Gi")
    case .search:
      Sizes(requestCPU: 250, requestMemory: 1024, limitCPU: 2000, limitMemory: 2048, storage: "10Gi")
    case .webServer: Sizes(requestCPU: 50, requestMemory: 64, limitCPU: 500, limitMemory: 256, storage: "1Gi")
    case .jvm: Sizes(requestCPU: 250, requestMemory: 768, limitCPU: 2000, limitMemory: 2048, storage: "5Gi")
    case .tool: Sizes(requestCPU: 50, requestMemory: 64, limitCPU: 500, limitMemory: 256, storage: "1Gi")
    case .storage:
      Sizes(requestCPU: 100, requestMemory: 256, limitCPU: 1000, limitMemory: 1024, storage: "10Gi")
    case .machineLearning:
      Sizes(requestCPU: 500, requestMemory: 2048, limitCPU: 4000, limitMemory: 8192, storage: "20Gi")
    case .application, .worker, nil:
      Sizes(requestCPU: 100, requestMemory: 256, limitCPU: 1000, limitMemory: 1024, storage: "5Gi")
    }
  }
}
