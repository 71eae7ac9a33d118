internal import KubernetesObjects

/// `configmap-credential`: a credential stands in a ConfigMap.
public enum ConfigMapCredential: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "configmap-credential", severity: .high, action: .deny, scope: .objects,
    what:
      "A ConfigMap holds a credential: by the name of its key, as the password in a URL, or as a private key.",
    why: """
      ConfigMaps are read by many who may not read Secrets, and are never encrypted or hidden. A Secret has \
      permissions of its own and can come from a vault.
      """,
    bad: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data:
        DB_USER: shop
        DB_PASSWORD: correct-horse-battery
      """,
    good: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data:
        DB_USER: shop
        DB_PASSWORD_FILE: /run/secrets/db/password
      """,
    fixSafety: .none,
    references: [
      "https://kubernetes.io/docs/concepts/configuration/configmap/",
      "https://kubernetes.io/docs/concepts/configuration/secret/",
    ])

  /// The value is never told. `binaryData` is left out, and so are placeholders, which the set does not count.
  public static func check(_ objects: ObjectSet, _ examination: inout SetExamination) {
    for record in objects.records where record.identity.kind == "ConfigMap" {
      for (key, spot) in record.credentialKeys {
        examination.report(
          record, isIdentifier(key) ? "data.\(key)" : "data[\(key)]", at: spot,
          "the key \(key) holds a credential", help: "move it to a Secret")
      }
    }
  }

  private static func isIdentifier(_ key: String) -> Bool {
    guard let first = key.utf8.first, !isDigit(first) else { return false }
    return key.utf8.allSatisfy { byte in
      isDigit(byte) || byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
