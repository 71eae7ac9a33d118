/// The keys of the Compose specification and what they may hold.
///
/// Source: https://github.com/compose-spec/compose-spec (the schema as of Docker Compose 5.6). Written as
/// data: validation, 'did you mean' and the test that walks the specification's keys read this table.
enum ComposeSchema {
  static let project: Shape = .object([
    "version": .string, "name": .string,
    "include": .list(
      .either([
        .string,
        .object(
          ["path": .stringOrList, "env_file": .stringOrList, "project_directory": .string], extensions: false),
      ]), unique: false),
    "services": .map(service, keys: .names), "jobs": .map(job, keys: .names),
    "models": .map(model, keys: .names),
    "networks": .map(.either([network, .null]), keys: .names),
    "volumes": .map(.either([volume, .null]), keys: .names), "secrets": .map(secret, keys: .names),
    "configs": .map(config, keys: .names),
  ])

  // MARK: Services and jobs

  static let service: Shape = .object(container.merging(workload) { $1 }.merging(serviceOnly) { $1 })

  static let job: Shape = .object(
    container.merging(workload) { $1 }.merging(["profiles": .uniqueStrings, "triggers": triggers]) { $1 },
    required: ["triggers"])

  /// What anything has that runs a container: services, jobs and `pre_start` hooks.
  static let container: [String: Shape] = [
    "annotations": .listOrMap, "blkio_config": blkio, "cap_add": .uniqueStrings, "cap_drop": .uniqueStrings,
    "cgroup": .oneOf(["host", "private"]), "cgroup_parent": .string, "command": .command,
    "configs": fileMounts,
    "cpu_count": .either([.string, .integer(0...Int.max)]),
    "cpu_percent": .either([.string, .integer(0...100)]),
    "cpu_period": .numberOrString, "cpu_quota": .numberOrString, "cpu_rt_period": .numberOrString,
    "cpu_rt_runtime": .numberOrString, "cpu_shares": .numberOrString, "cpus": .numberOrString,
    "cpuset": .string,
    "credential_spec": .object(["config": .string, "file": .string, "registry": .string]),
    "device_cgroup_rules": .uniqueStrings,
    "devices": .list(
      .either([
        .string,
        .object(["source": .string, "target": .string, "permissions": .string], required: ["source"]),
      ]), unique: false),
    "dns": .stringOrList, "dns_opt": .uniqueStrings, "dns_search": .stringOrList, "domainname": .string,
    "entrypoint": .command,
    "env_file": .either([
      .string,
      .list(
        .either([
          .string,
          .object(
            ["path": .string, "format": .string, "required": .flag], required: ["path"], extensions: false),
        ]), unique: false),
    ]),
    "environment": .listOrMap, "extra_hosts": extraHosts, "gpus": gpus,
    "group_add": .list(.either([.string, .number]), unique: true), "hostname": .string, "image": .string,
    "init": .flag, "ipc": .string, "isolation": .string, "label_file": .either([.string, .strings]),
    "labels": .listOrMap,
    "logging": .object([
      "driver": .string, "options": .map(.either([.string, .number, .null]), keys: .loose),
    ]),
    "mac_address": .string, "mem_limit": .numberOrString, "mem_reservation": .integerOrString,
    "mem_swappiness": .integerOrString, "memswap_limit": .numberOrString,
    "models": .either([
      .uniqueStrings,
      .map(.either([.object(["endpoint_var": .string, "model_var": .string]), .null]), keys: .loose),
    ]),
    "network_mode": .string,
    "networks": .either([.uniqueStrings, .map(.either([attachment, .null]), keys: .names)]),
    "oom_kill_disable": .flag, "oom_score_adj": .either([.string, .integer(-1000...1000)]),
    "pid": .either([.string, .null]), "pids_limit": .numberOrString, "platform": .string, "privileged": .flag,
    "pull_policy": .matching(
      "always, never, build, if_not_present, missing, refresh, daily, weekly or every_<duration>",
      isPullPolicy),
    "pull_refresh_after": .string, "read_only": .flag, "runtime": .string, "secrets": fileMounts,
    "security_opt": .uniqueStrings, "shm_size": .numberOrString, "stop_grace_period": .string,
    "stop_signal": .string, "storage_opt": .map(.any, keys: .loose), "sysctls": .listOrMap,
    "tmpfs": .stringOrList,
    "ulimits": ulimits, "use_api_socket": .bool, "user": .string, "userns_mode": .string, "uts": .string,
    "volumes": .list(.either([.string, mount]), unique: true), "volumes_from": .uniqueStrings,
    "working_dir": .string,
  ]

