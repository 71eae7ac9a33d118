/// The users and groups that the commands of a Dockerfile make: numbers for the names behind `USER`.
struct DockerfileAccounts {
  private(set) var users: [String: (uid: Int?, gid: Int?)] = [:]
  private(set) var groups: [String: Int] = [:]

  /// The options of a command that take a value.
  private struct Command {
    let values: Set<String>
    let user: Set<String>
    let group: Set<String>
    let makesUser: Bool
  }

  private static let commands: [String: Command] = [
    "useradd": Command(
      values: [
        "-u", "-g", "-G", "-d", "-s", "-c", "-k", "-K", "-e", "-f", "-p", "-b", "-R", "--uid", "--gid",
        "--groups", "--home-dir", "--home", "--shell", "--comment", "--base-dir", "--expiredate",
        "--inactive", "--password", "--key", "--skel", "--root",
      ], user: ["-u", "--uid"], group: ["-g", "--gid"], makesUser: true),
    "adduser": Command(
      values: [
        "-u", "-G", "-h", "-g", "-s", "-k", "--uid", "--gid", "--ingroup", "--home", "--shell", "--gecos",
        "--conf", "--firstuid", "--lastuid", "--comment",
      ], user: ["-u", "--uid"], group: ["-G", "--gid", "--ingroup"], makesUser: true),
    "usermod": Command(
      values: [
        "-u", "-g", "-G", "-d", "-s", "-c", "-l", "--uid", "--gid", "--groups", "--home", "--shell",
        "--login", "--comment",
      ], user: ["-u", "--uid"], group: ["-g", "--gid"], makesUser: true),
    "groupadd": Command(
      values: ["-g", "--gid", "-K", "--key"], user: [], group: ["-g", "--gid"], makesUser: false),
    "addgroup": Command(values: ["-g", "--gid"], user: [], group: ["-g", "--gid"], makesUser: false),
    "groupmod": Command(
      values: ["-g", "--gid", "-n", "--new-name"], user: [], group: ["-g", "--gid"], makesUser: false),
  ]

  private static let leading: Set = ["if", "!", "then", "else", "do", "{", "(", "sudo", "exec", "env"]
  private static let mostCommands = 10_000

  /// Reads a script: each command of it, whatever joins them.
  mutating func run(_ script: String, _ words: inout DockerfileWords) {
    for line in Self.split(script).prefix(Self.mostCommands) {
      var parts = words.split(line)
      if line.contains("/etc/passwd") { readEntries(parts) }
      while let first = parts.first, Self.leading.contains(first) { parts.removeFirst() }
      guard let program = parts.first?.split(separator: "/").last.map(String.init),
        let command = Self.commands[program]
      else { continue }
      read(Array(parts.dropFirst()), command, changes: program.hasSuffix("mod"))
    }
  }

  /// The commands of a script: split at `;`, `&`, `|` and line ends outside quotes.
  private static func split(_ script: String) -> [String] {
    var result: [String] = []
    var current = ""
    var quote: Character?
    for character in script {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if ";&|".contains(character) || character.isNewline {
        result.append(current)
        current = ""
        continue
      }
      current.append(character)
    }
    return result + [current]
  }

  private mutating func read(_ words: [String], _ command: Command, changes: Bool) {
    var user: Int?
    var group: String?
    var names: [String] = []
    var at = 0
    while at < words.count {
      let word = words[at]
      at += 1
      guard word.hasPrefix("-"), word.count > 1 else {
        names.append(word)
        continue
      }
      let (option, attached) = Self.option(word, command)
      guard let option else { continue }
      guard let value = attached ?? (at < words.count ? words[at] : nil) else { continue }
      if attached == nil { at += 1 }
      if command.user.contains(option) { user = Int(value) }
      if command.group.contains(option) { group = value }
    }
    guard let name = command.makesUser ? names.first : names.last else { return }
    let gid = group.flatMap { Int($0) ?? groups[$0] }
    if command.makesUser {
      let known = users[name]
      // `adduser NAME GROUP` puts a user into a group and makes neither.
      if names.count > 1, user == nil, known != nil { return }
      users[name] = (
        user ?? (changes ? known?.uid : nil), gid ?? (changes ? known?.gid : nil) ?? groups[name]
      )
    } else if let gid, names.count == 1 {
      groups[name] = gid
    }
  }

  /// The option of a word that takes a value, with the value where it is part of the word: `--uid=1000`,
  /// `-u1000`, and `-ms`, of which the last takes the next word.
  private static func option(_ word: String, _ command: Command) -> (option: String?, value: String?) {
    if word.hasPrefix("--") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard command.values.contains(parts[0]) else { return (nil, nil) }
      return (parts[0], parts.count > 1 ? parts[1] : nil)
    }
    for (index, letter) in word.dropFirst().enumerated() where command.values.contains("-\(letter)") {
      let rest = word.dropFirst(index + 2)
      return ("-\(letter)", rest.isEmpty ? nil : String(rest))
    }
    return (nil, nil)
  }

  /// Lines of `/etc/passwd`: `name:x:1000:1000:…`.
  private mutating func readEntries(_ words: [String]) {
    for word in words {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      if parts.count >= 4, let uid = Int(parts[2]), let gid = Int(parts[3]) { users[parts[0]] = (uid, gid) }
    }
  }

  // MARK: Names that images come with

  /// Users of base images that everybody builds on.
  ///
  /// Sources: Debian's base-passwd, Alpine's passwd file, and the images' own Dockerfiles.
  static func known(_ name: String, in image: String?) -> (uid: Int, gid: Int)? {
    let image = image ?? ""
    let isAlpine = image.contains("alpine")
    let repository =
      image.split(separator: "@")[safe: 0]?.split(separator: ":")[safe: 0].map(String.init) ?? ""
    let base = repository.split(separator: "/").last.map(String.init) ?? ""
    switch name {
    case "root": return (0, 0)
    case "nobody": return (65534, 65534)
    case "nonroot" where ["distroless", "cgr.dev", "chainguard"].contains { image.contains($0) }:
      return (65532, 65532)
    case "daemon": return isAlpine ? (2, 2) : (1, 1)
    case "bin": return isAlpine ? (1, 1) : (2, 2)
    case "mail": return (8, isAlpine ? 12 : 8)
    case "games": return isAlpine ? (35, 35) : (5, 60)
    // An image of somebody's own may begin anywhere.
    case "www-data" where isAlpine || !repository.contains("/"): return isAlpine ? (82, 82) : (33, 33)
    case "node" where base == "node": return (1000, 1000)
    case "app" where image.contains("mcr.microsoft.com/dotnet/"): return (1654, 1654)
    case "ubuntu" where base == "ubuntu": return (1000, 1000)
    case "postgres" where base == "postgres": return isAlpine ? (70, 70) : (999, 999)
    case "nginx" where base == "nginx" || base == "nginx-unprivileged": return (101, 101)
    case "redis" where base == "redis": return isAlpine ? (999, 1000) : (999, 999)
    case "mysql" where ["mysql", "mariadb"].contains(base): return (999, 999)
    default: return nil
    }
  }
}

extension Collection {
  fileprivate subscript(safe index: Int) -> Element? {
    dropFirst(index).first
  }
}
