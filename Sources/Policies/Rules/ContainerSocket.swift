internal import KubernetesObjects

/// `container-socket`: a volume is the socket of the node's container runtime.
public enum ContainerSocket: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "container-socket", severity: .critical, action: .deny,
    what: "A volume is the socket of a container runtime or of the kubelet, or a folder that holds one.",
    why: """
      Whoever may write to the socket can start a privileged container, and so is root on the node. Mounting it \
      read-only changes nothing: a socket is still written to.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
        volumes: [{name: docker, hostPath: {path: /var/run/docker.sock}}]
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
        volumes: [{name: cache, emptyDir: {}}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"])

  /// Paths are compared in their shortest form: `//`, `.` and `..` hide nothing.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    let volumes = pod.template.spec.volumes
    for index in volumes.indices {
      guard let path = volumes[index].hostPath?.path, HostPaths.isSocket(HostPaths.normal(path)) else {
        continue
      }
      examination.report(
        "spec.volumes[\(index)].hostPath.path",
        "the volume \(volumes[index].name) is a socket of the node's container runtime or kubelet, or holds one",
        help: "remove the volume, and use the Kubernetes API instead")
    }
  }
}
