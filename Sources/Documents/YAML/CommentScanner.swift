/// Finds the comments of a document: libyaml skips them, so they are looked for between the scalars.
enum CommentScanner {
  static func comments(in source: Source, from start: Int, to end: Int, around scalars: [Range<Int>])
    -> [Document.Comment]
  {
    var found: [Document.Comment] = []
    var position = start
    for scalar in scalars where scalar.upperBound > position {
      collect(in: source, position..<max(position, scalar.lowerBound), into: &found)
      if let header = blockHeader(of: scalar, in: source) { collect(in: source, header, into: &found) }
      position = max(position, scalar.upperBound)
    }
    // A comment behind the last node belongs to the document, up to the end of its line.
    var stop = max(end, position)
    while stop < source.bytes.count, source.bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
    collect(in: source, position..<stop, into: &found)
    return found
  }

  /// The rest of the first line of a block scalar (`|  # a comment`).
  private static func blockHeader(of scalar: Range<Int>, in source: Source) -> Range<Int>? {
    guard scalar.lowerBound < source.bytes.count,
      [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(source.bytes[scalar.lowerBound])
    else { return nil }
    let end = source.bytes[scalar].firstIndex(of: UInt8(ascii: "\n")) ?? scalar.upperBound
    return scalar.lowerBound..<end
  }

  private static func collect(in source: Source, _ gap: Range<Int>, into found: inout [Document.Comment]) {
    let bytes = source.bytes
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard bytes[index] == UInt8(ascii: "#"), index == 0 || isSeparator(bytes[index - 1]) else {
        index += 1
        continue
      }
      var end = index
      while end < gap.upperBound, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
        end += 1
      }
      let text = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      found.append(Document.Comment(text: text.trimmed(), place: Place(source, index..<end)))
      index = end
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xBF].contains(byte)
  }
}
