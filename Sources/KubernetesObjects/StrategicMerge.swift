public import Documents

extension Value {
  public func strategicallyMerged(with patch: Value) throws(StrategicMergeError) -> Value { self }
}
public struct StrategicMergeError: Error, Sendable, Equatable {
  public let path: String
  public let message: String
  public init(path: String, message: String) { self.path = path; self.message = message }
}
