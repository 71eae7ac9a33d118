public import Documents

/// What became of an element of a compose file.
public enum Fate: String, Sendable, CaseIterable {
  /// It is in the manifests, with its meaning.
  case mapped
  /// It is in the manifests as nearly as Kubernetes has it.
  case approximated
  /// Kubernetes has nothing like it, and it is left out.
  case warned
  /// It means nothing to a cluster.
  case ignored
  /// It would break the level, and is left out unless it is allowed.
  case refused
}

/// A remark about an element: its fate, and why.
public struct Note: Sendable, Hashable {
  /// What became of it.
  public let fate: Fate
  /// The service, if the element is of one.
  public let service: String?
  /// The element, from the service or the top level: `ports[0]`.
  public let element: String
  /// Where it stands.
  public let place: Place?
  /// Why, in a sentence.
  public let message: String
  /// What to do.
  public let help: String?

  init(
    _ fate: Fate, _ service: String?, _ element: String, at place: Place?, _ message: String,
    help: String? = nil
  ) {
    self.fate = fate
    self.service = service
    self.element = element
    self.place = place
    self.message = message
    self.help = help
  }

  /// The note as a diagnostic: warnings for what is left out, notes for the rest.
  public var diagnostic: Diagnostic {
    let owner = service.map { "\($0): " } ?? ""
    return Diagnostic(
      fate == .warned ? .warning : .note, fate == .warned ? "not-converted" : fate.rawValue,
      "\(owner)\(element) \(message)", at: place, help: help)
  }
}

/// A setting that breaks the level: left out unless it is allowed.
public struct Refusal: Sendable, Hashable {
  /// The rule that it breaks.
  public let rule: String
  /// The service.
  public let service: String
  /// Where it stands.
  public let place: Place?
  /// Why it is refused.
  public let reason: String
  /// A better way, if there is one.
  public let advice: String?

  /// The refusal as an error, with the option that accepts it.
  public var diagnostic: Diagnostic {
    let option = "accept it with --allow \(rule)=\(service)"
    return .error(
      rule, "\(service): \(reason)", at: place, help: advice.map { "\($0), or \(option)" } ?? option)
  }
}

/// A refusal that was accepted.
public struct Relaxation: Sendable, Hashable {
  /// The rule that is relaxed.
  public let rule: String
  /// Why.
  public let reason: String
  /// Until when, as a date; nil is for good.
  public let expires: String?
}
