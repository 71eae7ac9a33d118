public import Documents

/// How a command ends, the same for every command.
public enum ExitStatus: Int32, Error, Sendable, CaseIterable {
  /// All is well.
  case success = 0
  /// Findings or refusals.
  case findings = 1
  /// The input or the call is wrong.
  case badInput = 2
  /// The cluster or the file system failed, or the program itself.
  case failure = 3

  /// The status that problems end a command with: a fault of the file system or of this program is no fault of
  /// the input.
  public init(_ problems: Diagnostics) {
    let faults: Set = ["cannot-write", "internal-error"]
    self = problems.errors.contains { faults.contains($0.code) } ? .failure : .badInput
  }

  /// What the status means, for the documentation.
  public var meaning: String {
    switch self {
    case .success: "fine"
    case .findings: "findings or refusals"
    case .badInput: "the input or the call is wrong"
    case .failure: "the cluster or the file system failed"
    }
  }
}
