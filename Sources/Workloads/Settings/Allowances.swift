internal import Compose
internal import Documents
internal import KubernetesObjects

/// Which refusals are accepted: by the command line, or by `x-bulkhead.allow` in the file.
struct Allowances {
  private let options: ConversionOptions
  private let settings: Settings

  init(_ options: ConversionOptions, _ settings: Settings) {
    self.options = options
    self.settings = settings
  }

  /// The rules that the baseline level already forbids; the others are the restricted level's own.
  static let baseline: Set = [
    "privileged-container", "host-network", "host-pid", "host-ipc", "host-path", "host-port", "unsafe-sysctl",
    "unconfined-apparmor", "custom-selinux", "unconfined-seccomp",
  ]

  /// Whether a rule matters at the level that is asked for.
  func applies(_ rule: String, adding capabilities: [String] = []) -> Bool {
    if rule == "added-capability", options.level == .baseline {
      return !PodSecurityLists.baselineCapabilities.isSuperset(of: capabilities)
    }
    return switch options.level {
    case .restricted: true
    case .baseline: Self.baseline.contains(rule)
    case .privileged: false
    }
  }

  /// The reason and end of an allowance, or nil where the refusal stands.
  func allowance(_ rule: String, _ service: ComposeService) -> (reason: String?, expires: String?)? {
    if let entry = settings.allowance(rule, service), !isExpired(entry["expires"]?.text) {
      return (entry["reason"]?.text, entry["expires"]?.text)
    }
    let accepted: [ConversionOptions.Allowance] = [
      .init(rule: nil, service: nil), .init(rule: rule, service: nil),
      .init(rule: rule, service: service.name),
    ]
    return accepted.contains { options.allowances.contains($0) } ? (nil, nil) : nil
  }

  /// When the file's allowance of a rule ended, if it did.
  func end(_ rule: String, _ service: ComposeService) -> String? {
    settings.allowance(rule, service)?["expires"]?.text.flatMap { isExpired($0) ? $0 : nil }
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
