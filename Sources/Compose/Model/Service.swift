/// A service of a project: a container and how it is run.
@dynamicMemberLookup
public struct Service: ModelObject {
  /// The service's name.
  public var name = ""
  /// Profiles that enable it; none: it is always enabled.
  public var profiles: [String]?
  /// What every container has.
  public var container = ContainerSpec()
  /// What services and jobs have, and hooks have not.
  public var workload = WorkloadSpec()
  var attach: Bool?
  package var deploy: Deploy?
  package var develop: Develop?
  package var containerName: String?
  package var provider: Provider?
  var extends: Extends?
  package var externalLinks: [String]?
  package var links: [String]?
  package var restart: String?
  package var scale: Int?
  package var preStart: [PreStartHook]?
  package var postStart: [Hook]?
  package var preStop: [Hook]?
  /// `x-…` keys.
  public var extensions = ElementMap()

  /// A service without anything set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("profiles", &profiles)
    visitor.explicit("attach", &attach)
    visitor.field("deploy", &deploy)
    visitor.field("develop", &develop)
    visitor.field("restart", &restart)
    visitor.explicit("scale", &scale)
    visitor.field("container_name", &containerName)
    visitor.field("provider", &provider)
    visitor.field("extends", &extends)
    visitor.field("external_links", &externalLinks)
    visitor.field("links", &links)
    visitor.field("pre_start", &preStart)
    visitor.field("post_start", &postStart)
    visitor.field("pre_stop", &preStop)
    container.fields(&visitor)
    workload.fields(&visitor)
    visitor.extensions(&extensions)
  }

  /// The container's fields as the service's own.
  public subscript<T>(dynamicMember field: WritableKeyPath<ContainerSpec, T>) -> T {
    get { container[keyPath: field] }
    set { container[keyPath: field] = newValue }
  }

  /// The workload's fields as the service's own.
  public subscript<T>(dynamicMember field: WritableKeyPath<WorkloadSpec, T>) -> T {
    get { workload[keyPath: field] }
    set { workload[keyPath: field] = newValue }
  }

  /// How many containers run.
  package var replicas: Int { scale ?? deploy?.replicas ?? 1 }
}

/// A container that runs to its end when it is triggered.
@dynamicMemberLookup
public struct Job: ModelObject {
  var name: String?
  /// Profiles that enable it.
  public var profiles: [String]?
  package var triggers: Triggers?
  /// What every container has.
  public var container = ContainerSpec()
  /// What services and jobs have.
  public var workload = WorkloadSpec()
  var extensions = ElementMap()

  /// A job without anything set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("profiles", &profiles)
    visitor.field("triggers", &triggers)
    container.fields(&visitor)
    workload.fields(&visitor)
    visitor.extensions(&extensions)
  }

  /// The container's fields as the job's own.
  public subscript<T>(dynamicMember field: WritableKeyPath<ContainerSpec, T>) -> T {
    get { container[keyPath: field] }
    set { container[keyPath: field] = newValue }
  }

  /// The workload's fields as the job's own.
  public subscript<T>(dynamicMember field: WritableKeyPath<WorkloadSpec, T>) -> T {
    get { workload[keyPath: field] }
    set { workload[keyPath: field] = newValue }
  }
}

/// When a job runs.
package struct Triggers: ModelObject {
  package var manual: Bool?
  package var schedule: [Schedule]?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.explicit("manual", &manual)
    visitor.field("schedule", &schedule)
    visitor.extensions(&extensions)
  }
}

/// A time at which a job runs.
package struct Schedule: ModelObject {
  package var cron: String?
  package var timezone: String?
  package var concurrency: String?
  package var missedFires: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("cron", &cron)
    visitor.field("timezone", &timezone)
    visitor.field("concurrency", &concurrency)
    visitor.field("missed_fires", &missedFires)
    visitor.extensions(&extensions)
  }
}

/// What services and jobs have, and hooks have not.
public struct WorkloadSpec: ModelObject {
  package var build: Build?
  package var dependsOn: Named<ServiceDependency>?
  package var expose: [String]?
  package var healthcheck: Healthcheck?
  package var ports: [Port]?
  package var stdinOpen: Bool?
  package var tty: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("build", &build)
    visitor.field("depends_on", &dependsOn)
    visitor.field("expose", &expose)
    visitor.field("healthcheck", &healthcheck)
    visitor.field("ports", &ports)
    visitor.field("stdin_open", &stdinOpen)
    visitor.field("tty", &tty)
  }
}

