internal import KubernetesObjects

/// `duplicate-object`: a file has the same object twice.
public enum DuplicateObject: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "duplicate-object", severity: .medium, action: .warn, scope: .objects,
    what: "A file has two objects of the same group, kind, namespace and name.",
    why: "Both are applied to the same object one after the other, so what the first one says can be lost.",
    bad: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {LOG_LEVEL: info}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {LOG_FORMAT: json}
      """,
    good: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {LOG_LEVEL: info, LOG_FORMAT: json}
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/"])

  /// Equal objects in different files are left out, since overlays repeat objects. So are lists and objects without
  /// a name or with a generated one.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    var seen = Set<Place>()
    for record in objects.records {
      let identity = record.identity
      guard identity.kind != "List", !identity.name.isEmpty, !identity.name.hasSuffix("*") else { continue }
      let place = Place(source: record.source, group: identity.group, name: identity.objectName)
      guard !seen.insert(place).inserted else { continue }
      examination.report(
        record, "metadata.name", at: record.spot,
        "the file has the \(identity.text) more than once", help: "remove or rename one of them")
    }
  }

  private struct Place: Hashable {
    let source: Int
    let group: String
    let name: ObjectName
  }
}
