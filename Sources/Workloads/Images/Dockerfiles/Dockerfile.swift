internal import Documents

/// What a Dockerfile says of the image that it builds. It is read, never built.
///
/// Source: https://docs.docker.com/reference/dockerfile/
struct Dockerfile {
  /// Who the last `USER` of the chain of stages names.
  struct User {
    let name: String
    let uid: Int?
    let gid: Int?
    let line: Int
  }

  struct Port: Equatable {
    let number: ClosedRange<Int>
    let `protocol`: String
  }

  struct HealthCheck {
    /// In the form of Compose: `CMD`, `CMD-SHELL` or `NONE`, and what follows.
    var test: [String] = []
    var interval: String?
    var timeout: String?
    var startPeriod: String?
    var startInterval: String?
    var retries: Int?
  }

  /// A line that is not understood.
  struct Problem {
    let line: Int
    let message: String
  }

  private(set) var stage = Stage()
  private(set) var problems: [Problem] = []

  /// The image that the chain of stages begins with; nil for `scratch`, or where a variable has no value.
  var baseImage: String? { stage.baseImage }
  var user: User? { stage.user }
  var exposed: [Port] { stage.exposed }
  var volumes: [String] { stage.volumes }
  var healthCheck: HealthCheck? { stage.healthCheck }

  /// A stage, with what it has from the one that it begins with.
  struct Stage {
    var name = ""
    var baseImage: String?
    var user: User?
    var exposed: [Port] = []
    var volumes: [String] = []
    var healthCheck: HealthCheck?
    var environment: [String: String] = [:]
    var arguments: [String: String] = [:]
    var accounts = DockerfileAccounts()
  }

  private static let mostStages = 200
  private static let platform = [
    "TARGETPLATFORM": "linux/amd64", "TARGETOS": "linux", "TARGETARCH": "amd64", "TARGETVARIANT": "",
    "BUILDPLATFORM": "linux/amd64", "BUILDOS": "linux", "BUILDARCH": "amd64", "BUILDVARIANT": "",
  ]

  /// Reads a Dockerfile up to a stage, the last one where none is named.
  init(_ text: String, target: String?, arguments: [(name: String, value: String)]) {
    let lines = DockerfileInstructions(text)
    let given = Dictionary(arguments.map { ($0.name, $0.value) }) { $1 }
    var global = Self.platform
    var stages: [Stage] = []
    var isOver = false
    for line in lines.all where !isOver {
      if line.name == "FROM" {
        if let target, let last = stages.last, Self.isMeant(target, last, stages.count - 1) { break }
        guard stages.count < Self.mostStages else {
          isOver = true
          continue
        }
        stages.append(begin(line, lines.escape, global, stages))
      } else if stages.isEmpty {
        guard line.name == "ARG" else { continue }
        declare(line, lines.escape, given, in: &global) { _ in nil }
      } else {
        run(line, lines.escape, given, global, &stages[stages.count - 1])
      }
    }
    if let target, let last = stages.last, !Self.isMeant(target, last, stages.count - 1) {
      problems.append(Problem(line: 1, message: "there is no stage \(target)"))
    }
    stage = stages.last ?? Stage()
  }

  private static func isMeant(_ target: String, _ stage: Stage, _ index: Int) -> Bool {
    stage.name == target.lowercased() || target == String(index)
  }

  // MARK: Instructions

  private mutating func begin(
    _ line: DockerfileInstructions.Instruction, _ escape: Character, _ global: [String: String],
    _ stages: [Stage]
  ) -> Stage {
    var words = DockerfileWords(escape: escape) { global[$0] }
    let parts = words.split(line.text).filter { !$0.hasPrefix("--") }
    if words.isUnclear || parts.isEmpty {
      problems.append(Problem(line: line.line, message: "the image has a variable without a value"))
    }
    let image = parts.first ?? ""
    var stage = Stage()
    if let parent = stages.last(where: { !$0.name.isEmpty && $0.name == image.lowercased() }) {
      stage = parent
      stage.arguments = [:]
    } else if image.lowercased() != "scratch", !image.isEmpty, !words.isUnclear {
      stage.baseImage = image
      if image.contains("mcr.microsoft.com/dotnet/") { stage.environment["APP_UID"] = "1654" }
    }
    stage.name = parts.count > 2 && parts[1].lowercased() == "as" ? parts[2].lowercased() : ""
    return stage
  }

