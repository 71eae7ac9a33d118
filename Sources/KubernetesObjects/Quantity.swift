/// An amount of a resource (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
public struct Quantity: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The amount in thousandths of the base unit: exact for millicores, and beyond any real memory.
  public let thousandths: Int

  /// An amount in thousandths.
  public init(thousandths: Int) { self.thousandths = thousandths }

  /// Reads an amount such as `500m`, `1.5`, `512Mi`, `1e3`, as the API server reads it; nil where the text is none.
  ///
  /// A fraction of a thousandth is rounded up. What is too large to be counted is the largest that can be.
  public init?(_ text: String) {
    if let amount = Self.simple(text) {
      thousandths = amount
      return
    }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let unsigned = isNegative ? text.dropFirst() : text[...]
    let split = unsigned.utf8.firstIndex { !Self.isMantissa($0) } ?? unsigned.endIndex
    guard let mantissa = Double(unsigned[..<split]) else { return nil }
    let suffix = unsigned[split...]
    let scaled: Double
    if let factor = Self.factor(of: suffix) {
      scaled = mantissa * factor
    } else {
      guard suffix.first == "e" || suffix.first == "E", Int(suffix.dropFirst()) != nil,
        let number = Double(unsigned)
      else { return nil }
      scaled = number * 1e3
    }
    guard scaled < 9e18 else {
      thousandths = isNegative ? -.max : .max
      return
    }
    // What floating point added to a whole number is no fraction.
    let nearest = scaled.rounded()
    let isWhole = abs(scaled - nearest) <= nearest * 1e-12
    let amount = Int(isWhole ? nearest : scaled.rounded(.up))
    thousandths = isNegative ? -amount : amount
  }

  /// The amounts that nearly everybody writes: a few digits and no suffix, `m`, `Ki`, `Mi` or `Gi`.
  private static func simple(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var digits = 0
      var amount = 0
      while digits < bytes.count, digits < 6, (0x30...0x39).contains(bytes[digits]) {
        amount = amount * 10 + Int(bytes[digits] - 0x30)
        digits += 1
      }
      guard digits > 0 else { return nil }
      switch bytes.count - digits {
      case 0: return amount * 1000
      case 1 where bytes[digits] == UInt8(ascii: "m"): return amount
      case 2 where bytes[digits + 1] == UInt8(ascii: "i"):
        switch bytes[digits] {
        case UInt8(ascii: "K"): return amount * 1000 << 10
        case UInt8(ascii: "M"): return amount * 1000 << 20
        case UInt8(ascii: "G"): return amount * 1000 << 30
        default: return nil
        }
      default: return nil
      }
    }
  }

  /// How many thousandths one of a suffix is.
  private static func factor(of suffix: Substring) -> Double? {
    switch suffix {
    case "n": 1e-6
    case "u": 1e-3
    case "m": 1
    case "": 1e3
    case "k": 1e6
    case "M": 1e9
    case "G": 1e12
    case "T": 1e15
    case "P": 1e18
    case "E": 1e21
    case "Ki": 1024e3
    case "Mi": 1_048_576e3
    case "Gi": 1_073_741_824e3
    case "Ti": 1_099_511_627_776e3
    case "Pi": 1_125_899_906_842_624e3
    case "Ei": 1_152_921_504_606_846_976e3
    default: nil
    }
  }

  private static func isMantissa(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
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
