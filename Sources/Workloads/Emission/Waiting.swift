internal import KubernetesObjects

/// Init containers that wait for other workloads, with just the rights to look at these.
extension Emitter {
  /// How long a service waits before its pod is tried again.
  private static let timeout = "600s"

  func waitContainers(_ pod: PodPlan, _ volumes: inout VolumeList) -> [Container] {
    volumes.add(tokenVolume)
    return Array(Set(pod.gates)).sorted { objectNames[$0.pod] < objectNames[$1.pod] }.map { gate in
      let target = plan.pods[gate.pod]
      return .with {
        $0.name = DNSName.label("wait-for-\(target.name)")
        $0.image = options.waitImage
        $0.command = ["kubectl"]
        $0.args = arguments(gate)
        $0.env = [
          .with {
            $0.name = "HOME"
            $0.value = "/tmp"
          }
        ]
        $0.resources = .with {
          $0.requests = ["cpu": "10m", "memory": "32Mi"]
          $0.limits = ["cpu": "100m", "memory": "128Mi"]
        }
        $0.securityContext = .with {
          $0.runAsUser = 65532
          $0.runAsGroup = 65532
          $0.readOnlyRootFilesystem = true
          $0.capabilities = .with { $0.drop = ["ALL"] }
        }
        $0.volumeMounts = [
          .with {
            $0.name = "wait-token"
            $0.mountPath = "/var/run/secrets/kubernetes.io/serviceaccount"
            $0.readOnly = true
          }
        ]
      }
    }
  }

  private func arguments(_ gate: GatePlan) -> [String] {
    let name = objectNames[gate.pod]
    let timeout = "--timeout=\(Self.timeout)"
    switch plan.pods[gate.pod].kind {
    case .job: return ["wait", "--for=condition=Complete", "job/\(name)", timeout]
    case .deployment: return ["wait", "--for=condition=Available", "deployment/\(name)", timeout]
    case .statefulSet: return ["rollout", "status", "statefulset/\(name)", timeout]
    case .cronJob: return ["get", "cronjob/\(name)"]
    case .daemonSet: return ["rollout", "status", "daemonset/\(name)", timeout]
    }
  }

  /// The token is mounted by hand, so that the waiting container alone has it.
  private var tokenVolume: Volume {
    .with {
      $0.name = "wait-token"
      $0.projected = .with {
        $0.defaultMode = 0o444
        $0.sources = [
          .with {
            $0.serviceAccountToken = .with {
              $0.path = "token"
              $0.expirationSeconds = 3600
            }
          },
          .with {
            $0.configMap = .with {
              $0.name = "kube-root-ca.crt"
              $0.items = [
                .with {
                  $0.key = "ca.crt"
                  $0.path = "ca.crt"
                }
              ]
            }
          },
          .with {
            $0.downwardAPI = [
              "items": [
                ["path": "namespace", "fieldRef": ["apiVersion": "v1", "fieldPath": "metadata.namespace"]]
              ]
            ]
          },
        ]
      }
    }
  }

  mutating func addWaiting(_ pod: PodPlan) {
    let name = DNSName.label(pod.name + "-wait")
    let kinds: [(kind: PodPlan.Kind, group: String, resource: String)] = [
      (.deployment, "apps", "deployments"), (.statefulSet, "apps", "statefulsets"),
      (.daemonSet, "apps", "daemonsets"),
      (.job, "batch", "jobs"),
    ]
    let rules: [PolicyRule] = kinds.compactMap { kind, group, resource in
      let names = Set(pod.gates.filter { plan.pods[$0.pod].kind == kind }.map { objectNames[$0.pod] })
        .sorted()
      guard !names.isEmpty else { return nil }
      return .with {
        $0.apiGroups = [group]
        $0.resources = [resource]
        $0.resourceNames = names
        $0.verbs = ["get", "list", "watch"]
      }
    }
    add(
      Role.with {
        $0.metadata = metadata(name, for: pod.name, at: pod.place)
        $0.rules = rules
      })
    add(
      RoleBinding.with {
        $0.metadata = metadata(name, for: pod.name, at: pod.place)
        $0.roleRef = .with {
          $0.apiGroup = "rbac.authorization.k8s.io"
          $0.kind = "Role"
          $0.name = name
        }
        $0.subjects = [
          .with {
            $0.kind = "ServiceAccount"
            $0.name = accountName(pod)
            $0.namespace = options.namespace
          }
        ]
      })
  }
}
