package import Documents

/// How health is tested: `CMD`, `CMD-SHELL` or `NONE` and what follows.
package struct HealthcheckTest: ModelValue, Hashable {
  package var words: [String]

  package init(words: [String]) { self.words = words }

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> HealthcheckTest? {
    if let text = element.string { return HealthcheckTest(words: ["CMD-SHELL", text]) }
    return element.list.map { HealthcheckTest(words: $0.map(\.printed)) }
  }
  package func encoded(for format: ModelFormat) -> Value { .array(words.map { .string($0) }) }
  package var isZero: Bool { words.isEmpty }
}

/// A number of devices; all of them is -1.
package struct DeviceCount: ModelValue, Hashable {
  package let number: Int

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> DeviceCount? {
    if let number = element.int { return DeviceCount(number: number) }
    if let text = element.string {
      if text.lowercased() == "all" { return DeviceCount(number: -1) }
      if let number = Int(text) { return DeviceCount(number: number) }
    }
    decoder.report(element, "is no number of devices", help: "write a number or all")
    return nil
  }
  package func encoded(for format: ModelFormat) -> Value { .int(number) }
  package var isZero: Bool { number == 0 }
}

/// A limit of the kernel: one number, or a soft and a hard one.
package struct Ulimit: ModelValue, Hashable {
  package var single = 0
  package var soft = 0
  package var hard = 0

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> Ulimit? {
    if let number = element.int { return Ulimit(single: number) }
    guard let map = element.map else { return nil }
    func number(_ key: String) -> Int {
      guard let value = map[key] else { return 0 }
      if let number = value.int { return number }
      decoder.wrongType(value, "a whole number")
      return 0
    }
    let soft = number("soft")
    return Ulimit(soft: soft, hard: number("hard"))
  }
  package func encoded(for format: ModelFormat) -> Value {
    if single != 0 { return .int(single) }
    // JSON leaves zeros out; YAML prints both.
    let members = [("soft", soft), ("hard", hard)].filter { format == .yaml || $0.1 != 0 }
    return .object(members.map { Value.Member($0.0, .int($0.1)) })
  }
  package var isZero: Bool { false }
}

/// Keys for the build's SSH agent: a path by ID, or an ID alone.
package struct SSHKeys: ModelValue, Hashable {
  package var keys: [(id: String, path: String?)] = []

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> SSHKeys? {
    guard let map = element.map else { return nil }
    return SSHKeys(
      keys: map.keys.sorted().map { id in (id, map[id].flatMap { $0.isNull ? nil : $0.printed }) })
  }
  package func encoded(for format: ModelFormat) -> Value {
    .array(keys.map { key in .string(key.path.map { "\(key.id): \($0)" } ?? key.id) })
  }
  package var isZero: Bool { keys.isEmpty }

  package static func == (left: SSHKeys, right: SSHKeys) -> Bool {
    left.keys.elementsEqual(right.keys) { $0.id == $1.id && $0.path == $1.path }
  }
  package func hash(into hasher: inout Hasher) { keys.forEach { hasher.combine($0.id) } }
}

/// A whole number that may not be written as a string.
package struct StrictInt: ModelValue, Hashable {
  package let number: Int

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> StrictInt? {
    if let number = element.int, number >= 0 { return StrictInt(number: number) }
    decoder.wrongType(element, "a whole number without quotes")
    return nil
  }
  package func encoded(for format: ModelFormat) -> Value { .int(number) }
  package var isZero: Bool { number == 0 }
}

/// A weight or rate of a block device. Docker Compose prints its keys in capitals in JSON.
package struct WeightDevice: ModelValue, Hashable {
  package var path: String
  package var weight: Int

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> WeightDevice? {
    guard let map = element.map else { return nil }
    let weight = map["weight"].flatMap { Int.decode($0, &decoder) } ?? 0
    return WeightDevice(path: map["path"]?.string ?? "", weight: weight)
  }
  package func encoded(for format: ModelFormat) -> Value {
    format == .json
      ? ["Path": .string(path), "Weight": .int(weight)] : ["path": .string(path), "weight": .int(weight)]
  }
  package var isZero: Bool { false }
}

/// A limit on a device's traffic.
package struct ThrottleDevice: ModelValue, Hashable {
  package var path: String
  package var rate: ByteSize

  package static func decode(_ element: Element, _ decoder: inout ModelDecoder) -> ThrottleDevice? {
    guard let map = element.map else { return nil }
    let rate = map["rate"].flatMap { ByteSize.decode($0, &decoder) } ?? ByteSize(bytes: 0)
    return ThrottleDevice(path: map["path"]?.string ?? "", rate: rate)
  }
  package func encoded(for format: ModelFormat) -> Value {
    let rate = rate.encoded(for: format)
    return format == .json ? ["Path": .string(path), "Rate": rate] : ["path": .string(path), "rate": rate]
  }
  package var isZero: Bool { false }
}

/// What is watched during development.
package struct Watch: ModelObject {
  package var path: String?
  package var action: String?
  package var target: String?
  package var exec = Hook()
  package var include: [String]?
  package var ignore: [String]?
  package var initialSync: Bool?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    visitor.always("path", &path)
    visitor.always("action", &action)
    visitor.field("target", &target)
    visitor.part("exec", &exec)
    visitor.field("include", &include)
    visitor.field("ignore", &ignore)
    visitor.field("initial_sync", &initialSync)
    visitor.extensions(&extensions)
  }
}

/// A container that runs before the service's own.
package struct PreStartHook: ModelObject {
  package var container = ContainerSpec()
  package var perReplica: Bool?
  package var extensions = ElementMap()

  package init() {}

  package mutating func fields<V: ModelVisitor>(_ visitor: inout V) {
    container.fields(&visitor)
    visitor.field("per_replica", &perReplica)
    visitor.extensions(&extensions)
  }
}
