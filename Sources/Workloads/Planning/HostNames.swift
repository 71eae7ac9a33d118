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
  private(set) var uses: Set<Use> = []

  init(_ project: Project, isReachable: (ComposeService) -> Bool) {
    var known: Set<String> = []
    func add(_ host: String?, _ service: String) {
      guard let host, !host.isEmpty, known.insert(host).inserted else { return }
      owners.append((host, service))
      let label = DNSName.label(host)
      if label != host { renamed.append((host, label)) }
    }
    for name in project.services.keys { add(name, name) }
    for (name, service) in project.services {
      add(service.containerName, name)
      add(service.hostname, name)
      for network in service.networks?.pairs ?? [] { network.part?.aliases?.forEach { add($0, name) } }
      for link in service.links ?? [] {
        let parts = link.split(separator: ":").map(String.init)
        if parts.count == 2 { add(parts[1], parts[0]) }
      }
    }
    // A longer name is replaced before a shorter one that it contains.
    renamed.sort { ($1.host.utf8.count, $0.host) < ($0.host.utf8.count, $1.host) }
    for (user, service) in project.services where isReachable(service) { findUses(by: user, service, project, isReachable) }
  }

  /// The service that a name belongs to.
  func owner(of host: String) -> String? { owners.first { $0.host == host }?.service }

  private mutating func findUses(
    by user: String, _ service: ComposeService, _ project: Project, _ isReachable: (ComposeService) -> Bool
  ) {
    var texts = (service.environment?.pairs ?? []).compactMap(\.value)
    texts += service.command?.words ?? []
    texts += service.entrypoint?.words ?? []
    texts += service.healthcheck?.test?.words ?? []
    for (host, owner) in owners where owner != user {
      guard let other = project.services[owner], isReachable(other) else { continue }
      for text in texts {
        for occurrence in HostOccurrence.all(of: host, in: text) {
          uses.insert(Use(host: host, owner: owner, user: user, port: occurrence.port))
        }
      }
    }
  }

  /// A text in which names that are no DNS names have been replaced.
  func replaced(in text: String) -> String {
    var result = text
    for (host, label) in renamed {
      let occurrences = HostOccurrence.all(of: host, in: result)
      guard !occurrences.isEmpty else { continue }
      var bytes = Array(result.utf8)
      for occurrence in occurrences.reversed() { bytes.replaceSubrange(occurrence.range, with: label.utf8) }
      result = String(decoding: bytes, as: UTF8.self)
    }
    return result
  }
}

/// A place in a text where a name stands as a host: behind a separator, and before a port, a separator or the end.
struct HostOccurrence {
  let range: Range<Int>
  let port: Int?

  private static let before = Set("@/=, \t\n\r\"'[(:".utf8)
  private static let behind = Set("/, \t\n\r\"'])?;&".utf8)

  static func all(of host: String, in text: String) -> [HostOccurrence] {
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
        if (1...5).contains(digits.count), let port = Int(String(decoding: digits, as: UTF8.self)), (1...65535).contains(port) {
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
