/// A text that was read: its name, as messages show it, and its bytes.
///
/// Nodes and diagnostics hold byte offsets into a source; lines and columns are worked out only
/// when a person is to see them.
public final class Source: Sendable {
  /// The name shown in messages: the path as the user gave it, or `<stdin>`.
  public let name: String
  /// The text as it stands in the file, byte-order mark and line ends included.
  public let bytes: [UInt8]
  /// Whether the text is one of secrets, such as `.env`: messages name places in it, and never show its lines.
  public let isSensitive: Bool
  /// The offset at which each line begins; the first is 0.
  private let lineStarts: [UInt32]
  /// How many code points stand before every block of bytes; empty where every byte is one.
  private let pointsBefore: [UInt32]
  private static let block = 1024

  /// Takes a text; counts `\n`, `\r\n` and a lone `\r` as one line end each, as editors do.
  public init(name: String, bytes: [UInt8], isSensitive: Bool = false) {
    self.name = name
    self.isSensitive = isSensitive
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      starts.reserveCapacity(bytes.count / 24 + 1)
      for index in 0..<bytes.count where bytes[index] <= UInt8(ascii: "\r") {
        if bytes[index] == UInt8(ascii: "\n") {
          starts.append(UInt32(truncatingIfNeeded: index + 1))
        } else if bytes[index] == UInt8(ascii: "\r"),
          index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        {
          starts.append(UInt32(truncatingIfNeeded: index + 1))
        }
      }
    }
    lineStarts = starts
    pointsBefore = Self.pointsBefore(bytes)
  }

  /// Takes a text from a string.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A line and a column as people count them.
  public struct Position: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode code points.
    public let column: Int

    /// A position by its numbers.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The line and column of a byte offset; offsets past the end count as the end.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    var start = Int(lineStarts[line])
    if start == 0, hasByteOrderMark { start = min(3, offset) }
    let column =
      pointsBefore.isEmpty ? max(0, offset - start) : points(before: offset) - points(before: start)
    return Position(line: line + 1, column: column + 1)
  }

  private static func pointsBefore(_ bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
      var result: [UInt32] = []
      var count: UInt32 = 0
      for index in 0..<bytes.count {
        if index % block == 0 { result.append(count) }
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
      }
      result.append(count)
      return result
    }
  }

  private func points(before offset: Int) -> Int {
    let block = offset / Self.block
    var count = Int(pointsBefore[min(block, pointsBefore.count - 1)])
    for index in block * Self.block..<max(block * Self.block, offset) where bytes[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// Whether a word stands anywhere in the text.
  package func contains(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    return bytes.withUnsafeBufferPointer { bytes in
      guard count > 0, bytes.count >= count else { return false }
      let first = word.utf8Start[0]
      for start in 0...(bytes.count - count) where bytes[start] == first {
        var index = 1
        while index < count, bytes[start + index] == word.utf8Start[index] { index += 1 }
        if index == count { return true }
      }
      return false
    }
  }

  /// How many bytes the line has that a byte offset lies in.
  package func lengthOfLine(at offset: Int) -> Int {
    let line = lineIndex(of: min(max(offset, 0), bytes.count))
    let end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
    return end - Int(lineStarts[line])
  }

  /// The text of a line (from 1) without its line end, or nothing where there is no such line.
  public func text(ofLine line: Int) -> String? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    var start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    if start == 0, hasByteOrderMark { start = 3 }
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }

  /// How many spaces a line (from 1) begins with, and whether something else follows them.
  func indentation(ofLine line: Int) -> (spaces: Int, isBlank: Bool)? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    var index = Int(lineStarts[line - 1])
    let end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    if index == 0, hasByteOrderMark { index = 3 }
    let start = index
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let isBlank = index >= end || bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
    return (index - start, isBlank)
  }

  /// How many lines the text has; the empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// Whether the text begins with the UTF-8 byte-order mark.
  public var hasByteOrderMark: Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A stretch of a source: where something stands.
public struct Place: Sendable {
  /// The text.
  public let source: Source
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset behind the last byte.
  public let end: UInt32

  /// A place from byte offsets.
  public init(_ source: Source, _ range: Range<Int>) {
    self.source = source
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// The byte offsets.
  public var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
  /// Line and column of the first character.
  public var startPosition: Source.Position { source.position(at: Int(start)) }
  /// Line and column behind the last character.
  public var endPosition: Source.Position { source.position(at: Int(end)) }
  /// The text at this place.
  public var text: String {
    String(decoding: source.bytes[range.clamped(to: 0..<source.bytes.count)], as: UTF8.self)
  }
  /// `FILE:LINE:COLUMN`, as editors and terminals link it.
  public var description: String {
    let position = startPosition
    return "\(source.name):\(position.line):\(position.column)"
  }
}

extension Place: Hashable {
  /// Two places are the same when they are the same stretch of the same source.
  public static func == (left: Place, right: Place) -> Bool {
    left.source === right.source && left.start == right.start && left.end == right.end
  }

  /// Hashes the source's identity and the offsets.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(start)
    hasher.combine(end)
  }
}
