internal import Documents

/// The type that an interpolated string takes at its place, so that `"${REPLICAS}"` is a number.
enum Cast: Sendable {
  case int
  case float
  case bool

  /// The places, as Docker Compose has them.
  static let table = PathTable<Cast>([
    "services.*.cpu_count": .int, "services.*.cpu_percent": .float, "services.*.cpu_period": .int,
    "services.*.cpu_quota": .int, "services.*.cpu_rt_period": .int, "services.*.cpu_rt_runtime": .int,
    "services.*.cpus": .float, "services.*.cpu_shares": .int, "services.*.init": .bool,
    "services.*.depends_on.*.required": .bool, "services.*.depends_on.*.restart": .bool,
    "services.*.deploy.replicas": .int, "services.*.deploy.update_config.parallelism": .int,
    "services.*.deploy.update_config.max_failure_ratio": .float,
    "services.*.deploy.rollback_config.parallelism": .int,
    "services.*.deploy.rollback_config.max_failure_ratio": .float,
    "services.*.deploy.restart_policy.max_attempts": .int,
    "services.*.deploy.placement.max_replicas_per_node": .int, "services.*.healthcheck.retries": .int,
    "services.*.healthcheck.disable": .bool, "services.*.oom_kill_disable": .bool,
    "services.*.oom_score_adj": .int, "services.*.pids_limit": .int, "services.*.ports.*.target": .int,
    "services.*.privileged": .bool, "services.*.read_only": .bool, "services.*.scale": .int,
    "services.*.stdin_open": .bool, "services.*.tty": .bool, "services.*.ulimits.*": .int,
    "services.*.ulimits.*.hard": .int, "services.*.ulimits.*.soft": .int,
    "services.*.volumes.*.read_only": .bool, "services.*.volumes.*.volume.nocopy": .bool,
    "networks.*.external": .bool, "networks.*.internal": .bool, "networks.*.attachable": .bool,
    "networks.*.enable_ipv4": .bool, "networks.*.enable_ipv6": .bool, "volumes.*.external": .bool,
    "secrets.*.external": .bool, "configs.*.external": .bool,
  ])

  var description: String {
    switch self {
    case .int: "a whole number"
    case .float: "a number"
    case .bool: "true or false"
    }
  }

  /// The typed content, or nil where the text is not of the type.
  func content(of text: String) -> Element.Content? {
    switch self {
    case .int: Int(text).map { .int($0) }
    case .float: Double(text).map { .float($0) }
    case .bool: BooleanWord(text).map { .bool($0.truth) }
    }
  }
}

/// The spellings of booleans that Docker Compose takes in strings.
struct BooleanWord {
  let truth: Bool
  /// Whether the spelling is one of YAML 1.1 that YAML 1.2 no longer has.
  let isOutdated: Bool

  init?(_ text: String) {
    switch text.lowercased() {
    case "true": (truth, isOutdated) = (true, false)
    case "false": (truth, isOutdated) = (false, false)
    case "y", "yes", "on": (truth, isOutdated) = (true, true)
    case "n", "no", "off": (truth, isOutdated) = (false, true)
    default: return nil
    }
  }
}
