internal import Compose
public import Documents
internal import KubernetesObjects

/// How a service is reached from outside the cluster: `--expose SERVICE=…`, or `expose` of `x-bulkhead`.
public struct Exposure: Sendable, Hashable {
  /// The ways.
  public enum Kind: String, Sendable, CaseIterable {
    /// An Ingress for a host name.
    case ingress
    /// An HTTPRoute of the Gateway API for a host name.
    case gateway
    /// A Service with an address of a load balancer.
    case loadbalancer
    /// A Service with a port on every node.
    case nodeport
  }

  /// The way.
  public var kind: Kind
  /// The host name, for an Ingress or a Gateway.
  public var host: String?
  /// The Secret with the certificate, for an Ingress.
  public var tlsSecret: String?
  /// The class of the Ingress, or of the load balancer.
  public var className: String?
  /// The Gateway that an HTTPRoute belongs to.
  public var gateway: String?
  /// The port that is exposed; nil is the service's first.
  public var port: Int?

  /// Reads `ingress:HOST[,tls=SECRET,class=C,port=N]`, `gateway:HOST[,gateway=NAME]`, `loadbalancer` or
  /// `nodeport`.
  ///
  /// - Throws: what is wrong with the text.
  public init(_ text: String) throws(Diagnostics) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let head = parts[0].split(separator: ":", maxSplits: 1).map(String.init)
    guard let kind = Kind(rawValue: head.first ?? "") else {
      throw Self.problem("\"\(head.first ?? "")\" is no way to expose a service", Self.forms)
    }
    self.init(kind)
    host = head.count > 1 ? head[1] : nil
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, parts.filter({ $0.hasPrefix(pair[0] + "=") }).count == 1 else {
        throw Self.problem("\"\(part)\" is no KEY=VALUE, or stands twice", Self.forms)
      }
      switch pair[0] {
      case "tls": tlsSecret = pair[1]
      case "class": className = pair[1]
      case "gateway": gateway = pair[1]
      case "port":
        guard let number = Int(pair[1]), (1...65535).contains(number) else {
          throw Self.problem("\"\(pair[1])\" is no port", "use a number from 1 to 65535")
        }
        port = number
      default: throw Self.problem("there is no \"\(pair[0])\" here", Self.forms)
      }
    }
    try check()
  }

  /// The Gateway that is meant where none is named.
  static let defaultGateway = "gateway"

  private init(_ kind: Kind) { self.kind = kind }

  /// Reads the mapping or the text of `x-bulkhead`.
  static func read(_ element: Element) throws(Diagnostics) -> Exposure {
    if let text = element.string { return try Exposure(text) }
    return try Exposure(element)
  }

  private init(_ element: Element) throws(Diagnostics) {
    guard let type = element["type"]?.string, let kind = Kind(rawValue: type) else {
      throw Self.problem("the type is missing", Self.forms)
    }
    self.init(kind)
    host = element["host"]?.string
    tlsSecret = element["tls"]?.string
    className = element["class"]?.string
    gateway = element["gateway"]?.string
    port = element["port"]?.int
    try check()
  }

  private static let forms =
    "write ingress:HOST[,tls=SECRET,class=NAME,port=N], gateway:HOST[,gateway=NAME,port=N], loadbalancer or nodeport"

  private func check() throws(Diagnostics) {
    let needsHost = kind == .ingress || kind == .gateway
    if needsHost, host == nil { throw Self.problem("\(kind.rawValue) needs a host name", Self.forms) }
    if !needsHost, host != nil { throw Self.problem("\(kind.rawValue) has no host name", Self.forms) }
    let labels = (host ?? "a").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isName = labels.enumerated().allSatisfy { index, label in
      DNSName.isLabel(label) || index == 0 && label == "*" && labels.count > 1
    }
    if let last = labels.last, Int(last) != nil {
      throw Self.problem("\"\(host ?? "")\" is an address", "use a host name such as shop.example.com")
    }
    if kind == .gateway, className != nil { throw Self.problem("class is not for a gateway", Self.forms) }
    if !isName { throw Self.problem("\"\(host ?? "")\" is no host name", "use one such as shop.example.com") }
    if tlsSecret != nil, kind != .ingress {
      throw Self.problem("tls is for an Ingress", "a Gateway's listener holds its certificate")
    }
    if gateway != nil, kind != .gateway { throw Self.problem("gateway is for type gateway", Self.forms) }
    for name in [tlsSecret, className, gateway].compactMap({ $0 }) where !DNSName.isSubdomain(name) {
      throw Self.problem("\"\(name)\" is not a valid name", "use lower-case letters, digits, - and .")
    }
  }

  private static func problem(_ message: String, _ help: String) -> Diagnostics {
    Diagnostics([.error("invalid-expose", message, help: help)])
  }
}
