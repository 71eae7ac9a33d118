internal import Documents

/// Interpolates the values of a file, and types those that stand where a number or a boolean is meant.
struct Interpolator {
  let environment: [String: String]
  private(set) var problems = Diagnostics()
  /// Variables that were warned about, once each.
  private var unset: Set<String> = []

  init(environment: [String: String]) { self.environment = environment }

  mutating func interpolate(_ map: ElementMap) -> ElementMap {
    var result = map
    result.update { key, value in
      self.interpolate(value, at: Cast.table.step(Cast.table.root, key), path: Path(key))
    }
    return result
  }

  private mutating func interpolate(_ element: Element, at cursor: PathTable<Cast>.Cursor, path: Path)
    -> Element?
  {
    switch element.content {
    case .string(let text): return interpolate(text, of: element, cast: Cast.table.rule(cursor), path: path)
    case .list(let items):
      return element.with(
        .list(
          items.enumerated().compactMap {
            interpolate($1, at: Cast.table.item(cursor), path: path + "[\($0)]")
          }))
    case .map(var map):
      map.update { key, value in interpolate(value, at: Cast.table.step(cursor, key), path: path + key) }
      return element.with(.map(map))
    default: return element
    }
  }

  /// The interpolated text; what is not of its place's type is reported and taken out.
  private mutating func interpolate(_ text: String, of element: Element, cast: Cast?, path: Path) -> Element?
  {
    guard let replaced = substitute(text, at: element.place, path: path) else { return element }
    guard let cast else { return element.with(.string(replaced)) }
    guard let content = cast.content(of: replaced) else {
      problems.add(
        .error(
          "wrong-type",
          "\(path) must be \(cast.description)\(replaced.isEmpty ? ", and the value is empty" : "")",
          at: element.place,
          help: text.contains("$") ? "set the variable, or give it a default: ${NAME:-value}" : nil))
      return nil
    }
    if case .bool(let truth) = content, BooleanWord(replaced)?.isOutdated == true {
      problems.add(
        .warning(
          "yaml-1.1-boolean", "\"\(replaced)\" is no boolean of YAML 1.2", at: element.place,
          help: "write \(truth)"))
    }
    return element.with(content)
  }

  /// The text with its variables replaced, or nil where that failed (which is then among the problems).
  mutating func substitute(_ text: String, at place: Place, path: Path) -> String? {
    var missing: [String] = []
    do throws(Template.Failure) {
      let environment = environment
      let result = try withoutActuallyEscaping({ (name: String) in missing.append(name) }) {
        note throws(Template.Failure) in
        try Template(lookup: { environment[$0] }, unset: note).substitute(text)
      }
      for name in missing where unset.insert(name).inserted {
        problems.add(
          .warning(
            "unset-variable", "the variable \(name) is not set, and counts as empty", at: place,
            help: "set it in the environment or in .env, or give it a default: ${\(name):-value}"))
      }
      return result
    } catch {
      problems.add(Self.problem(error, path: path, at: place))
      return nil
    }
  }

  static func problem(_ failure: Template.Failure, path: Path, at place: Place) -> Diagnostic {
    switch failure {
    case .invalid:
      .error(
        "invalid-interpolation", "\(path) has a \"${\" that begins no valid expression", at: place,
        help: "write $$ for a dollar, or ${NAME}, ${NAME:-default}, ${NAME:?message}")
    case .missing(let variable, let reason):
      .error(
        "missing-variable",
        "the variable \(variable) is required by \(path)\(reason.isEmpty ? "" : ": \(reason)")", at: place,
        help: "set \(variable) in the environment, in .env or with --env-file")
    case .tooDeep:
      .error("invalid-interpolation", "\(path) nests expressions too deeply", at: place)
    }
  }
}
