internal import Glibc
internal import Synchronization

/// Work on many things at once, with the results in the order of the things.
public enum Parallel {
  /// How many processors there are.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls a function for each index, on all processors.
  ///
  /// It uses threads of its own: a process that does nothing else at once need not start a pool for tasks.
  ///
  /// - Parameters:
  ///   - chunk: how many things a worker takes at a time.
  ///   - progress: shows how much is done, where somebody sees it.
  public static func map<Result: Sendable>(
    _ count: Int, at chunk: Int = 16, progress: Progress? = nil, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    if count <= chunk || processors == 1 { return (0..<count).map { body($0) } }
    let next = Atomic(0)
    let parts = Mutex<[(start: Int, results: [Result])]>([])
    func work() {
      while true {
        let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
        if start >= count { return }
        let end = min(start + chunk, count)
        let results = (start..<end).map { body($0) }
        parts.withLock { $0.append((start, results)) }
        progress?.advance(to: end, of: count)
      }
    }
    withoutActuallyEscaping(work) { work in
      let threads = (1..<processors).compactMap { _ in Thread(work) }
      work()
      threads.forEach { $0.join() }
    }
    progress?.finish()
    return parts.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
  }

  /// A thread that runs a function and ends.
  private struct Thread {
    private let handle: pthread_t

    /// The function, held for the thread that takes it.
    private final class Box {
      let work: () -> Void
      init(_ work: @escaping () -> Void) { self.work = work }
    }

    /// Starts; nil where the system has no thread left: the others do the work then.
    init?(_ work: @escaping () -> Void) {
      var handle = pthread_t()
      let box = Unmanaged.passRetained(Box(work))
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      // Readers recurse a hundred levels at most; that takes more than a small default stack.
      pthread_attr_setstacksize(&attributes, 8 << 20)
      let code = pthread_create(
        &handle, &attributes,
        { context in
          if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work() }
          return nil
        }, box.toOpaque())
      guard code == 0 else {
        box.release()
        return nil
      }
      self.handle = handle
    }

    func join() { pthread_join(handle, nil) }
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
