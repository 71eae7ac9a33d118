internal import ArgumentParser
internal import Console
internal import Documents
internal import KubernetesObjects
internal import Policies

/// Which policies judge, and what is excused: the same options for every command that judges.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Judge by the WorkloadPolicies in a file; WorkloadExceptions in it count as your own. Repeatable.",
      valueName: "file"))
  var policy: [String] = []
  @Option(
    name: .long,
    help: "Judge by a built-in policy: \(Profiles.all.map(\.name).joined(separator: ", ")). Repeatable.")
  var profile: [String] = []
  @Option(
    name: .long,
    help: "Judge by the Pod Security Standards alone, at this level: privileged, baseline or restricted.")
  var level: Choice<PodSecurityLevel>?
  @Option(
    name: [.customLong("version"), .customLong("standard-version")],
    help: ArgumentHelp("The version of the standards, with --level: latest or v1.N.", valueName: "version"))
  var standardVersion: String?
  @Option(
    name: .long,
    help:
      "With --level: whether root may run in a user namespace of its own, as the standard says from 1.35 on (standard), or never (strict)."
  )
  var nonRoot = Choice(NonRootMode.standard)
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The version of Kubernetes that the manifests are for (default: the newest known).",
      valueName: "version"))
  var kubernetesVersion: String?
  @Option(name: .long, help: "Judge by these rules alone. Repeatable, or with commas.")
  var select: [String] = []
  @Option(name: .long, help: "Leave these rules out. Repeatable, or with commas.")
  var ignore: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Excuse what the WorkloadExceptions in a file name, as your own: whatever a policy says of exceptions in namespaces. Repeatable.",
      valueName: "file"))
  var exceptions: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The labels of the namespace, by which policies select: KEY=VALUE[,KEY=VALUE…].", valueName: "labels"))
  var namespaceLabels: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A custom kind with a pod template: GROUP/VERSION/KIND=PATH, such as serving.knative.dev/v1/Service=spec.template. Repeatable.",
      valueName: "kind"))
  var podTemplate: [String] = []

  /// What the options say, read and checked.
  struct Chosen {
    var policies: [Policy] = []
    var exceptions: [Exceptions.Entry] = []
    var namespaceLabels: StringMap<String>?
    var podTemplates: [PodTemplateLocation] = []
    var engine: Engine { Engine(policies: policies, exceptions: Exceptions(exceptions)) }
  }

  /// Reads the policies; without any of the options the profile `standard` judges.
  ///
  /// - Throws: all that is wrong with the options and the files that they name.
  func chosen(default standard: String = "production") throws(Diagnostics) -> Chosen {
    var result = Chosen()
    var problems = Diagnostics()
    if standardVersion != nil, level == nil {
      problems.add(
        .error("missing-option", "--version is the version of a level", help: "add --level restricted"))
    }
    for path in policy { read(path, isPolicy: true, &result, &problems) }
    for path in exceptions { read(path, isPolicy: false, &result, &problems) }
    let profiles = profile.isEmpty && policy.isEmpty && level == nil ? [standard] : profile
    for name in profiles {
      if let found = Profiles.policy(name) {
        result.policies.append(found)
      } else {
        let known = Profiles.all.map(\.name)
        problems.add(
          .error(
            "unknown-profile", "--profile \(name): there is no such profile",
            help: Spelling.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
              ?? "the profiles are: \(known.joined(separator: ", "))"))
      }
    }
    if let level {
      if let version = version(standardVersion ?? "latest", "--version", &problems) {
        result.policies.append(Self.standard(level.value, version, nonRoot.value))
      }
    }
    if let text = kubernetesVersion, let version = version(text, "--kubernetes-version", &problems) {
      for index in result.policies.indices { result.policies[index].parameters.targetMinor = version.minor }
    }
    let names = result.policies.map(\.name)
    for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
      problems.add(.error("duplicate-policy", "two policies are named \(name)", help: "rename one of them"))
    }
    choose(&result.policies, &problems)
    result.namespaceLabels = labels(&problems)
    result.podTemplates = locations(&problems)
    if problems.hasErrors { throw problems }
    return result
  }

  /// The Pod Security Standards as a policy.
  static func standard(_ level: PodSecurityLevel, _ version: PodSecurityVersion, _ nonRoot: NonRootMode)
    -> Policy
  {
    var parameters = PolicyParameters()
    parameters.standard = PodSecurityStandard(level: level, version: version, nonRoot: nonRoot)
    return Policy(name: "\(level.rawValue):\(version)", parameters: parameters) {
      if $0.documentation.scope == .text { return $0.documentation.action }
      return $0.documentation.level == nil ? .off : .deny
    }
  }

  private func read(
    _ path: String, isPolicy: Bool, _ result: inout Chosen, _ problems: inout Diagnostics
  ) {
    do throws(Diagnostics) {
      var reader = PolicyReader()
      reader.read(try YAMLReader.read(try Exchange.source(path)))
      problems.add(reader.problems)
      if reader.problems.hasErrors { return }
      if isPolicy, reader.policies.isEmpty {
        problems.add(.error("no-policy", "\(path): there is no WorkloadPolicy in the file"))
      }
      if !isPolicy, reader.exceptions.isEmpty {
        problems.add(.error("no-exception", "\(path): there is no WorkloadException in the file"))
      }
      if isPolicy { result.policies += reader.policies }
      result.exceptions += reader.exceptions
    } catch {
      problems.add(error)
    }
  }

  private func version(_ text: String, _ option: String, _ problems: inout Diagnostics) -> PodSecurityVersion?
  {
    // A patch version is what kubectl version prints; it makes no difference here.
    let minor = text.split(separator: ".", omittingEmptySubsequences: false).prefix(2).joined(separator: ".")
    if let version = PodSecurityVersion(text) ?? PodSecurityVersion(minor) { return version }
    problems.add(
      .error(
        "invalid-value", "\(option) \(text): this is no version",
        help: "use latest or a version such as v1.35"))
    return nil
  }

  private func choose(_ policies: inout [Policy], _ problems: inout Diagnostics) {
    func rules(_ option: String, _ texts: [String]) -> Set<String> {
      let names = texts.flatMap { $0.split(separator: ",").map { $0.trimmed() } }
      for name in names where Rules.named(name) == nil {
        problems.add(
          .error(
            "unknown-rule", "\(option) \(name): there is no rule \"\(name)\"",
            help: Spelling.nearest(to: name, among: Rules.slugs).map { "did you mean \"\($0)\"?" }
              ?? "bulkhead explain lists the rules"))
      }
      return Set(names)
    }
    let selected = rules("--select", select)
    let ignored = rules("--ignore", ignore)
    for index in policies.indices {
      let policy = policies[index]
      let actions = Dictionary(uniqueKeysWithValues: policy.rules.map { ($0.slug, $0.action) })
      var chosen = Policy(name: policy.name, parameters: policy.parameters) { rule in
        if ignored.contains(rule.slug) { return .off }
        if !selected.isEmpty, !selected.contains(rule.slug) { return .off }
        // A rule that is asked for by name runs, even one that is off by itself.
        return actions[rule.slug] ?? (selected.contains(rule.slug) ? .deny : .off)
      }
      chosen.match = policy.match
      chosen.mutates = policy.mutates
      chosen.allowsNamespaceExceptions = policy.allowsNamespaceExceptions
      policies[index] = chosen
    }
  }

  private func labels(_ problems: inout Diagnostics) -> StringMap<String>? {
    guard let text = namespaceLabels else { return nil }
    var labels: StringMap<String> = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, LabelSyntax.isKey(parts[0]), LabelSyntax.isValue(parts[1]),
        labels[parts[0]] == nil
      else {
        problems.add(
          .error(
            "invalid-value", "--namespace-labels \(text): \"\(pair)\" is no label", help: "use KEY=VALUE"))
        continue
      }
      labels[parts[0]] = parts[1]
    }
    return labels
  }

  private func locations(_ problems: inout Diagnostics) -> [PodTemplateLocation] {
    podTemplate.compactMap { text in
      let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
      let names = (sides.first ?? "").split(separator: "/").map(String.init)
      guard sides.count == 2, names.count == 3, PodTemplateLocation.isPath(sides[1]) else {
        problems.add(
          .error(
            "invalid-value", "--pod-template \(text): this is no kind with a path",
            help: "use GROUP/VERSION/KIND=PATH, such as argoproj.io/v1alpha1/Rollout=spec.template"))
        return nil
      }
      return PodTemplateLocation(group: names[0], version: names[1], kind: names[2], path: sides[1])
    }
  }
}
