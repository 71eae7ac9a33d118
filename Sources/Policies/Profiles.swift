public import Documents

/// The policies that come with the program. They are of the same kind as everybody's own: `policy show` prints them.
public enum Profiles {
  /// Their names, each with what it asks for.
  public static let all: [(name: String, summary: String)] = [
    ("restricted", "the Pod Security Standards at the level restricted, root being root in every namespace"),
    ("baseline", "the Pod Security Standards at the level baseline"),
    ("production", "restricted, and resources, images, credentials, references and API versions"),
  ]

  /// The object of a profile; nil where there is none of the name.
  public static func object(_ name: String) -> Value? {
    guard all.contains(where: { $0.name == name }) else { return nil }
    let isWhole = name == "production"
    let settings: [Value] = Rules.all.compactMap { rule in
      let documentation = rule.documentation
      let isMeant = isWhole || documentation.level != nil || documentation.scope == .text
      let action = isMeant ? documentation.action : .off
      // What is off by itself, and what the default action says, need no line.
      if action == .deny || documentation.isOptIn { return nil }
      return ["name": .string(rule.slug), "action": .string(action.rawValue)]
    }
    var spec: Value = [
      // Files of system namespaces are judged like all others.
      "match": ["excludeNamespaces": []],
      "defaultAction": "deny",
      "rules": .array(settings),
      "podSecurity": [
        "level": .string(name == "baseline" ? "baseline" : "restricted"), "version": "latest",
        "nonRoot": "strict",
      ],
    ]
    if isWhole {
      spec["resources"] = [
        "require": ["requests": ["cpu", "memory"], "limits": ["cpu", "memory"]],
        "defaults": [
          "requests": ["cpu": "50m", "memory": "64Mi"], "limits": ["cpu": "500m", "memory": "256Mi"],
        ],
      ]
    }
    return [
      "apiVersion": .string(PolicyReader.apiVersion), "kind": "WorkloadPolicy",
      "metadata": ["name": .string(name)],
      "spec": spec,
    ]
  }

  /// A profile as text; nil where there is none of the name.
  public static func text(_ name: String) -> String? { object(name).map { YAMLWriter().write($0) } }

  /// A profile ready to judge by; nil where there is none of the name.
  public static func policy(_ name: String) -> Policy? {
    guard let text = text(name),
      let documents = try? YAMLReader.read(Source(name: "profile \(name)", text: text))
    else { return nil }
    var reader = PolicyReader()
    reader.read(documents)
    return reader.policies.first
  }
}
