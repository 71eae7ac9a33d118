internal import ArgumentParser
internal import Console
internal import Documents

/// The commands on files.
struct Bulkhead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulkhead",
    abstract: "Turns compose files into hardened Kubernetes manifests, and judges manifests by policies.",
    discussion: """
      Examples:
        bulkhead convert -f compose.yaml | kubectl apply -f -
        bulkhead audit k8s/
        helm template web ./chart | bulkhead audit -
        bulkhead explain root-user

      Exit status: \(ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ")).
      """,
    version: Version.current,
    subcommands: [
      ConvertCommand.self, ConfigCommand.self, AuditCommand.self, ReviewCommand.self, ExplainCommand.self,
      PolicyCommand.self,
    ])
}

/// The program's version.
enum Version {
  static let current = "0.1.0"
}

@main
enum Main {
  static func main() {
    Terminal.ignoreClosedPipes()
    do {
      var command = try Bulkhead.parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(status)
    } catch {
      exit(Usage.report(error))
    }
  }

  private static func exit(_ status: ExitStatus) -> Never {
    Bulkhead.exit(withError: ArgumentParser.ExitCode(status.rawValue))
  }
}

/// What is said of a call that is wrong, and of help that was asked for.
enum Usage {
  static func report(_ error: any Error) -> ExitStatus {
    let code = Bulkhead.exitCode(for: error)
    let message = Bulkhead.fullMessage(for: error)
    if code == .success {
      return (try? Terminal.out(message + "\n")) == nil ? .failure : .success
    }
    Terminal.error(message + "\n")
    if let hint = suggestion(for: CommandLine.arguments.dropFirst().first ?? "") {
      Terminal.error(hint + "\n")
    }
    return .badInput
  }

  /// The command that was probably meant, where the first word is none.
  private static func suggestion(for word: String) -> String? {
    let known = Bulkhead.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !word.hasPrefix("-"), !known.contains(word) else { return nil }
    return Spelling.nearest(to: word, among: known).map { "Did you mean 'bulkhead \($0)'?" }
  }
}
