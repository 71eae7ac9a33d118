internal import KubernetesObjects

/// `plaintext-credential`: a credential stands in the manifest instead of a Secret.
public enum PlaintextCredential: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "plaintext-credential", level: nil, severity: .high,
    what: """
      A variable, an argument or an annotation holds a credential itself: by its name, as the password in a \
      URL, or as a private key.
      """,
    why: """
      Manifests are kept in Git, shown by `kubectl get`, and read by everybody who may read pods. Secrets have \
      permissions of their own and can come from a vault.
      """,
    bad: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            env: [{name: DB_PASSWORD, value: correct-horse-battery}]
      """,
    good: """
      spec:
        containers:
          - name: web
            image: nginx:1.27
            env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: web, key: DB_PASSWORD}}}]
      """,
    fixSafety: .none, references: ["https://kubernetes.io/docs/concepts/configuration/secret/"])

  /// Placeholders, references and names that end in `_FILE` are no credentials; the value is never told.
  public static func check(_ pod: ReviewedPod) -> [Finding] {
    let annotations = pod.template.metadata?.annotations.pairs ?? []
    var findings = annotations.filter { holdsCredential($0.value) || isCredential($0.key, $0.value) }.map {
      finding(
        "metadata.annotations[\($0.key)]", "the annotation \($0.key) holds a credential", help: "remove it")
    }
    for (container, path) in pod.containers {
      for (index, variable) in container.env.enumerated() {
        guard let value = variable.value, isCredential(variable.name, value) || holdsCredential(value) else {
          continue
        }
        findings.append(
          finding(
            "\(path).env[\(index)].value", container: container.name,
            "the variable \(variable.name) holds a credential",
            help: "move the value to a Secret and use valueFrom.secretKeyRef"))
      }
      for (field, words) in [("command", container.command), ("args", container.args)] {
        for (index, word) in words.enumerated() where holdsCredential(word) {
          findings.append(
            finding(
              "\(path).\(field)[\(index)]", container: container.name, "the \(field) hold a credential",
              help: "pass it in a variable from a Secret: $(NAME)"))
        }
      }
    }
    return findings
  }

  private static func isCredential(_ name: String, _ value: String) -> Bool {
    Credentials.isName(name) && !Credentials.isPlaceholder(value)
  }

  private static func holdsCredential(_ text: String) -> Bool {
    Credentials.isPrivateKey(text)
      || Credentials.passwords(inURLsOf: text).contains {
        !Credentials.isPlaceholder($0) && !$0.hasPrefix("$")
      }
  }
}
