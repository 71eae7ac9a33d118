/// The rows of the top level.
extension FateTable {
  private static let everything = workloads + ["Service"]

  static let file: Rows = [
    "name": mapped("is the label app.kubernetes.io/instance of every object", everything),
    "version": ignored("means nothing since Compose V2"),
    "include": mapped("is merged before anything is converted", []),
    "models": warned("have no equivalent: run a model as a service"),
  ]

  static let networks: Rows = [
    "networks.*": mapped("becomes a NetworkPolicy for its members", ["NetworkPolicy"]),
    "networks.*.name": approximated("is used for an external network's label alone", ["NetworkPolicy"]),
    "networks.*.external": approximated(
      "becomes a label that pods of other projects can have too", ["NetworkPolicy"]),
    "networks.*.internal": mapped("becomes a policy without a way out", ["NetworkPolicy"]),
    "networks.*.labels": ignored("are Docker's: the policy has the project's labels"),
    "networks.*.attachable": ignored("is about docker run"),
    "networks.*.enable_ipv4": ignored("is a setting of the cluster"),
    "networks.*.enable_ipv6": warned("is a setting of the cluster"),
    "networks.*.driver": warned("has no equivalent: the cluster has one network"),
    "networks.*.driver_opts": warned("has no equivalent: the cluster has one network"),
    "networks.*.ipam": warned("has no equivalent: the cluster gives addresses"),
  ]

  static let volumes: Rows = [
    "volumes.*": mapped("becomes a claim, where a service uses it", ["PersistentVolumeClaim"]),
    "volumes.*.name": approximated(
      "is used for an external volume alone: claims are named for their key", []),
    "volumes.*.external": mapped("is a claim of that name, which must exist", []),
    "volumes.*.labels": mapped("become annotations of the claim", ["PersistentVolumeClaim"]),
    "volumes.*.driver": mapped("is local; others are warned about", []),
    "volumes.*.driver_opts": mapped(
      "of the type nfs become a PersistentVolume, tmpfs a volume in memory, a bind a path of the node, which is refused; others are warned about",
      ["PersistentVolume"]),
  ]

  static let files: Rows = [
    "secrets.*": mapped("becomes a Secret, where a service uses it", ["Secret"]),
    "secrets.*.file": mapped("is the Secret's content", ["Secret"]),
    "secrets.*.environment": mapped("is the Secret's content", ["Secret"]),
    "secrets.*.external": mapped("is a Secret of that name, which must exist", []),
    "secrets.*.name": approximated("is used for an external secret alone", []),
    "secrets.*.labels": mapped("become annotations of the Secret", ["Secret"]),
    "secrets.*.driver": warned("has no equivalent"),
    "secrets.*.driver_opts": warned("has no equivalent"),
    "secrets.*.template_driver": warned("has no equivalent: the content is used as it is"),
    "configs.*": mapped("becomes a ConfigMap, where a service uses it", ["ConfigMap"]),
    "configs.*.file": mapped("is the ConfigMap's content", ["ConfigMap"]),
    "configs.*.content": mapped("is the ConfigMap's content", ["ConfigMap"]),
    "configs.*.environment": mapped("is the ConfigMap's content", ["ConfigMap"]),
    "configs.*.external": mapped("is a ConfigMap of that name, which must exist", []),
    "configs.*.name": approximated("is used for an external config alone", []),
    "configs.*.labels": mapped("become annotations of the ConfigMap", ["ConfigMap"]),
    "configs.*.template_driver": warned("has no equivalent: the content is used as it is"),
  ]
}
