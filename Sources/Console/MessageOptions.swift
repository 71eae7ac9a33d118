public import ArgumentParser

/// How messages look on standard error.
public struct MessageOptions: ParsableArguments {
  /// When to colour.
  @Option(name: .long, help: "Colour messages: auto, always or never.")
  public var color = Terminal.Colour.auto

  /// The options at their defaults.
  public init() {}

  /// The reporter for these options and the environment.
  public func reporter(isQuiet: Bool = false) -> Reporter {
    Reporter(colour: Terminal.usesColour(color, environment: Process.environment), isQuiet: isQuiet)
  }
}

extension Terminal.Colour: ExpressibleByArgument {}
