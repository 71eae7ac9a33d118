internal import Glibc
internal import Synchronization

/// Work on many things at once, with the results in the order of the things.
public enum Parallel {
  /// How many processors there are.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// How many things a worker takes at a time.
  private static let chunk = 16

  /// Calls a function for each index, on all processors.
  ///
  /// - Parameter progress: shows how much is done, where somebody sees it.
  public static func map<Result: Sendable>(
    _ count: Int, progress: Progress? = nil, _ body: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    if count <= chunk { return (0..<count).map { body($0) } }
    let next = Counter()
    let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<processors {
        group.addTask {
          var part: [(Int, Result)] = []
          while true {
            let start = next.add(chunk)
            if start >= count { return part }
            for index in start..<min(start + chunk, count) { part.append((index, body(index))) }
            progress?.advance(to: min(start + chunk, count), of: count)
          }
        }
      }
      var all: [(Int, Result)] = []
      all.reserveCapacity(count)
      for await part in group { all += part }
      return all
    }
    progress?.finish()
    return parts.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A number that workers share.
  private final class Counter: Sendable {
    private let value = Atomic(0)
    /// Adds, and returns what was there before.
    func add(_ amount: Int) -> Int { value.wrappingAdd(amount, ordering: .relaxed).oldValue }
  }
}

/// A progress bar on standard error, shown once work has taken a second, and only on a terminal.
public final class Progress: Sendable {
  private let label: String
  private let start = ContinuousClock.now
  private let state = Mutex((shown: false, last: ContinuousClock.now, furthest: 0))

  /// A bar; nil where standard error is no terminal, or messages are not wanted.
  public init?(_ label: String, isQuiet: Bool) {
    guard !isQuiet, isatty(STDERR_FILENO) == 1, Process.environment["TERM"] != "dumb" else { return nil }
    self.label = label
  }

  /// Shows how much is done, at most ten times a second.
  func advance(to done: Int, of count: Int) {
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    let line: String? = state.withLock { state in
      state.furthest = max(state.furthest, done)
      guard !state.shown || now - state.last > .milliseconds(100) else { return nil }
      state.shown = true
      state.last = now
      let width = 30
      let filled = width * state.furthest / max(1, count)
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      return "\r\(label) [\(bar)] \(state.furthest)/\(count)"
    }
    if let line { Terminal.error(line) }
  }

  /// Takes the bar away.
  func finish() {
    if state.withLock({ $0.shown }) { Terminal.error("\r\u{1B}[K") }
  }
}
