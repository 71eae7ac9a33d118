struct Dockerfile {
  struct User { let name: String; let group: String?; var uid: Int?; var gid: Int?; let line: Int }
  struct Port { let number: ClosedRange<Int>; let `protocol`: String }
  struct HealthCheck {
    var test: [String] = []; var interval: String?; var timeout: String?; var startPeriod: String?;
    var startInterval: String?; var retries: Int?
  }
  let baseImage: String? = nil
  let user: User? = nil
  let exposed: [Port] = []; let volumes: [String] = []; let healthCheck: HealthCheck? = nil
  let problems: [(line: Int, message: String)] = []
  init(_ text: String, target: String?, arguments: [(name: String, value: String)]) {}
}
