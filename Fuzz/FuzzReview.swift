import Documents
import KubernetesObjects
import Policies

/// Feeds bytes to both webhooks' core: nothing may crash or hang, and what is denied says why.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let request = try? AdmissionRequest(bytes) else { return 0 }
  for webhook in AdmissionReviewer.Webhook.allCases {
    let answer = try? reviewer.answer(
      request, by: webhook, namespace: .known([:]), at: Timestamp(seconds: 1_800_000_000))
    guard let answer else { continue }
    precondition(answer.isAllowed || !answer.message.isEmpty, "a refusal says nothing")
    precondition(answer.warnings.allSatisfy { $0.unicodeScalars.count <= 256 }, "a warning is too long")
    _ = JSONWriter().write(answer.review)
  }
  return 0
}

private let reviewer: AdmissionReviewer = {
  var policy = Policy(name: "all") { _ in .deny }
  policy.mutates = true
  return AdmissionReviewer(engine: Engine(policies: [policy]))
}()
