public import KubernetesObjects

/// `missing-image-digest`: an image is named by its tag alone.
public enum MissingImageDigest: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "missing-image-digest", severity: .low, action: .off,
    what: "An image has no `@sha256:` digest.",
    why: """
      Whoever may push to the registry can move a tag to another program. A digest is the program's own checksum, \
      and the runtime starts nothing else under it.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        containers:
          - name: web
            image: web:1.4.2@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"])

  /// No image at all is the matter of `invalid-image-reference`.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let image = container.image, !image.isEmpty else { return }
    if let at = image.utf8.firstIndex(of: UInt8(ascii: "@")),
      image.utf8[at...].starts(with: "@sha256:".utf8)
    {
      return
    }
    examination.report(
      "\(place).image", container: container.name, "the image has no digest",
      help: "set image to a reference that ends in its @sha256: digest")
  }
}
