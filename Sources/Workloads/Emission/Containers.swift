internal import Compose
internal import Documents
internal import KubernetesObjects

/// Containers of services.
extension Emitter {
  func container(_ planned: ServicePlan, _ pod: PodPlan, _ volumes: inout VolumeList) -> Container {
    let service = planned.service
    return .with {
      $0.name = planned.containerName
      $0.image = planned.image
      $0.imagePullPolicy = pullPolicy(service)
      $0.command = planned.command
      $0.args = planned.arguments
      $0.workingDir = service.workingDir
      if service.stdinOpen == true { $0.stdin = true }
      if service.tty == true { $0.tty = true }
      $0.ports = ports(planned)
      $0.env = planned.environment.map { variable($0, planned, pod) }
      $0.resources = resources(planned)
      $0.securityContext = security(planned)
      let probes = ProbePlan(planned, plan.credentials)
      $0.readinessProbe = probes.readiness
      $0.startupProbe = probes.startup
      $0.lifecycle = lifecycle(planned)
      $0.volumeMounts = planned.mounts.map { volumes.add($0, names: fileNames, of: planned) }
    }
  }

  func pullPolicy(_ service: ComposeService) -> String? {
    switch service.pullPolicy {
    case "always": "Always"
    case "never": "Never"
    case "missing", "if_not_present": "IfNotPresent"
    default: nil
    }
  }

  private func ports(_ planned: ServicePlan) -> [ContainerPort] {
    var known: Set<String> = []
    return planned.ports.filter { $0.number == $0.target }.compactMap { port in
      let name = "\(port.protocol.lowercased())-\(port.target)"
      guard known.insert(name).inserted else { return nil }
      return .with {
        $0.name = name
        $0.containerPort = port.target
        $0.protocol = port.protocol
        if planned.relaxations.contains(where: { $0.rule == "host-port" }) { $0.hostPort = port.hostPort }
      }
    }
  }

  private func variable(_ variable: VariablePlan, _ planned: ServicePlan, _ pod: PodPlan) -> EnvVar {
    .with {
      $0.name = variable.name
      switch variable.value {
      case .literal(let text): $0.value = text
      case .secret:
        $0.valueFrom = .with {
          $0.secretKeyRef = .with {
            $0.name = secretName(planned)
            $0.key = variable.name
          }
        }
      case .config:
        $0.valueFrom = .with {
          $0.configMapKeyRef = .with {
            $0.name = configName(planned)
            $0.key = variable.name
          }
        }
      }
    }
  }

  private func lifecycle(_ planned: ServicePlan) -> Lifecycle? {
    let service = planned.service
    func handler(_ hooks: [Hook]?) -> LifecycleHandler? {
      let commands = (hooks ?? []).compactMap { $0.command?.words }.filter { !$0.isEmpty }
        .map { ProbePlan.command($0, planned, plan.credentials) }
      guard let first = commands.first else { return nil }
      let command =
        commands.count == 1
        ? first
        : [
          "/bin/sh", "-c",
          commands.map { $0.map(ShellText.quoted).joined(separator: " ") }.joined(separator: " && "),
        ]
      return .with { $0.exec = .with { $0.command = command } }
    }
    let start = handler(service.postStart)
    let stop = handler(service.preStop)
    let signal = options.kubernetesVersion >= Self.stopSignalVersion ? stopSignal(service) : nil
    guard start != nil || stop != nil || signal != nil else { return nil }
    return .with {
      $0.stopSignal = signal
      $0.postStart = start
      $0.preStop = stop
    }
  }

  /// The first version that has `lifecycle.stopSignal` (https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/).
  static let stopSignalVersion = 37

  /// The name of a signal, with SIG before it; numbers are left to the image.
  func stopSignal(_ service: ComposeService) -> String? {
    guard let text = service.stopSignal?.uppercased(), Int(text) == nil, !text.isEmpty else { return nil }
    return text.hasPrefix("SIG") ? text : "SIG" + text
  }

  // MARK: Security

  func security(_ planned: ServicePlan) -> SecurityContext? {
    let service = planned.service
    func isRelaxed(_ rule: String) -> Bool { planned.relaxations.contains { $0.rule == rule } }
    return .with {
      let (user, group) = userAndGroup(planned)
      $0.runAsUser = user
      $0.runAsGroup = group
      if isRelaxed("root-user") { $0.runAsNonRoot = false }
      if isRelaxed("privileged-container") { $0.privileged = true }
      if service.readOnly == true || isReadOnlyPossible(planned) { $0.readOnlyRootFilesystem = true }
      let added =
        (service.capAdd ?? []).map { Planner.capability($0) } + (planned.knowledge?.capabilities ?? [])
      let allowed = isRelaxed("added-capability") ? added : added.filter { $0 == "NET_BIND_SERVICE" }
      if !isRelaxed("privileged-container") {
        $0.capabilities = .with {
          $0.add = Set(allowed).sorted()
          $0.drop = ["ALL"]
        }
      }
      if isRelaxed("unconfined-seccomp"),
        service.securityOpt?.contains(where: { $0.hasSuffix("unconfined") && $0.hasPrefix("seccomp") })
          == true
      {
        $0.seccompProfile = .with { $0.type = "Unconfined" }
      }
      // The field is there from 1.30 on; before, an annotation of the pod says it.
      if isRelaxed("unconfined-apparmor"), options.kubernetesVersion >= 30 {
        $0.appArmorProfile = .with { $0.type = "Unconfined" }
      }
      $0.seLinuxOptions = seLinux(service, isRelaxed("custom-selinux"))
    }
  }

  /// Whether all paths are known to which the image writes.
  private func isReadOnlyPossible(_ planned: ServicePlan) -> Bool {
    guard let known = planned.knowledge, known.writable != nil, known.nonRoot != .no else { return false }
    return !planned.relaxations.contains { $0.rule == "root-user" || $0.rule == "privileged-container" }
  }

  private func seLinux(_ service: ComposeService, _ isAllowed: Bool) -> SELinuxOptions? {
    var options = SELinuxOptions()
    for option in service.securityOpt ?? [] {
      let parts = option.split(whereSeparator: { $0 == ":" || $0 == "=" }).map(String.init)
      guard parts.count >= 3, parts[0] == "label" else { continue }
      let value = parts[2...].joined(separator: ":")
      switch parts[1] {
      case "level": options.level = value
      case "user" where isAllowed: options.user = value
      case "role" where isAllowed: options.role = value
      case "type" where isAllowed: options.type = value
      default: break
      }
    }
    return options == SELinuxOptions() ? nil : options
  }

  // MARK: Resources

  /// What a container asks for and may use: from the file, else by its image's class; requests never above limits.
  private func resources(_ planned: ServicePlan) -> ResourceRequirements? {
    let amounts = ResourcePlan(planned, setsDefaults: options.setsDefaultResources)
    guard !amounts.isEmpty else { return nil }
    return .with {
      $0.requests = amounts.requests
      $0.limits = amounts.limits
    }
  }
}

/// Words for a shell.
enum ShellText {
  /// A word in single quotes, where it needs any.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || "_-./:=,@%+".utf8.contains(byte)
      }
    return isPlain
      ? word
      : "'" + word.replacingEach("'", with: "'\\''") + "'"
  }
}
