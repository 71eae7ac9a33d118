internal import Compose
internal import Documents
internal import KubernetesObjects

/// Service accounts, Services, claims, ConfigMaps, Secrets and exceptions.
extension Emitter {
  func serviceAccount(_ pod: PodPlan) -> ServiceAccount {
    .with {
      $0.metadata = metadata(pod.name, for: pod.name, at: pod.place)
      $0.automountServiceAccountToken = false
    }
  }

  func service(_ endpoint: EndpointPlan) -> KubernetesObjects.Service {
    let pod = plan.pods[endpoint.pod]
    return .with {
      $0.metadata = metadata(endpoint.name, for: pod.name, at: endpoint.place)
      $0.spec.selector = selector(pod.name)
      if endpoint.isHeadless { $0.spec.clusterIP = "None" }
      // A peer that waits for a name must find it before the pod is ready, as in Compose.
      if endpoint.isHeadless { $0.spec.publishNotReadyAddresses = true }
      $0.spec.ports = endpoint.ports.map { port in
        .with {
          $0.name = "\(port.protocol.lowercased())-\(port.number)"
          $0.protocol = port.protocol
          $0.appProtocol = port.appProtocol
          $0.port = port.number
          $0.targetPort = .int(port.target)
        }
      }
    }
  }

  func claim(_ claim: ClaimPlan) -> PersistentVolumeClaim {
    .with {
      $0.metadata = metadata(claim.name, for: claim.name, at: claim.place)
      $0.spec.accessModes = [claim.isShared ? "ReadWriteMany" : "ReadWriteOnce"]
      $0.spec.storageClassName = claim.storageClass
      $0.spec.resources = .with { $0.requests = ["storage": claim.size] }
    }
  }

  // MARK: Variables

  func secretName(_ planned: ServicePlan) -> String { DNSName.label(planned.dnsName + "-credentials") }

  /// A ConfigMap is named for its content, so that what uses it restarts.
  func configName(_ planned: ServicePlan) -> String {
    let text = planned.environment.map { variable in
      if case .config(let value) = variable.value { "\(variable.name)=\(value)\n" } else { "" }
    }.joined()
    return DNSName.label(planned.dnsName + "-environment", longest: 54) + "-" + Fingerprint.text(text)
  }

  mutating func addVariables(of planned: ServicePlan, in pod: PodPlan) {
    var secrets: StringMap<String> = [:]
    var configs: StringMap<String> = [:]
    for variable in planned.environment {
      switch variable.value {
      case .secret(let text): secrets[variable.name] = text
      case .config(let text): configs[variable.name] = text
      case .literal: break
      }
    }
    let place = project.place("services", planned.name, "environment") ?? pod.place
    if !secrets.isEmpty {
      add(
        Secret.with {
          $0.metadata = metadata(secretName(planned), for: pod.name, at: place)
          $0.type = "Opaque"
          $0.stringData = secrets
        })
    }
    if !configs.isEmpty {
      add(
        ConfigMap.with {
          $0.metadata = metadata(configName(planned), for: pod.name, at: place)
          $0.data = configs
        })
    }
  }

  // MARK: Files

  mutating func addFile(_ file: FilePlan, named name: String) {
    var texts: StringMap<String> = [:]
    var binaries: StringMap<String> = [:]
    for (key, content) in file.entries {
      if TextCheck.invalidUTF8(content) == nil, !content.contains(0) {
        texts[key] = String(decoding: content, as: UTF8.self)
      } else {
        binaries[key] = Base64.encode(content)
      }
    }
    let meta = metadata(name, for: file.name, at: file.place)
    if file.isSecret {
      add(
        Secret.with {
          $0.metadata = meta
          $0.type = "Opaque"
          $0.data = binaries
          $0.stringData = texts
        })
    } else {
      add(
        ConfigMap.with {
          $0.metadata = meta
          $0.data = texts
          $0.binaryData = binaries
        })
    }
  }

  // MARK: Exceptions

  /// The exception that the controller needs for a pod's relaxations: exactly these rules for exactly this object.
  func exception(_ pod: PodPlan, _ workload: Workload) -> WorkloadException {
    let expiry = pod.relaxations.compactMap(\.expires).min()
    return .with {
      $0.metadata = metadata(pod.name, for: pod.name, at: pod.place)
      $0.spec.rules = pod.relaxations.map(\.rule)
      $0.spec.match = .with {
        $0.kind = workload.kind
        $0.name = workload.name
      }
      $0.spec.reason = pod.relaxations.map { "\($0.rule): \($0.reason)" }.joined(separator: "; ")
      $0.spec.expiresAt = expiry.map { $0.contains("T") ? $0 : $0 + "T00:00:00Z" }
      if expiry == nil { $0.spec.permanent = true }
    }
  }
}
