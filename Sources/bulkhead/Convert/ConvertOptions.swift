internal import ArgumentParser
internal import Console
internal import Documents
internal import KubernetesObjects
internal import Workloads

/// The options of `convert` that say what is made: names, images, security, what is reached from outside.
struct ConvertOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The namespace of all objects.")
  var namespace: String?
  @Flag(
    name: .long,
    help: "Make the namespace too, with the Pod Security labels that the result needs. Needs --namespace.")
  var createNamespace = false
  @Option(name: .long, help: "What the names of all objects begin with.")
  var namePrefix = ""
  @Option(name: .long, help: "The oldest version of Kubernetes that must take the result.")
  var kubernetesVersion = "1.35"
  @Option(
    name: .long,
    help: "The level of the Pod Security Standards that pods must meet: restricted, baseline or privileged.")
  var level = Choice(ConversionOptions.Level.restricted)
  @Option(name: .long, help: "Accept a refusal: RULE=SERVICE, RULE, or all. Repeatable.")
  var allow: [String] = []
  @Option(
    name: .long,
    help:
      "Where credentials go: manifest (Secrets among the objects) or omit (the Secrets must exist, and are named)."
  )
  var secrets = Choice(ConversionOptions.Secrets.manifest)
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reach a service from outside: ingress:HOST[,tls=SECRET,class=C,port=N], gateway:HOST[,gateway=NAME,port=N], loadbalancer or nodeport. Repeatable.",
      valueName: "service=way"))
  var expose: [String] = []
  @Flag(name: .long, help: "Make no NetworkPolicies: every pod reaches every other.")
  var noNetworkPolicies = false
  @Option(
    name: .long,
    help:
      "How services wait for each other: api (an init container asks the API server), init-container (one-shots run again in each that waits for them) or none."
  )
  var waits = Choice(ConversionOptions.Waits.api)
  @Option(name: .long, help: "The image that waits.")
  var waitImage: String?
  @Option(name: .long, help: "The registry, with or without a path, of the images that the project builds.")
  var imageRegistry: String?
  @Option(name: .long, help: "The tag of the images that the project builds.")
  var imageTag: String?
  @Option(name: .long, help: "The Secret with which images are pulled; it must exist.")
  var imagePullSecret: String?
  @Option(name: .long, help: "The storage class of claims.")
  var storageClass: String?
  @Flag(name: .long, help: "Leave containers without resources where the file gives none.")
  var noDefaultResources = false

  /// The options as the conversion takes them.
  ///
  /// - Throws: all that is wrong with them, before anything is read.
  func conversionOptions() throws(Diagnostics) -> ConversionOptions {
    var options = ConversionOptions()
    var problems = checkedNames()
    do throws(Diagnostics) { options.allowances = try AllowOption.parse(allow) } catch { problems.add(error) }
    for text in expose {
      do throws(Diagnostics) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        options.exposures.append((parts[0], try Exposure(parts.count > 1 ? parts[1] : "")))
      } catch {
        for problem in error.all {
          problems.add(.error(problem.code, "--expose \(text): \(problem.message)", help: problem.help))
        }
      }
    }
    options.kubernetesVersion = version ?? options.kubernetesVersion
    if problems.hasErrors { throw problems }
    options.today = Today.date
    options.namespace = namespace
    options.createsNamespace = createNamespace
    options.namePrefix = namePrefix
    options.level = level.value
    options.secrets = secrets.value
    options.setsNetworkPolicies = !noNetworkPolicies
    options.setsDefaultResources = !noDefaultResources
    options.waits = waits.value
    if let waitImage { options.waitImage = waitImage }
    options.imageRegistry = imageRegistry
    options.imageTag = imageTag
    options.imagePullSecret = imagePullSecret
    options.storageClass = storageClass
    return options
  }

  /// The minor version, from `1.35`, `v1.35` or `1.35.2`.
  private var version: Int? {
    let text = kubernetesVersion.hasPrefix("v") ? kubernetesVersion.dropFirst() : kubernetesVersion[...]
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0] == "1", let minor = Int(parts[1]),
      ConversionOptions.knownVersions.contains(minor)
    else { return nil }
    return minor
  }

  /// Names that the API server would refuse are refused before anything is read.
  private func checkedNames() -> Diagnostics {
    var problems = Diagnostics()
    func check(_ option: String, _ name: String?, _ help: String, _ isValid: (String) -> Bool) {
      guard let name, !isValid(name) else { return }
      problems.add(.error("invalid-name", "\(option): \"\(name)\" is not valid", help: help))
    }
    let label = "use lower-case letters, digits and -"
    check("--namespace", namespace, label) { DNSName.isLabel($0) }
    check(
      "--name-prefix", namePrefix, "use lower-case letters, digits and -, a letter or digit first, at most 30"
    ) {
      $0.isEmpty || $0.utf8.count <= 30 && DNSName.isLabel($0 + "a")
    }
    check("--storage-class", storageClass, label) { DNSName.isSubdomain($0) }
    check("--image-pull-secret", imagePullSecret, label) { DNSName.isSubdomain($0) }
    check("--wait-image", waitImage, "use the name of an image") { !$0.isEmpty && !$0.contains(" ") }
    check("--image-registry", imageRegistry, "use a host and a path, such as registry.example.com/team") {
      !$0.isEmpty && !$0.contains(" ") && !$0.contains("://") && !$0.hasSuffix("/") && $0 == $0.lowercased()
    }
    check("--image-tag", imageTag, "use letters, digits, _, . and -, at most 128") { tag in
      (1...128).contains(tag.utf8.count) && tag.first != "." && tag.first != "-"
        && tag.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "_.-".utf8.contains($0)
        }
    }
    let known = ConversionOptions.knownVersions
    check("--kubernetes-version", kubernetesVersion, "use 1.\(known.lowerBound) to 1.\(known.upperBound)") {
      _ in
      version != nil
    }
    if createNamespace, let namespace, namespace == "default" || namespace.hasPrefix("kube-") {
      problems.add(
        .error(
          "invalid-name", "--create-namespace: \(namespace) is the cluster's own, and is not labelled anew",
          help: "choose another --namespace"))
    }
    if createNamespace, namespace == nil {
      problems.add(
        .error("missing-option", "--create-namespace needs a name", help: "add --namespace NAME"))
    }
    return problems
  }
}
