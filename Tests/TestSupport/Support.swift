public import Documents
internal import Glibc

/// Where the tests find things.
public enum Paths {
  /// The repository's root, found from this file.
  public static let root: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The shared corpus, where it lies beside the repository; nil elsewhere.
  public static func corpus(_ name: String) -> String? {
    let path = root + "/../shared/corpus/" + name
    return access(path, R_OK) == 0 ? path : nil
  }

  /// A program that `make tools` installs; nil where it is not installed.
  public static func tool(_ name: String) -> String? {
    let folder = getenv("BULKHEAD_TOOLS").map { String(cString: $0) } ?? root + "/.tools/python/bin"
    return access(folder + "/" + name, X_OK) == 0 ? folder + "/" + name : nil
  }

  /// The configuration of a real cluster (`BULKHEAD_LIVE_KUBECONFIG`); nil where there is none.
  public static var liveKubeconfig: String? { getenv("BULKHEAD_LIVE_KUBECONFIG").map { String(cString: $0) } }

  /// The program under test.
  public static var program: String { root + "/.build/debug/bulkhead" }
}

/// Files of tests.
public enum TestFiles {
  /// The content of a file.
  public static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return content }
      content += chunk[..<count]
    }
  }

  /// The text of a file.
  public static func text(_ path: String) -> String? {
    read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file.
  public static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    _ = fwrite(bytes, 1, bytes.count, file)
  }

  /// The names in a folder, sorted.
  public static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads anywhere.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path with links followed.
  public static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A fresh folder for one test; the caller removes it.
  public static func scratch() -> String {
    var template = Array("/tmp/bulkhead-test-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { return "/tmp" }
    return String(cString: path)
  }

  /// Removes a scratch folder with all in it.
  public static func remove(_ path: String) {
    guard path.hasPrefix("/tmp/bulkhead-test-") else { return }
    _ = Program.run("/bin/rm", ["-rf", path])
  }
}

/// Whether the expected files are to be written again (`RECORD_SNAPSHOTS=1`).
public let recordsSnapshots = getenv("RECORD_SNAPSHOTS") != nil

/// A program that was run.
public struct Program: Sendable {
  /// Its exit status.
  public let status: Int32
  /// What it printed.
  public let output: String
  /// What it said on standard error.
  public let errors: String

  /// Runs a program to its end and collects what it prints.
  public static func run(
    _ path: String, _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
    input: String? = nil
  ) -> Program {
    let scratch = "/tmp/bulkhead-run-\(getpid())-\(UInt64.random(in: 0..<UInt64.max))"
    let out = scratch + ".out"
    let err = scratch + ".err"
    let inPath = input == nil ? "/dev/null" : scratch + ".in"
    if let input { TestFiles.write(input, to: inPath) }
    defer { for path in [out, err, scratch + String(".in")] { unlink(path) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var variables = ["PATH": "/usr/bin:/bin", "HOME": folder]
    variables.merge(environment) { $1 }
    // The shell changes the folder, and becomes the program.
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, path]
    let argv = (shell + arguments).map { strdup($0) } + [nil]
    let envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, "/bin/sh", &actions, nil, argv, envp) == 0 else {
      return Program(status: 127, output: "", errors: "cannot run \(path)")
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Program(status: code, output: TestFiles.text(out) ?? "", errors: TestFiles.text(err) ?? "")
  }
}

/// A small generator whose runs can be repeated by their seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator for a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Values that writers and readers must agree on.
public enum Generated {
  private static let words = [
    "yes", "on", "No", "y", "~", "null", "true", "False", "22:22", "010", "0x1F", "0o17", "1e3", "1_000",
    ".inf", "-.INF",
    ".nan", "=", "<<", "2001-12-14", "2001-12-14 21:59:43", "", " ", " a", "a ", "#", "a #b", "a: b", "a:",
    ": a", "- a", "-", "--- a", "...",
    "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "{a}", "[a]", "a,b", "'a'", "\"a\"", "it's", "\\n", "a\nb",
    "a\n", "a\n\n", "\na", "  a\nb",
    "a\tb", "\ta", "a\r\nb", "é", "😀", "\u{85}", "\u{2028}", "\u{FEFF}a", "\u{7}", "0", "-1", "+1", "1.5",
    "1.", "3.14.15", "0b11", "08",
    "12e03", "-0", "0.0", "190:20:30", "nginx:1.27", "http://a/b?c=d#e", "$(A)", "${A}", "a\n b\n  c",
    "line one\n\nline three\n", "trailing \nspace", "'\u{5A5}\"\u{5A1}: ", "$\u{301}(A)", "- \u{5A1}a",
    "a:\u{301} b", "a: \u{301}", "#\u{301}", " \u{301}",
  ]

  /// A string, often one that some reader takes for something else.
  public static func string(_ generator: inout SeededGenerator) -> String {
    if Int.random(in: 0..<3, using: &generator) > 0 { return words.randomElement(using: &generator) ?? "" }
    let alphabet = Array("ab01 .:-_#'\"\\/\n\t,[]{}&*!|>%@`=~?é€")
    return String(
      (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? "a"
      })
  }

  /// A value with parts, at most `depth` deep.
  public static func value(_ generator: inout SeededGenerator, depth: Int = 3) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .int(Int.random(in: -1_000_000...1_000_000, using: &generator))
    case 3: return .double(Double(Int.random(in: -100_000...100_000, using: &generator)) / 64 + 1 / 128)
    case 4: return .string(string(&generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(&generator, depth: depth - 1) })
    default:
      var members: [Value.Member] = []
      for _ in 0..<Int.random(in: 0..<4, using: &generator) {
        let key = string(&generator)
        if !members.contains(where: { $0.key == key }) {
          members.append(Value.Member(key, value(&generator, depth: depth - 1)))
        }
      }
      return .object(members)
    }
  }
}
