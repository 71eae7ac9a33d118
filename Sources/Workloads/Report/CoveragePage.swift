/// `docs/reference/compose-coverage.md`: the table of fates for readers.
enum CoveragePage {
  static var text: String {
    var text = """
      # What each Compose element becomes

      Every element of the Compose specification has one fate. *Mapped*: it is in the manifests with its meaning.
      *Approximated*: as nearly as Kubernetes has it. *Warned*: Kubernetes has nothing like it, and it is left out with
      a warning. *Ignored*: it means nothing to a cluster. *Refused*: it would break the restricted level, and stops
      the conversion unless it is [accepted](../how-to/relax-a-rule.md). A value that Kubernetes does not have is
      warned about even where the element is mapped. `*` stands for a name or an item; an entry without finer ones
      speaks for everything below it. The keys of `jobs` and of `pre_start` steps are those of services.

      `bulkhead convert --report FILE.md` says the same of every element of your own files, with its place and the
      objects that it became.

      <!-- Generated from the table in Sources/Workloads/Fates by `make generate`. -->

      """
    for (title, rows) in FateTable.sections {
      text += "\n## \(title)\n\n| Element | Fate | What becomes of it |\n|---|---|---|\n"
      for (pattern, entry) in rows {
        let name = pattern.hasPrefix("services.*.") ? String(pattern.dropFirst(11)) : pattern
        text += "| `\(name)` | \(entry.fate.rawValue) | \(entry.reason) |\n"
      }
    }
    return text
  }
}
