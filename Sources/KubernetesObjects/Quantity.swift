/// An amount of a resource (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
public struct Quantity: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The amount in thousandths of the base unit: exact for millicores, and beyond any real memory.
  public let thousandths: Int

  private static let suffixes: [(text: String, thousandths: Double)] = [
    ("Ki", 1024e3), ("Mi", 1_048_576e3), ("Gi", 1_073_741_824e3), ("Ti", 1_099_511_627_776e3),
    ("Pi", 1_125_899_906_842_624e3), ("m", 1), ("k", 1e6), ("M", 1e9), ("G", 1e12), ("T", 1e15), ("P", 1e18),
    ("", 1e3),
  ]

  /// An amount in thousandths.
  public init(thousandths: Int) { self.thousandths = thousandths }

  /// Reads an amount such as `500m`, `1.5`, `512Mi`, `1e3`; nil where the text is none.
  public init?(_ text: String) {
    guard
      let suffix = Self.suffixes.first(where: { !$0.text.isEmpty && text.hasSuffix($0.text) })
        ?? Self.suffixes.last,
      let number = Double(text.dropLast(suffix.text.count)), number.isFinite,
      text.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    let amount = (number * suffix.thousandths).rounded(.up)
    guard abs(amount) < 9e18 else { return nil }
    thousandths = Int(amount)
  }

  /// Cores as millicores: `500m`, `2`.
  public static func cores(_ cores: Double) -> Quantity {
    Quantity(thousandths: Int((cores * 1000).rounded(.up)))
  }

  /// Bytes.
  public static func bytes(_ bytes: Int) -> Quantity {
    Quantity(thousandths: bytes.multipliedReportingOverflow(by: 1000).partialValue)
  }

  /// The shortest exact text for a number of cores.
  public var coresText: String { thousandths % 1000 == 0 ? String(thousandths / 1000) : "\(thousandths)m" }

  /// The shortest exact text for a number of bytes, in powers of 1024.
  public var bytesText: String {
    let bytes = thousandths / 1000
    for (suffix, shift) in [("Ti", 40), ("Gi", 30), ("Mi", 20), ("Ki", 10)]
    where bytes != 0 && bytes % (1 << shift) == 0 {
      return "\(bytes >> shift)\(suffix)"
    }
    return String(bytes)
  }

  /// Thousandths where there are any, else a whole number.
  public var description: String { coresText }

  /// Orders by amount.
  public static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }
}
