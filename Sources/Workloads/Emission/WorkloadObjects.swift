internal import Compose
internal import Documents
internal import KubernetesObjects

/// Deployments, StatefulSets, DaemonSets and Jobs.
extension Emitter {
  /// A pod's workload; a job with several schedules is several.
  func workloads(_ index: Int) -> [Workload] {
    let pod = plan.pods[index]
    guard pod.kind == .cronJob else { return [workload(index)] }
    let template = template(index)
    return pod.schedules.enumerated().map { number, schedule in
      let name = number == 0 ? pod.name : DNSName.label(pod.name, longest: 48) + "-\(number + 1)"
      let job = cronJob(schedule, metadata(name, for: pod.name, at: pod.place), template)
      return Workload(
        .cronJob(job), podName: pod.name, services: pod.services.compactMap(\.listed),
        relaxations: pod.relaxations)
    }
  }

  private func cronJob(_ schedule: SchedulePlan, _ meta: ObjectMeta, _ template: PodTemplate) -> CronJob {
    .with {
      $0.metadata = meta
      $0.spec.schedule = schedule.cron
      $0.spec.timeZone = schedule.timeZone
      $0.spec.concurrencyPolicy = schedule.forbids ? "Forbid" : nil
      // A run that was missed is made up for, or left out where it is a minute late.
      $0.spec.startingDeadlineSeconds = schedule.skipsMissed ? 60 : nil
      $0.spec.suspend = schedule.isManual ? true : nil
      $0.spec.jobTemplate.spec.backoffLimit = 0
      $0.spec.jobTemplate.spec.template = template
    }
  }

  private func workload(_ index: Int) -> Workload {
    let pod = plan.pods[index]
    let meta = metadata(objectNames[index], for: pod.name, at: pod.place)
    let template = template(index)
    let object: Workload.Object
    switch pod.kind {
    case .deployment: object = .deployment(deployment(pod, meta, template))
    case .statefulSet: object = .statefulSet(statefulSet(pod, meta, template))
    case .daemonSet:
      object = .daemonSet(
        .with {
          $0.metadata = meta
          $0.spec.selector.matchLabels = selector(pod.name)
          $0.spec.template = template
        })
    case .job, .cronJob:
      object = .job(
        .with {
          $0.metadata = meta
          $0.spec.backoffLimit = pod.backoffLimit
          $0.spec.podFailurePolicy = waitPolicy(template)
          $0.spec.completions = pod.replicas
          $0.spec.parallelism = pod.replicas
          $0.spec.template = template
        })
    }
    return Workload(
      object, podName: pod.name, services: pod.services.compactMap(\.listed), relaxations: pod.relaxations)
  }

  /// A wait that ends without what it waits for is no failure of the job: its pod is made anew.
  private func waitPolicy(_ template: PodTemplate) -> Value? {
    let waits = template.spec.initContainers.map(\.name).filter { $0.hasPrefix("wait-for-") }
    guard !waits.isEmpty, options.kubernetesVersion >= 26 else { return nil }
    return [
      "rules": .array(
        waits.map { name in
          var rule: Value = [
            "action": "Ignore",
            "onExitCodes": ["containerName": .string(name), "operator": "NotIn", "values": [0]],
          ]
          // The schemas before 1.30 want the other list too, be it empty.
          if options.kubernetesVersion < 30 { rule["onPodConditions"] = [] }
          return rule
        })
    ]
  }

  private func deployment(_ pod: PodPlan, _ meta: ObjectMeta, _ template: PodTemplate) -> Deployment {
    let update = pod.leader.service.deploy?.updateConfig
    return .with {
      $0.metadata = meta
      $0.spec.replicas = pod.autoscaling == nil ? pod.replicas ?? 1 : nil
      $0.spec.selector.matchLabels = selector(pod.name)
      $0.spec.template = template
      let delay = max(update?.delay?.seconds(atLeast: 0) ?? 0, update?.monitor?.seconds(atLeast: 0) ?? 0)
      if delay > 0 { $0.spec.minReadySeconds = delay }
      if hasExclusiveClaim(pod) {
        // Two pods cannot hold the claim at once, so the old one must go first.
        $0.spec.strategy = .with { $0.type = "Recreate" }
      } else {
        // Written out, so that a server-side apply can take them back where the type changes.
        $0.spec.strategy =
          update.map { rollout($0) }
          ?? .with {
            $0.type = "RollingUpdate"
            $0.rollingUpdate = .with {
              $0.maxSurge = "25%"
              $0.maxUnavailable = "25%"
            }
          }
      }
    }
  }

  private func rollout(_ update: UpdateConfig) -> DeploymentStrategy {
    let step: IntOrString = update.parallelism.map { $0 == 0 ? .string("100%") : .int($0) } ?? .int(1)
    let startsFirst = update.order == "start-first"
    return .with {
      $0.type = "RollingUpdate"
      $0.rollingUpdate = .with {
        $0.maxSurge = startsFirst ? step : .int(0)
        $0.maxUnavailable = startsFirst ? .int(0) : step
      }
    }
  }

  private func statefulSet(_ pod: PodPlan, _ meta: ObjectMeta, _ template: PodTemplate) -> StatefulSet {
    .with {
      $0.metadata = meta
      $0.spec.serviceName = pod.name
      $0.spec.replicas = pod.replicas ?? 1
      $0.spec.selector.matchLabels = selector(pod.name)
      $0.spec.template = template
    }
  }

  /// Whether two of its pods must not run at once: a claim that one node alone has, or that one pod alone writes.
  private func hasExclusiveClaim(_ pod: PodPlan) -> Bool {
    pod.services.contains { service in
      service.mounts.contains { mount in
        guard case .claim(let name) = mount.source else { return false }
        let claim = plan.claims.first { $0.name == name }
        return claim?.isShared != true
          || claim?.hasOneWriter == true && !mount.isReadOnly && service.knowledge?.keepsData == true
      }
    }
  }
}
