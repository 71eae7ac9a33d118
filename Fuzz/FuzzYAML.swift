import Documents

/// Any bytes: read as YAML; what was read is written, and must be read back to the same values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = Source(name: "fuzz", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  var limits = ReaderLimits()
  limits.nodes = 10_000
  guard let documents = try? YAMLReader.read(source, limits: limits) else { return 0 }
  for document in documents {
    var reader = NodeReader()
    // Keys that are no scalars all read as the empty string: of equal keys one is kept.
    let value = normalized(Value(node: document.root, &reader))
    guard !holdsNaN(value) else { continue }
    let text = YAMLWriter().write(value)
    guard let again = try? YAMLReader.read(Source(name: "again", text: text)).first else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(normalized(Value(node: again.root, &reader)) == value, "what was written reads differently")
  }
  return 0
}

/// Infinity and NaN have no form in what we write.
private func holdsNaN(_ value: Value) -> Bool {
  switch value {
  case .double(let number): !number.isFinite
  case .array(let items): items.contains(where: holdsNaN)
  case .object(let members): members.contains { holdsNaN($0.value) }
  default: false
  }
}

/// The value with keys sorted, and one zero.
private func normalized(_ value: Value) -> Value {
  switch value {
  case .array(let items): .array(items.map(normalized))
  case .object(let members):
    .object(
      Dictionary(members.map { ($0.key, normalized($0.value)) }) { first, _ in first }.sorted {
        $0.key < $1.key
      }.map { Value.Member($0.key, $0.value) })
  case .double(let number) where number == 0: .double(0)
  default: value
  }
}
