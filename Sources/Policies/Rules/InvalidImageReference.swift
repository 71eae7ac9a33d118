public import KubernetesObjects

/// `invalid-image-reference`: a container has no image, or one that cannot be pulled.
public enum InvalidImageReference: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "invalid-image-reference", severity: .high, action: .deny,
    what: """
      A container has no image, or its image is not a valid reference: an upper-case letter or an empty part in \
      the name, a space, a bad tag or a bad digest.
      """,
    why: """
      The API server accepts most such text, and the pod then waits for ever with `InvalidImageName`. Often a \
      template's variable was not filled in.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: registry.example.com/Shop/web:1.4.2
      """,
    good: """
      spec:
        containers:
          - name: web
            image: registry.example.com/shop/web:1.4.2
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/concepts/containers/images/#image-names",
      "https://github.com/distribution/reference",
    ])

  /// The text itself is not told: it may hold a password.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let image = container.image, !image.isEmpty else {
      examination.report(
        "\(place).image", container: container.name, "the container has no image", help: "set image")
      return
    }
    guard let fault = ImageNames.fault(in: image) else { return }
    examination.report(
      "\(place).image", container: container.name, fault,
      help: "set image to a reference such as registry.example.com/shop/web:1.4.2, its name in lower case")
  }
}
