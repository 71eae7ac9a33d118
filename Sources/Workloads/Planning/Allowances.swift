internal import Compose
internal import Documents

/// Which refusals are accepted: by the command line, or by `x-bulkhead.allow` in the file.
struct Allowances {
  private let options: ConversionOptions

  init(_ options: ConversionOptions) { self.options = options }

  /// The rules that the baseline level already forbids; the others are the restricted level's own.
  private static let baseline: Set = [
    "privileged-container", "host-network", "host-pid", "host-ipc", "host-path", "host-port", "unsafe-sysctl",
    "unconfined-apparmor", "custom-selinux",
  ]

  /// Whether a rule matters at the level that is asked for.
  func applies(_ rule: String) -> Bool {
    switch options.level {
    case .restricted: true
    case .baseline: Self.baseline.contains(rule)
    case .privileged: false
    }
  }

  /// The reason and end of an allowance, or nil where the refusal stands.
  func allowance(_ rule: String, _ service: ComposeService) -> (reason: String?, expires: String?)? {
    if let entry = service.extensions["x-bulkhead"]?["allow"]?.map?[rule], !isExpired(entry["expires"]?.text)
    {
      return (entry["reason"]?.text, entry["expires"]?.text)
    }
    let accepted: [ConversionOptions.Allowance] = [
      .init(rule: nil, service: nil), .init(rule: rule, service: nil),
      .init(rule: rule, service: service.name),
    ]
    return accepted.contains { options.allowances.contains($0) } ? (nil, nil) : nil
  }
}

extension Allowances {
  private static let rules = ConversionOptions.allowableRules
  private static let keys = ["allow", "runAsUser"]

  /// What an `x-bulkhead` says that means nothing: a misspelling must not pass for a decision.
  func problems(of service: ComposeService) -> [Diagnostic] {
    guard let map = service.extensions["x-bulkhead"]?.map else { return [] }
    func unknown(_ key: String, _ place: Place?, _ known: [String]) -> Diagnostic {
      .error(
        "unknown-key", "x-bulkhead of \(service.name) has no \"\(key)\"", at: place,
        help: Spelling.nearest(to: key, among: known).map { "did you mean \"\($0)\"?" }
          ?? "it has: \(known.joined(separator: ", "))")
    }
    let allow = map["allow"]?.map ?? ElementMap()
    return map.keys.filter { !Self.keys.contains($0) }.map { unknown($0, map.place(of: $0), Self.keys) }
      + allow.keys.filter { !Self.rules.contains($0) }.map { unknown($0, allow.place(of: $0), Self.rules) }
  }

  /// Dates in ISO 8601 are in the order of their text.
  private func isExpired(_ date: String?) -> Bool {
    guard let date, let today = options.today else { return false }
    return date.prefix(10) < today
  }
}

extension Element {
  /// A scalar's text as it is written, so that a date stays a date.
  fileprivate var text: String? {
    switch content {
    case .string(let text): text
    case .timestamp: place.text
    default: nil
    }
  }
}
