internal import Documents
internal import KubernetesObjects

/// Turns the spec of a policy or an exception into what the engine uses, and checks what its types cannot.
struct SpecChecker {
  let root: Node
  var problems = Diagnostics()

  private mutating func wrong(_ path: String, _ message: String, help: String) {
    problems.add(.error("invalid-value", message, at: FieldPath.place(of: path, in: root), help: help))
  }

  /// One of the values of an enumeration.
  private mutating func choice<T: RawRepresentable & CaseIterable>(
    _ text: String?, _ path: String, default standard: T, but excluded: [String] = []
  ) -> T where T.RawValue == String {
    guard let text, !text.isEmpty else { return standard }
    if let value = T(rawValue: text), !excluded.contains(text) { return value }
    let known = T.allCases.map(\.rawValue).filter { !excluded.contains($0) }
    wrong(
      path, "\"\(text)\" is none of \(known.joined(separator: ", "))",
      help: Spelling.nearest(to: text, among: known).map { "did you mean \"\($0)\"?" }
        ?? "use one of: \(known.joined(separator: ", "))")
    return standard
  }

  private mutating func rule(_ name: String, _ path: String) {
    let known = Rules.slugs
    guard !known.contains(name) else { return }
    problems.add(
      .error(
        "unknown-rule", "there is no rule \"\(name)\"", at: FieldPath.place(of: path, in: root),
        help: Spelling.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
          ?? "bulkhead explain lists the rules"))
  }

  /// Names of a resource that nodes have: the three, huge pages, and those with a domain.
  private mutating func resource(_ name: String, _ path: String) {
    let known = ["cpu", "memory", "ephemeral-storage"]
    if known.contains(name) || name.hasPrefix("hugepages-") || name.contains("/") { return }
    wrong(
      path, "\"\(name)\" is no resource",
      help: Spelling.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
        ?? "use one of: \(known.joined(separator: ", ")), or a name with a domain")
  }

  /// Lists in which the API server takes nothing twice.
  private mutating func distinct(_ items: [String], _ path: String) {
    var known: Set<String> = []
    for (index, item) in items.enumerated() where !known.insert(item).inserted {
      wrong("\(path)[\(index)]", "\"\(item)\" stands here twice", help: "remove one of the two")
    }
  }

  private mutating func namespaces(_ names: [String], _ path: String) {
    distinct(names, path)
    for (index, name) in names.enumerated() where !DNSName.isLabel(name) {
      wrong(
        "\(path)[\(index)]", "\"\(name)\" is no name of a namespace",
        help: "use whole names; there are no patterns")
    }
  }

  private mutating func amounts(_ quantities: Quantities, _ path: String) -> [(String, Quantity)] {
    for name in quantities.texts.keys.sorted() { resource(name, "\(path)[\(name)]") }
    return quantities.texts.pairs.sorted { $0.key < $1.key }.compactMap { resource, text in
      guard let amount = Quantity(text), amount >= Quantity(thousandths: 0) else {
        wrong(
          "\(path)[\(resource)]", "\"\(text)\" is no amount", help: "use an amount such as 500m, 2 or 256Mi")
        return nil
      }
      return (resource, amount)
    }
  }

  private mutating func selector(_ selector: LabelSelector?, _ path: String) {
    let labels = "use letters, digits, -, _ and ., at most 63"
    for (key, value) in selector?.matchLabels.pairs ?? [] {
      if !LabelSyntax.isKey(key) {
        wrong("\(path).matchLabels[\(key)]", "\"\(key)\" is no key of a label", help: labels)
      } else if !LabelSyntax.isValue(value) {
        wrong("\(path).matchLabels[\(key)]", "\"\(value)\" is no value of a label", help: labels)
      }
    }
    for (index, expression) in (selector?.matchExpressions ?? []).enumerated() {
      let place = "\(path).matchExpressions[\(index)]"
      if !LabelSyntax.isKey(expression.key) {
        wrong("\(place).key", "\"\(expression.key)\" is no key of a label", help: labels)
      }
      for (number, value) in expression.values.enumerated() where !LabelSyntax.isValue(value) {
        wrong("\(place).values[\(number)]", "\"\(value)\" is no value of a label", help: labels)
      }
      let known = ["In", "NotIn", "Exists", "DoesNotExist"]
      guard known.contains(expression.operator) else {
        wrong(
          "\(place).operator", "\"\(expression.operator)\" is no operator",
          help: Spelling.nearest(to: expression.operator, among: known).map { "did you mean \"\($0)\"?" }
            ?? "use one of: \(known.joined(separator: ", "))")
        continue
      }
      if expression.operator.hasSuffix("In"), expression.values.isEmpty {
        wrong(place, "\(expression.operator) needs values", help: "set values")
      } else if expression.operator.hasSuffix("ist") || expression.operator == "Exists",
        !expression.values.isEmpty
      {
        wrong("\(place).values", "\(expression.operator) takes no values", help: "remove values")
      }
    }
  }

