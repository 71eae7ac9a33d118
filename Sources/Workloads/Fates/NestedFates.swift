internal import Compose

/// Parts of elements that have no equal in Kubernetes, by their place: beside the keys of services in
/// ``FateTable``, what would else be dropped in silence.
enum NestedFates {
  static let table: PathTable<String> = {
    var table = PathTable<String>([:])
    for (pattern, reason) in patterns { table.add(pattern, reason) }
    return table
  }()

  private static let patterns: KeyValuePairs<String, String> = [
    "networks.*.driver": "has no equivalent: the cluster has one network",
    "networks.*.driver_opts": "have no equivalent: the cluster has one network",
    "networks.*.ipam": "has no equivalent: the cluster gives addresses",
    "networks.*.enable_ipv6": "is a setting of the cluster",
    "secrets.*.driver": "has no equivalent",
    "secrets.*.driver_opts": "have no equivalent",
    "secrets.*.template_driver": "has no equivalent: the content is used as it is",
    "configs.*.template_driver": "has no equivalent: the content is used as it is",
    "services.*.networks.*.ipv4_address": "has no equivalent: pods get their addresses from the cluster",
    "services.*.networks.*.ipv6_address": "has no equivalent: pods get their addresses from the cluster",
    "services.*.networks.*.link_local_ips": "have no equivalent",
    "services.*.networks.*.mac_address": "has no equivalent",
    "services.*.networks.*.priority": "has no equivalent: a pod has one network",
    "services.*.networks.*.gw_priority": "has no equivalent: a pod has one network",
    "services.*.networks.*.interface_name": "has no equivalent",
    "services.*.networks.*.driver_opts": "have no equivalent",
    "services.*.deploy.update_config.failure_action": "has no equivalent: a rollout that fails stops",
    "services.*.deploy.update_config.max_failure_ratio": "has no equivalent",
    "services.*.deploy.rollback_config": "has no equivalent",
    "services.*.deploy.restart_policy.delay": "has no equivalent: the kubelet waits longer each time",
    "services.*.deploy.restart_policy.window": "has no equivalent",
    "services.*.deploy.resources.limits.pids": "is a setting of the kubelet",
    "services.*.deploy.resources.reservations.generic_resources": "have no equivalent",
    "services.*.volumes.*.consistency": "has no equivalent",
    "services.*.volumes.*.bind.selinux": "has no equivalent: set security_opt label:level",
    "services.*.volumes.*.bind.recursive": "has no equivalent",
    "services.*.post_start.*.user": "has no equivalent: the hook runs as the container's user",
    "services.*.post_start.*.privileged": "has no equivalent",
    "services.*.post_start.*.environment": "has no equivalent: the hook has the container's variables",
    "services.*.post_start.*.working_dir": "has no equivalent",
    "services.*.pre_stop.*.user": "has no equivalent: the hook runs as the container's user",
    "services.*.pre_stop.*.privileged": "has no equivalent",
    "services.*.pre_stop.*.environment": "has no equivalent: the hook has the container's variables",
    "services.*.pre_stop.*.working_dir": "has no equivalent",
  ]
}
