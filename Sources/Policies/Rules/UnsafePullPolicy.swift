public import KubernetesObjects

/// `unsafe-pull-policy`: a container takes whatever image its node has kept.
public enum UnsafePullPolicy: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "unsafe-pull-policy", severity: .low, action: .warn,
    what: """
      `imagePullPolicy` is `Never`, or it is `IfNotPresent` with an image that has neither a digest nor a tag \
      other than `latest`.
      """,
    why: """
      The container starts from what somebody left on the node, which can differ from node to node, and old \
      versions stay in use after a fix is published.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            imagePullPolicy: Never
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
            imagePullPolicy: IfNotPresent
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"])

  /// Without a policy the API server sets one that is fine.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let policy = container.imagePullPolicy else { return }
    if policy == "Never" {
      examination.report(
        "\(place).imagePullPolicy", container: container.name, "the image is never pulled",
        help: "set imagePullPolicy = IfNotPresent or Always")
    } else if policy == "IfNotPresent", let image = container.image, !image.isEmpty,
      ImageNames.isMutable(image)
    {
      examination.report(
        "\(place).imagePullPolicy", container: container.name,
        "an image that may change is not pulled where the node has an old one",
        help: "set imagePullPolicy = Always, or use an image with the tag of a version")
    }
  }
}