  // MARK: Policies

  mutating func policy(_ node: Node, named name: String) -> Policy {
    let (spec, found) = NodeReader.read(WorkloadPolicySpec.self, from: node)
    problems.add(found)
    let standard = choice(spec.defaultAction, "spec.defaultAction", default: RuleAction.deny, but: ["off"])
    var actions: [String: RuleAction] = [:]
    for (index, setting) in spec.rules.enumerated() {
      rule(setting.name, "spec.rules[\(index)].name")
      let action = choice(setting.action, "spec.rules[\(index)].action", default: RuleAction.deny)
      if actions.updateValue(action, forKey: setting.name) != nil {
        wrong(
          "spec.rules[\(index)].name", "the rule \(setting.name) stands here twice",
          help: "remove one of the two")
      }
    }
    var parameters = PolicyParameters()
    parameters.standard = self.standard(spec.podSecurity)
    parameters.targetMinor = parameters.standard.version.minor
    parameters.resources = resources(spec.resources)
    parameters.images = images(spec.images)
    var policy = Policy(name: name, parameters: parameters) { rule in
      actions[rule.slug] ?? (rule.documentation.isOptIn ? .off : standard)
    }
    policy.match = match(spec.match)
    policy.mutates = spec.mutate ?? false
    policy.allowsNamespaceExceptions = spec.allowNamespaceExceptions ?? false
    remediation(spec.remediation)
    return policy
  }

  private mutating func standard(_ setting: PodSecuritySetting?) -> PodSecurityStandard {
    let level = choice(setting?.level, "spec.podSecurity.level", default: PodSecurityLevel.restricted)
    let mode = choice(setting?.nonRoot, "spec.podSecurity.nonRoot", default: NonRootMode.strict)
    var version = PodSecurityVersion.latest
    if let text = setting?.version {
      if let known = PodSecurityVersion(text) {
        version = known
      } else {
        wrong(
          "spec.podSecurity.version", "\"\(text)\" is no version",
          help: "use latest or a version such as v1.35")
      }
    }
    return PodSecurityStandard(level: level, version: version, nonRoot: mode)
  }

  private mutating func resources(_ setting: ResourceSetting?) -> ResourceParameters {
    var result = ResourceParameters()
    guard let setting else { return result }
    for (field, names) in [("requests", setting.require?.requests), ("limits", setting.require?.limits)] {
      let path = "spec.resources.require.\(field)"
      distinct(names ?? [], path)
      for (index, name) in (names ?? []).enumerated() { resource(name, "\(path)[\(index)]") }
    }
    if let names = setting.require?.requests { result.requiredRequests = names }
    if let names = setting.require?.limits { result.requiredLimits = names }
    result.maximum = amounts(setting.maximum, "spec.resources.maximum")
    result.minimum = amounts(setting.minimum, "spec.resources.minimum")
    result.maxLimitRequestRatio = amounts(setting.maxLimitRequestRatio, "spec.resources.maxLimitRequestRatio")
    for (field, texts) in [("requests", setting.defaults?.requests), ("limits", setting.defaults?.limits)] {
      _ = amounts(Quantities(texts: texts ?? [:]), "spec.resources.defaults.\(field)")
    }
    result.defaults = FixParameters(
      requests: setting.defaults?.requests ?? [:], limits: setting.defaults?.limits ?? [:])
    contradictions(result)
    return result
  }