  /// What services and jobs have, and hooks have not.
  static let workload: [String: Shape] = [
    "build": .either([.string, build]),
    "depends_on": .either([
      .uniqueStrings,
      .map(
        .object(
          [
            "restart": .flag, "required": .bool,
            "condition": .oneOf(["service_started", "service_healthy", "service_completed_successfully"]),
          ], required: ["condition"]), keys: .names),
    ]),
    "expose": .list(.either([.string, .number]), unique: true),
    "healthcheck": .object([
      "disable": .flag, "interval": .string, "retries": .numberOrString,
      "test": .either([.string, .strings]),
      "timeout": .string, "start_period": .string, "start_interval": .string,
    ]),
    "ports": .list(
      .either([
        .number, .string,
        .object([
          "name": .string, "mode": .string, "host_ip": .string, "target": .integerOrString,
          "published": .integerOrString, "protocol": .string, "app_protocol": .string,
        ]),
      ]), unique: true),
    "stdin_open": .flag, "tty": .flag,
  ]

  /// What services alone have.
  static let serviceOnly: [String: Shape] = [
    "attach": .flag,
    "container_name": .matching("a letter or digit and then letters, digits, _, . or -", isContainerName),
    "deploy": .either([deploy, .null]), "develop": .either([develop, .null]),
    "extends": .either([
      .string, .object(["service": .string, "file": .string], required: ["service"], extensions: false),
    ]),
    "external_links": .uniqueStrings, "links": .uniqueStrings, "post_start": .list(hook, unique: false),
    "pre_start": .list(
      .object(container.merging(["per_replica": .flag]) { $1 }), unique: false),
    "pre_stop": .list(hook, unique: false), "profiles": .uniqueStrings,
    "provider": .object(
      [
        "type": .string,
        "options": .map(
          .either([.string, .number, .bool, .list(.either([.string, .number, .bool]), unique: false)]),
          keys: .loose),
      ], required: ["type"]),
    "restart": .string, "scale": .integerOrString,
  ]

  private static let triggers: Shape = .object(
    ObjectShape(
      keys: [
        "manual": .flag,
        "schedule": .list(
          .either([
            .string,
            .object(
              [
                "cron": .string, "timezone": .string, "concurrency": .oneOf(["forbid", "queue"]),
                "missed_fires": .oneOf(["one", "skip"]),
              ], required: ["cron"]),
          ]), unique: false),
      ], requiresAnyOf: ["manual", "schedule"]))

  private static let hook: Shape = .object(
    [
      "command": .command, "user": .string, "privileged": .flag, "working_dir": .string,
      "environment": .listOrMap,
    ], required: ["command"])

  // MARK: Parts of services

  private static let build: Shape = .object([
    "context": .string, "dockerfile": .string, "dockerfile_inline": .string, "entitlements": .strings,
    "args": .listOrMap, "ssh": .listOrMap, "labels": .listOrMap, "cache_from": .strings, "cache_to": .strings,
    "no_cache": .flag, "no_cache_filter": .stringOrList, "additional_contexts": .listOrMap,
    "network": .string,
    "provenance": .flag, "sbom": .flag, "pull": .flag, "target": .string, "shm_size": .integerOrString,
    "extra_hosts": extraHosts, "isolation": .string, "privileged": .flag, "secrets": fileMounts,
    "tags": .strings,
    "ulimits": ulimits, "platforms": .strings,
  ])

  private static let blkio: Shape = {
    let limits = Shape.list(
      .object(["path": .string, "rate": .integerOrString], extensions: false), unique: false)
    return .object(
      [
        "device_read_bps": limits, "device_read_iops": limits, "device_write_bps": limits,
        "device_write_iops": limits, "weight": .integerOrString,
        "weight_device": .list(
          .object(["path": .string, "weight": .integerOrString], extensions: false), unique: false),
      ], extensions: false)
  }()

  private static let fileMounts: Shape = .list(
    .either([
      .string,
      .object([
        "source": .string, "target": .string, "uid": .string, "gid": .string, "mode": .numberOrString,
      ]),
    ]), unique: false)

  private static let mount: Shape = .object(
    [
      "type": .oneOf(["bind", "volume", "tmpfs", "cluster", "npipe", "image"]), "source": .string,
      "target": .string, "read_only": .flag, "consistency": .string,
      "bind": .object([
        "propagation": .string, "create_host_path": .flag,
        "recursive": .oneOf(["enabled", "disabled", "writable", "readonly"]), "selinux": .oneOf(["z", "Z"]),
      ]),
      "volume": .object(["labels": .listOrMap, "nocopy": .flag, "subpath": .string]),
      "tmpfs": .object(["size": .either([.integer(0...Int.max), .string]), "mode": .numberOrString]),
      "image": .object(["subpath": .string]),
    ], required: ["type"])

  private static let attachment: Shape = .object([
    "aliases": .uniqueStrings, "interface_name": .string, "ipv4_address": .string, "ipv6_address": .string,
    "link_local_ips": .uniqueStrings, "mac_address": .string, "driver_opts": .options, "priority": .number,
    "gw_priority": .number,
  ])

