internal import Documents
internal import KubernetesObjects

/// Ingresses and HTTPRoutes for services that are reached from outside, and autoscalers.
///
/// Objects that this program only writes, and decides nothing about, are data.
extension Emitter {
  mutating func addExposures() {
    for endpoint in plan.endpoints {
      guard let exposure = endpoint.exposure, let port = endpoint.exposedPort else { continue }
      switch exposure.kind {
      case .ingress: add(ingress(endpoint, exposure, port))
      case .gateway: add(route(endpoint, exposure, port))
      case .loadbalancer, .nodeport: break  // the Service's type says it
      }
    }
  }

  private func header(_ apiVersion: String, _ kind: String, _ endpoint: EndpointPlan) -> Value {
    let pod = plan.pods[endpoint.pod].name
    return [
      "apiVersion": .string(apiVersion), "kind": .string(kind),
      "metadata": metadata(endpoint.name, for: pod, at: endpoint.place).value(),
    ]
  }

  private func ingress(_ endpoint: EndpointPlan, _ exposure: Exposure, _ port: Int) -> Manifest {
    let host = Value.string(exposure.host ?? "")
    let backend: Value = [
      "service": ["name": .string(endpoint.name), "port": ["number": .int(port)]]
    ]
    var spec: Value = [:]
    if let name = exposure.className { spec["ingressClassName"] = .string(name) }
    if let secret = exposure.tlsSecret {
      spec["tls"] = [["hosts": [host], "secretName": .string(secret)]]
    }
    spec["rules"] = [
      ["host": host, "http": ["paths": [["path": "/", "pathType": "Prefix", "backend": backend]]]]
    ]
    var object = header("networking.k8s.io/v1", "Ingress", endpoint)
    object["spec"] = spec
    return Manifest(value: object)
  }

  private func route(_ endpoint: EndpointPlan, _ exposure: Exposure, _ port: Int) -> Manifest {
    var object = header("gateway.networking.k8s.io/v1", "HTTPRoute", endpoint)
    object["spec"] = [
      "parentRefs": [["name": .string(exposure.gateway ?? Exposure.defaultGateway)]],
      "hostnames": [.string(exposure.host ?? "")],
      "rules": [["backendRefs": [["name": .string(endpoint.name), "port": .int(port)]]]],
    ]
    return Manifest(value: object)
  }

  /// An autoscaler on the share of the requests.
  func autoscaler(_ pod: PodPlan, _ scaling: Settings.Autoscaling, kind: String) -> Manifest {
    let targets = [("cpu", scaling.cpu), ("memory", scaling.memory)]
    let metrics: [Value] = targets.compactMap { name, percent in
      guard let percent else { return nil }
      return [
        "type": "Resource",
        "resource": [
          "name": .string(name), "target": ["type": "Utilization", "averageUtilization": .int(percent)],
        ],
      ]
    }
    return Manifest(
      value: [
        "apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
        "metadata": metadata(pod.name, for: pod.name, at: pod.place).value(),
        "spec": [
          "scaleTargetRef": ["apiVersion": "apps/v1", "kind": .string(kind), "name": .string(pod.name)],
          "minReplicas": .int(scaling.least), "maxReplicas": .int(scaling.most), "metrics": .array(metrics),
        ],
      ])
  }
}
