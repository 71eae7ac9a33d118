/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong, in words.
  public let message: String
  /// The byte offset of the fault.
  public let offset: Int

  /// A fault at an offset.
  @usableFromInline init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// A strict pull scanner for JSON (RFC 8259): the caller asks for what it expects next.
///
/// It checks numbers, escapes, UTF-8 and nesting also in what is skipped. Equal keys are passed on as
/// they come, so that a reader which overwrites keeps the last, as the Kubernetes API server does.
///
/// The bytes must stay alive while the scanner is used: take it from ``scan(_:depth:_:)``.
public struct JSONScanner {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var index = 0
  @usableFromInline var depthLeft: Int
  /// The key whose value comes next, while a field visitor looks for the field that takes it.
  @usableFromInline var pending: UnsafeBufferPointer<UInt8>?
  /// Holds a key that had escapes, unescaped.
  @usableFromInline var unescapedKey: [UInt8] = []

  @usableFromInline init(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    self.bytes = bytes
    depthLeft = depth
  }

  /// Runs a reading over a whole text, behind which nothing but white space may follow.
  @inlinable public static func scan<Result>(
    _ bytes: [UInt8], depth: Int = 100, _ body: (inout JSONScanner) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    let result = bytes.withUnsafeBufferPointer { buffer -> Swift.Result<Result, JSONError> in
      var scanner = JSONScanner(buffer, depth: depth)
      do throws(JSONError) {
        let value = try body(&scanner)
        try scanner.end()
        return .success(value)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  // MARK: Structure

  /// What kind of value comes next.
  public enum Kind: Sendable {
    /// `{`
    case object
    /// `[`
    case array
    /// `"`
    case string
    /// A digit or `-`
    case number
    /// `true` or `false`
    case bool
    /// `null`
    case null
  }

  /// The offset of the next byte to be read.
  public var offset: Int { index }

  /// The kind of the next value, which is not read by this.
  @inlinable public mutating func kind() throws(JSONError) -> Kind {
    switch try byte() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw JSONError("a value is expected", at: index)
    }
  }

  /// Enters an object; returns whether it has a first key.
  @inlinable public mutating func beginObject() throws(JSONError) -> Bool {
    try begin(UInt8(ascii: "{"), UInt8(ascii: "}"), "an object is expected")
  }

  /// After a value in an object: whether another key follows, or the object has ended.
  @inlinable public mutating func nextMember() throws(JSONError) -> Bool {
    try next(UInt8(ascii: "}"), "',' or '}' is expected")
  }

  /// Enters an array; returns whether it has a first item.
  @inlinable public mutating func beginArray() throws(JSONError) -> Bool {
    try begin(UInt8(ascii: "["), UInt8(ascii: "]"), "an array is expected")
  }

  /// After an item of an array: whether another follows, or the array has ended.
  @inlinable public mutating func nextItem() throws(JSONError) -> Bool {
    try next(UInt8(ascii: "]"), "',' or ']' is expected")
  }

  /// Whether anything but white space is left.
  public mutating func hasMore() -> Bool {
    skipSpace()
    return index < bytes.count
  }

  /// Checks that nothing but white space is left.
  @inlinable public mutating func end() throws(JSONError) {
    skipSpace()
    if index < bytes.count { throw JSONError("nothing may follow the value", at: index) }
  }

  @inlinable mutating func begin(_ open: UInt8, _ close: UInt8, _ message: StaticString) throws(JSONError)
    -> Bool
  {
    guard try byte() == open else { throw JSONError("\(message)", at: index) }
    guard depthLeft > 0 else { throw JSONError("values nest too deeply", at: index) }
    index += 1
    if try byte() == close {
      index += 1
      return false
    }
    depthLeft -= 1
    return true
  }

  @inlinable mutating func next(_ close: UInt8, _ message: StaticString) throws(JSONError) -> Bool {
    let byte = try byte()
    if byte == UInt8(ascii: ",") {
      index += 1
      return true
    }
    guard byte == close else { throw JSONError("\(message)", at: index) }
    index += 1
    depthLeft += 1
    return false
  }

  // MARK: Scalars

  /// Reads `null` if it comes next.
  @inlinable public mutating func null() throws(JSONError) -> Bool {
    guard try byte() == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  /// Reads `true` or `false`.
  @inlinable public mutating func bool() throws(JSONError) -> Bool {
    switch try byte() {
    case UInt8(ascii: "t"):
      try word("true")
      return true
    case UInt8(ascii: "f"):
      try word("false")
      return false
    default: throw JSONError("true or false is expected", at: index)
    }
  }

  /// Reads a whole number that fits 64 bits.
  @inlinable public mutating func int() throws(JSONError) -> Int {
    let start = index
    let text = try number()
    guard let value = Int(String(decoding: text, as: UTF8.self)) else {
      throw JSONError("a whole number is expected", at: start)
    }
    return value
  }

  /// Reads a number.
  public mutating func double() throws(JSONError) -> Double {
    let start = index
    let text = try number()
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      throw JSONError("the number is too large", at: start)
    }
    return value
  }

  /// Reads a number as it is written.
  public mutating func numberText() throws(JSONError) -> String {
    String(decoding: try number(), as: UTF8.self)
  }

  /// Reads a number's text.
  @usableFromInline mutating func number() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    _ = try byte()
    let start = index
    func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard isDigit(index) else { throw JSONError("a number is expected", at: start) }
    if bytes[index] == UInt8(ascii: "0") {
      index += 1
    } else {
      while isDigit(index) { index += 1 }
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard isDigit(index) else { throw JSONError("digits are expected behind the point", at: index) }
      while isDigit(index) { index += 1 }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard isDigit(index) else { throw JSONError("digits are expected in the exponent", at: index) }
      while isDigit(index) { index += 1 }
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<index])
  }

