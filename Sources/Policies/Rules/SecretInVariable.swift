public import KubernetesObjects

/// `secret-in-variable`: a Secret comes into a container as a variable.
public enum SecretInVariable: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "secret-in-variable", severity: .low, action: .off,
    what: "A variable takes its value from a Secret, or `envFrom` makes variables of a whole Secret.",
    why: """
      Child processes inherit variables, and crash reports print them. A file from a Secret is renewed while the \
      container runs; a variable only when it starts again.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: web, key: password}}}]
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            volumeMounts: [{name: secrets, mountPath: /run/secrets/web, readOnly: true}]
        volumes: [{name: secrets, secret: {secretName: web}}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/"])

  /// Single keys and whole Secrets.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    let variables = container.env
    for index in variables.indices where variables[index].valueFrom?.secretKeyRef != nil {
      examination.report(
        "\(place).env[\(index)].valueFrom.secretKeyRef", container: container.name,
        "the variable \(variables[index].name) holds a key of a Secret",
        help: "mount the Secret as a volume, and read the file")
    }
    let sources = container.envFrom
    for index in sources.indices where sources[index].secretRef != nil {
      examination.report(
        "\(place).envFrom[\(index)].secretRef", container: container.name,
        "all keys of a Secret are variables", help: "mount the Secret as a volume, and read the files")
    }
  }
}
