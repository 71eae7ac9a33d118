internal import Compose

/// What becomes of each element of the Compose specification: the table behind the warnings, the report and
/// `docs/reference/compose-coverage.md`. An entry without finer ones speaks for everything below it.
enum FateTable {
  struct Entry: Sendable {
    let fate: Fate
    /// What follows the element's name: `cpuset has no equivalent`.
    let reason: String
    /// The pattern of its place.
    var pattern = ""
    /// The kinds of objects in which it is found again, beside those that the plan names.
    let kinds: [String]
  }

  /// The kinds that keep pods.
  static let workloads = ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"]

  static func mapped(_ reason: String, _ kinds: [String] = workloads) -> Entry {
    Entry(fate: .mapped, reason: reason, kinds: kinds)
  }
  static func approximated(_ reason: String, _ kinds: [String] = workloads) -> Entry {
    Entry(fate: .approximated, reason: reason, kinds: kinds)
  }
  static func warned(_ reason: String) -> Entry { Entry(fate: .warned, reason: reason, kinds: []) }
  static func ignored(_ reason: String) -> Entry { Entry(fate: .ignored, reason: reason, kinds: []) }
  static func refused(_ reason: String) -> Entry { Entry(fate: .refused, reason: reason, kinds: workloads) }

  typealias Rows = KeyValuePairs<String, Entry>

  /// All rows in the order of the documentation.
  static let sections: [(title: String, rows: Rows)] = [
    ("The file", file), ("Services: process and environment", process), ("Services: resources", resources),
    ("Services: deploy", deploy), ("Services: networking", networking),
    ("Services: storage and configuration", storage), ("Services: security, health and order", security),
    ("Jobs and hooks", hooks), ("Networks", networks), ("Volumes", volumes), ("Secrets and configs", files),
  ]

  /// The entries by place.
  static let table: PathTable<Entry> = {
    var table = PathTable<Entry>([:])
    for (pattern, entry) in sections.flatMap({ Array($0.rows) }) {
      var entry = entry
      entry.pattern = pattern
      table.add(pattern, entry)
    }
    return table
  }()
}
