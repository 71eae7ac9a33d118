public import KubernetesObjects

/// `duplicate-variable`: a container sets a variable twice.
public enum DuplicateVariable: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "duplicate-variable", severity: .low, action: .warn,
    what: "A container's `env` names a variable more than once.",
    why: """
      The last one wins without a word. Tools that merge by name, `kubectl apply` among them, can drop one of the \
      two, so that the value depends on how the object was applied.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            env: [{name: MODE, value: fast}, {name: MODE, value: slow}]
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            env: [{name: MODE, value: slow}]
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"
    ])

  /// Short lists are searched as they are; a set costs memory.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    let variables = container.env
    guard variables.count > 1 else { return }
    if variables.count <= 16 {
      for index in variables.indices.dropFirst()
      where variables[..<index].contains(where: { $0.name == variables[index].name }) {
        report(variables[index].name, index, container, place, &examination)
      }
      return
    }
    var seen = Set<String>(minimumCapacity: variables.count)
    for index in variables.indices where !seen.insert(variables[index].name).inserted {
      report(variables[index].name, index, container, place, &examination)
    }
  }

  private static func report(
    _ name: String, _ index: Int, _ container: Container, _ place: ContainerPlace,
    _ examination: inout Examination
  ) {
    examination.report(
      "\(place).env[\(index)].name", container: container.name, "the variable \(name) is set more than once",
      help: "remove all but one")
  }
}
