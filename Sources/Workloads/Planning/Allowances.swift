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
    if let entry = service.extensions["x-bulkhead"]?["allow"]?.map?[rule] {
      return (entry["reason"]?.text, entry["expires"]?.text)
    }
    let accepted: [ConversionOptions.Allowance] = [
      .init(rule: nil, service: nil), .init(rule: rule, service: nil),
      .init(rule: rule, service: service.name),
    ]
    return accepted.contains { options.allowances.contains($0) } ? (nil, nil) : nil
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
