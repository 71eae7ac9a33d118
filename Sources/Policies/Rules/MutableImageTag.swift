public import KubernetesObjects

/// `mutable-image-tag`: an image has no tag, or the tag `latest`.
public enum MutableImageTag: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "mutable-image-tag", severity: .medium, action: .deny,
    what: "An image has neither a digest nor a tag other than `latest`.",
    why: """
      `latest` is another program after each push, so that two pods of one Deployment can differ and a rollback \
      brings nothing back.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: registry.example.com/shop/web:latest
      """,
    good: """
      spec:
        containers:
          - name: web
            image: registry.example.com/shop/web:1.4.2
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"])

  /// A digest makes any tag fine; no image at all is the matter of `invalid-image-reference`.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let image = container.image, !image.isEmpty, ImageNames.isMutable(image) else { return }
    examination.report(
      "\(place).image", container: container.name, "the image has no tag, or the tag latest",
      help: "set image to a reference with the tag of a version, or with a digest")
  }
}
