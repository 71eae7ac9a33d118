public import Documents
public import OrderedCollections

/// What the compose files mean: the canonical project.
public struct Project: Sendable {
  /// The project's name.
  public var name: String
  /// The folder that relative paths start from.
  public var workingDirectory: String
  /// The services that are enabled, in file order.
  public var services: OrderedDictionary<String, Service> = [:]
  /// The services whose profiles are not active.
  public var disabledServices: OrderedDictionary<String, Service> = [:]
  /// Containers that run to their end when triggered.
  public var jobs: OrderedDictionary<String, Job> = [:]
  /// Networks by key.
  package var networks = Named<Network>()
  /// Volumes by key.
  package var volumes = Named<Volume>()
  /// Secrets by key.
  package var secrets = Named<FileObject>()
  /// Configs by key.
  package var configs = Named<FileObject>()
  /// Models by key.
  package var models = Named<Model>()
  /// `x-…` keys of the top level.
  public var extensions = ElementMap()
  /// The variables of the project: the system's, and those of `.env`.
  public var environment: [String: String]
  /// The canonical elements, which know where everything stands.
  public var elements: ElementMap

  /// Where a part of the project stands, or the nearest part around it that stands anywhere.
  public func place(_ path: String...) -> Place? {
    var current: Element?
    var place: Place?
    var map: ElementMap? = elements
    for key in path {
      if let list = current?.list, let index = Int(key), list.indices.contains(index) {
        current = list[index]
        place = list[index].place
      } else if let next = map?[key] {
        place = map?.place(of: key) ?? next.place
        current = next
      } else {
        break
      }
      map = current?.map
    }
    return place
  }

  /// The project as `docker compose config` prints it.
  public func canonical(_ format: ModelFormat) -> Value {
    var members: [Value.Member] = []
    func section(_ name: String, _ value: Value, isZero: Bool) {
      if !isZero { members.append(Value.Member(name, value)) }
    }
    let services = Value.object(
      services.keys.sorted().map { Value.Member($0, self.services[$0]?.encoded(for: format) ?? .null) })
    let jobs = Value.object(
      jobs.keys.sorted().map { name in
        var job = self.jobs[name]?.encoded(for: format) ?? .null
        if format == .yaml, case .object(let members) = job {
          job = .object([Value.Member("name", .string(name))] + members)
        }
        return Value.Member(name, job)
      })
    members.append(Value.Member("name", .string(name)))
    members.append(Value.Member("services", services))
    section("jobs", jobs, isZero: self.jobs.isEmpty)
    section("networks", networks.encoded(for: format), isZero: networks.isZero)
    section("volumes", volumes.encoded(for: format), isZero: volumes.isZero)
    section("secrets", printed(secrets, format), isZero: secrets.isZero)
    section("configs", printed(configs, format), isZero: configs.isZero)
    // Docker Compose leaves models out of its JSON.
    section("models", models.encoded(for: format), isZero: models.isZero || format == .json)
    for key in extensions.keys.sorted() { members.append(Value.Member(key, extensions[key]?.value ?? .null)) }
    if format == .json { members.sort { $0.key < $1.key } }
    return .object(members)
  }

  /// `scale` and `deploy.replicas` are one setting.
  mutating func alignScale() {
    for (name, service) in services {
      if let scale = service.scale, service.deploy != nil, service.deploy?.replicas == nil {
        services[name]?.deploy?.replicas = scale
      }
    }
  }

  /// Content that came from the environment is not printed.
  private func printed(_ objects: Named<FileObject>, _ format: ModelFormat) -> Value {
    var copy = objects
    for name in copy.values.keys {
      guard var object = copy[name], !(object.environment ?? "").isEmpty else { continue }
      object.content = nil
      copy.values[name] = object
    }
    return copy.encoded(for: format)
  }
}

extension Project {
  /// The content of a secret that comes from the environment; never printed.
  package func secretContent(_ name: String) -> String? {
    secrets[name]?.extensions[EnvironmentResolution.secretValue]?.string
  }
}
