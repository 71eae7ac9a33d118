/// What the rules about images read in a reference, without taking it apart into new strings.
///
/// Source: https://github.com/distribution/reference (the grammar of references).
enum ImageNames {
  private typealias Bytes = Substring.UTF8View

  /// Whether a reference names content by a digest.
  static func hasDigest(_ image: String) -> Bool { image.utf8.contains(UInt8(ascii: "@")) }

  /// Whether what a reference names may change: it has no digest, and no tag or `latest`.
  static func isMutable(_ image: String) -> Bool {
    guard !hasDigest(image) else { return false }
    guard let tag = parts(image).tag else { return true }
    return tag == "latest"
  }

  /// A reference without its digest, taken apart at the colon of its tag.
  private static func parts(_ image: String) -> (name: Substring, tag: Substring?, digest: Substring?) {
    var name = image[...]
    var digest: Substring?
    if let at = name.utf8.firstIndex(of: UInt8(ascii: "@")) {
      digest = name[name.utf8.index(after: at)...]
      name = name[..<at]
    }
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return (name, nil, digest) }
    // The colon of a port stands before a slash.
    if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")), slash > colon { return (name, nil, digest) }
    return (name[..<colon], name[name.utf8.index(after: colon)...], digest)
  }

  /// A name as its registry and the path there; nil for the registry where none is named.
  private static func location(_ name: Substring) -> (registry: Substring?, path: Substring) {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")), isRegistry(name[..<slash]) else {
      return (nil, name)
    }
    return (name[..<slash], name[name.utf8.index(after: slash)...])
  }

  /// As containerd and Docker see it, an upper-case letter makes the first part a registry too.
  private static func isRegistry(_ part: Substring) -> Bool {
    part == "localhost"
      || part.utf8.contains {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || (0x41...0x5A).contains($0)
      }
  }

  // MARK: - Places

  /// Whether the whole components of an image's registry and path begin with those of a place, such as
  /// `docker.io/library` or `registry.example.com:5000/team`.
  static func isImage(_ image: String, in place: String) -> Bool {
    let (named, path) = location(parts(image).name)
    let registry = isDockerHub(named) ? "docker.io" : named ?? "docker.io"
    let slash = place.utf8.firstIndex(of: UInt8(ascii: "/")) ?? place.endIndex
    let host = place[..<slash]
    guard registry == (isDockerHub(host) ? "docker.io" : host) else { return false }
    var prefix = place[slash...]
    if prefix.utf8.first == UInt8(ascii: "/") { prefix = prefix.dropFirst() }
    if prefix.utf8.last == UInt8(ascii: "/") { prefix = prefix.dropLast() }
    if prefix.isEmpty { return true }
    if registry == "docker.io", !path.utf8.contains(UInt8(ascii: "/")) {
      // An official image, which lies in `library`.
      let library = "library"
      if prefix == library { return true }
      guard prefix.utf8.starts(with: library.utf8) else { return false }
      prefix = prefix.dropFirst(library.utf8.count)
      guard prefix.utf8.first == UInt8(ascii: "/") else { return false }
      return path == prefix.dropFirst()
    }
    guard path.utf8.starts(with: prefix.utf8) else { return false }
    let rest = path.utf8.dropFirst(prefix.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }

  private static func isDockerHub(_ registry: Substring?) -> Bool {
    registry == "docker.io" || registry == "index.docker.io"
  }

  // MARK: - Grammar

  /// What is wrong with a reference; nil for a valid one.
  static func fault(in image: String) -> String? {
    let (name, tag, digest) = parts(image)
    if let digest, !isDigest(digest.utf8) { return "the image's digest is none" }
    if let tag, !isTag(tag.utf8) { return "the image's tag is none" }
    let (registry, path) = location(name)
    if let registry, !isHost(registry.utf8) { return "the image's registry is no host" }
    var rest = path.utf8
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      guard isComponent(rest[..<slash]) else { return "the image's name is not valid" }
      rest = rest[rest.index(after: slash)...]
    }
    return isComponent(rest) && name.utf8.count <= 255 ? nil : "the image's name is not valid"
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLowerOrDigit(byte) || (0x41...0x5A).contains(byte)
  }
  private static func isLowerHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Lower-case letters and digits; between them a point, one or two underscores, or dashes.
  private static func isComponent(_ bytes: Bytes) -> Bool {
    var separator: UInt8 = 0
    var run = 0
    var hasBegun = false
    for byte in bytes {
      if isLowerOrDigit(byte) {
        hasBegun = true
        run = 0
        continue
      }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): break
      default: return false
      }
      guard hasBegun else { return false }
      if run > 0 {
        guard byte == separator, byte == UInt8(ascii: "-") || (byte == UInt8(ascii: "_") && run == 1) else {
          return false
        }
      }
      separator = byte
      run += 1
    }
    return hasBegun && run == 0
  }

  private static func isTag(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first, isAlphanumeric(first) || first == UInt8(ascii: "_"), bytes.count <= 128
    else { return false }
    return bytes.allSatisfy {
      isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  }

  /// An algorithm and its hexadecimal digits, of which sha256 has 64, sha512 128, and none fewer than 32.
  private static func isDigest(_ bytes: Bytes) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let algorithm = bytes[..<colon]
    let hex = bytes[bytes.index(after: colon)...]
    guard let first = algorithm.first, isAlphanumeric(first), hex.allSatisfy(isLowerHex),
      algorithm.allSatisfy({
        isAlphanumeric($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return false }
    if algorithm.elementsEqual("sha256".utf8) { return hex.count == 64 }
    if algorithm.elementsEqual("sha512".utf8) { return hex.count == 128 }
    return hex.count >= 32
  }

  /// A name or an address, with a port or without.
  private static func isHost(_ bytes: Bytes) -> Bool {
    var host = bytes
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let address = bytes[bytes.index(after: bytes.startIndex)..<end]
      let isAddress = address.allSatisfy {
        isLowerHex($0) || (0x41...0x46).contains($0) || $0 == UInt8(ascii: ":")
      }
      let rest = bytes[bytes.index(after: end)...]
      guard !address.isEmpty, isAddress else { return false }
      return rest.isEmpty || (rest.first == UInt8(ascii: ":") && isPort(rest.dropFirst()))
    }
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      guard isPort(bytes[bytes.index(after: colon)...]) else { return false }
      host = bytes[..<colon]
    }
    var previous = UInt8(ascii: ".")
    for byte in host {
      switch byte {
      case UInt8(ascii: "."):
        guard isAlphanumeric(previous) else { return false }
      case UInt8(ascii: "-"):
        guard previous != UInt8(ascii: ".") else { return false }
      default:
        guard isAlphanumeric(byte) else { return false }
      }
      previous = byte
    }
    return isAlphanumeric(previous)
  }

  private static func isPort(_ bytes: Bytes) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }
}
