internal import KubernetesObjects

/// `unbounded-empty-dir`: a volume in memory has no size limit.
public enum UnboundedEmptyDir: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unbounded-empty-dir", severity: .low, action: .audit,
    what: "An `emptyDir` with `medium: Memory` has no `sizeLimit`.",
    why: """
      Its files are memory of the containers that write them. Without a limit it grows to the memory limit of the \
      pod, or to the node's memory, until something is killed.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
        volumes: [{name: cache, emptyDir: {medium: Memory}}]
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
        volumes: [{name: cache, emptyDir: {medium: Memory, sizeLimit: 64Mi}}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"])

  /// Volumes on disk are bounded by `ephemeral-storage`.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    let volumes = pod.template.spec.volumes
    for index in volumes.indices {
      guard let folder = volumes[index].emptyDir, folder.medium == "Memory", folder.sizeLimit == nil else {
        continue
      }
      examination.report(
        "spec.volumes[\(index)].emptyDir.sizeLimit",
        "the volume \(volumes[index].name) is in memory and has no size limit",
        help: "set emptyDir.sizeLimit")
    }
  }
}