  private static let extraHosts: Shape = .either([
    .map(.either([.string, .strings]), keys: .anything), .uniqueStrings,
  ])

  private static let ulimits: Shape = .map(
    .either([
      .integerOrString,
      .object(["hard": .integerOrString, "soft": .integerOrString], required: ["soft", "hard"]),
    ]), keys: .lowercase)

  private static let deviceRequest: [String: Shape] = [
    "capabilities": .uniqueStrings, "count": .integerOrString, "device_ids": .uniqueStrings,
    "driver": .string,
    "options": .listOrMap,
  ]

  private static let gpus: Shape = .either([
    .oneOf(["all"]), .list(.object(deviceRequest, closed: false), unique: false),
  ])

  private static let develop: Shape = .object([
    "watch": .list(
      .object(
        [
          "ignore": .stringOrList, "include": .stringOrList, "path": .string,
          "action": .oneOf(["rebuild", "sync", "restart", "sync+restart", "sync+exec"]), "target": .string,
          "exec": hook, "initial_sync": .bool,
        ], required: ["path", "action"]), unique: false)
  ])

  private static let deploy: Shape = {
    let rollout = Shape.object([
      "parallelism": .integerOrString, "delay": .string, "failure_action": .string, "monitor": .string,
      "max_failure_ratio": .numberOrString, "order": .oneOf(["start-first", "stop-first"]),
    ])
    return .object([
      "mode": .string, "endpoint_mode": .string, "replicas": .integerOrString, "labels": .listOrMap,
      "rollback_config": rollout, "update_config": rollout,
      "resources": .object([
        "limits": .object(["cpus": .numberOrString, "memory": .string, "pids": .integerOrString]),
        "reservations": .object([
          "cpus": .numberOrString, "memory": .string,
          "generic_resources": .list(
            .object(["discrete_resource_spec": .object(["kind": .string, "value": .numberOrString])]),
            unique: false),
          "devices": .list(.object(deviceRequest, required: ["capabilities"]), unique: false),
        ]),
      ]),
      "restart_policy": .object([
        "condition": .string, "delay": .string, "max_attempts": .integerOrString, "window": .string,
      ]),
      "placement": .object([
        "constraints": .strings, "preferences": .list(.object(["spread": .string]), unique: false),
        "max_replicas_per_node": .integerOrString,
      ]),
    ])
  }()

  // MARK: Top-level resources

  private static let network: Shape = .object([
    "name": .string, "driver": .string, "driver_opts": .options,
    "ipam": .object([
      "driver": .string,
      "config": .list(
        .object([
          "subnet": .string, "ip_range": .string, "gateway": .string,
          "aux_addresses": .map(.string, keys: .anything),
        ]), unique: false),
      "options": .map(.string, keys: .anything),
    ]),
    "external": external(isClosed: true), "internal": .flag, "enable_ipv4": .flag, "enable_ipv6": .flag,
    "attachable": .flag, "labels": .listOrMap,
  ])

  private static let volume: Shape = .object([
    "name": .string, "driver": .string, "driver_opts": .options, "external": external(isClosed: true),
    "labels": .listOrMap,
  ])

  private static let secret: Shape = .object([
    "name": .string, "environment": .string, "file": .string, "external": external(isClosed: false),
    "labels": .listOrMap, "driver": .string, "driver_opts": .options, "template_driver": .string,
  ])

  private static let config: Shape = .object([
    "name": .string, "content": .string, "environment": .string, "file": .string,
    "external": external(isClosed: false), "labels": .listOrMap, "template_driver": .string,
  ])

  private static let model: Shape = .object(
    ["name": .string, "model": .string, "context_size": .whole, "runtime_flags": .strings],
    required: ["model"])

  private static func external(isClosed: Bool) -> Shape {
    .either([.bool, .string, .object(["name": .string], closed: isClosed)])
  }

  // MARK: Tests of strings

  /// `every_` is followed by numbers with a unit of w, d, h, m or s each.
  @Sendable private static func isPullPolicy(_ text: String) -> Bool {
    let words = ["always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"]
    if words.contains(text) { return true }
    guard text.hasPrefix("every_") else { return false }
    var rest = text.dropFirst(6)
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, let unit = rest.first, "wdhms".contains(unit) else { return false }
      rest = rest.dropFirst()
    }
    return true
  }

  /// The specification's pattern is not anchored: the shape must occur somewhere in the name.
  @Sendable private static func isContainerName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isLetterOrDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    return zip(bytes, bytes.dropFirst()).contains { first, second in
      isLetterOrDigit(first) && (isLetterOrDigit(second) || "_.-".utf8.contains(second))
    }
  }
}
