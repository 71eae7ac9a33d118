public import Documents
internal import KubernetesObjects

/// What is known of public images, read from their Dockerfiles: data, in `Resources/images.yaml`, which `make generate` turns into `ImageTable.swift`.
public struct ImageKnowledge: Sendable {
  /// How an image gets along without root.
  public enum NonRoot: String, Sendable {
    /// Its own user is not root.
    case image
    /// It starts as root, and works as another user too.
    case `override`
    /// It needs root to start.
    case no
  }

  /// The size of an image's work, which gives its default resources.
  public enum Class: String, Sendable, CaseIterable {
    case database, cache, queue, search, application, jvm, worker, tool, storage
    case webServer = "web-server"
    case machineLearning = "machine-learning"
  }

  /// How an image is asked whether it is ready.
  public enum Probe: Sendable, Hashable {
    /// A command.
    case exec([String])
    /// A connection.
    case tcp(Int)
    /// A request.
    case http(path: String, port: Int)
  }

  /// One image, or some of its tags.
  public struct Entry: Sendable {
    /// The name as people write it.
    public var repository = ""
    /// A pattern over tags with `*`; nil is every tag.
    public var tags: String?
    /// The user as whom it works.
    public var uid: Int?
    /// That user's group.
    public var gid: Int?
    /// How it gets along without root.
    public var nonRoot = NonRoot.image
    /// What in the Dockerfile shows it.
    public var reason = ""
    /// An image that works without root, where this one does not.
    public var better: String?
    /// Whether its data must be writable by its group.
    public var needsFSGroup = false
    /// Where it writes besides its data; nil is not known.
    public var writable: [String]?
    /// Where its data is.
    public var data: [String] = []
    /// Data folders that the image ships with content.
    public var seeded: [String] = []
    /// Variables without which it does not start on a fresh volume.
    public var environment: [(name: String, value: String)] = []
    /// The ports that it listens on.
    public var ports: [Int] = []
    /// How it is asked whether it is ready.
    public var probe: Probe?
    /// The size of its work.
    public var kind = Class.application
    /// A shell in the image; nil is none, or not known.
    public var shell: String?
    /// Capabilities without which its program does not start.
    public var capabilities: [String] = []
    /// Whether its data must be in a folder of the volume.
    public var needsSubPath = false
    /// The public file that says so.
    public var source = ""
    /// Whether it is a database or its like, of which no two may write the same data.
    public var keepsData: Bool { [.database, .cache, .queue, .search, .storage].contains(kind) }
  }

  private let source: Source
  /// Where the entries of each repository stand: read only when an image is asked for, since a conversion
  /// needs a handful of hundreds.
  private let places: [String: [Range<Int>]]

  /// The repositories that are known, sorted.
  public var repositories: [String] { places.keys.sorted() }

  /// Finds the entries of a table; each begins with a line `- repository: NAME`.
  public init(_ source: Source) {
    self.source = source
    let marker = Array("- repository: ".utf8)
    let bytes = source.bytes
    var starts: [Int] = []
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: marker) { starts.append(at) }
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      at = end + 1
    }
    var places: [String: [Range<Int>]] = [:]
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let line = bytes[(start + marker.count)..<end].prefix { !" #\r\n".utf8.contains($0) }
      places[String(decoding: line, as: UTF8.self), default: []].append(start..<end)
    }
    self.places = places
  }

  /// The table that comes with the program.
  public static func builtIn() -> ImageKnowledge {
    ImageKnowledge(Source(name: "images.yaml", text: ImageTable.text))
  }

  /// What is known of an image: the first entry of its repository whose pattern its tag fits.
  public subscript(image: String) -> Entry? {
    let reference = ImageReference(image)
    let tag = reference.tag ?? "latest"
    return entries(of: reference.familiarName).first { entry in
      entry.tags.map { Glob.matches($0, tag) } ?? true
    }
  }

  /// The entries of a repository. What does not fit the format is left out; ``problems()`` says what.
  public func entries(of repository: String) -> [Entry] {
    var reader = NodeReader()
    return read(repository, &reader)
  }

  /// What does not fit the format, in the whole table.
  public func problems() -> Diagnostics {
    var reader = NodeReader()
    for repository in repositories { _ = read(repository, &reader) }
    return reader.problems
  }

  private func read(_ repository: String, _ reader: inout NodeReader) -> [Entry] {
    (places[repository] ?? []).flatMap { range -> [Entry] in
      do throws(Diagnostics) {
        let part = Source(name: source.name, bytes: Array(source.bytes[range]))
        guard case .sequence(let items)? = try YAMLReader.read(part).first?.root.content else { return [] }
        return items.map { EntryReader.read($0, &reader) }
      } catch {
        reader.problems.add(error)
        return []
      }
    }
  }
}

