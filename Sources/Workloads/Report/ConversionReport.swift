public import Compose
internal import Documents
internal import KubernetesObjects

/// What became of every element of the user's files: `--report`.
public struct ConversionReport: Sendable {
  /// The forms of a report.
  public enum Format: String, Sendable {
    /// A table for people.
    case markdown
    /// For programs; the shape is documented in `docs/reference/conversion-report.md`.
    case json

    /// The form that a file's ending asks for.
    public init?(path: String) {
      if path.hasSuffix(".md") {
        self = .markdown
      } else if path.hasSuffix(".json") {
        self = .json
      } else {
        return nil
      }
    }
  }

  /// An element with its fate.
  struct Row: Sendable {
    let file: String
    let line: Int
    let column: Int
    let section: String
    let owner: String
    let element: String
    let fate: Fate
    let reason: String
    let help: String?
    let objects: [Manifest.Identity]
  }

  private let project: String
  private(set) var rows: [Row] = []
  private let objects: [Manifest.Identity]

  /// The report on a conversion.
  public init(_ result: Converter.Result, _ project: Project) {
    self.project = project.name
    let manifests = result.manifests
    objects = manifests.map(\.identity)
    let known = Set(objects)
    var notes: [String: Note] = [:]
    for note in result.notes where notes[Self.key(note.service, note.element)] == nil {
      notes[Self.key(note.service, note.element)] = note
    }
    let names = Dictionary(grouping: manifests) {
      $0.value["metadata"]?["labels"]?["app.kubernetes.io/name"]?.string ?? ""
    }
    for found in ElementWalk(project).elements {
      guard let place = found.place else { continue }
      let path = found.path
      let isDisabled = path.section == "services" && project.services[path.owner] == nil
      let note = notes[Self.key(found.service, found.name)]
      let accepted = result.accepted[path]
      let pod = result.workloads.first { $0.services.contains(path.owner) }?.podName ?? path.owner
      let made =
        result.became[path]
        ?? (names[pod] ?? []).filter { found.entry.kinds.contains($0.kind) }.map(\.identity)
      rows.append(
        Row(
          file: Self.relative(place.source.name, to: project), line: place.startPosition.line,
          column: place.startPosition.column, section: path.section, owner: path.owner,
          element: path.element,
          fate: isDisabled || !found.isSet && found.entry.fate == .warned
            ? .ignored : accepted != nil ? .refused : note?.fate ?? found.entry.fate,
          reason: isDisabled
            ? "the service's profiles are not active"
            : accepted.map { "accepted: \($0)" } ?? note?.message ?? found.entry.reason, help: note?.help,
          objects: isDisabled ? [] : made.filter { known.contains($0) }))
    }
    rows.sort { ($0.file, $0.line, $0.column, $0.element) < ($1.file, $1.line, $1.column, $1.element) }
  }

  private static func key(_ service: String?, _ element: String) -> String { "\(service ?? "") \(element)" }

  private static func relative(_ name: String, to project: Project) -> String {
    name.hasPrefix(project.workingDirectory + "/")
      ? String(name.dropFirst(project.workingDirectory.count + 1)) : name
  }

  /// The report as text.
  public func text(_ format: Format) -> String {
    switch format {
    case .markdown: markdown
    case .json: JSONWriter().write(value) + "\n"
    }
  }

  // MARK: Forms

  private var counts: [(fate: Fate, count: Int)] {
    Fate.allCases.map { fate in (fate, rows.count { $0.fate == fate }) }
  }

  private var markdown: String {
    var text = "# What became of \(project)\n\n"
    text += counts.filter { $0.count > 0 }.map { "\($0.count) \($0.fate.rawValue)" }.joined(separator: ", ")
    text += ". \(objects.count) objects.\n"
    var section = ""
    for row in rows {
      let title = row.owner.isEmpty ? row.section : "\(row.section).\(row.owner)"
      if title != section {
        section = title
        text +=
          "\n## \(Self.escaped(title))\n\n| Place | Element | Fate | Why | Objects |\n|---|---|---|---|---|\n"
      }
      let why = row.reason + (row.help.map { " (\($0))" } ?? "")
      let cells = [
        "\(row.file):\(row.line):\(row.column)", row.element.isEmpty ? title : row.element,
        row.fate.rawValue, why, row.objects.map { "\($0.kind)/\($0.name)" }.joined(separator: ", "),
      ]
      text += "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.replacingEach("\\", with: "\\\\").replacingEach("|", with: "\\|").replacingEach("<", with: "&lt;")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private var value: Value {
    [
      "version": 1, "project": .string(project),
      "summary": .object(counts.map { Value.Member($0.fate.rawValue, .int($0.count)) }),
      "elements": .array(
        rows.map { row in
          var value: Value = [
            "file": .string(row.file), "line": .int(row.line), "column": .int(row.column),
            "section": .string(row.section), "owner": .string(row.owner), "element": .string(row.element),
            "fate": .string(row.fate.rawValue), "reason": .string(row.reason),
          ]
          if let help = row.help { value["help"] = .string(help) }
          value["objects"] = .array(row.objects.map { ["kind": .string($0.kind), "name": .string($0.name)] })
          return value
        }),
    ]
  }
}
