internal import ArgumentParser
internal import Compose
internal import Documents

/// What `bulkhead config` prints a line each of.
enum Listing: String, EnumerableFlag {
  case services, images, volumes, networks, models, profiles, variables, environment

  static func help(for value: Listing) -> ArgumentHelp? {
    switch value {
    case .services: "Print the names of the services."
    case .images: "Print the names of the images."
    case .volumes: "Print the keys of the volumes."
    case .networks: "Print the keys of the networks."
    case .models: "Print the models."
    case .profiles: "Print the profiles."
    case .variables: "Print the variables that the files use, with their defaults."
    case .environment: "Print the variables of the project."
    }
  }

  func text(_ options: LoadOptions, json: Bool) throws(Diagnostics) -> ConfigText {
    var options = options
    if self == .variables {
      options.interpolates = false
      options.validates = false
      let model = try ProjectLoader(options, files: SystemFiles()).loadModel()
      let variables = TemplateVariable.all(in: model.elements)
      return ConfigText(json ? variables.json : variables.table, of: model)
    }
    if self != .images, self != .environment, self != .profiles {
      // These print all there is, whatever services are named.
      options.resolvesEnvironment = false
      options.services = []
    }
    if self == .services, !options.interpolates {
      let model = try ProjectLoader(options, files: SystemFiles()).loadModel()
      let names = model.elements["services"]?.map?.keys.sorted() ?? []
      return ConfigText(names.map { $0 + "\n" }.joined(), of: model)
    }
    let result = try ProjectLoader(options, files: SystemFiles()).load()
    return ConfigText(lines(of: result.project).map { $0 + "\n" }.joined(), of: result)
  }

  private func lines(of project: Project) -> [String] {
    switch self {
    case .services: project.startOrder
    case .images:
      project.services.keys.sorted().flatMap { project.images(of: $0) }
        + project.jobs.keys.sorted().compactMap { project.jobs[$0]?.image }
    case .volumes: project.volumes.names
    case .networks: project.networks.names
    case .models: project.models.names.compactMap { project.models[$0]?.model }
    case .profiles:
      Set((Array(project.services.values) + project.disabledServices.values).flatMap { $0.profiles ?? [] })
        .sorted()
    case .environment: project.environment.map { "\($0.key)=\($0.value)" }.sorted()
    case .variables: []
    }
  }
}

extension [TemplateVariable] {
  /// The variables as JSON, by name.
  fileprivate var json: String {
    let members = map { variable in
      Value.Member(
        variable.name,
        [
          "Name": .string(variable.name), "DefaultValue": .string(variable.defaultValue),
          "PresenceValue": .string(variable.alternateValue), "Required": .bool(variable.isRequired),
        ])
    }
    return JSONWriter(indented: false).write(.object(members)) + "\n"
  }

  /// The variables in columns.
  fileprivate var table: String {
    let rows =
      [["NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE"]]
      + map { [$0.name, String($0.isRequired), $0.defaultValue, $0.alternateValue] }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      .joined(separator: "   ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
