/// The short form of a mount: `[SOURCE:]TARGET[:MODE]`.
///
/// Source: compose-spec/05-services.md, "volumes, short syntax", and the behaviour of Docker Compose 5: one
/// letter before a colon is a Windows drive, unknown options are ignored.
struct VolumeSpec: Equatable {
  enum Failure: Error, Equatable {
    case empty
    case emptySection
    case tooManyColons
  }

  var source = ""
  var target = ""
  var isReadOnly = false
  var noCopy = false
  var propagation = ""
  var selinux = ""
  /// Whether the text is too short for anything but a target.
  private(set) var isTargetAlone = false

  private static let propagations: Set = ["rprivate", "private", "rshared", "shared", "rslave", "slave"]

  init(_ text: String) throws(Failure) {
    if text.isEmpty { throw .empty }
    if text.utf8.count <= 2 {
      target = text
      isTargetAlone = true
      return
    }
    var section: [Character] = []
    var expressions = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == "$", index + 1 < characters.count, characters[index + 1] == "{" { expressions += 1 }
      if character == "}", expressions > 0 { expressions -= 1 }
      let isDrive = character == ":" && section.count == 1 && section[0].isLetter
      if character == ":", expressions == 0, !isDrive {
        try take(String(section), isLast: false)
        section = []
      } else {
        section.append(character)
      }
    }
    try take(String(section), isLast: true)
  }

  private mutating func take(_ section: String, isLast: Bool) throws(Failure) {
    if section.isEmpty { throw .emptySection }
    if source.isEmpty {
      if isLast { target = section } else { source = section }
    } else if target.isEmpty {
      target = section
    } else if !isLast {
      throw .tooManyColons
    } else {
      section.split(separator: ",", omittingEmptySubsequences: false).forEach { option(String($0)) }
    }
  }

  private mutating func option(_ option: String) {
    switch option {
    case "ro": isReadOnly = true
    case "rw": isReadOnly = false
    case "nocopy": noCopy = true
    case "z", "Z": selinux = option
    default: if Self.propagations.contains(option) { propagation = option }
    }
  }

  /// Whether the source is a path of the host and not a volume's name.
  var isBind: Bool {
    guard let first = source.first else { return false }
    if ".~/".contains(first) || source.hasPrefix("\\\\") { return true }
    return first.isLetter && source.dropFirst().first == ":"
  }
}
