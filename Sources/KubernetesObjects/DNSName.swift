/// Names as Kubernetes wants them (RFC 1123 labels).
public enum DNSName {
  /// The longest label.
  public static let longest = 63

  /// Whether a text is a label: lower-case letters, digits and `-`, not at the ends, at most 63 of them.
  public static func isLabel(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...longest).contains(bytes.count), bytes.first != UInt8(ascii: "-"),
      bytes.last != UInt8(ascii: "-")
    else {
      return false
    }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  /// Whether a text is a subdomain (RFC 1123): labels between dots, at most 253 bytes.
  public static func isSubdomain(_ text: String) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isLabel(String($0)) }
  }

  /// The nearest label to a text: lower case, everything else a single `-`; a long one is cut and given a
  /// fingerprint of the whole, so that two long names stay apart.
  public static func label(_ text: String, longest: Int = longest) -> String {
    var out: [UInt8] = []
    for byte in text.lowercased().utf8 {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        out.append(byte)
      } else if let last = out.last, last != UInt8(ascii: "-") {
        out.append(UInt8(ascii: "-"))
      }
    }
    while out.last == UInt8(ascii: "-") { out.removeLast() }
    if out.isEmpty { out = Array(("x-" + Fingerprint.text(text)).utf8) }
    if out.count > longest {
      out = Array(out.prefix(longest - 9))
      while out.last == UInt8(ascii: "-") { out.removeLast() }
      out += Array(("-" + Fingerprint.text(text)).utf8)
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// A short, stable fingerprint (64-bit FNV-1a, folded): for names, never for secrecy.
public enum Fingerprint {
  /// Eight hexadecimal digits for a text.
  public static func text(_ text: String) -> String { bytes(text.utf8) }

  /// Eight hexadecimal digits for some bytes.
  public static func bytes(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
