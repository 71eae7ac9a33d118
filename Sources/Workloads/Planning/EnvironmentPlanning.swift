internal import Compose
internal import Documents
internal import KubernetesObjects

/// Variables and commands: credentials go to Secrets, host names that are no DNS names are replaced.
extension Planner {
  mutating func planEnvironment(_ pod: Int, _ index: Int) {
    let planned = plan.pods[pod].services[index]
    let service = planned.service
    var variables: [VariablePlan] = []
    for (name, value) in (service.environment?.pairs ?? []).sorted(by: { $0.name < $1.name }) {
      guard let value else { continue }
      guard Self.isVariableName(name) else {
        note(
          .warned, service.name, "environment.\(name)", "environment", name,
          message: "has a name that Kubernetes does not take",
          help: "use letters, digits, \"_\", \"-\" and \".\"")
        continue
      }
      variables.append(variable(name, hosts.replaced(in: value, of: name)))
    }
    for (name, value) in planned.knowledge?.environment ?? [] where service.environment?.values[name] == nil {
      // What the image needs to start on a fresh volume or without root.
      variables.append(variable(name, value))
    }
    plan.pods[pod].services[index].environment = variables
    if let test = service.healthcheck?.test {
      let words = test.words.map { hosts.replaced(in: $0, of: nil) }
      plan.pods[pod].services[index].service.healthcheck?.test = HealthcheckTest(words: words)
    }
    let entrypoint = service.entrypoint.map { $0.words.map { hosts.replaced(in: $0, of: nil) } } ?? []
    let command = service.command.map { $0.words.map { hosts.replaced(in: $0, of: nil) } } ?? []
    plan.pods[pod].services[index].command = entrypoint.map { word($0, pod, index) }
    plan.pods[pod].services[index].arguments = command.map { word($0, pod, index) }
    // Probes and hooks are no text of the kubelet's: a shell reads these variables there.
    let hooks = ((service.postStart ?? []) + (service.preStop ?? [])).flatMap { $0.command?.words ?? [] }
    for text in (service.healthcheck?.test?.words ?? []) + hooks {
      for (_, value) in credentials.occurrences(in: text) { _ = variableName(holding: value, pod, index) }
    }
    noteClearedCommands(service)
  }

  private mutating func noteClearedCommands(_ service: ComposeService) {
    if service.entrypoint?.words.isEmpty == true {
      note(
        .approximated, service.name, "entrypoint", "entrypoint",
        message: "is empty, and Kubernetes cannot clear the image's entrypoint",
        help: "write the whole command as entrypoint")
    }
    if service.command?.words.isEmpty == true, service.entrypoint?.words.isEmpty != false {
      note(
        .approximated, service.name, "command", "command",
        message: "is empty, and Kubernetes cannot clear the image's command",
        help: "write the entrypoint too")
    }
    for (key, command) in [("command", service.command), ("entrypoint", service.entrypoint)] {
      guard let dropped = command?.dropped else { continue }
      note(
        .warned, service.name, key, key,
        message: "ends at \"\(dropped.prefix(1))\": no shell runs it, and Docker Compose drops the rest too",
        help: "write [\"sh\", \"-c\", \"…\"]")
    }
  }

  private static func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "-_.".utf8.contains($0)
    }
  }

  private func variable(_ name: String, _ value: String) -> VariablePlan {
    if credentials.isCredential(name, value) { return VariablePlan(name: name, value: .secret(value)) }
    if KubeletText.hasDoubleDollar(value) { return VariablePlan(name: name, value: .config(value)) }
    return VariablePlan(name: name, value: .literal(KubeletText.escaped(value)))
  }

  /// A word of a command: credentials in it become references to variables, which the kubelet replaces.
  private mutating func word(_ text: String, _ pod: Int, _ index: Int) -> String {
    let found = credentials.occurrences(in: text)
    guard !found.isEmpty else { return KubeletText.escaped(text) }
    let bytes = Array(text.utf8)
    var out = ""
    var at = 0
    for (range, value) in found {
      out += KubeletText.escaped(String(decoding: bytes[at..<range.lowerBound], as: UTF8.self))
      out += "$(\(variableName(holding: value, pod, index)))"
      at = range.upperBound
    }
    return out + KubeletText.escaped(String(decoding: bytes[at...], as: UTF8.self))
  }

  /// The variable of a service that holds a credential; one is made where there is none.
  mutating func variableName(holding value: String, _ pod: Int, _ index: Int) -> String {
    let known = plan.pods[pod].services[index].environment
    for variable in known {
      if case .secret(let text) = variable.value, text == value { return variable.name }
    }
    var number = 1
    while known.contains(where: { $0.name == "BULKHEAD_CREDENTIAL_\(number)" }) { number += 1 }
    let name = "BULKHEAD_CREDENTIAL_\(number)"
    plan.pods[pod].services[index].environment.append(VariablePlan(name: name, value: .secret(value)))
    return name
  }
}
