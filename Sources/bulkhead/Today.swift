internal import Glibc
internal import KubernetesObjects

/// The clock, by which allowances, exceptions and suppressions expire: the one thing of a result that depends on when
/// it was made.
enum Today {
  /// This moment, to the second.
  static var now: Timestamp { Timestamp(seconds: Int(time(nil))) }
  /// `YYYY-MM-DD` in UTC.
  static var date: String { String(now.description.prefix(10)) }
}
