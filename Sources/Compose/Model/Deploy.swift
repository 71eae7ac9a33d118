/// How a service is deployed.
package struct Deploy: ModelObject {
  package var mode: String?
  package var replicas: Int?
  package var labels: Strings?
  package var updateConfig: UpdateConfig?
  package var rollbackConfig: UpdateConfig?
  package var resources = Resources()
  package var restartPolicy: RestartPolicy?
  package var placement = Placement()
  package var endpointMode: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("mode", &mode)
    visitor.explicit("replicas", &replicas)
    visitor.field("labels", &labels)
    visitor.field("update_config", &updateConfig)
    visitor.field("rollback_config", &rollbackConfig)
    visitor.part("resources", &resources)
    visitor.field("restart_policy", &restartPolicy)
    visitor.part("placement", &placement)
    visitor.field("endpoint_mode", &endpointMode)
    visitor.extensions(&extensions)
  }
}

/// How a rollout proceeds.
package struct UpdateConfig: ModelObject {
  package var parallelism: Int?
  package var delay: ComposeDuration?
  package var failureAction: String?
  package var monitor: ComposeDuration?
  package var maxFailureRatio: Float?
  package var order: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.explicit("parallelism", &parallelism)
    visitor.field("delay", &delay)
    visitor.field("failure_action", &failureAction)
    visitor.field("monitor", &monitor)
    visitor.field("max_failure_ratio", &maxFailureRatio)
    visitor.field("order", &order)
    visitor.extensions(&extensions)
  }
}

/// Limits and reservations.
package struct Resources: ModelObject {
  package var limits: ResourceList?
  package var reservations: ResourceList?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("limits", &limits)
    visitor.field("reservations", &reservations)
    visitor.extensions(&extensions)
  }
}

/// Amounts of resources.
package struct ResourceList: ModelObject {
  package var cpus: Float?
  package var memory: ByteSize?
  package var pids: Int?
  package var devices: [DeviceRequest]?
  package var genericResources: [GenericResource]?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("cpus", &cpus)
    visitor.field("memory", &memory)
    visitor.field("pids", &pids)
    visitor.field("devices", &devices)
    visitor.field("generic_resources", &genericResources)
    visitor.extensions(&extensions)
  }
}

/// A resource that the user defines.
package struct GenericResource: ModelObject {
  package var discreteResourceSpec: DiscreteResource?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("discrete_resource_spec", &discreteResourceSpec)
    visitor.extensions(&extensions)
  }
}

/// A countable resource.
package struct DiscreteResource: ModelObject {
  package var kind: String?
  package var value: Int?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.always("kind", &kind)
    visitor.always("value", &value)
    visitor.extensions(&extensions)
  }
}

/// When a container is restarted.
package struct RestartPolicy: ModelObject {
  package var condition: String?
  package var delay: ComposeDuration?
  package var maxAttempts: Int?
  package var window: ComposeDuration?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("condition", &condition)
    visitor.explicit("delay", &delay)
    visitor.explicit("max_attempts", &maxAttempts)
    visitor.explicit("window", &window)
    visitor.extensions(&extensions)
  }
}

/// On which nodes a service runs.
package struct Placement: ModelObject {
  package var constraints: [String]?
  package var preferences: [PlacementPreference]?
  package var maxReplicasPerNode: Int?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("constraints", &constraints)
    visitor.field("preferences", &preferences)
    visitor.field("max_replicas_per_node", &maxReplicasPerNode)
    visitor.extensions(&extensions)
  }
}

/// How replicas spread.
package struct PlacementPreference: ModelObject {
  package var spread: String?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.field("spread", &spread)
    visitor.extensions(&extensions)
  }
}
