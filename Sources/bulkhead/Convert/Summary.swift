internal import KubernetesObjects
internal import Workloads

/// The end of a conversion, in a few lines on standard error.
struct Summary {
  let result: Converter.Result

  init(_ result: Converter.Result) { self.result = result }

  var text: String {
    var counts: [(kind: String, count: Int)] = []
    for manifest in result.manifests {
      if let index = counts.firstIndex(where: { $0.kind == manifest.kind }) {
        counts[index].count += 1
      } else {
        counts.append((manifest.kind, 1))
      }
    }
    var lines = [
      "\(result.manifests.count) objects: " + counts.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
    ]
    for fate in [Fate.approximated, .warned] {
      let count = result.notes.count { $0.fate == fate }
      if count > 0 {
        lines.append(
          "\(count) \(count == 1 ? "element" : "elements") \(fate == .warned ? "not converted" : "approximated (-v says why)")"
        )
      }
    }
    if !result.unknownImages.isEmpty {
      let shown = result.unknownImages.prefix(5).joined(separator: ", ")
      let more = result.unknownImages.count > 5 ? " and \(result.unknownImages.count - 5) more" : ""
      lines.append("whether these images start without root is not known: \(shown)\(more)")
      lines.append(
        "  a pod of an image whose user is root does not start: set user: in the file, or build it with USER")
    }
    let relaxed = result.workloads.filter { !$0.relaxations.isEmpty }
    for workload in relaxed {
      lines.append(
        "relaxed for \(workload.name): " + workload.relaxations.map(\.rule).joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