  /// Amounts that no pod could meet, or that the policy's own defaults break.
  private mutating func contradictions(_ resources: ResourceParameters) {
    let maximum = Dictionary(resources.maximum.map { ($0.resource, $0.amount) }) { $1 }
    for (resource, least) in resources.minimum {
      if let most = maximum[resource], least > most {
        wrong(
          "spec.resources.minimum[\(resource)]", "the minimum of \(resource) is above the maximum",
          help: "lower it, or raise the maximum")
      }
    }
    for (resource, ratio) in resources.maxLimitRequestRatio where ratio.thousandths < 1000 {
      wrong(
        "spec.resources.maxLimitRequestRatio[\(resource)]", "a limit is never below its request",
        help: "use 1 or more")
    }
    for (resource, text) in resources.defaults.limits.pairs {
      guard let limit = Quantity(text) else { continue }
      if let most = maximum[resource], limit > most {
        wrong(
          "spec.resources.defaults.limits[\(resource)]",
          "the default limit of \(resource) is above the maximum",
          help: "lower it, or raise the maximum")
      }
      if let request = resources.defaults.requests[resource].flatMap({ Quantity($0) }), request > limit {
        wrong(
          "spec.resources.defaults.requests[\(resource)]",
          "the default request of \(resource) is above the default limit",
          help: "lower it, or raise the limit")
      }
    }
  }

  private mutating func images(_ setting: ImageSetting?) -> ImageParameters {
    var result = ImageParameters()
    distinct(setting?.allowedRegistries ?? [], "spec.images.allowedRegistries")
    for (index, registry) in (setting?.allowedRegistries ?? []).enumerated() {
      if registry.isEmpty || registry != registry.lowercased() || registry.contains("://")
        || registry.hasSuffix("/") || registry.hasPrefix("/")
        || registry.contains(" ") || registry.contains("*")
      {
        wrong(
          "spec.images.allowedRegistries[\(index)]", "\"\(registry)\" is no registry",
          help: "use a host with or without a path, such as registry.example.com/team")
      }
      result.allowedRegistries.append(registry)
    }
    guard let setting = setting?.vulnerabilities else { return result }
    var limits = VulnerabilityLimits()
    limits.critical = setting.critical
    limits.high = setting.high
    for (field, count) in [("critical", setting.critical), ("high", setting.high)] where (count ?? 0) < 0 {
      wrong("spec.images.vulnerabilities.\(field)", "a count is not negative", help: "use 0 or more")
    }
    if let text = setting.reportMaxAge {
      limits.reportMaxAge = Duration.seconds(of: text)
      if limits.reportMaxAge == nil {
        wrong(
          "spec.images.vulnerabilities.reportMaxAge", "\"\(text)\" is no duration",
          help: "use hours, such as 168h")
      }
    }
    limits.whenMissing = choice(
      setting.whenMissing, "spec.images.vulnerabilities.whenMissing", default: RuleAction.deny)
    result.vulnerabilities = limits
    return result
  }

  private mutating func match(_ setting: WorkloadPolicyMatch?) -> PolicyMatch {
    var result = PolicyMatch()
    namespaces(setting?.excludeNamespaces ?? [], "spec.match.excludeNamespaces")
    distinct(setting?.kinds ?? [], "spec.match.kinds")
    result.excludedNamespaces = Set(setting?.excludeNamespaces ?? PolicyReader.systemNamespaces)
    result.namespaceSelector = setting?.namespaceSelector
    result.objectSelector = setting?.objectSelector
    selector(setting?.namespaceSelector, "spec.match.namespaceSelector")
    selector(setting?.objectSelector, "spec.match.objectSelector")
    for (index, location) in (setting?.podTemplates ?? []).enumerated() {
      let path = "spec.match.podTemplates[\(index)]"
      if !PodTemplateLocation.isPath(location.path) {
        wrong(
          "\(path).path", "\"\(location.path)\" is no path of a field",
          help: "use a path such as spec.template")
      }
      result.podTemplates.append(
        PodTemplateLocation(
          group: location.group, version: location.version, kind: location.kind, path: location.path))
    }
    guard let setting, !setting.kinds.isEmpty else { return result }
    let known = Set(PodTemplateLocation.builtIn.map(\.kind)).union(result.podTemplates.map(\.kind))
    for (index, kind) in setting.kinds.enumerated() where !known.contains(kind) {
      wrong(
        "spec.match.kinds[\(index)]", "\"\(kind)\" is no kind that makes pods",
        help: Spelling.nearest(to: kind, among: known.sorted()).map { "did you mean \"\($0)\"?" }
          ?? "name it in podTemplates too, with the path of its template")
    }
    result.kinds = Set(setting.kinds)
    return result
  }

