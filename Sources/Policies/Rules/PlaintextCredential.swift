internal import Documents
public import KubernetesObjects

/// `plaintext-credential`: a credential stands in the manifest instead of a Secret.
public enum PlaintextCredential: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "plaintext-credential", severity: .high, action: .deny,
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
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    for (key, value) in pod.template.metadata?.annotations.pairs ?? []
    where holdsCredential(value) || isCredential(key, value) {
      examination.report(
        "metadata.annotations[\(key)]", "the annotation \(key) holds a credential", help: "remove it")
    }
  }

  /// Variables by their name, and everything by what it looks like.
  public static func check(
    _ container: Container, at place: ContainerPlace, in pod: ReviewedPod, _ examination: inout Examination
  ) {
    for index in container.env.indices {
      let variable = container.env[index]
      guard let value = variable.value,
        isCredential(variable.name, value) || holdsCredential(value) || namesCredential(value)
      else {
        continue
      }
      examination.report(
        "\(place).env[\(index)].value", container: container.name,
        "the variable \(variable.name) holds a credential",
        help: "move the value to a Secret and use valueFrom.secretKeyRef")
    }
    look(at: container.command, "command", "the command holds a credential")
    look(at: container.args, "args", "the arguments hold a credential")
    if let command = container.livenessProbe?.exec?.command {
      look(at: command, "livenessProbe.exec.command")
    }
    if let command = container.readinessProbe?.exec?.command {
      look(at: command, "readinessProbe.exec.command")
    }
    if let command = container.startupProbe?.exec?.command { look(at: command, "startupProbe.exec.command") }
    if let command = container.lifecycle?.postStart?.exec?.command {
      look(at: command, "lifecycle.postStart.exec.command")
    }
    if let command = container.lifecycle?.preStop?.exec?.command {
      look(at: command, "lifecycle.preStop.exec.command")
    }

    func look(
      at words: [String], _ field: StaticString, _ message: String = "the command holds a credential"
    ) {
      guard !words.isEmpty else { return }
      // A URL is looked at for its password alone, and what refers to a variable is no value.
      let text = words.map { $0.isEmpty ? "''" : $0 }.joined(separator: " ")
      // In a script of several lines `pwd: secret` may set a field to a variable.
      let isScript = text.utf8.contains(UInt8(ascii: "\n"))
      let named = Credentials.named(in: text).filter { !isReference($0) }
        .filter { !isScript || !isIdentifier($0) }
      for (index, word) in words.enumerated()
      where holdsCredential(word) || named.contains(where: { word.contains($0) }) {
        examination.report(
          "\(place).\(field)[\(index)]", container: container.name, message,
          help: "pass it in a variable from a Secret: $(NAME)")
      }
    }
  }

  private static func isIdentifier(_ value: String) -> Bool {
    value.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
  }

  private static func isReference(_ value: String) -> Bool {
    value.contains("://") || value.contains("$(") || value.contains("${")
  }

  private static func isCredential(_ name: String, _ value: String) -> Bool {
    Credentials.isName(name) && !Credentials.isPlaceholder(value)
  }

  private static func holdsCredential(_ text: String) -> Bool {
    // Most texts have neither a URL nor a key; that is seen at once.
    guard Credentials.mayHoldSome(text) else { return false }
    return Credentials.isPrivateKey(text)
      || Credentials.passwords(inURLsOf: text).contains {
        !Credentials.isPlaceholder($0) && !$0.hasPrefix("$")
      }
  }

  /// Whether a value has a credential among other things: `Server=db;Password=x`, a token of a known issuer.
  private static func namesCredential(_ text: String) -> Bool {
    text.utf8.count >= 8 && Credentials.named(in: text).contains { !isReference($0) }
  }
}