  /// `ARG NAME[=DEFAULT]…`: what is given counts, then the default, then the one before the first stage.
  private mutating func declare(
    _ line: DockerfileInstructions.Instruction, _ escape: Character, _ given: [String: String],
    in arguments: inout [String: String], fallback: @escaping (String) -> String?
  ) {
    let known = arguments
    var words = DockerfileWords(escape: escape) { known[$0] ?? fallback($0) }
    for word in words.split(line.text) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      arguments[parts[0]] = given[parts[0]] ?? (parts.count > 1 ? parts[1] : fallback(parts[0]))
    }
  }

  private mutating func run(
    _ line: DockerfileInstructions.Instruction, _ escape: Character, _ given: [String: String],
    _ global: [String: String], _ stage: inout Stage
  ) {
    let known = stage.arguments.merging(stage.environment) { $1 }
    var words = DockerfileWords(escape: escape) { known[$0] }
    switch line.name {
    case "ARG": declare(line, escape, given, in: &stage.arguments) { global[$0] }
    case "ENV":
      let parts = words.split(line.text)
      if parts.first?.contains("=") == false {
        stage.environment[parts.first ?? ""] = parts.dropFirst().joined(separator: " ")
      } else {
        for part in parts {
          let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
          stage.environment[pair[0]] = pair.count > 1 ? pair[1] : ""
        }
      }
    case "USER":
      let name = words.split(line.text).first ?? ""
      if words.isUnclear || name.isEmpty {
        problems.append(Problem(line: line.line, message: "USER has a variable without a value"))
        stage.user = User(name: "", uid: nil, gid: nil, line: line.line)
      } else {
        stage.user = user(name, line.line, stage)
      }
    case "EXPOSE":
      for word in words.split(line.text) {
        guard let port = ExposedPorts(word) else { continue }
        let found = Port(number: port.range, protocol: port.protocol)
        if !stage.exposed.contains(found) { stage.exposed.append(found) }
      }
    case "VOLUME":
      stage.volumes += (Self.list(line.text) ?? words.split(line.text)).filter { $0.hasPrefix("/") }
    case "HEALTHCHECK": stage.healthCheck = Self.healthCheck(line.text)
    case "RUN":
      let script = ([Self.list(line.text)?.joined(separator: " ") ?? line.text] + line.documents).joined(
        separator: "\n")
      stage.accounts.run(script, &words)
    default: break
    }
  }

  private func user(_ text: String, _ line: Int, _ stage: Stage) -> User {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts.first ?? ""
    let made = stage.accounts.users[name]
    let known = made == nil ? DockerfileAccounts.known(name, in: stage.baseImage) : nil
    let group = parts.count > 1 ? Int(parts[1]) ?? stage.accounts.groups[parts[1]] : nil
    return User(
      name: name, uid: Int(name) ?? made?.uid ?? known?.uid, gid: group ?? made?.gid ?? known?.gid, line: line
    )
  }

  // MARK: Forms

  /// The exec form: a JSON list of strings.
  private static func list(_ text: String) -> [String]? {
    guard text.hasPrefix("["), let value = try? JSONReader.value(Array(text.utf8)), let items = value.array,
      items.allSatisfy({ $0.string != nil })
    else { return nil }
    return items.compactMap(\.string)
  }

  private static func healthCheck(_ text: String) -> HealthCheck? {
    var check = HealthCheck()
    var rest = Substring(text)
    while rest.hasPrefix("--") {
      let option = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(option.count).drop(while: \.isWhitespace)
      let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "--interval": check.interval = parts[1]
      case "--timeout": check.timeout = parts[1]
      case "--start-period": check.startPeriod = parts[1]
      case "--start-interval": check.startInterval = parts[1]
      case "--retries": check.retries = Int(parts[1])
      default: break
      }
    }
    let word = rest.prefix { !$0.isWhitespace }.uppercased()
    let command = String(rest.dropFirst(word.count)).trimmed()
    switch word {
    case "NONE": check.test = ["NONE"]
    case "CMD" where !command.isEmpty:
      check.test = list(command).map { ["CMD"] + $0 } ?? ["CMD-SHELL", command]
    default: return nil
    }
    return check
  }
}
