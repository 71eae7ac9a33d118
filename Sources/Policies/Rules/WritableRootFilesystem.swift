public import KubernetesObjects

/// `writable-root-filesystem`: a container may change its own programs.
public enum WritableRootFilesystem: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "writable-root-filesystem", severity: .low, action: .warn,
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

  /// Every container whose root file system is not read-only. Windows has no such setting.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard container.securityContext?.readOnlyRootFilesystem != true, !pod.isWindows else { return }
    examination.report(
      "\(place).securityContext.readOnlyRootFilesystem", container: container.name,
      "the root file system can be written",
      help: "set securityContext.readOnlyRootFilesystem = true, and mount an emptyDir where it writes")
  }

  /// Makes it read-only; where the program writes is for its owner to say.
  public static func fix(_ template: inout PodTemplate, _ parameters: FixParameters) {
    guard template.spec.os?.name != "windows" else { return }
    template.forEachContainer { container in
      var context = container.securityContext ?? SecurityContext()
      context.readOnlyRootFilesystem = true
      container.securityContext = context
    }
  }
}
