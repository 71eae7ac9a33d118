import Documents
import KubernetesObjects
import Policies

/// Feeds bytes to the audit, as YAML and as JSON: nothing may crash, hang, or stand outside its text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  for name in ["fuzz.yaml", "fuzz.json"] {
    let source = Source(name: name, bytes: bytes)
    var results = [audit.judge(source)]
    audit.close(&results) { _ in source }
    for found in results[0].findings {
      precondition(found.place.range.upperBound <= bytes.count, "a finding stands outside the text")
      _ = found.place.startPosition
      _ = found.fingerprint
    }
  }
  return 0
}

private let audit = FileAudit(
  engine: Engine(policies: [Policy(name: "all") { _ in .deny }]), now: Timestamp(seconds: 1_800_000_000))
