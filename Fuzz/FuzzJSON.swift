import Documents

/// Any bytes: reading, skipping and reading into nodes must agree on what is JSON; what was read is written, and
/// must be read back to the same value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let value = try? JSONReader.value(bytes)
  let skipped: Void? = try? JSONScanner.scan(bytes) { scanner throws(JSONError) in try scanner.skip() }
  if value != nil { precondition(skipped != nil, "what is read can be skipped") }
  _ = try? JSONReader.read(Source(name: "fuzz", bytes: bytes))
  guard let value else { return 0 }
  let text = JSONWriter(indented: count % 2 == 0).write(value)
  let again = try? JSONReader.value(Array(text.utf8))
  precondition(again.map { JSONWriter().write(withOneZero($0)) } == JSONWriter().write(withOneZero(value)))
  return 0
}

/// `-0` is read as an integer, of which there is one.
private func withOneZero(_ value: Value) -> Value {
  switch value {
  case .array(let items): .array(items.map(withOneZero))
  case .object(let members): .object(members.map { Value.Member($0.key, withOneZero($0.value)) })
  case .double(let number) where number == 0: .int(0)
  default: value
  }
}
