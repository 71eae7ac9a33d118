// The top-level resources of a project.

/// A pool of addresses.
package struct IPAMPool: ModelObject {
  package var subnet: String?
  package var gateway: String?
  package var ipRange: String?
  package var auxAddresses: Strings?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("subnet", &subnet)
    visitor.field("gateway", &gateway)
    visitor.field("ip_range", &ipRange)
    visitor.field("aux_addresses", &auxAddresses)
    visitor.extensions(&extensions)
  }
}

/// How a network gives addresses.
package struct IPAM: ModelObject {
  package var driver: String?
  package var config: [IPAMPool]?
  package var options: Strings?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("driver", &driver)
    visitor.field("config", &config)
    visitor.field("options", &options)
    visitor.extensions(&extensions)
  }
}

/// A network of the project.
package struct Network: ModelObject {
  package var name: String?
  package var driver: String?
  package var driverOpts: Strings?
  package var ipam = IPAM()
  package var external: Bool?
  package var isInternal: Bool?
  package var attachable: Bool?
  package var labels: Strings?
  package var enableIPv4: Bool?
  package var enableIPv6: Bool?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("name", &name)
    visitor.field("driver", &driver)
    visitor.field("driver_opts", &driverOpts)
    visitor.part("ipam", &ipam)
    visitor.field("external", &external)
    visitor.field("internal", &isInternal)
    visitor.field("attachable", &attachable)
    visitor.field("labels", &labels)
    visitor.explicit("enable_ipv4", &enableIPv4)
    visitor.explicit("enable_ipv6", &enableIPv6)
    visitor.extensions(&extensions)
  }
}

/// A volume of the project.
package struct Volume: ModelObject {
  package var name: String?
  package var driver: String?
  package var driverOpts: Strings?
  package var external: Bool?
  package var labels: Strings?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("name", &name)
    visitor.field("driver", &driver)
    visitor.field("driver_opts", &driverOpts)
    visitor.field("external", &external)
    visitor.field("labels", &labels)
    visitor.extensions(&extensions)
  }
}

/// A secret or config of the project.
package struct FileObject: ModelObject {
  package var name: String?
  package var file: String?
  package var environment: String?
  package var content: String?
  package var external: Bool?
  package var labels: Strings?
  package var driver: String?
  package var driverOpts: Strings?
  package var templateDriver: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("name", &name)
    visitor.field("file", &file)
    visitor.field("environment", &environment)
    visitor.field("content", &content)
    visitor.field("external", &external)
    visitor.field("labels", &labels)
    visitor.field("driver", &driver)
    visitor.field("driver_opts", &driverOpts)
    visitor.field("template_driver", &templateDriver)
    visitor.extensions(&extensions)
  }
}

/// A machine-learning model.
package struct Model: ModelObject {
  package var name: String?
  package var model: String?
  package var contextSize: Int?
  package var runtimeFlags: [String]?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("name", &name)
    visitor.field("model", &model)
    visitor.field("context_size", &contextSize)
    visitor.field("runtime_flags", &runtimeFlags)
    visitor.extensions(&extensions)
  }
}
