internal import Documents

/// Merges each service over the one that it extends.
///
/// Source: compose-spec/05-services.md, "extends".
struct ServiceExtension {
  /// Where a service is looked for.
  private struct Scope {
    /// The services of one file.
    var services: ElementMap
    let file: String
    let resets: [[String]]
  }

  private static let longestChain = 100

  static func apply(
    to file: ElementMap, _ resets: [[String]], _ path: String, _ context: FileLoader.Context,
    _ loader: inout FileLoader
  ) -> ElementMap {
    guard let section = file["services"] else { return file }
    guard let services = section.map else { return file }
    var scope = Scope(services: services, file: path, resets: resets)
    for name in services.keys {
      var extends = ServiceExtension(context: context)
      if let merged = extends.resolved(name, &scope, chain: [], &loader) { scope.services[name] = merged }
    }
    var result = file
    result["services"] = section.with(.map(scope.services))
    return result
  }

  private let context: FileLoader.Context

  private mutating func resolved(
    _ name: String, _ scope: inout Scope, chain: [(file: String, service: String)], _ loader: inout FileLoader
  ) -> Element? {
    guard let element = scope.services[name], let service = element.map, let extends = service["extends"]
    else {
      return scope.services[name]
    }
    guard let reference = extends.string ?? extends.map?["service"]?.string else {
      // The schema says what is wrong with it; without a base the service stands alone.
      return element
    }
    if chain.contains(where: { $0 == (scope.file, name) }) || chain.count > Self.longestChain {
      let names = (chain.map(\.service) + [name]).joined(separator: " → ")
      loader.problems.add(
        .error(
          "extends-cycle", "services extend each other: \(names)", at: extends.place,
          help: "remove one of these extends"))
      return nil
    }
    var without = service
    without["extends"] = nil
    let chain = chain + [(scope.file, name)]
    var base: Element?
    if let file = extends.map?["file"], let text = file.string {
      base = baseFromFile(text, file, reference, name, chain, &loader)
    } else if extends.map?["file"] != nil {
      return element
    } else if scope.services[reference] == nil {
      missing(reference, name, extends, among: scope.services, in: scope.file, &loader)
      return element.with(.map(without))
    } else {
      base = resolved(reference, &scope, chain: chain, &loader)
    }
    guard let baseMap = base?.map else { return element.with(.map(without)) }
    // What this file resets is reset in the base too.
    var wrapper = ElementMap()
    var services = ElementMap()
    services[name] = element.with(.map(baseMap))
    wrapper["services"] = element.with(.map(services))
    wrapper.apply(resets: scope.resets)
    var merge = Merge()
    let merged = merge.extend(
      wrapper["services"]?.map?[name]?.map ?? ElementMap(), with: without, path: Path("services", name))
    loader.problems.add(merge.problems)
    let result = element.with(.map(merged))
    scope.services[name] = result
    return result
  }

  private mutating func baseFromFile(
    _ text: String, _ file: Element, _ reference: String, _ name: String,
    _ chain: [(file: String, service: String)],
    _ loader: inout FileLoader
  ) -> Element? {
    let path = PathName.isAbsolute(text) ? text : PathName.join(context.folder, text)
    guard loader.files.kind(of: path) == .file else {
      loader.broken.insert(name)
      loader.problems.add(
        .error(
          "missing-file",
          "the service \"\(name)\" extends one of \(loader.shown(path)), and there is no such file",
          at: file.place, help: "correct the path; it is relative to this file"))
      return nil
    }
    let (section, resets) = loader.base(path, context)
    guard let services = section?.map else {
      loader.broken.insert(name)
      loader.problems.add(
        .error("missing-service", "\(loader.shown(path)) has no services", at: file.place))
      return nil
    }
    guard services[reference] != nil else {
      missing(reference, name, file, among: services, in: path, &loader)
      return nil
    }
    var scope = Scope(services: services, file: path, resets: resets)
    return resolved(reference, &scope, chain: chain, &loader)
  }

  private func missing(
    _ reference: String, _ name: String, _ element: Element, among services: ElementMap, in file: String,
    _ loader: inout FileLoader
  ) {
    let near = Spelling.nearest(to: reference, among: services.keys)
    loader.broken.insert(name)
    loader.problems.add(
      .error(
        "missing-service",
        "the service \"\(name)\" extends \"\(reference)\", which \(loader.shown(file)) does not have",
        at: element.place,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "its services are: \(services.keys.joined(separator: ", "))"))
  }
}
