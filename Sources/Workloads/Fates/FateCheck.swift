internal import Compose

/// Says of every element of a service that has no equal in Kubernetes, so that nothing is dropped in silence.
enum FateCheck {
  static func run(_ planner: inout Planner) {
    for service in planner.project.services.keys {
      guard let map = planner.project.elements["services"]?.map?[service]?.map else { continue }
      for key in map.keys {
        guard let entry = FateTable.services[key], entry.fate == .warned else { continue }
        planner.note(.warned, service, key, key, message: entry.reason)
      }
    }
    for job in planner.project.jobs.keys {
      planner.plan.notes.append(
        Note(
          .warned, nil, "jobs.\(job)", at: planner.project.place("jobs", job), "is not converted yet",
          help: "write it as a service with restart: \"no\""))
    }
  }
}
