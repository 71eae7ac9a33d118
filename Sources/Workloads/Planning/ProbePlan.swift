internal import Compose
internal import Documents
internal import KubernetesObjects

/// The probes of a container.
///
/// Compose never restarts a container whose check fails, so the check is the readiness probe, and there is no
/// liveness probe. Compose's defaults (30 s, 30 s, 3) are written out.
struct ProbePlan {
  private(set) var readiness: Probe?
  private(set) var startup: Probe?

  init(_ planned: ServicePlan, _ credentials: CredentialPlan) {
    let check = planned.service.healthcheck ?? planned.imageHealthCheck.map { Self.healthcheck($0) }
    let test = check?.test?.words ?? []
    if check?.disable == true || test.first == "NONE" { return }
    guard let handler = Self.handler(test, planned, credentials) else {
      if test.isEmpty { readiness = Self.known(planned) }
      return
    }
    let interval = check?.interval?.seconds(atLeast: 1) ?? 30
    let retries = check?.retries.flatMap { $0 > 0 ? $0 : nil } ?? 3
    readiness = handler
    readiness?.periodSeconds = interval
    readiness?.timeoutSeconds = check?.timeout?.seconds(atLeast: 1) ?? 30
    readiness?.failureThreshold = retries
    if let start = check?.startPeriod, start.nanoseconds > 0 {
      let step = check?.startInterval?.seconds(atLeast: 1) ?? 5
      startup = handler
      startup?.periodSeconds = step
      startup?.timeoutSeconds = readiness?.timeoutSeconds
      // The start period and the retries behind it: only then would Compose call the container unhealthy.
      startup?.failureThreshold = max(1, (start.seconds(atLeast: 1) + interval * retries + step - 1) / step)
    }
  }

  /// The check of a Dockerfile as Compose has it.
  private static func healthcheck(_ check: Dockerfile.HealthCheck) -> Healthcheck {
    var result = Healthcheck()
    result.test = HealthcheckTest(words: check.test)
    result.interval = check.interval.flatMap { ComposeDuration($0) }
    result.timeout = check.timeout.flatMap { ComposeDuration($0) }
    result.startPeriod = check.startPeriod.flatMap { ComposeDuration($0) }
    result.startInterval = check.startInterval.flatMap { ComposeDuration($0) }
    result.retries = check.retries
    return result
  }

  /// The image's own probe, where the file has none and the service listens on the port that it asks.
  private static func known(_ planned: ServicePlan) -> Probe? {
    let targets = planned.ports.map(\.target)
    guard let probe = planned.knowledge?.probe, planned.service.healthcheck == nil else { return nil }
    var result = Probe()
    switch probe {
    case .exec(let command): result.exec = .with { $0.command = command }
    case .tcp(let port):
      guard targets.contains(port) else { return nil }
      result.tcpSocket = .with { $0.port = .int(port) }
    case .http(let path, let port):
      guard targets.contains(port) else { return nil }
      result.httpGet = .with {
        $0.path = path
        $0.port = .int(port)
      }
    }
    result.periodSeconds = 10
    result.timeoutSeconds = 5
    result.failureThreshold = 3
    return result
  }

  private static func handler(_ test: [String], _ planned: ServicePlan, _ credentials: CredentialPlan)
    -> Probe?
  {
    guard test.count > 1 else { return nil }
    let words = Array(test.dropFirst())
    if let request = HTTPCheck(test) {
      return .with {
        $0.httpGet = .with {
          $0.path = request.path
          $0.port = .int(request.port)
          if request.isSecure { $0.scheme = "HTTPS" }
        }
      }
    }
    let command =
      test[0] == "CMD-SHELL"
      ? ["/bin/sh", "-c", shell(words[0], planned, credentials)] : command(words, planned, credentials)
    return .with { $0.exec = .with { $0.command = command } }
  }

  /// A command in which credentials are references to variables. The kubelet replaces nothing in probes and
  /// hooks: a shell must.
  static func command(_ words: [String], _ planned: ServicePlan, _ credentials: CredentialPlan) -> [String] {
    guard words.contains(where: { !credentials.occurrences(in: $0).isEmpty }) else { return words }
    let line = words.map { word in
      credentials.occurrences(in: word).isEmpty
        ? ShellText.quoted(word) : "\"\(shell(word, planned, credentials, quotes: true))\""
    }
    return ["/bin/sh", "-c", line.joined(separator: " ")]
  }

