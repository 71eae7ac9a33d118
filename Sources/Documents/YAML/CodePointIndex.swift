/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// In an ASCII text the two are equal. Elsewhere a table holds the byte offset of every 128th code
/// point, so that a look-up walks at most that many.
struct CodePointIndex {
  private static let stride = 128
  private let bytes: [UInt8]
  private let base: Int
  private let checkpoints: [UInt32]

  /// Indexes the bytes from `base` on (behind a byte-order mark); they are valid UTF-8.
  init(_ bytes: [UInt8], from base: Int) {
    self.bytes = bytes
    self.base = base
    guard bytes[base...].contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var table: [UInt32] = []
    var count = 0
    for offset in base..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if count % Self.stride == 0 { table.append(UInt32(truncatingIfNeeded: offset)) }
      count += 1
    }
    checkpoints = table
  }

  /// The byte offset of the code point with this number.
  func offset(of codePoint: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(base + codePoint, bytes.count) }
    let slot = codePoint / Self.stride
    guard slot < checkpoints.count else { return bytes.count }
    var offset = Int(checkpoints[slot])
    var left = codePoint % Self.stride
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
