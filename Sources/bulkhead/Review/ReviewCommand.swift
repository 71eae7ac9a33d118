internal import ArgumentParser
internal import Console
internal import Documents
internal import Policies

/// `bulkhead review`: an AdmissionReview in, the AdmissionReview that the webhook would answer out.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Answers an AdmissionReview as the webhook would, without a cluster.",
    discussion: """
      Examples:
        bulkhead review request.json
        bulkhead review --policy policy.yaml --namespace-labels environment=staging request.json
        bulkhead review --webhook mutating --policy policy.yaml - < request.json

      Ends with 1 where the answer is a refusal.
      """)

  @OptionGroup(title: "Policies") var policies: PolicyOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions
  @Option(name: .long, help: "Which webhook answers: validating or mutating.")
  var webhook = Choice(AdmissionReviewer.Webhook.validating)
  @Argument(help: "The file, or '-' for standard input.")
  var path: String

  func run() throws {
    try messages.reporter().run(review)
  }

  private func review() throws(Diagnostics) {
    let chosen = try policies.chosen()
    let content = try Exchange.content(of: path, limit: AdmissionRequest.Limits.bytes + 1)
    let answer: AdmissionAnswer
    do throws(AdmissionError) {
      let request = try AdmissionRequest(content)
      let reviewer = AdmissionReviewer(engine: chosen.engine, custom: chosen.podTemplates)
      answer = try reviewer.answer(
        request, by: webhook.value, namespace: chosen.namespaceLabels.map { .known($0) } ?? .unknown,
        at: Today.now)
    } catch {
      throw Diagnostics([
        .error(
          "invalid-review", "\(path): \(error.message)",
          help: error.message.contains("namespace")
            ? "say what labels it has: --namespace-labels KEY=VALUE" : "use an AdmissionReview in JSON")
      ])
    }
    try Exchange.print(JSONWriter().write(answer.review) + "\n")
    if !answer.isAllowed { Self.exit(withError: ArgumentParser.ExitCode(ExitStatus.findings.rawValue)) }
  }
}
