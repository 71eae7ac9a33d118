public import Documents

/// How a container is tested.
public struct Probe: Fields, Equatable {
  /// `exec` of the Kubernetes API.
  public var exec: ExecAction?
  /// `httpGet` of the Kubernetes API.
  public var httpGet: HTTPGetAction?
  /// `tcpSocket` of the Kubernetes API.
  public var tcpSocket: TCPSocketAction?
  /// `grpc` of the Kubernetes API.
  public var grpc: Value?
  /// `initialDelaySeconds` of the Kubernetes API.
  public var initialDelaySeconds: Int?
  /// `periodSeconds` of the Kubernetes API.
  public var periodSeconds: Int?
  /// `timeoutSeconds` of the Kubernetes API.
  public var timeoutSeconds: Int?
  /// `successThreshold` of the Kubernetes API.
  public var successThreshold: Int?
  /// `failureThreshold` of the Kubernetes API.
  public var failureThreshold: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("exec", &exec)
    try visitor.field("httpGet", &httpGet)
    try visitor.field("tcpSocket", &tcpSocket)
    try visitor.field("grpc", &grpc)
    try visitor.field("initialDelaySeconds", &initialDelaySeconds)
    try visitor.field("periodSeconds", &periodSeconds)
    try visitor.field("timeoutSeconds", &timeoutSeconds)
    try visitor.field("successThreshold", &successThreshold)
    try visitor.field("failureThreshold", &failureThreshold)
  }
}

/// Actions at moments of a container's life.
public struct Lifecycle: Fields, Equatable {
  /// `postStart` of the Kubernetes API.
  public var postStart: LifecycleHandler?
  /// `preStop` of the Kubernetes API.
  public var preStop: LifecycleHandler?
  /// `stopSignal` of the Kubernetes API.
  public var stopSignal: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("postStart", &postStart)
    try visitor.field("preStop", &preStop)
    try visitor.field("stopSignal", &stopSignal)
  }
}

/// One such action.
public struct LifecycleHandler: Fields, Equatable {
  /// `exec` of the Kubernetes API.
  public var exec: ExecAction?
  /// `httpGet` of the Kubernetes API.
  public var httpGet: HTTPGetAction?
  /// `tcpSocket` of the Kubernetes API.
  public var tcpSocket: TCPSocketAction?
  /// `sleep` of the Kubernetes API.
  public var sleep: Value?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("exec", &exec)
    try visitor.field("httpGet", &httpGet)
    try visitor.field("tcpSocket", &tcpSocket)
    try visitor.field("sleep", &sleep)
  }
}

/// A command in a container.
public struct ExecAction: Fields, Equatable {
  /// `command` of the Kubernetes API.
  public var command: [String] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("command", &command)
  }
}

/// A request to a container.
public struct HTTPGetAction: Fields, Equatable {
  /// `path` of the Kubernetes API.
  public var path: String?
  /// `port` of the Kubernetes API.
  public var port: IntOrString = IntOrString()
  /// `host` of the Kubernetes API.
  public var host: String?
  /// `scheme` of the Kubernetes API.
  public var scheme: String?
  /// `httpHeaders` of the Kubernetes API.
  public var httpHeaders: [HTTPHeader] = []

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("path", &path)
    try visitor.required("port", &port)
    try visitor.field("host", &host)
    try visitor.field("scheme", &scheme)
    try visitor.field("httpHeaders", &httpHeaders)
  }
}

/// A header of a request.
public struct HTTPHeader: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `value` of the Kubernetes API.
  public var value: String = ""

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.required("value", &value)
  }
}

/// A connection to a container.
public struct TCPSocketAction: Fields, Equatable {
  /// `port` of the Kubernetes API.
  public var port: IntOrString = IntOrString()
  /// `host` of the Kubernetes API.
  public var host: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("port", &port)
    try visitor.field("host", &host)
  }
}
