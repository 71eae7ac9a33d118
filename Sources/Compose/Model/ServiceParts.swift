/// How an image is built.
package struct Build: ModelObject {
  package var context: String?
  package var dockerfile: String?
  package var dockerfileInline: String?
  package var entitlements: [String]?
  package var args: Variables?
  package var provenance: String?
  package var sbom: String?
  package var ssh: SSHKeys?
  package var labels: Strings?
  package var cacheFrom: [String]?
  package var cacheTo: [String]?
  package var noCache: Bool?
  package var noCacheFilter: [String]?
  package var additionalContexts: Strings?
  package var pull: Bool?
  package var extraHosts: HostList?
  package var isolation: String?
  package var network: String?
  package var target: String?
  package var secrets: [FileMount]?
  package var shmSize: ByteSize?
  package var tags: [String]?
  package var ulimits: Named<Ulimit>?
  package var platforms: [String]?
  package var privileged: Bool?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("context", &context)
    visitor.field("dockerfile", &dockerfile)
    visitor.field("dockerfile_inline", &dockerfileInline)
    visitor.field("entitlements", &entitlements)
    visitor.field("args", &args)
    visitor.field("provenance", &provenance)
    visitor.field("sbom", &sbom)
    visitor.field("ssh", &ssh)
    visitor.field("labels", &labels)
    visitor.field("cache_from", &cacheFrom)
    visitor.field("cache_to", &cacheTo)
    visitor.field("no_cache", &noCache)
    visitor.field("no_cache_filter", &noCacheFilter)
    visitor.field("additional_contexts", &additionalContexts)
    visitor.field("pull", &pull)
    visitor.field("extra_hosts", &extraHosts)
    visitor.field("isolation", &isolation)
    visitor.field("network", &network)
    visitor.field("target", &target)
    visitor.field("secrets", &secrets)
    visitor.field("shm_size", &shmSize)
    visitor.field("tags", &tags)
    visitor.field("ulimits", &ulimits)
    visitor.field("platforms", &platforms)
    visitor.field("privileged", &privileged)
    visitor.extensions(&extensions)
  }
}

/// What a service waits for.
package struct ServiceDependency: ModelObject {
  package var condition: String?
  package var restart: Bool?
  package var required: Bool?
  package var extensions = ElementMap()

  package init() {}

  /// A dependency on a one-shot's end.
  package static let completed = {
    var dependency = ServiceDependency()
    dependency.condition = "service_completed_successfully"
    return dependency
  }()

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("condition", &condition)
    visitor.field("restart", &restart)
    visitor.explicit("required", &required)
    visitor.extensions(&extensions)
  }
}

/// How a container's health is tested.
package struct Healthcheck: ModelObject {
  package var test: HealthcheckTest?
  package var timeout: ComposeDuration?
  package var interval: ComposeDuration?
  package var retries: Int?
  package var startPeriod: ComposeDuration?
  package var startInterval: ComposeDuration?
  package var disable: Bool?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("test", &test)
    visitor.explicit("timeout", &timeout)
    visitor.explicit("interval", &interval)
    visitor.explicit("retries", &retries)
    visitor.explicit("start_period", &startPeriod)
    visitor.explicit("start_interval", &startInterval)
    visitor.field("disable", &disable)
    visitor.extensions(&extensions)
  }
}

/// A port that is published.
package struct Port: ModelObject {
  package var name: String?
  package var mode: String?
  package var hostIP: String?
  package var target: Int?
  package var published: String?
  package var `protocol`: String?
  package var appProtocol: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("name", &name)
    visitor.field("mode", &mode)
    visitor.field("host_ip", &hostIP)
    visitor.field("target", &target)
    visitor.field("published", &published)
    visitor.field("protocol", &`protocol`)
    visitor.field("app_protocol", &appProtocol)
    visitor.extensions(&extensions)
  }
}

/// A mount of a container.
package struct Mount: ModelObject {
  package var type: String?
  package var source: String?
  package var target: String?
  package var readOnly: Bool?
  package var consistency: String?
  package var bind: BindOptions?
  package var volume: VolumeOptions?
  package var tmpfs: TmpfsOptions?
  package var image: ImageOptions?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("type", &type)
    visitor.field("source", &source)
    visitor.field("target", &target)
    visitor.field("read_only", &readOnly)
    visitor.field("consistency", &consistency)
    visitor.field("bind", &bind)
    visitor.field("volume", &volume)
    visitor.field("tmpfs", &tmpfs)
    visitor.field("image", &image)
    visitor.extensions(&extensions)
  }
}

/// Options of a bind mount.
package struct BindOptions: ModelObject {
  package var selinux: String?
  package var propagation: String?
  package var createHostPath: Bool?
  package var recursive: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("selinux", &selinux)
    visitor.field("propagation", &propagation)
    visitor.optOut("create_host_path", &createHostPath)
    visitor.field("recursive", &recursive)
    visitor.extensions(&extensions)
  }
}

/// Options of a volume's mount.
package struct VolumeOptions: ModelObject {
  package var labels: Strings?
  package var nocopy: Bool?
  package var subpath: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("labels", &labels)
    visitor.field("nocopy", &nocopy)
    visitor.field("subpath", &subpath)
    visitor.extensions(&extensions)
  }
}

