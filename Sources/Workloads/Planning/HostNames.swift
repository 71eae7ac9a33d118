internal import Compose
internal import KubernetesObjects

/// The names by which services reach each other: which are used, and what they are called in Kubernetes.
struct HostNames {
  /// A use of a host name by another service.
  struct Use: Hashable {
    let host: String
    /// The service that has the name.
    let owner: String
    let user: String
    let port: Int?
  }

  /// The service of each name; a service's own name comes before aliases.
  private(set) var owners: [(host: String, service: String)] = []
  /// Names that are no DNS names, with what they become.
  private(set) var renamed: [(host: String, label: String)] = []
  /// What every name in Kubernetes begins with.
  private let prefix: String
  /// Names that a second service has too.
  private(set) var contested: [(host: String, owner: String, other: String)] = []
  private(set) var uses: Set<Use> = []
  /// The DNS name of each service: two names that would become one are kept apart by a number.
  private(set) var labels: [String: String] = [:]

  init(_ project: Project, prefix: String = "", isReachable: (ComposeService) -> Bool) {
    self.prefix = prefix
    var known: Set<String> = []
    func add(_ host: String?, _ service: String) {
      guard let host, !host.isEmpty else { return }
      guard known.insert(host).inserted else {
        if let other = owners.first(where: { $0.host == host })?.service, other != service {
          contested.append((host, other, service))
        }
        return
      }
      owners.append((host, service))
      let label = labels[host] ?? DNSName.label(prefix + host)
      if label != host { renamed.append((host, label)) }
    }
    // A name that is its own label keeps it, whatever the order of the file.
    var taken = Set(
      project.services.keys.filter { DNSName.label($0) == $0 }.map { DNSName.label(prefix + $0) })
    for name in project.services.keys {
      labels[name] = Self.unique(DNSName.label(prefix + name), isOwn: DNSName.label(name) == name, &taken)
    }
    for name in project.services.keys { add(name, name) }
    for (name, service) in project.services {
      add(service.containerName, name)
      add(service.hostname, name)
      if let host = service.hostname, let domain = service.domainname { add("\(host).\(domain)", name) }
      for network in service.networks?.pairs ?? [] { network.part?.aliases?.forEach { add($0, name) } }
      for link in service.links ?? [] {
        let parts = link.split(separator: ":").map(String.init)
        if parts.count == 2 { add(parts[1], parts[0]) }
      }
    }
    // A longer name is replaced before a shorter one that it contains.
    renamed.sort { ($1.host.utf8.count, $0.host) < ($0.host.utf8.count, $1.host) }
    for (user, service) in project.services where isReachable(service) {
      findUses(by: user, service, project, isReachable)
    }
  }

  private static func unique(_ label: String, isOwn: Bool, _ taken: inout Set<String>) -> String {
    if isOwn { return label }
    var result = label
    var number = 2
    while !taken.insert(result).inserted {
      result = DNSName.label(label, longest: 58) + "-\(number)"
      number += 1
    }
    return result
  }

  /// The DNS name of a service or of another name of one.
  func label(_ host: String) -> String { labels[host] ?? DNSName.label(prefix + host) }

  /// The name of a service's container, without the prefix of objects.
  func containerLabel(_ service: String) -> String {
    prefix.isEmpty ? label(service) : String(label(service).dropFirst(prefix.utf8.count))
  }

  /// The service that a name belongs to.
  func owner(of host: String) -> String? { owners.first { $0.host == host }?.service }

  private mutating func findUses(
    by user: String, _ service: ComposeService, _ project: Project, _ isReachable: (ComposeService) -> Bool
  ) {
    var texts: [(name: String?, text: String)] = (service.environment?.pairs ?? []).compactMap { pair in
      pair.value.map { (pair.name, $0) }
    }
    texts += ((service.command?.words ?? []) + (service.entrypoint?.words ?? [])).map { (nil, $0) }
    texts += (service.healthcheck?.test?.words ?? []).map { (nil, $0) }
    for (host, owner) in owners where owner != user {
      guard let other = project.services[owner], isReachable(other) else { continue }
      for (name, text) in texts {
        for occurrence in HostOccurrence.all(of: host, in: text, of: name) {
          uses.insert(Use(host: host, owner: owner, user: user, port: occurrence.port))
        }
      }
    }
  }

