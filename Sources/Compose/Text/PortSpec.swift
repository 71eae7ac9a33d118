/// The short form of a port: `[[IP:]PUBLISHED:]TARGET[/PROTOCOL]`, with ranges.
///
/// Source: compose-spec/05-services.md, "ports, short syntax".
struct PortSpec: Equatable {
  struct Failure: Error, Equatable {
    let message: String
    let help: String?
  }

  let hostIP: String
  /// The published port, a range of them for one target, or empty.
  let published: String
  let target: Int
  let `protocol`: String

  /// The ports that a text stands for, in the order of `TARGET/PROTOCOL` as text.
  static func parse(_ text: String) throws(Failure) -> [PortSpec] {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let container = parts[parts.count - 1]
    let host = parts.count > 1 ? parts[parts.count - 2] : ""
    var address = parts.dropLast(2).joined(separator: ":")
    let slash = container.firstIndex(of: "/")
    let range = String(container[..<(slash ?? container.endIndex)])
    var proto = slash.map { container[container.index(after: $0)...].lowercased() } ?? "tcp"
    if proto.isEmpty { proto = "tcp" }
    guard !range.isEmpty else {
      throw Failure(
        message: "no container port is given", help: "write PUBLISHED:TARGET, such as \"8080:80\"")
    }
    guard ["tcp", "udp", "sctp"].contains(proto) else {
      throw Failure(message: "the protocol is unknown", help: "use tcp, udp or sctp")
    }
    if address.hasPrefix("[") {
      guard address.hasSuffix("]") else {
        throw Failure(message: "the address has no closing bracket", help: "write [::1]:8080:80")
      }
      address = String(address.dropFirst().dropLast())
    }
    guard address.isEmpty || IPAddress.isValid(address) else {
      throw Failure(message: "the host part is not an IP address", help: "write an address such as 127.0.0.1")
    }
    let targets = try Self.range(range, "container")
    guard !host.isEmpty else {
      return try expand(targets, nil, address, proto)
    }
    return try expand(targets, try Self.range(host, "published"), address, proto)
  }

  private static func expand(
    _ targets: ClosedRange<Int>, _ published: ClosedRange<Int>?, _ address: String, _ proto: String
  ) throws(Failure) -> [PortSpec] {
    if let published, published.count != targets.count, targets.count != 1 {
      throw Failure(
        message:
          "the ranges have different lengths: \(published.count) published, \(targets.count) in the container",
        help: "give both ranges the same length")
    }
    let ports = targets.enumerated().map { index, target in
      var text = ""
      if let published {
        text = String(published.lowerBound + index)
        if targets.count == 1, published.count > 1 { text += "-\(published.upperBound)" }
      }
      return PortSpec(hostIP: address, published: text, target: target, protocol: proto)
    }
    return ports.sorted { "\($0.target)/\($0.protocol)" < "\($1.target)/\($1.protocol)" }
  }

  private static func range(_ text: String, _ what: String) throws(Failure) -> ClosedRange<Int> {
    let failure = Failure(
      message: "the \(what) port is no port",
      help: "ports are numbers from 0 to 65535, or ranges such as 8000-8010")
    func number(_ text: Substring) -> Int? {
      guard let number = Int(text), (0...65535).contains(number) else { return nil }
      return number
    }
    let bounds = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = number(bounds[0]) else { throw failure }
    guard bounds.count == 2, bounds[0] != bounds[1] else { return start...start }
    guard let end = number(bounds[1]), end >= start else { throw failure }
    return start...end
  }
}

/// IP addresses in text (RFC 4291, section 2.2, and dotted IPv4).
package enum IPAddress {
  package static func isValid(_ text: String) -> Bool { isIPv4(text) || isIPv6(text) }

  package static func isIPv4(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && (part.count == 1 || part.first != "0") && (Int(part) ?? 256) < 256
      }
  }

  package static func isIPv6(_ text: String) -> Bool {
    guard text.contains(":") else { return false }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false).map(String.init)
    guard halves.count <= 2, !text.contains(":::") else { return false }
    var groups = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let parts = half.split(separator: ":", omittingEmptySubsequences: false)
      for (number, part) in parts.enumerated() {
        if index == halves.count - 1, number == parts.count - 1, isIPv4(part) {
          groups += 2
        } else if (1...4).contains(part.utf8.count), part.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
          groups += 1
        } else {
          return false
        }
      }
    }
    return halves.count == 2 ? groups < 8 : groups == 8
  }
}
