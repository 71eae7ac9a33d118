internal import Compose
internal import Documents

/// What the project's `x-bulkhead` keys ask for, read strictly: a misspelling must not pass for a decision.
struct Settings {
  /// How many pods a service has, by load.
  struct Autoscaling {
    let least: Int
    let most: Int
    /// The share of the requests that is aimed at, in percent.
    let cpu: Int?
    let memory: Int?
  }

  /// A strategic merge patch for generated objects.
  struct Patch {
    /// The service whose objects are meant; nil is every object of the kind.
    let service: String?
    let kind: String
    let name: String?
    let patch: Value
    let place: Place?
  }

  struct VolumeSettings {
    var size: String?
    var storageClass: String?
    var seeds: Bool?
  }

  private(set) var problems = Diagnostics()
  /// Services that are left out.
  private(set) var ignored: Set<String> = []
  private(set) var exposures: [String: (exposure: Exposure, place: Place?)] = [:]
  private(set) var patches: [Patch] = []
  private var services: [String: Element] = [:]
  private var top: Element?
  private var volumes: [String: VolumeSettings] = [:]

  private static let key = "x-bulkhead"

  init(_ project: Project, _ options: ConversionOptions) {
    if let element = project.extensions[Self.key] {
      add(SchemaValidator.problems(of: element, BulkheadSchema.project, at: Self.key))
      top = element
      checkDates(element)
      for name in element["ignore"]?.list?.compactMap(\.string) ?? [] {
        checkService(name, project, element["ignore"]?.place)
        ignored.insert(name)
      }
      readPatches(element, of: nil)
      for name in element["volumes"]?.map?.keys ?? [] {
        if project.volumes[name] == nil {
          problems.add(
            .error(
              "unknown-volume", "x-bulkhead.volumes names \(name), which the project does not have",
              at: element["volumes"]?.map?.place(of: name)))
        }
        if let settings = element["volumes"]?[name] { readVolume(name, settings) }
      }
      for name in element["expose"]?.map?.keys ?? [] {
        checkService(name, project, element["expose"]?.map?.place(of: name))
        if let exposure = element["expose"]?[name] { readExposure(exposure, of: name) }
      }
    }
    for (name, service) in project.services { readService(name, service) }
    for name in project.volumes.names {
      guard let element = project.volumes[name]?.extensions[Self.key] else { continue }
      add(SchemaValidator.problems(of: element, BulkheadSchema.volume, at: "volumes", name, Self.key))
      readVolume(name, element)
    }
    for name in Set(options.allowances.compactMap(\.service)).sorted() { checkService(name, project, nil) }
    for (name, exposure) in options.exposures {
      if let known = exposures[name], known.place == nil {
        problems.add(.error("conflicting-options", "--expose names \(name) twice", help: "keep one of them"))
      }
      checkService(name, project, nil)
      exposures[name] = (exposure, nil)
    }
    checkHosts()
  }

  /// Two services at one host and path would take each other's requests.
  private mutating func checkHosts() {
    var owners: [String: String] = [:]
    for (service, (exposure, place)) in exposures.sorted(by: { $0.key < $1.key }) {
      guard let host = exposure.host else { continue }
      if let owner = owners.updateValue(service, forKey: "\(exposure.kind) \(host)") {
        problems.add(
          .error("conflicting-names", "\(owner) and \(service) are both exposed at \(host)", at: place))
      }
    }
  }

  // MARK: What is asked for

  func runAsUser(_ service: ComposeService) -> Int? {
    service.extensions[Self.key]?["runAsUser"]?.int
  }

  func replicas(_ service: ComposeService) -> Int? { service.extensions[Self.key]?["replicas"]?.int }

  func autoscaling(_ service: ComposeService) -> Autoscaling? {
    guard let element = service.extensions[Self.key]?["autoscaling"], let most = element["max"]?.int else {
      return nil
    }
    let cpu = element["cpu"]?.int
    let memory = element["memory"]?.int
    return Autoscaling(
      least: min(element["min"]?.int ?? 1, most), most: most, cpu: cpu == nil && memory == nil ? 80 : cpu,
      memory: memory)
  }

  func volume(_ name: String) -> VolumeSettings { volumes[name] ?? VolumeSettings() }

  /// The allowance of a rule, at the service or at the top.
  func allowance(_ rule: String, _ service: ComposeService) -> Element? {
    service.extensions[Self.key]?["allow"]?[rule] ?? top?["allow"]?[rule]
  }

  // MARK: Reading

  /// An allowance that ends on no date would never end.
  private mutating func checkDates(_ element: Element) {
    for rule in element["allow"]?.map?.keys ?? [] {
      guard let expiry = element["allow"]?[rule]?["expires"] else { continue }
      let isDate = Self.isDate(expiry.place.text.filter { !"\"'".contains($0) })
      if !isDate {
        problems.add(
          .error(
            "invalid-date", "the allowance of \(rule) expires on no date", at: expiry.place,
            help: "write YYYY-MM-DD"))
      }
    }
  }

  /// `YYYY-MM-DD`, a day that there is.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private mutating func add(_ found: Diagnostics) { problems.add(found) }

  private mutating func checkService(_ name: String, _ project: Project, _ place: Place?) {
    guard project.services[name] == nil, project.disabledServices[name] == nil else { return }
    let near = Spelling.nearest(to: name, among: Array(project.services.keys))
    problems.add(
      .error(
        "unknown-service", "the project has no service \"\(name)\"", at: place,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "the services are: \(project.services.keys.joined(separator: ", "))"))
  }

  private mutating func readService(_ name: String, _ service: ComposeService) {
    guard let element = service.extensions[Self.key] else { return }
    add(SchemaValidator.problems(of: element, BulkheadSchema.service, at: "services", name, Self.key))
    services[name] = element
    checkDates(element)
    if element["ignore"]?.bool == true { ignored.insert(name) }
    readPatches(element, of: name)
    if let exposure = element["expose"] { readExposure(exposure, of: name) }
    if let least = element["autoscaling"]?["min"]?.int, let most = element["autoscaling"]?["max"]?.int,
      least > most
    {
      problems.add(
        .error(
          "out-of-range", "services.\(name).x-bulkhead.autoscaling has min above max",
          at: element["autoscaling"]?.map?.place(of: "min")))
    }
    if element["replicas"] != nil, element["autoscaling"] != nil {
      problems.add(
        .error(
          "conflicting-keys", "services.\(name).x-bulkhead has replicas beside autoscaling",
          at: element.map?.place(of: "replicas"), help: "keep one: an autoscaler sets the replicas itself"))
    }
  }

  private mutating func readExposure(_ element: Element, of service: String) {
    do throws(Diagnostics) {
      exposures[service] = (try Exposure.read(element), element.place)
    } catch {
      for problem in error.all {
        problems.add(.error(problem.code, problem.message, at: element.place, help: problem.help))
      }
    }
  }

  private mutating func readPatches(_ element: Element, of service: String?) {
    for item in element["patches"]?.list ?? [] {
      guard let kind = item["kind"]?.string, let patch = item["patch"] else { continue }
      patches.append(
        Patch(
          service: service, kind: kind, name: item["name"]?.string, patch: patch.value, place: item.place))
    }
  }

  private mutating func readVolume(_ name: String, _ element: Element) {
    var settings = volumes[name] ?? VolumeSettings()
    settings.size = element["size"]?.string ?? settings.size
    settings.storageClass = element["class"]?.string ?? settings.storageClass
    settings.seeds = element["seed"]?.bool ?? settings.seeds
    volumes[name] = settings
  }
}
