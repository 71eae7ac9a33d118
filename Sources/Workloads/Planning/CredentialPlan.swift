internal import Compose
internal import KubernetesObjects

/// The credentials of a project: which values must stand in Secrets alone.
struct CredentialPlan {
  /// Values long enough to be looked for everywhere, longest first.
  private(set) var values: [String] = []
  private static let shortest = 6

  init(_ project: Project) {
    var found: Set<String> = []
    for service in project.services.values {
      for (name, value) in service.environment?.pairs ?? [] {
        guard let value else { continue }
        if Credentials.isName(name), !Credentials.isPlaceholder(value) { found.insert(value) }
        for password in Credentials.passwords(inURLsOf: value) where !Credentials.isPlaceholder(password) {
          found.insert(password)
        }
      }
    }
    for service in project.services.values {
      for (name, value) in ((service.postStart ?? []) + (service.preStop ?? [])).flatMap({
        $0.environment?.pairs ?? []
      }) {
        guard let value, Credentials.isName(name), !Credentials.isPlaceholder(value) else { continue }
        found.insert(value)
      }
      let hooks = ((service.postStart ?? []) + (service.preStop ?? [])).flatMap { $0.command?.words ?? [] }
      let lines = [
        service.command?.words, service.entrypoint?.words, service.healthcheck?.test?.words, hooks,
      ]
      // A flag and its value can be two words of the list.
      for words in lines { found.formUnion(Credentials.named(in: (words ?? []).joined(separator: " "))) }
      for (_, value) in service.environment?.pairs ?? [] {
        found.formUnion(Credentials.named(in: value ?? ""))
      }
    }
    for name in project.secrets.names {
      if let content = project.secretContent(name) { found.insert(content) }
    }
    values = found.filter { value in
      value.utf8.count >= Self.shortest && !value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && !value.hasPrefix("/") && !value.contains("./") && !value.contains("://")
    }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Whether a variable must stand in a Secret.
  func isCredential(_ name: String, _ value: String) -> Bool {
    if value.isEmpty { return false }
    if Credentials.isName(name), !["true", "false"].contains(value.lowercased()) { return true }
    return holdsCredential(value)
  }

  /// Whether a text holds a credential of the project, a URL with a password, or a private key.
  func holdsCredential(_ text: String) -> Bool {
    if Credentials.isPrivateKey(text) || Credentials.holdsPasswordHash(text) { return true }
    if Credentials.passwords(inURLsOf: text).contains(where: { !$0.hasPrefix("$") }) { return true }
    if !Credentials.named(in: text).isEmpty { return true }
    return values.contains { text.contains($0) }
  }

  /// The ranges in a text's bytes where credentials stand, without overlaps, in order.
  func occurrences(in text: String) -> [(range: Range<Int>, value: String)] {
    let bytes = Array(text.utf8)
    var found: [(range: Range<Int>, value: String)] = []
    var candidates = values
    // Passwords in URLs count even where they are short or known to nobody else.
    candidates += Credentials.passwords(inURLsOf: text).filter { !$0.hasPrefix("$") && !values.contains($0) }
    for value in candidates {
      let needle = Array(value.utf8)
      guard !needle.isEmpty, bytes.count >= needle.count else { continue }
      var at = 0
      while at + needle.count <= bytes.count {
        let range = at..<at + needle.count
        if bytes[at] == needle[0], bytes[range].elementsEqual(needle),
          !found.contains(where: { $0.range.overlaps(range) })
        {
          found.append((range, value))
          at += needle.count
        } else {
          at += 1
        }
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