  /// Reads a string.
  @inlinable public mutating func string() throws(JSONError) -> String {
    let (raw, hasEscapes) = try rawString()
    return hasEscapes
      ? String(decoding: try unescaped(raw), as: UTF8.self) : String(decoding: raw, as: UTF8.self)
  }

  /// Reads a key and the colon behind it; the bytes are valid until the next call.
  @inlinable public mutating func key() throws(JSONError) -> String {
    let key = try string()
    try colon()
    return key
  }

  @inlinable mutating func colon() throws(JSONError) {
    guard try byte() == UInt8(ascii: ":") else { throw JSONError("':' is expected", at: index) }
    index += 1
  }

  /// The bytes between the quotes, and whether there are escapes among them.
  @usableFromInline mutating func rawString() throws(JSONError) -> (UnsafeBufferPointer<UInt8>, Bool) {
    guard try byte() == UInt8(ascii: "\"") else { throw JSONError("a string is expected", at: index) }
    index += 1
    let start = index
    var hasEscapes = false
    var isASCII = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<index])
        if !isASCII, let bad = TextChecks.firstInvalidUTF8(Array(raw)) {
          throw JSONError("this is not valid UTF-8", at: start + bad)
        }
        index += 1
        return (raw, hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += 1
        try checkEscape()
        continue
      }
      if byte < 0x20 { throw JSONError("a control character must be escaped", at: index) }
      if byte >= 0x80 { isASCII = false }
      index += 1
    }
    throw JSONError("the string does not end", at: start - 1)
  }

  /// At the letter of an escape: checks it and moves behind it.
  private mutating func checkEscape() throws(JSONError) {
    guard index < bytes.count else { throw JSONError("the string does not end", at: index) }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"):
      guard hex(at: index + 1) != nil else {
        throw JSONError("four hexadecimal digits are expected", at: index)
      }
      index += 5
    default: throw JSONError("there is no such escape", at: index)
    }
  }

  private func hex(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }

  /// Resolves escapes that ``rawString()`` has checked; a lone surrogate becomes U+FFFD, as in Go.
  @usableFromInline func unescaped(_ raw: UnsafeBufferPointer<UInt8>) throws(JSONError) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(raw.count)
    let inner = JSONScanner(raw, depth: 1)
    var at = 0
    while at < raw.count {
      guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.count else {
        out.append(raw[at])
        at += 1
        continue
      }
      switch raw[at + 1] {
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        var code = inner.hex(at: at + 2) ?? 0xFFFD
        at += 4
        if (0xD800...0xDBFF).contains(code), at + 3 < raw.count, raw[at + 2] == UInt8(ascii: "\\"),
          raw[at + 3] == UInt8(ascii: "u"), let low = inner.hex(at: at + 4), (0xDC00...0xDFFF).contains(low)
        {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          at += 6
        }
        out.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      case let literal: out.append(literal)
      }
      at += 2
    }
    return out
  }

  // MARK: Skipping

  /// Reads past the next value, as strictly as if it were wanted. Bounded by the depth, not the stack.
  public mutating func skip() throws(JSONError) {
    var open: [Bool] = []
    while true {
      switch try kind() {
      case .object:
        if try beginObject() {
          open.append(true)
          _ = try rawString()
          try colon()
          continue
        }
      case .array:
        if try beginArray() {
          open.append(false)
          continue
        }
      case .string: _ = try rawString()
      case .number: _ = try number()
      case .bool: _ = try bool()
      case .null: try word("null")
      }
      while let isObject = open.last {
        if isObject ? try nextMember() : try nextItem() {
          if isObject {
            _ = try rawString()
            try colon()
          }
          break
        }
        open.removeLast()
      }
      if open.isEmpty { return }
    }
  }

  // MARK: Bytes

  @inlinable mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// The next byte that is not white space, which is not read by this.
  @inlinable mutating func byte() throws(JSONError) -> UInt8 {
    skipSpace()
    guard index < bytes.count else { throw JSONError("the text ends too early", at: bytes.count) }
    return bytes[index]
  }

  @usableFromInline mutating func word(_ word: StaticString) throws(JSONError) {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { throw JSONError("'\(word)' is expected", at: index) }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] {
      throw JSONError("'\(word)' is expected", at: index)
    }
    index += length
  }
}