/// Reads entries of the table.
private enum EntryReader {
  static func read(_ node: Node, _ reader: inout NodeReader) -> ImageKnowledge.Entry {
    var entry = ImageKnowledge.Entry()
    func text(_ key: String) -> String? { node[key]?.text }
    func texts(_ key: String) -> [String]? {
      guard case .sequence(let items)? = node[key]?.content else { return nil }
      return items.compactMap(\.text)
    }
    entry.repository = text("repository") ?? ""
    entry.tags = text("tags")
    entry.uid = node["user"]?["uid"]?.text.flatMap { Int($0) }
    entry.gid = node["user"]?["gid"]?.text.flatMap { Int($0) }
    entry.reason = text("reason") ?? ""
    entry.better = text("better")
    entry.needsFSGroup = text("fsGroup") == "true"
    entry.writable = texts("writable")
    entry.data = texts("data") ?? []
    entry.seeded = texts("seeded") ?? []
    entry.ports = (texts("ports") ?? []).compactMap { Int($0) }
    entry.capabilities = texts("capabilities") ?? []
    entry.needsSubPath = text("subPath") == "true"
    entry.shell = text("shell").flatMap { $0 == "none" ? nil : $0 }
    entry.source = text("source") ?? ""
    if case .mapping(let pairs)? = node["environment"]?.content {
      for pair in pairs {
        if let key = pair.key.text, let value = pair.value.text { entry.environment.append((key, value)) }
      }
    }
    if let probe = node["probe"] { entry.probe = self.probe(probe) }
    if let kind = ImageKnowledge.Class(rawValue: text("class") ?? "") {
      entry.kind = kind
    } else {
      reader.expected("a class", node)
    }
    if let nonRoot = ImageKnowledge.NonRoot(rawValue: text("runsAsNonRoot") ?? "") {
      entry.nonRoot = nonRoot
    } else {
      reader.expected("runsAsNonRoot: image, override or no", node)
    }
    if entry.repository.isEmpty || entry.reason.isEmpty || entry.source.isEmpty {
      reader.expected("an entry with repository, reason and source", node)
    }
    return entry
  }

  private static func probe(_ node: Node) -> ImageKnowledge.Probe? {
    if case .sequence(let words)? = node["exec"]?.content { return .exec(words.compactMap(\.text)) }
    if let port = node["tcp"]?.text.flatMap({ Int($0) }) { return .tcp(port) }
    if let http = node["http"], let port = http["port"]?.text.flatMap({ Int($0) }) {
      return .http(path: http["path"]?.text ?? "/", port: port)
    }
    return nil
  }
}

/// Patterns with `*`, as in a shell.
enum Glob {
  static func matches(_ pattern: String, _ text: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let text = Array(text.utf8)
    var at = 0
    var position = 0
    var star: (pattern: Int, text: Int)?
    while position < text.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, position)
        at += 1
      } else if at < pattern.count, pattern[at] == text[position] || pattern[at] == UInt8(ascii: "?") {
        at += 1
        position += 1
      } else if let last = star {
        at = last.pattern + 1
        position = last.text + 1
        star = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
    while at < pattern.count, pattern[at] == UInt8(ascii: "*") { at += 1 }
    return at == pattern.count
  }
}
