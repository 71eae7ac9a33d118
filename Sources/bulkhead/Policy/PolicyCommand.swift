internal import ArgumentParser
internal import Console
internal import Documents
internal import Policies

/// `bulkhead policy`: policies themselves.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Checks policies, and shows those that are built in.",
    subcommands: [PolicyCheckCommand.self, PolicyShowCommand.self, PolicyCRDsCommand.self])
}

/// `bulkhead policy check`: whether policies and exceptions are valid.
struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Says whether WorkloadPolicies and WorkloadExceptions are valid, as strictly as the API server.",
    discussion: """
      Examples:
        bulkhead policy check policies/*.yaml
        kubectl get workloadpolicies -o yaml | bulkhead policy check -
      """)

  @OptionGroup(title: "Messages") var messages: MessageOptions
  @Flag(name: [.short, .long], help: "Say nothing where all is well.")
  var quiet = false
  @Argument(help: "Files, folders, or '-' for standard input.")
  var paths: [String]

  func run() throws {
    try messages.reporter().run(check)
  }

  private func check() throws(Diagnostics) {
    var problems = Diagnostics()
    var policies = 0
    var exceptions = 0
    for file in try ManifestFiles.find(paths) {
      do throws(Diagnostics) {
        var reader = PolicyReader()
        reader.read(try YAMLReader.read(try Exchange.source(file.path)))
        problems.add(reader.problems)
        policies += reader.policies.count
        exceptions += reader.exceptions.count
        if reader.policies.isEmpty, reader.exceptions.isEmpty, reader.problems.isEmpty {
          problems.add(.error("no-policy", "\(file.path): there is no policy and no exception in the file"))
        }
      } catch {
        problems.add(error)
      }
    }
    if problems.hasErrors { throw problems }
    func times(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    if !quiet {
      Terminal.error(
        "\(times(policies, "policy", "policies")) and \(times(exceptions, "exception", "exceptions")) are valid\n"
      )
    }
  }
}

/// `bulkhead policy show`: the built-in policies.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints a built-in policy, to use or to change.",
    discussion: """
      Examples:
        bulkhead policy show
        bulkhead policy show production > policy.yaml
      """)

  @OptionGroup(title: "Messages") var messages: MessageOptions
  @Argument(help: "The profile; without one, all are listed.")
  var profile: String?

  func run() throws {
    try messages.reporter().run { () throws(Diagnostics) in try Exchange.print(try text()) }
  }

  private func text() throws(Diagnostics) -> String {
    guard let profile else {
      return Profiles.all.map { "\($0.name): \($0.summary)\n" }.joined()
    }
    if let text = Profiles.text(profile) { return text }
    let known = Profiles.all.map(\.name)
    throw Diagnostics([
      .error(
        "unknown-profile", "there is no profile \"\(profile)\"",
        help: Spelling.nearest(to: profile, among: known).map { "did you mean \"\($0)\"?" }
          ?? "the profiles are: \(known.joined(separator: ", "))")
    ])
  }
}

/// `bulkhead policy crds`: the definitions of the two kinds.
struct PolicyCRDsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crds",
    abstract: "Prints the CustomResourceDefinitions of WorkloadPolicy and WorkloadException.",
    discussion: """
      Examples:
        bulkhead policy crds | kubectl apply -f -
      """)

  func run() throws {
    do { try Terminal.out(CustomResources.text) } catch { throw ExitStatus.failure }
  }
}
