public import Documents
internal import KubernetesObjects

extension FileAudit {
  /// Judges the objects of all files at once, and closes the files: what is accepted, and which suppressions are
  /// of no use.
  ///
  /// - Parameters:
  ///   - results: what each file gave; they are complete afterwards, and sorted by place.
  ///   - source: a file by its number, read again where it was given away.
  public func close(_ results: inout [Result], source: (Int) -> Source?) {
    var objects = ObjectSet()
    var origins: [Int] = []
    for file in results.indices {
      for var record in results[file].records {
        record.source = file
        record.ordinal = origins.count
        origins.append(file)
        objects.add(record)
      }
      results[file].records = []
    }
    // A file is read again once at most, and only where nothing else was found in it.
    var sources: [Int: Source] = [:]
    for finding in strictestOfObjects(objects) {
      let record = objects.records[finding.object]
      let file = origins[finding.object]
      guard
        let text = sources[file] ?? results[file].findings.first?.place.source ?? source(file)
      else { continue }
      sources[file] = text
      let range = Int(finding.spot.start)..<max(Int(finding.spot.start), Int(finding.spot.end))
      results[origins[finding.object]].findings.append(
        AuditFinding(finding: finding.finding, object: record.identity, place: Place(text, range)))
    }
    for file in results.indices {
      accept(&results[file])
      results[file].findings.sort { left, right in
        (left.place.start, left.finding.rule, left.finding.path)
          < (right.place.start, right.finding.rule, right.finding.path)
      }
    }
  }

  /// The findings of all policies, of which the strictest is heard.
  private func strictestOfObjects(_ objects: ObjectSet) -> [(object: Int, spot: Spot, finding: Finding)] {
    if engine.policies.count == 1 {
      return Engine.findings(objects, by: engine.policies[0]).filter {
        covers(engine.policies[0], objects.records[$0.object])
      }
    }
    var result: [(object: Int, spot: Spot, finding: Finding)] = []
    var known: [[String]: Int] = [:]
    for policy in engine.policies {
      for found in Engine.findings(objects, by: policy)
      where covers(policy, objects.records[found.object]) {
        let key = [found.finding.rule, String(found.object), found.finding.path, found.finding.message]
        if let earlier = known[key] {
          if result[earlier].finding.action < found.finding.action { result[earlier] = found }
        } else {
          known[key] = result.count
          result.append(found)
        }
      }
    }
    return result
  }

  /// Whether a policy is for an object. Its kinds are those that make pods; other objects go with their namespace.
  private func covers(_ policy: Policy, _ record: ObjectRecord) -> Bool {
    let match = policy.match
    if match.excludedNamespaces.contains(record.identity.namespace) { return false }
    if let kinds = match.kinds, record.workload != nil, !kinds.contains(record.identity.kind) { return false }
    if let selector = match.objectSelector, !selector.matches(record.labels) { return false }
    guard let selector = match.namespaceSelector,
      let labels = namespaceLabels[record.identity.namespace] ?? defaultNamespaceLabels
    else { return true }
    return selector.matches(labels)
  }

  /// Takes the suppressions into account.
  private func accept(_ result: inout Result) {
    var used: Set<[Int]> = []
    for index in result.findings.indices where result.findings[index].acceptance == .none {
      let found = result.findings[index]
      let at = found.place.range.lowerBound
      for (number, suppression) in result.suppressions.enumerated() where suppression.scope.contains(at) {
        guard let rule = suppression.rules.firstIndex(of: found.finding.rule) else { continue }
        result.findings[index].acceptance = .suppressed(reason: suppression.reason)
        used.insert([number, rule])
        break
      }
    }
    for (number, suppression) in result.suppressions.enumerated() {
      for (rule, slug) in suppression.rules.enumerated() where !used.contains([number, rule]) {
        // A rule that no policy runs finds nothing anywhere.
        guard engine.policies.contains(where: { $0.rules.contains { $0.slug == slug } }) else { continue }
        add(
          Finding(
            rule: UnusedSuppression.slug, path: "", message: "\(slug) finds nothing here",
            help: "remove the suppression"),
          nil, suppression.place, &result)
      }
    }
    result.suppressions = []
  }
}
