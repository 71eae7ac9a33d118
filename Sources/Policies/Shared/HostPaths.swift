/// What the rules about paths of the node share.
enum HostPaths {
  /// Sockets of container runtimes and of the kubelet, and folders that are theirs.
  private static let sockets = [
    "/run/docker.sock", "/run/docker", "/run/dockershim.sock", "/run/cri-dockerd.sock", "/run/containerd",
    "/run/crio", "/run/podman", "/run/k3s/containerd", "/run/k0s", "/var/lib/kubelet/pod-resources",
    "/var/lib/kubelet/device-plugins",
  ]

  /// The same sockets, wherever a distribution puts them.
  private static let socketNames = [
    "/docker.sock", "/containerd.sock", "/crio.sock", "/podman.sock", "/cri-dockerd.sock", "/kubelet.sock",
  ]

  /// Folders that a node is run by, or that hold other people's data.
  private static let sensitive = [
    "/proc", "/sys", "/etc", "/root", "/dev", "/boot", "/home", "/var/lib/kubelet", "/var/lib/etcd",
    "/var/lib/docker", "/var/lib/containerd",
  ]

  /// Whether a path, as ``normal(_:)`` gives it, is such a socket, or a folder for them.
  static func isSocket(_ path: String) -> Bool {
    sockets.contains { holds($0, path) || (holds("/run", path) && holds(path, $0)) }
      || socketNames.contains { path.hasSuffix($0) }
  }

  /// Whether a path, as ``normal(_:)`` gives it, is one of the folders, above or in one, and no socket.
  static func isSensitive(_ path: String) -> Bool {
    sensitive.contains { holds($0, path) || holds(path, $0) } && !isSocket(path)
  }

  /// The shortest absolute path to the same file; `/var/run` is a link to `/run` on every node.
  static func normal(_ path: String) -> String {
    let shortest = isShortest(path) ? path : resolved(path)
    return holds("/var/run", shortest) ? String(shortest.dropFirst("/var".utf8.count)) : shortest
  }

  private static func holds(_ folder: String, _ path: String) -> Bool {
    if folder == "/" { return true }
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }

  private static func isShortest(_ path: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: "/") else { return false }
    if path.utf8.count == 1 { return true }
    var length = 0
    var points = 0
    for byte in path.utf8.dropFirst() {
      if byte == UInt8(ascii: "/") {
        if length == 0 || (length == points && length <= 2) { return false }
        length = 0
        points = 0
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { points += 1 }
      }
    }
    return length > 0 && !(length == points && length <= 2)
  }

  private static func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
