/// Duplicate keys and the merge key `<<` (https://yaml.org/type/merge.html).
///
/// Only a plain, untagged `<<` merges; explicit keys win over merged ones; of a list of mappings the
/// first wins.
enum MergeKeys {
  /// The entries with merged ones added; problems are collected, so that all come at once.
  static func applied(to entries: [Node.Entry], problems: inout Diagnostics) -> [Node.Entry] {
    checkDuplicates(entries, problems: &problems)
    guard entries.contains(where: { isMerge($0.key) }) else { return entries }
    var result = entries.filter { !isMerge($0.key) }
    var known = Set(result.compactMap(\.key.text))
    for entry in entries where isMerge(entry.key) {
      for mapping in sources(of: entry.value, problems: &problems) {
        for merged in mapping where merged.key.text.map({ known.insert($0).inserted }) ?? true {
          result.append(Node.Entry(key: merged.key, value: merged.value, isMerged: true))
        }
      }
    }
    return result
  }

  private static func isMerge(_ key: Node) -> Bool {
    if case .scalar("<<", .plain) = key.content {
      return key.tag == nil || key.tag == "tag:yaml.org,2002:merge"
    }
    return false
  }

  private static func sources(of value: Node, problems: inout Diagnostics) -> [[Node.Entry]] {
    let mappings: [Node]
    if case .sequence(let items) = value.content { mappings = items } else { mappings = [value] }
    return mappings.map { mapping in
      if case .mapping(let entries) = mapping.content { return entries }
      problems.add(
        .error(
          "invalid-merge", "the value of << is neither a mapping nor a list of mappings", at: mapping.place,
          help: "write an alias of a mapping, such as <<: *defaults"))
      return []
    }
  }

  private static func checkDuplicates(_ entries: [Node.Entry], problems: inout Diagnostics) {
    guard entries.count > 1 else { return }
    // Most mappings are small, and have no key twice: that is seen without a table.
    if entries.count <= 12, !hasDuplicate(entries) { return }
    var first: [String: Place] = [:]
    for entry in entries {
      guard let key = entry.key.text else { continue }
      if let earlier = first.updateValue(entry.key.place, forKey: key) {
        problems.add(
          .error(
            "duplicate-key", "the key \"\(key)\" stands twice in this mapping", at: entry.key.place,
            help: "remove one of the two", related: [Diagnostic.Related("first defined here", earlier)]))
      }
    }
  }

  private static func hasDuplicate(_ entries: [Node.Entry]) -> Bool {
    for index in 1..<entries.count {
      guard case .scalar(let key, _) = entries[index].key.content else { continue }
      for earlier in 0..<index where entries[earlier].mark == entries[index].mark {
        if case .scalar(let other, _) = entries[earlier].key.content, other == key { return true }
      }
    }
    return false
  }
}
