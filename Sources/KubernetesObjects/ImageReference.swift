/// The name of a container image: registry, repository, tag and digest.
///
/// Source: https://github.com/distribution/reference (the grammar of references).
public struct ImageReference: Sendable, Hashable {
  /// The registry's host, with a port where one is given; `docker.io` where none is named.
  public let registry: String
  /// The path in the registry; images of Docker Hub without an owner are in `library`.
  public let repository: String
  /// The tag, if one is given.
  public let tag: String?
  /// The digest, if one is given.
  public let digest: String?

  /// Reads a reference as Docker does: the first part is a registry if it has a dot or a port or is `localhost`.
  public init(_ text: String) {
    var rest = Substring(text)
    if let at = rest.firstIndex(of: "@") {
      digest = String(rest[rest.index(after: at)...])
      rest = rest[..<at]
    } else {
      digest = nil
    }
    let lastSlash = rest.lastIndex(of: "/")
    if let colon = rest.lastIndex(of: ":"), lastSlash.map({ colon > $0 }) ?? true {
      tag = String(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    } else {
      tag = nil
    }
    let first = rest.prefix { $0 != "/" }
    if rest.contains("/"), first.contains(".") || first.contains(":") || first == "localhost" {
      registry = first == "index.docker.io" ? "docker.io" : String(first)
      repository = String(rest.dropFirst(first.count + 1))
    } else {
      registry = "docker.io"
      repository = rest.contains("/") ? String(rest) : "library/" + rest
    }
  }

  /// The name as people write it: without `docker.io/` and `library/`, tag and digest.
  public var familiarName: String {
    guard registry == "docker.io" else { return registry + "/" + repository }
    return repository.hasPrefix("library/") ? String(repository.dropFirst(8)) : repository
  }
}