  /// A shell's text in which credentials are references to the container's variables.
  private static func shell(
    _ text: String, _ planned: ServicePlan, _ credentials: CredentialPlan, quotes: Bool = false
  ) -> String {
    let bytes = Array(text.utf8)
    var out = ""
    var at = 0
    for (range, value) in credentials.occurrences(in: text) {
      let before = String(decoding: bytes[at..<range.lowerBound], as: UTF8.self)
      out += quotes ? before.escapedForDoubleQuotes : before
      let name = planned.environment.first { variable in
        if case .secret(let text) = variable.value { text == value } else { false }
      }?.name
      let isInSingleQuotes = !quotes && out.utf8.count { $0 == UInt8(ascii: "'") } % 2 == 1
      let reference = "${\(name ?? "")}"
      out += isInSingleQuotes ? "'\"\(reference)\"'" : reference
      at = range.upperBound
    }
    let rest = String(decoding: bytes[at...], as: UTF8.self)
    return out + (quotes ? rest.escapedForDoubleQuotes : rest)
  }
}

extension String {
  /// The text with what a shell would replace inside double quotes escaped.
  fileprivate var escapedForDoubleQuotes: String {
    replacingEach("\\", with: "\\\\").replacingEach("\"", with: "\\\"").replacingEach("$", with: "\\$")
      .replacingEach("`", with: "\\`")
  }
}

/// A check with curl or wget that means the same as the kubelet's own request.
struct HTTPCheck: Equatable {
  let path: String
  let port: Int
  let isSecure: Bool

  /// Flags that change nothing about success.
  private static let harmless: Set = [
    "-f", "--fail", "-s", "--silent", "-S", "--show-error", "-fs", "-sf", "-fsS", "-sSf", "-sS", "-q", "-qO-",
    "-O-",
    "--spider", "--quiet", "-nv", "--no-verbose", "--tries=1", "-L", "-fL", "-fsSL", "-k", "--insecure",
    "--no-check-certificate",
  ]
  private static let withValue: Set = [
    "-o", "--output", "-O", "-T", "--timeout", "-t", "--tries", "-m", "--max-time",
  ]

  init?(_ test: [String]) {
    var words: [String]
    if test[0] == "CMD-SHELL" {
      var line = test[1]
      for ending in ["|| exit 1", "||exit 1", "|| false"] {
        if line.trimmed().hasSuffix(ending) { line = String(line.trimmed().dropLast(ending.count)) }
      }
      // Anything that a shell would do makes it more than a request.
      guard !line.contains(where: { "|&;<>$`(){}*?!\\".contains($0) }) else { return nil }
      guard let split = try? ShellWords(line), split.dropped == nil else { return nil }
      words = split.words
    } else {
      words = Array(test.dropFirst())
      if words.suffix(3) == ["||", "exit", "1"] { words.removeLast(3) }
    }
    guard let program = words.first.map({ PathName.base(of: $0) }), program == "curl" || program == "wget"
    else { return nil }
    // Without -f curl succeeds on errors too.
    var fails = program == "wget"
    var url: String?
    var skipsNext = false
    for word in words.dropFirst() {
      if skipsNext {
        skipsNext = false
      } else if word.hasPrefix("-") {
        if Self.withValue.contains(word) {
          skipsNext = true
        } else if !Self.harmless.contains(word) {
          return nil
        }
        if word == "--fail" || !word.hasPrefix("--") && word.contains("f") { fails = true }
      } else if url == nil {
        url = word
      } else {
        return nil
      }
    }
    guard fails, let url, let target = Self.target(of: url) else { return nil }
    self = target
  }

  private init(path: String, port: Int, isSecure: Bool) {
    self.path = path
    self.port = port
    self.isSecure = isSecure
  }

  private static func target(of url: String) -> HTTPCheck? {
    var rest = Substring(url)
    var isSecure = false
    if rest.hasPrefix("http://") {
      rest = rest.dropFirst(7)
    } else if rest.hasPrefix("https://") {
      rest = rest.dropFirst(8)
      isSecure = true
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(authority.count)
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard ["localhost", "127.0.0.1", "0.0.0.0"].contains(parts.first ?? ""), parts.count <= 2 else {
      return nil
    }
    guard let port = parts.count == 2 ? Int(parts[1]) : isSecure ? 443 : 80, (1...65535).contains(port) else {
      return nil
    }
    let text = path.isEmpty ? "/" : path.hasPrefix("/") ? String(path) : "/" + path
    return HTTPCheck(path: text, port: port, isSecure: isSecure)
  }
}
