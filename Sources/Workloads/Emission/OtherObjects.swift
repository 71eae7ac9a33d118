internal import Compose
internal import Documents
internal import KubernetesObjects

/// Service accounts, Services, claims, ConfigMaps, Secrets and exceptions.
extension Emitter {
  /// The account of a pod; `default` is the namespace's own.
  func accountName(_ pod: PodPlan) -> String { pod.name == "default" ? "default-service" : pod.name }

  func serviceAccount(_ pod: PodPlan) -> ServiceAccount {
    .with {
      $0.metadata = metadata(accountName(pod), for: pod.name, at: pod.place)
      $0.automountServiceAccountToken = false
    }
  }

  func service(_ endpoint: EndpointPlan) -> KubernetesObjects.Service {
    let pod = plan.pods[endpoint.pod]
    return .with {
      $0.metadata = metadata(endpoint.name, for: pod.name, at: endpoint.place)
      $0.spec.selector = selector(pod.name)
      switch endpoint.exposure?.kind {
      case .loadbalancer:
        $0.spec.type = "LoadBalancer"
        $0.spec.loadBalancerClass = endpoint.exposure?.className
      case .nodeport: $0.spec.type = "NodePort"
      default: break
      }
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
      for (key, value) in claim.annotations { $0.metadata.annotations[key] = value }
      if claim.nfs != nil { $0.spec.volumeName = volumeName(claim) }
      $0.spec.accessModes = [claim.isShared ? "ReadWriteMany" : "ReadWriteOnce"]
      $0.spec.storageClassName = claim.nfs == nil ? claim.storageClass : ""
      $0.spec.resources = .with { $0.requests = ["storage": claim.size] }
    }
  }

  /// A PersistentVolume for an NFS export; volumes are the cluster's, so the name carries the namespace.
  func volume(_ claim: ClaimPlan, _ export: NFSExport) -> Manifest {
    var meta = metadata(volumeName(claim), for: claim.name, at: claim.place)
    meta.namespace = nil
    var nfs: Value = ["server": .string(export.server), "path": .string(export.path)]
    if export.isReadOnly { nfs["readOnly"] = true }
    var spec: Value = [
      "capacity": ["storage": .string(claim.size)], "accessModes": ["ReadWriteMany"],
      "persistentVolumeReclaimPolicy": "Retain", "storageClassName": "",
    ]
    if !export.options.isEmpty { spec["mountOptions"] = .array(export.options.map { .string($0) }) }
    spec["nfs"] = nfs
    return Manifest(
      value: [
        "apiVersion": "v1", "kind": "PersistentVolume", "metadata": meta.value(), "spec": spec,
      ])
  }

  private func volumeName(_ claim: ClaimPlan) -> String {
    DNSName.label("\(options.namespace.map { $0 + "-" } ?? "")\(instance)-\(claim.name)")
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

  /// The Secrets that a pod's containers read, among those that are made here.
  func secretNames(of pod: PodPlan) -> [String] {
    var names: Set<String> = []
    for planned in pod.services {
      if !secretVariables(of: planned).isEmpty { names.insert(secretName(planned)) }
      for mount in planned.mounts {
        let references: [FileReference]
        switch mount.source {
        case .file(let reference): references = [reference]
        case .files(let several): references = several
        default: references = []
        }
        names.formUnion(references.filter(\.isSecret).compactMap { $0.file.map { fileNames[$0] } })
      }
    }
    return names.sorted()
  }

  private func secretVariables(of planned: ServicePlan) -> [(name: String, text: String)] {
    planned.environment.compactMap { variable in
      if case .secret(let text) = variable.value { (variable.name, text) } else { nil }
    }
  }

  /// What changes when the content of a pod's Secrets changes, so that its containers start anew.
  ///
  /// Twelve bits, so that it tells nearly nothing of the content: one in 4,096 of all guesses fits, and one
  /// change in 4,096 goes unnoticed (docs/decisions/0005-secret-revisions.md).
  func secretRevision(_ pod: PodPlan) -> String? {
    guard options.secrets == .manifest else { return nil }
    var content: [UInt8] = []
    for planned in pod.services {
      for (name, text) in secretVariables(of: planned) {
        content += Array("\(planned.name)\0\(name)\0\(text)\0".utf8)
      }
    }
    for name in secretNames(of: pod) {
      guard let index = fileNames.firstIndex(of: name), plan.files[index].isSecret else { continue }
      for (key, bytes) in plan.files[index].entries {
        content += Array("\(name)\0\(key)\0".utf8) + bytes + [0]
      }
    }
    guard !content.isEmpty else { return nil }
    return String(Fingerprint.bytes(Array("\(project.name)\0".utf8) + content).suffix(3))
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
    var meta = metadata(name, for: file.name, at: file.place)
    for (key, value) in file.annotations { meta.annotations[key] = value }
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

  // MARK: Namespace

  /// The namespace with the strictest level that takes the result.
  func namespace(for workloads: [Workload]) -> Manifest {
    let relaxed = Set(workloads.flatMap { $0.relaxations.map(\.rule) })
    let adds = workloads.flatMap { workload in
      (workload.template.spec.initContainers + workload.template.spec.containers).flatMap {
        $0.securityContext?.capabilities?.add ?? []
      }
    }
    let isBaseline =
      relaxed.isDisjoint(with: Allowances.baseline)
      && PodSecurityLists.baselineCapabilities.isSuperset(of: adds)
    let level =
      relaxed.isEmpty
      ? options.level : isBaseline ? .baseline : .privileged
    let text = Value.string(level.rawValue)
    return Manifest(
      value: [
        "apiVersion": "v1", "kind": "Namespace",
        "metadata": [
          "name": .string(options.namespace ?? "default"),
          "labels": [
            "app.kubernetes.io/managed-by": "bulkhead", "pod-security.kubernetes.io/enforce": text,
            "pod-security.kubernetes.io/enforce-version": "latest",
            "pod-security.kubernetes.io/warn": "restricted",
            "pod-security.kubernetes.io/warn-version": "latest",
          ],
        ],
      ])
  }

  // MARK: Exceptions

  /// The exception that the controller needs for a pod's relaxations: exactly these rules for exactly this object.
  func exception(_ workload: Workload) -> WorkloadException {
    let relaxations = workload.relaxations
    let expiry = relaxations.compactMap(\.expires).min()
    return .with {
      $0.metadata = metadata(
        workload.kind == CronJob.kind ? workload.name : workload.podName, for: workload.podName,
        at: plan.pods.first { $0.name == workload.podName }?.place)
      $0.spec.rules = relaxations.map(\.rule)
      $0.spec.match = .with {
        $0.kind = workload.kind
        $0.name = workload.name
      }
      $0.spec.reason = relaxations.map { "\($0.rule): \($0.reason)" }.joined(separator: "; ")
      $0.spec.expiresAt = expiry.map { $0.contains("T") ? $0 : $0 + "T23:59:59Z" }
      if expiry == nil { $0.spec.permanent = true }
    }
  }
}
