/// A variable that compose files use, as `config --variables` shows it.
public struct TemplateVariable: Sendable, Hashable {
  /// The name.
  public let name: String
  /// Whether the files need a value (`${V:?…}`).
  public var isRequired = false
  /// What stands for it where it has no value (`${V:-…}`).
  public var defaultValue = ""
  /// What stands for it where it has one (`${V:+…}`).
  public var alternateValue = ""

  /// The variables of a project that was loaded without interpolation, sorted by name.
  public static func all(in model: ElementMap) -> [TemplateVariable] {
    var found: [String: TemplateVariable] = [:]
    for key in model.keys { if let value = model[key] { collect(value, &found) } }
    return found.values.sorted { $0.name < $1.name }
  }

  /// Recursion is bounded by the reader's depth.
  private static func collect(_ element: Element, _ found: inout [String: TemplateVariable]) {
    switch element.content {
    case .string(let text): collect(Array(text.utf8)[...], depth: 0, &found)
    case .list(let items): items.forEach { collect($0, &found) }
    case .map(let map): map.keys.forEach { if let value = map[$0] { collect(value, &found) } }
    default: break
    }
  }

  private static func collect(
    _ text: ArraySlice<UInt8>, depth: Int, _ found: inout [String: TemplateVariable]
  ) {
    guard depth < 100 else { return }
    var at = text.startIndex
    while let dollar = text[at...].firstIndex(of: UInt8(ascii: "$")), dollar + 1 < text.endIndex {
      let next = text[dollar + 1]
      at = dollar + 1
      if next == UInt8(ascii: "$") {
        at = dollar + 2
      } else if Variable.isStart(next) {
        at = Variable.end(in: text, from: dollar + 1)
        let name = String(decoding: text[dollar + 1..<at], as: UTF8.self)
        found[name] = TemplateVariable(name: name)
      } else if let expression = Expression(in: text, at: dollar) {
        var variable = TemplateVariable(name: expression.name)
        let word = String(decoding: expression.word, as: UTF8.self)
        switch expression.operation {
        case .required: variable.isRequired = true
        case .fallback: variable.defaultValue = word
        case .alternative: variable.alternateValue = word
        case nil: break
        }
        found[variable.name] = variable
        if !variable.isRequired { collect(expression.word, depth: depth + 1, &found) }
        at = expression.end
      }
    }
  }

  init(name: String) { self.name = name }
}

extension Project {
  /// The services in the order in which they start: each behind what it depends on.
  public var startOrder: [String] {
    var order: [String] = []
    var seen: Set<String> = []
    for start in services.keys.sorted() where seen.insert(start).inserted {
      var stack: [(name: String, rest: [String])] = [(start, dependencies(of: start))]
      while let top = stack.last {
        guard let next = top.rest.first else {
          order.append(top.name)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].rest.removeFirst()
        if seen.insert(next).inserted { stack.append((next, dependencies(of: next))) }
      }
    }
    return order
  }

  private func dependencies(of service: String) -> [String] {
    (services[service]?.dependsOn?.names ?? []).filter { services[$0] != nil }
  }

  /// The image of a service, built or pulled, and those of its hooks.
  public func images(of service: String) -> [String] {
    guard let found = services[service] else { return [] }
    let own = found.image.flatMap { $0.isEmpty ? nil : $0 } ?? "\(name)-\(service)"
    let hooks = (found.preStart ?? []).compactMap(\.container.image).filter { !$0.isEmpty && $0 != own }
    return [own] + hooks
  }
}
