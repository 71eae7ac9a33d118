/// Any bytes: read as a Dockerfile to its end, for the last stage and for a named one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDockerfile(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let whole = Dockerfile(text, target: nil, arguments: [(name: "A", value: "1")])
  precondition(whole.exposed.allSatisfy { (1...65535).contains($0.number.upperBound) })
  _ = Dockerfile(text, target: "build", arguments: [])
  return 0
}
