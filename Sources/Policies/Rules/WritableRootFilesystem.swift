internal import KubernetesObjects

/// `writable-root-filesystem`: a container may change its own programs.
public enum WritableRootFilesystem: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "writable-root-filesystem", level: nil, severity: .low,
    what: "A container does not set `readOnlyRootFilesystem: true`.",
    why: "An intruder who cannot write has no place for tools, and cannot change the programs that run.",
    bad: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
      """,
    good: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {readOnlyRootFilesystem: true}
      """,
    fixSafety: .unsafe,
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"])

  /// Windows has no such setting.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    if pod.isWindows { return [] }
    return pod.containers.compactMap { container, path in
      if container.securityContext?.readOnlyRootFilesystem == true { return nil }
      return finding(
        path + ".securityContext.readOnlyRootFilesystem", container: container.name,
        "the root file system can be written",
        help: "set securityContext.readOnlyRootFilesystem = true, and mount an emptyDir where it writes")
    }
  }
}
