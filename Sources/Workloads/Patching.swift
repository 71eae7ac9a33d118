public import Documents
internal import KubernetesObjects

/// Patches of `x-bulkhead`: strategic merges on generated objects, after hardening and before the proof.
extension Converter.Result {
  /// Applies all patches.
  ///
  /// - Throws: patches that fit no object, or do not fit the one that they name.
  public mutating func applyPatches() throws(Diagnostics) {
    var problems = Diagnostics()
    for patch in patches {
      let text = JSONWriter(indented: false).write(patch.patch)
      if patch.kind != Secret.kind, credentials.contains(where: { text.contains($0) }) {
        problems.add(
          .error(
            "plaintext-credential",
            "the patch holds a credential of the project, which stands in Secrets alone",
            at: patch.place, help: "patch in a secretKeyRef"))
        continue
      }
      do throws(StrategicMergeError) {
        if try !apply(patch) {
          let owner = patch.service.map { " of \($0)" } ?? ""
          let name = patch.name.map { " \($0)" } ?? ""
          problems.add(
            .error(
              "no-such-object", "the patch is for the \(patch.kind)\(name)\(owner), which is not made",
              at: patch.place, help: "made are: \(identities(of: patch.service).joined(separator: ", "))"))
        }
      } catch {
        problems.add(
          .error("invalid-patch", "the patch does not fit: \(error.path): \(error.message)", at: patch.place))
      }
    }
    if problems.hasErrors { throw problems }
  }

  private func isMeant(_ manifest: Manifest, by patch: Settings.Patch) -> Bool {
    guard manifest.kind == patch.kind, patch.name == nil || manifest.name == patch.name else { return false }
    guard let service = patch.service else { return true }
    let pods = workloads.filter { $0.services.contains(service) }.map(\.podName)
    return pods.contains { $0 == manifest.value["metadata"]?["labels"]?["app.kubernetes.io/name"]?.string }
  }

  private mutating func apply(_ patch: Settings.Patch) throws(StrategicMergeError) -> Bool {
    var isFound = false
    for index in workloads.indices where isMeant(workloads[index].manifest, by: patch) {
      isFound = true
      let value = try Self.patched(workloads[index].manifest.value, patch)
      guard workloads[index].take(value) else {
        throw StrategicMergeError(path: "spec", message: "the result is no \(patch.kind)")
      }
      workloads[index].patches.append(patch.place)
    }
    for index in others.indices where isMeant(others[index], by: patch) {
      isFound = true
      others[index].value = try Self.patched(others[index].value, patch)
    }
    return isFound
  }

  private static func patched(_ value: Value, _ patch: Settings.Patch) throws(StrategicMergeError) -> Value {
    let result = try value.strategicallyMerged(with: patch.patch)
    for path in [["apiVersion"], ["kind"], ["metadata", "name"], ["metadata", "namespace"]] {
      let old = path.reduce(value as Value?) { $0?[$1] }
      let new = path.reduce(result as Value?) { $0?[$1] }
      if old != new {
        throw StrategicMergeError(
          path: path.joined(separator: "."), message: "it cannot be changed by a patch")
      }
    }
    let template = ["spec", "template"]
    for annotations in [["metadata", "annotations"], template + ["metadata", "annotations"]] {
      func own(_ object: Value) -> [Value.Member] {
        let all = annotations.reduce(object as Value?) { $0?[$1] }?.object ?? []
        return all.filter { $0.key.hasPrefix("bulkhead.dev/") }
      }
      if own(value) != own(result) {
        throw StrategicMergeError(
          path: annotations.joined(separator: "."),
          message: "annotations of bulkhead.dev are this program's own")
      }
    }
    for path in [["spec", "selector"], template + ["spec", "containers"]] {
      let old = path.reduce(value as Value?) { $0?[$1] }
      let new = path.reduce(result as Value?) { $0?[$1] }
      if path.last == "selector" ? old != new : old != nil && (new?.array ?? []).isEmpty {
        throw StrategicMergeError(
          path: path.joined(separator: "."),
          message: path.last == "selector" ? "it cannot be changed by a patch" : "a pod needs a container")
      }
    }
    return result
  }

  private func identities(of service: String?) -> [String] {
    let pods = workloads.filter { service == nil || $0.services.contains(service ?? "") }.map(\.podName)
    return manifests.filter { manifest in
      service == nil
        || pods.contains(manifest.value["metadata"]?["labels"]?["app.kubernetes.io/name"]?.string ?? "")
    }.map { "\($0.kind)/\($0.name)" }
  }
}
