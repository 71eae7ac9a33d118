internal import KubernetesObjects

/// `sensitive-host-path`: a volume is a folder that the node is run by.
public enum SensitiveHostPath: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "sensitive-host-path", severity: .critical, action: .deny,
    what: """
      A volume is the root of the node's file system, or a folder above, at or in one that the node is run by: \
      `/etc`, `/proc`, `/sys`, `/dev`, `/boot`, `/root`, `/home`, or the data of the kubelet, of etcd or of a \
      container runtime.
      """,
    why: """
      There lie the keys of the node, the Secrets of all its pods and the programs that root starts. Reading them \
      is enough to take over the node, and often the cluster.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
        volumes: [{name: settings, hostPath: {path: /etc/kubernetes}}]
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
        volumes: [{name: settings, configMap: {name: settings}}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"])

  /// What `container-socket` reports is not told twice.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    let volumes = pod.template.spec.volumes
    for index in volumes.indices {
      guard let path = volumes[index].hostPath?.path, HostPaths.isSensitive(HostPaths.normal(path)) else {
        continue
      }
      examination.report(
        "spec.volumes[\(index)].hostPath.path",
        "the volume \(volumes[index].name) is \(path), by which the node is run",
        help: "use a claim, a ConfigMap or a Secret")
    }
  }
}
