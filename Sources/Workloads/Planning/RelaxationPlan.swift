internal import Compose
internal import Documents
internal import KubernetesObjects

/// The settings of a service that break the level: refused, or accepted as relaxations.
extension Planner {
  mutating func planRelaxations(_ pod: Int, _ index: Int) {
    let service = plan.pods[pod].services[index].service
    if service.privileged == true {
      let what = "it runs privileged, with all the rights of the node's root"
      refuse(
        "privileged-container", pod, index, ["privileged"], what,
        "give it the one capability that it needs: cap_add")
      refuse("added-capability", pod, index, ["privileged"], "a privileged container has every capability")
      refuse(
        "privilege-escalation", pod, index, ["privileged"],
        "a privileged container cannot be kept from more rights")
    }
    let added = (service.capAdd ?? []).map { Self.capability($0) }.filter { $0 != "NET_BIND_SERVICE" }
    if !added.isEmpty {
      refuse(
        "added-capability", pod, index, ["cap_add"],
        "it adds the capabilities \(added.joined(separator: ", "))")
      if added.contains("SYS_ADMIN") || added.contains("ALL") {
        refuse("privilege-escalation", pod, index, ["cap_add"], "SYS_ADMIN cannot be had without more rights")
      }
    }
    if service.networkMode == "host" {
      refuse(
        "host-network", pod, index, ["network_mode"], "it uses the node's network",
        "publish its ports instead")
    }
    if service.pid == "host" { refuse("host-pid", pod, index, ["pid"], "it sees the node's processes") }
    if service.ipc == "host" {
      refuse("host-ipc", pod, index, ["ipc"], "it shares memory with the node's processes")
    }
    for (number, option) in (service.securityOpt ?? []).enumerated() {
      planSecurityOption(option, number, pod, index)
    }
    for name in (service.sysctls?.pairs ?? []).map(\.name).sorted()
    where !PodSecurityLists.isSafe(sysctl: name, minor: options.kubernetesVersion) {
      refuse(
        "unsafe-sysctl", pod, index, ["sysctls"],
        "it sets \(name), which is not one of the safe kernel settings")
    }
    if (service.ports ?? []).contains(where: { $0.mode == "host" && !($0.published ?? "").isEmpty }) {
      refuse("host-port", pod, index, ["ports"], "it takes a port of the node itself", "use mode: ingress")
    }
    for (number, device) in (service.devices ?? []).enumerated() {
      let path = device.source ?? ""
      refuse(
        "host-path", pod, index, ["devices", String(number)], "it uses the device \(path) of the node",
        "have a device plugin of the cluster give it")
    }
    if service.useAPISocket == true {
      refuse(
        "host-path", pod, index, ["use_api_socket"], "it uses the Docker socket of the node",
        "do without it: it is root on the node")
    }
    planUser(pod, index)
  }

  static func capability(_ name: String) -> String {
    let upper = name.uppercased()
    return upper.hasPrefix("CAP_") ? String(upper.dropFirst(4)) : upper
  }