  /// A text in which names that are no DNS names have been replaced; the name is that of its variable, nil in a
  /// command.
  func replaced(in text: String, of name: String?) -> String {
    var result = text
    for (host, label) in renamed {
      let occurrences = HostOccurrence.all(of: host, in: result, of: name)
      guard !occurrences.isEmpty else { continue }
      var bytes = Array(result.utf8)
      for occurrence in occurrences.reversed() { bytes.replaceSubrange(occurrence.range, with: label.utf8) }
      result = String(decoding: bytes, as: UTF8.self)
    }
    return result
  }
}

/// A place in a text where a name stands as a host: in a URL, before a port, behind `Host=`, or as the whole of a
/// variable whose name speaks of hosts.
struct HostOccurrence {
  let range: Range<Int>
  let port: Int?

  private static let before = Set("@/=, \t\n\r\"'[(:".utf8)
  private static let behind = Set("/, \t\n\r\"'])?;&".utf8)

  private static let hints = [
    "HOST", "SERVER", "ADDR", "URL", "URI", "ENDPOINT", "BROKER", "NODES", "SEED", "DSN", "PEER",
  ]

  /// The occurrences in the text of a variable, or of a command where the name is nil.
  static func all(of host: String, in text: String, of name: String?) -> [HostOccurrence] {
    let found = bounded(host, in: text)
    guard !found.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let upper = name?.uppercased()
    let isHinted = upper.map { upper in hints.contains { upper.contains($0) } } ?? false
    return found.filter { occurrence in
      if isOtherPartOfURL(occurrence.range, bytes) { return false }
      if occurrence.port != nil || isHinted { return true }
      if occurrence.range == 0..<bytes.count { return name == nil }
      let before = String(decoding: bytes[..<occurrence.range.lowerBound], as: UTF8.self)
      return isInURL(before) || isBehindHostKey(before)
    }
  }

  /// Whether a name stands in a URL, but not as its host: as the user, in the path or behind it.
  private static func isOtherPartOfURL(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let blanks = Set(" \t\n\r\"'".utf8)
    var start = range.lowerBound
    while start > 0, !blanks.contains(bytes[start - 1]) { start -= 1 }
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    guard let scheme = before.lastRange(ofPlain: "://") else { return false }
    let authority = before[scheme...].dropFirst(3)
    if authority.contains(where: { "/?#".contains($0) }) { return true }
    let behind = bytes[range.upperBound...].prefix { !blanks.contains($0) && !"/?#".utf8.contains($0) }
    return behind.contains(UInt8(ascii: "@"))
  }

  /// Whether what stands before is the beginning of a URL up to its host.
  private static func isInURL(_ before: String) -> Bool {
    guard let scheme = before.lastRange(ofPlain: "://") else { return false }
    let rest = before[scheme...].dropFirst(3)
    return !rest.contains { $0 == "/" || $0 == " " || $0 == "?" }
      && (rest.isEmpty || rest.last == "@" || rest.last == ",")
  }

  /// Whether what stands before ends with `Host=` or its like, as in connection strings.
  private static func isBehindHostKey(_ before: String) -> Bool {
    guard before.last == "=" else { return false }
    let word = before.dropLast().reversed().prefix { $0.isLetter || $0 == " " || $0 == "_" || $0 == "-" }
    let key = String(word.reversed()).uppercased()
    return hints.contains { key.contains($0) } || key.hasSuffix("DATA SOURCE")
  }

  /// The occurrences that are whole names.
  private static func bounded(_ host: String, in text: String) -> [HostOccurrence] {
    let needle = Array(host.utf8)
    let bytes = Array(text.utf8)
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    var found: [HostOccurrence] = []
    var at = 0
    while at + needle.count <= bytes.count {
      guard bytes[at] == needle[0], bytes[at..<at + needle.count].elementsEqual(needle),
        at == 0 || before.contains(bytes[at - 1])
      else {
        at += 1
        continue
      }
      let end = at + needle.count
      if end == bytes.count || behind.contains(bytes[end]) {
        found.append(HostOccurrence(range: at..<end, port: nil))
      } else if bytes[end] == UInt8(ascii: ":") {
        let digits = bytes[(end + 1)...].prefix { (0x30...0x39).contains($0) }
        if (1...5).contains(digits.count), let port = Int(String(decoding: digits, as: UTF8.self)),
          (1...65535).contains(port)
        {
          found.append(HostOccurrence(range: at..<end, port: port))
        } else if digits.isEmpty {
          found.append(HostOccurrence(range: at..<end, port: nil))
        }
      }
      at = end
    }
    return found
  }
}