/// What anything has that runs a container: services, jobs and `pre_start` hooks.
public struct ContainerSpec: ModelObject {
  package var annotations: Strings?
  package var blkioConfig: BlkioConfig?
  package var capAdd: [String]?
  package var capDrop: [String]?
  package var cgroup: String?
  package var cgroupParent: String?
  package var command: Command?
  package var configs: [FileMount]?
  package var cpuCount: Int?
  package var cpuPercent: Float?
  package var cpuPeriod: Int?
  package var cpuQuota: Int?
  package var cpuRTPeriod: Int?
  package var cpuRTRuntime: Int?
  package var cpuShares: Int?
  package var cpus: Float?
  package var cpuset: String?
  package var credentialSpec: CredentialSpec?
  package var deviceCgroupRules: [String]?
  package var devices: [Device]?
  package var dns: [String]?
  package var dnsOpt: [String]?
  package var dnsSearch: [String]?
  package var domainname: String?
  package var entrypoint: Command?
  package var envFile: [EnvFile]?
  package var environment: Variables?
  package var extraHosts: HostList?
  package var gpus: [DeviceRequest]?
  package var groupAdd: [String]?
  package var hostname: String?
  package var image: String?
  package var `init`: Bool?
  package var ipc: String?
  package var isolation: String?
  package var labelFile: [String]?
  package var labels: Strings?
  package var logging: Logging?
  package var macAddress: String?
  package var memLimit: ByteSize?
  package var memReservation: ByteSize?
  package var memSwappiness: ByteSize?
  package var memswapLimit: ByteSize?
  package var models: Named<ServiceModel>?
  package var networkMode: String?
  package var networks: Named<Attachment>?
  package var oomKillDisable: Bool?
  package var oomScoreAdj: Int?
  package var pid: String?
  package var pidsLimit: Int?
  package var platform: String?
  package var privileged: Bool?
  package var pullPolicy: String?
  package var pullRefreshAfter: String?
  package var readOnly: Bool?
  package var runtime: String?
  package var secrets: [FileMount]?
  package var securityOpt: [String]?
  package var shmSize: ByteSize?
  package var stopGracePeriod: ComposeDuration?
  package var stopSignal: String?
  package var storageOpt: Strings?
  package var sysctls: Strings?
  package var tmpfs: [String]?
  package var ulimits: Named<Ulimit>?
  package var useAPISocket: Bool?
  package var user: String?
  package var usernsMode: String?
  package var uts: String?
  package var volumes: [Mount]?
  package var volumesFrom: [String]?
  package var workingDir: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("annotations", &annotations)
    visitor.field("blkio_config", &blkioConfig)
    visitor.field("cap_add", &capAdd)
    visitor.field("cap_drop", &capDrop)
    visitor.field("cgroup_parent", &cgroupParent)
    visitor.field("cgroup", &cgroup)
    visitor.field("cpu_count", &cpuCount)
    visitor.field("cpu_percent", &cpuPercent)
    visitor.field("cpu_period", &cpuPeriod)
    visitor.field("cpu_quota", &cpuQuota)
    visitor.field("cpu_rt_period", &cpuRTPeriod)
    visitor.field("cpu_rt_runtime", &cpuRTRuntime)
    visitor.field("cpus", &cpus)
    visitor.field("cpuset", &cpuset)
    visitor.field("cpu_shares", &cpuShares)
    visitor.always("command", &command)
    visitor.field("configs", &configs)
    visitor.field("credential_spec", &credentialSpec)
    visitor.field("device_cgroup_rules", &deviceCgroupRules)
    visitor.field("devices", &devices)
    visitor.field("dns", &dns)
    visitor.field("dns_opt", &dnsOpt)
    visitor.field("dns_search", &dnsSearch)
    visitor.field("domainname", &domainname)
    visitor.always("entrypoint", &entrypoint)
    visitor.field("environment", &environment)
    visitor.field("env_file", &envFile)
    visitor.field("extra_hosts", &extraHosts)
    visitor.field("group_add", &groupAdd)
    visitor.field("gpus", &gpus)
    visitor.field("hostname", &hostname)
    visitor.field("image", &image)
    visitor.explicit("init", &`init`)
    visitor.field("ipc", &ipc)
    visitor.field("isolation", &isolation)
    visitor.field("labels", &labels)
    visitor.field("label_file", &labelFile)
    visitor.field("logging", &logging)
    visitor.field("mem_limit", &memLimit)
    visitor.field("mem_reservation", &memReservation)
    visitor.field("memswap_limit", &memswapLimit)
    visitor.field("mem_swappiness", &memSwappiness)
    visitor.field("mac_address", &macAddress)
    visitor.field("models", &models)
    visitor.field("network_mode", &networkMode)
    visitor.field("networks", &networks)
    visitor.field("oom_kill_disable", &oomKillDisable)
    visitor.field("oom_score_adj", &oomScoreAdj)
    visitor.field("pid", &pid)
    visitor.field("pids_limit", &pidsLimit)
    visitor.field("platform", &platform)
    visitor.field("privileged", &privileged)
    visitor.field("pull_policy", &pullPolicy)
    visitor.field("pull_refresh_after", &pullRefreshAfter)
    visitor.field("read_only", &readOnly)
    visitor.field("runtime", &runtime)
    visitor.field("secrets", &secrets)
    visitor.field("security_opt", &securityOpt)
    visitor.field("shm_size", &shmSize)
    visitor.explicit("stop_grace_period", &stopGracePeriod)
    visitor.field("stop_signal", &stopSignal)
    visitor.field("storage_opt", &storageOpt)
    visitor.field("sysctls", &sysctls)
    visitor.field("tmpfs", &tmpfs)
    visitor.field("ulimits", &ulimits)
    visitor.field("use_api_socket", &useAPISocket)
    visitor.field("user", &user)
    visitor.field("userns_mode", &usernsMode)
    visitor.field("uts", &uts)
    visitor.field("volumes", &volumes)
    visitor.field("volumes_from", &volumesFrom)
    visitor.field("working_dir", &workingDir)
  }
}
