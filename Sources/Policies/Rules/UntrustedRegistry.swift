public import KubernetesObjects

/// `untrusted-registry`: an image comes from a registry that the policy does not name.
public enum UntrustedRegistry: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "untrusted-registry", severity: .high, action: .deny,
    what: """
      The image of a container or of a volume is in none of the registries that the policy allows. Whole parts of \
      the path are compared: `ghcr.io/org-evil` is not in `ghcr.io/org`.
      """,
    why: """
      Anybody can publish an image on a public registry, and under a name that looks like a known one. An image \
      from there is a program that nobody of yours has built or looked at.
      """,
    policy: "images: {allowedRegistries: [registry.example.com/team]}",
    bad: """
      spec:
        containers:
          - name: web
            image: registry.example.com/teamwork/web:1.4.2
      """,
    good: """
      spec:
        containers:
          - name: web
            image: registry.example.com/team/web:1.4.2
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/containers/images/"])

  /// Volumes that are images.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard !examination.parameters.images.allowedRegistries.isEmpty else { return }
    let volumes = pod.template.spec.volumes
    for index in volumes.indices {
      guard let image = volumes[index].image?.reference else { continue }
      check(image, examination.parameters.images.allowedRegistries) { registries in
        examination.report(
          "spec.volumes[\(index)].image.reference",
          "the image of the volume \(volumes[index].name) is in no allowed registry",
          help: "use an image from \(registries)")
      }
    }
  }

  /// Every container that has an image.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let image = container.image else { return }
    check(image, examination.parameters.images.allowedRegistries) { registries in
      examination.report(
        "\(place).image", container: container.name, "the image is in no allowed registry",
        help: "use an image from \(registries)")
    }
  }

  private static func check(_ image: String, _ allowed: [String], _ report: (String) -> Void) {
    guard !allowed.isEmpty, !image.isEmpty, !allowed.contains(where: { ImageNames.isImage(image, in: $0) })
    else { return }
    report(allowed.joined(separator: " or "))
  }
}
