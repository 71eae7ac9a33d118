internal import Compose
internal import Documents

/// Dependencies: a service that needs a healthy or finished one waits for it in an init container.
extension Planner {
  mutating func planGates() {
    for pod in plan.pods.indices {
      for planned in plan.pods[pod].services {
        for (name, dependency) in planned.service.dependsOn?.pairs ?? [] {
          planGate(pod, planned.name, name, dependency)
        }
      }
    }
  }

  private mutating func planGate(
    _ pod: Int, _ service: String, _ name: String, _ dependency: ServiceDependency?
  ) {
    guard let condition = dependency?.condition, condition != "service_started",
      let target = plan.pods.firstIndex(where: { $0.services.contains { $0.name == name } }), target != pod
    else { return }
    if initSteps.values.contains(where: { $0.owner == service && $0.copied == name }) { return }
    if plan.pods[pod].isIsolated {
      return note(
        .warned, service, "depends_on.\(name)", "depends_on", name,
        message: "is not waited for: without a network the pod cannot ask the API server")
    }
    guard options.waits == .api else {
      return note(
        .approximated, service, "depends_on.\(name)", "depends_on", name,
        message: "is not waited for; the service must try again by itself")
    }
    let isJob = plan.pods[target].kind == .job
    if condition == "service_healthy", !isJob, !Self.hasProbe(plan.pods[target], name) {
      note(
        .approximated, service, "depends_on.\(name)", "depends_on", name,
        message: "has no health check, and counts as healthy when it runs")
    }
    // Every namespace has it: the cluster puts its CA there.
    plan.pods[pod].external.insert("ConfigMap/kube-root-ca.crt")
    plan.pods[pod].gates.append(GatePlan(pod: target, condition: isJob ? .completed : .healthy))
  }

  private static func hasProbe(_ pod: PodPlan, _ service: String) -> Bool {
    pod.services.first { $0.name == service }?.service.healthcheck?.test != nil
  }
}