  private mutating func remediation(_ setting: RemediationSetting?) {
    enum Mode: String, CaseIterable { case report, propose, fix }
    _ = choice(setting?.mode, "spec.remediation.mode", default: Mode.report)
    if let count = setting?.maxConcurrentRollouts, !(1...1000).contains(count) {
      wrong(
        "spec.remediation.maxConcurrentRollouts", "\(count) is too \(count < 1 ? "few" : "many")",
        help: "use 1 to 1000")
    }
  }

  // MARK: Exceptions

  mutating func exception(_ node: Node, named name: String) -> Exceptions.Entry {
    let (spec, found) = NodeReader.read(WorkloadExceptionSpec.self, from: node)
    problems.add(found)
    if spec.rules.isEmpty {
      wrong("spec.rules", "an exception names the rules that it is from", help: "set rules")
    }
    for (index, name) in spec.rules.enumerated() {
      rule(name, "spec.rules[\(index)]")
      if let scope = Rules.named(name)?.documentation.scope, scope != .pod {
        wrong(
          "spec.rules[\(index)]", "the rule \(name) is about files, which no exception excuses",
          help: "accept it in the file: # bulkhead-ignore \(name): the reason")
      }
    }
    if spec.reason.trimmed().isEmpty, !found.hasErrors {
      wrong("spec.reason", "an exception needs a reason", help: "say why the rule may be broken")
    }
    distinct(spec.rules, "spec.rules")
    selector(spec.match?.labelSelector, "spec.match.labelSelector")
    namespaces(spec.match?.namespaces ?? [], "spec.match.namespaces")
    if let name = spec.match?.name, !DNSName.isSubdomain(name) {
      wrong("spec.match.name", "\"\(name)\" is no name", help: "use a whole name; there are no patterns")
    }
    distinct(spec.match?.containers ?? [], "spec.match.containers")
    for (index, name) in (spec.match?.containers ?? []).enumerated() where !DNSName.isLabel(name) {
      wrong(
        "spec.match.containers[\(index)]", "\"\(name)\" is no name of a container", help: "use whole names")
    }
    if spec.match?.name != nil, spec.match?.labelSelector != nil {
      wrong("spec.match", "name and labelSelector exclude each other", help: "remove one of the two")
    }
    var end: Timestamp?
    switch (spec.expiresAt, spec.permanent ?? false) {
    case (nil, false):
      wrong("spec", "an exception ends, or says that it does not", help: "set expiresAt, or permanent: true")
    case (.some, true):
      wrong("spec.permanent", "expiresAt and permanent exclude each other", help: "remove one of the two")
    case (let text?, false):
      end = Timestamp(text)
      if end == nil {
        wrong(
          "spec.expiresAt", "\"\(text)\" is no moment", help: "use RFC 3339, such as 2027-01-31T23:59:59Z")
      }
    case (nil, true): break
    }
    return Exceptions.Entry(namespace: "", name: name, spec: spec, expiresAt: end, isTrusted: true)
  }
}

/// Durations as Go writes them.
enum Duration {
  private static let units: [(suffix: String, seconds: Int)] = [("h", 3600), ("m", 60), ("s", 1)]

  /// The seconds of `168h`, `1h30m`, `90s`; nil where the text is no duration.
  static func seconds(of text: String) -> Int? {
    var rest = Substring(text)
    var total = 0
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty, digits.utf8.count <= 9, let count = Int(digits) else { return nil }
      rest = rest[digits.endIndex...]
      guard let unit = units.first(where: { rest.hasPrefix($0.suffix) }) else { return nil }
      rest = rest.dropFirst(unit.suffix.count)
      total += count * unit.seconds
    }
    return text.isEmpty ? nil : total
  }
}
