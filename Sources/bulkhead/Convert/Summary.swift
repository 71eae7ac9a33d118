internal import KubernetesObjects
internal import Workloads

/// The end of a conversion, in a few lines on standard error.
struct Summary {
  let result: Converter.Result

  init(_ result: Converter.Result) { self.result = result }

  /// As much as fits a screen.
  private static let most = 5

  var text: String {
    (counts + images + builds + secrets + relaxations).map { $0 + "\n" }.joined()
  }

  private var counts: [String] {
    var counts: [(kind: String, count: Int)] = []
    let manifests = result.manifests
    for manifest in manifests {
      if let index = counts.firstIndex(where: { $0.kind == manifest.kind }) {
        counts[index].count += 1
      } else {
        counts.append((manifest.kind, 1))
      }
    }
    var lines = [
      "\(manifests.count) objects: " + counts.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
    ]
    for fate in [Fate.approximated, .warned] {
      let count = result.notes.count { $0.fate == fate }
      if count > 0 {
        lines.append(
          "\(count) \(count == 1 ? "element" : "elements") \(fate == .warned ? "not converted" : "approximated (-v says why)")"
        )
      }
    }
    return lines
  }

  private var images: [String] {
    guard !result.unknownImages.isEmpty else { return [] }
    return [
      "whether these images start without root is not known: \(shown(result.unknownImages))",
      "  a pod of an image whose user is root does not start: set user: in the file, or build it with USER",
    ]
  }

  private var builds: [String] {
    guard !result.buildCommands.isEmpty else { return [] }
    return ["these images are to be built, and pushed to a registry that the cluster reads:"]
      + lines(result.buildCommands)
  }

  private var secrets: [String] {
    guard !result.omittedSecrets.isEmpty else { return [] }
    return ["these Secrets must exist before the pods start:"]
      + lines(result.omittedSecrets.map { "\($0.name) with \($0.keys.joined(separator: ", "))" })
  }

  private var relaxations: [String] {
    lines(
      result.workloads.filter { !$0.relaxations.isEmpty }.map { workload in
        "relaxed for \(workload.name): " + workload.relaxations.map(\.rule).joined(separator: ", ")
      }, indent: "") + (result.namespaceNote.map { [$0] } ?? [])
  }

  private func shown(_ names: [String]) -> String {
    let more = names.count > Self.most ? " and \(names.count - Self.most) more" : ""
    return names.prefix(Self.most).joined(separator: ", ") + more
  }

  private func lines(_ all: [String], indent: String = "  ") -> [String] {
    let most = 2 * Self.most
    let more = all.count > most ? ["\(indent)and \(all.count - most) more"] : []
    return all.prefix(most).map { indent + $0 } + more
  }
}
