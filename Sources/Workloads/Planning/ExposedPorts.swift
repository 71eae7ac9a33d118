/// `expose`: a port or a range, with a protocol.
struct ExposedPorts {
  let range: ClosedRange<Int>
  let `protocol`: String

  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    let bounds = (parts.first ?? "").split(separator: "-", maxSplits: 1).compactMap { Int($0) }
    guard let first = bounds.first, let last = bounds.last, (1...65535).contains(first), last >= first,
      last <= 65535,
      last - first < 1000
    else { return nil }
    range = first...last
    `protocol` = parts.count > 1 ? parts[1].uppercased() : "TCP"
  }
}