  private mutating func planSecurityOption(_ option: String, _ number: Int, _ pod: Int, _ index: Int) {
    let path = ["security_opt", String(number)]
    let parts = option.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ":" || $0 == "=" }.map(
      String.init)
    switch (parts[0], parts.count > 1 ? parts[1] : "") {
    case ("seccomp", "unconfined"):
      refuse("unconfined-seccomp", pod, index, path, "it makes system calls without a filter")
    case ("apparmor", "unconfined"):
      refuse("unconfined-apparmor", pod, index, path, "it runs without AppArmor")
    case ("label", let label):
      if ["user", "role", "type"].contains(where: { label.hasPrefix($0 + ":") }) {
        refuse("custom-selinux", pod, index, path, "it sets an SELinux label of its own")
      }
    default: break
    }
  }

  /// Root: by the file's own word, or because the image starts in no other way.
  private mutating func planUser(_ pod: Int, _ index: Int) {
    let planned = plan.pods[pod].services[index]
    let service = planned.service
    if let asked = planned.runAsUser {
      if asked == 0 { refuse("root-user", pod, index, ["x-bulkhead"], "its x-bulkhead.runAsUser is 0") }
      return
    }
    if let uid = UserName(service.user ?? "").uid, uid > Int(Int32.max) {
      plan.problems.add(
        .error(
          "out-of-range", "\(service.name): the user is larger than any user",
          at: place(service.name, "user"), help: "use a number below 2147483648"))
    }
    let user = service.user ?? ""
    if UserName(user).isRoot {
      refuse(
        "root-user", pod, index, ["user"], "it asks for user \(user)",
        planned.knowledge?.nonRoot == .no ? nil : "remove user:, or name a user that is not root")
    } else if user.isEmpty, let known = planned.knowledge, known.nonRoot == .no {
      refuse(
        "root-user", pod, index, ["image"],
        "the image \(known.repository) starts only as root: \(known.reason)",
        known.better.map { "use \($0)" })
    }
  }

  /// Notes a refusal, or, where it is allowed, the relaxation.
  mutating func refuse(
    _ rule: String, _ pod: Int, _ index: Int, _ path: [String], _ reason: String, _ advice: String? = nil
  ) {
    let service = plan.pods[pod].services[index].service
    let place = place(of: service.name, path)
    let added =
      (service.capAdd ?? []).map { Self.capability($0) } + (service.privileged == true ? ["ALL"] : [])
    if !allowances.applies(rule, adding: added) {
      relax(rule, pod, index, "the level is \(options.level.rawValue)", nil)
    } else if let allowed = allowances.allowance(rule, service) {
      checkReason(allowed.reason, rule, service.name)
      plan.accepted[ElementPath(section: "services", owner: service.name, element: Self.element(path))] =
        "\(rule): \(allowed.reason ?? reason)"
      // What is accepted is said in full: a reason that was given for one mount does not hide another.
      relax(rule, pod, index, allowed.reason.map { "\($0) (\(reason))" } ?? reason, allowed.expires)
    } else if !plan.refusals.contains(where: {
      $0.rule == rule && $0.service == service.name && $0.reason == reason
    }) {
      plan.refusals.append(
        Refusal(
          rule: rule, service: service.name, place: place,
          reason: reason
            + (allowances.end(rule, service).map { ", and the file's allowance ended on \($0)" } ?? ""),
          advice: advice))
    }
  }

  /// `["volumes", "0"]` as `volumes[0]`.
  private static func element(_ path: [String]) -> String {
    path.dropFirst().reduce(path.first ?? "") { Int($1) == nil ? "\($0).\($1)" : "\($0)[\($1)]" }
  }

  /// A reason that tells a credential would stand where everybody reads.
  private mutating func checkReason(_ reason: String?, _ rule: String, _ service: String) {
    guard let reason, credentials.values.contains(where: { reason.contains($0) }) else { return }
    plan.problems.add(
      .error(
        "plaintext-credential", "the reason for \(rule) holds a credential of the project",
        at: place(service, "x-bulkhead"), help: "say it without"))
  }

  private mutating func relax(_ rule: String, _ pod: Int, _ index: Int, _ reason: String, _ expires: String?)
  {
    // A semicolon separates the relaxations of a pod in its annotation.
    let text = reason.replacingEach(";", with: ",")
    guard let known = plan.pods[pod].services[index].relaxations.firstIndex(where: { $0.rule == rule }) else {
      plan.pods[pod].services[index].relaxations.append(
        Relaxation(rule: rule, reason: text, expires: expires))
      return
    }
    let earlier = plan.pods[pod].services[index].relaxations[known]
    guard !earlier.reason.contains(text) else { return }
    plan.pods[pod].services[index].relaxations[known] = Relaxation(
      rule: rule, reason: earlier.reason + ", " + text,
      expires: [earlier.expires, expires].compactMap { $0 }.min())
  }

  private func place(of service: String, _ path: [String]) -> Place? {
    switch path.count {
    case 0: place(service)
    case 1: place(service, path[0])
    default: place(service, path[0], path[1])
    }
  }
}

/// The `user` of a service: `uid[:gid]`, or names.
struct UserName {
  let user: String
  let group: String?

  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    user = parts.first ?? ""
    group = parts.count > 1 ? parts[1] : nil
  }

  var uid: Int? { Int(user) }
  var gid: Int? { group.flatMap { Int($0) } }
  var isRoot: Bool { user == "root" || uid == 0 }
}
