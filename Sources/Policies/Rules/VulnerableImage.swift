public import KubernetesObjects

/// `vulnerable-image`: an image has more known vulnerabilities than the policy allows.
public enum VulnerableImage: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "vulnerable-image", severity: .high, action: .deny,
    what: """
      The report about an image counts more critical or high vulnerabilities than the policy allows, it is too old, \
      or there is none.
      """,
    why: """
      Known vulnerabilities are the ones for which ready-made attacks exist. A scan before the start is the last \
      moment at which nothing is lost.
      """,
    policy: "images: {vulnerabilities: {critical: 0}}",
    bad: """
      spec:
        containers:
          - name: web
            image: web:1.4.2
      """,
    good: """
      spec:
        containers: []
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/cloud-native-security/"])

  /// Reports are looked up by the image as the container names it.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    guard let limits = examination.parameters.images.vulnerabilities, let image = container.image,
      !image.isEmpty
    else { return }
    guard let counts = pod.images.vulnerabilities[image] else {
      if limits.whenMissing != .off {
        examination.report(
          "\(place).image", container: container.name, action: limits.whenMissing,
          "there is no vulnerability report about the image",
          help: "scan the image")
      }
      return
    }
    if let critical = limits.critical, counts.critical > critical {
      report("critical", counts.critical, critical, container, place, &examination)
    }
    if let high = limits.high, counts.high > high {
      report("high", counts.high, high, container, place, &examination)
    }
    if let age = limits.reportMaxAge, counts.age > age {
      examination.report(
        "\(place).image", container: container.name,
        "the vulnerability report about the image is \(counts.age) seconds old, more than \(age)",
        help: "scan the image again")
    }
  }

  private static func report(
    _ level: String, _ count: Int, _ most: Int, _ container: Container, _ place: ContainerPlace,
    _ examination: inout Examination
  ) {
    examination.report(
      "\(place).image", container: container.name,
      "the image has \(count) vulnerabilities of severity \(level), more than \(most)",
      help: "use a newer version of the image, or build it again on a newer base")
  }
}