/// Options of a tmpfs.
package struct TmpfsOptions: ModelObject {
  package var size: ByteSize?
  package var mode: StrictInt?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("size", &size)
    visitor.field("mode", &mode)
    visitor.extensions(&extensions)
  }
}

/// Options of an image's mount.
package struct ImageOptions: ModelObject {
  package var subpath: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("subpath", &subpath)
    visitor.extensions(&extensions)
  }
}

/// A secret or config in a container.
package struct FileMount: ModelObject {
  package var source: String?
  package var target: String?
  package var uid: String?
  package var gid: String?
  package var mode: FileMode?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("source", &source)
    visitor.field("target", &target)
    visitor.field("uid", &uid)
    visitor.field("gid", &gid)
    visitor.field("mode", &mode)
    visitor.extensions(&extensions)
  }
}

/// A file of variables.
package struct EnvFile: ModelObject {
  package var path: String?
  package var required: Bool?
  package var format: String?

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("path", &path)
    visitor.optOut("required", &required)
    visitor.field("format", &format)
  }
}

/// A service in a network.
package struct Attachment: ModelObject {
  package var aliases: [String]?
  package var driverOpts: Strings?
  package var gwPriority: Int?
  package var interfaceName: String?
  package var ipv4Address: String?
  package var ipv6Address: String?
  package var linkLocalIPs: [String]?
  package var macAddress: String?
  package var priority: Int?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("aliases", &aliases)
    visitor.field("driver_opts", &driverOpts)
    visitor.field("gw_priority", &gwPriority)
    visitor.field("interface_name", &interfaceName)
    visitor.field("ipv4_address", &ipv4Address)
    visitor.field("ipv6_address", &ipv6Address)
    visitor.field("link_local_ips", &linkLocalIPs)
    visitor.field("mac_address", &macAddress)
    visitor.field("priority", &priority)
    visitor.extensions(&extensions)
  }
}

/// A model that a service uses.
package struct ServiceModel: ModelObject {
  package var endpointVariable: String?
  package var modelVariable: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("endpoint_var", &endpointVariable)
    visitor.field("model_var", &modelVariable)
    visitor.extensions(&extensions)
  }
}

/// Where logs go.
package struct Logging: ModelObject {
  package var driver: String?
  package var options: Strings?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("driver", &driver)
    visitor.field("options", &options)
    visitor.extensions(&extensions)
  }
}

/// A Windows credential specification.
package struct CredentialSpec: ModelObject {
  package var config: String?
  package var file: String?
  package var registry: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("config", &config)
    visitor.field("file", &file)
    visitor.field("registry", &registry)
    visitor.extensions(&extensions)
  }
}

/// A device of the host.
package struct Device: ModelObject {
  package var source: String?
  package var target: String?
  package var permissions: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("source", &source)
    visitor.field("target", &target)
    visitor.field("permissions", &permissions)
    visitor.extensions(&extensions)
  }
}

/// Devices, such as GPUs, that a service asks for.
package struct DeviceRequest: ModelObject {
  package var capabilities: [String]?
  package var driver: String?
  package var count: DeviceCount?
  package var deviceIDs: [String]?
  package var options: Strings?

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("capabilities", &capabilities)
    visitor.field("driver", &driver)
    visitor.field("count", &count)
    visitor.field("device_ids", &deviceIDs)
    visitor.field("options", &options)
  }
}

/// A command at a moment of a container's life.
package struct Hook: ModelObject {
  package var command: Command?
  package var user: String?
  package var privileged: Bool?
  package var workingDir: String?
  package var environment: Variables?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.always("command", &command)
    visitor.field("user", &user)
    visitor.field("privileged", &privileged)
    visitor.field("working_dir", &workingDir)
    visitor.field("environment", &environment)
    visitor.extensions(&extensions)
  }
}

/// What provides a service that is no container.
package struct Provider: ModelObject {
  package var type: String?
  package var options: MultiOptions?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("type", &type)
    visitor.field("options", &options)
    visitor.extensions(&extensions)
  }
}

/// The service that another extends.
package struct Extends: ModelObject {
  package var file: String?
  package var service: String?

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("file", &file)
    visitor.field("service", &service)
  }
}

/// What is watched during development.
package struct Develop: ModelObject {
  package var watch: [Watch]?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("watch", &watch)
    visitor.extensions(&extensions)
  }
}

/// Limits on block devices.
package struct BlkioConfig: ModelObject {
  package var weight: Int?
  package var weightDevice: [WeightDevice]?
  package var deviceReadBps: [ThrottleDevice]?
  package var deviceReadIOps: [ThrottleDevice]?
  package var deviceWriteBps: [ThrottleDevice]?
  package var deviceWriteIOps: [ThrottleDevice]?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("weight", &weight)
    visitor.field("weight_device", &weightDevice)
    visitor.field("device_read_bps", &deviceReadBps)
    visitor.field("device_read_iops", &deviceReadIOps)
    visitor.field("device_write_bps", &deviceWriteBps)
    visitor.field("device_write_iops", &deviceWriteIOps)
    visitor.extensions(&extensions)
  }
}
