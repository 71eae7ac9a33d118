internal import Compose
internal import Documents
internal import KubernetesObjects

/// Says of every element that has no equal in Kubernetes, so that nothing is dropped in silence.
enum FateCheck {
  static func run(_ planner: inout Planner) {
    for service in planner.project.services.keys {
      guard let map = planner.project.elements["services"]?.map?[service]?.map else { continue }
      for key in map.keys {
        guard let entry = FateTable.services[key], entry.fate == .warned else { continue }
        planner.note(.warned, service, key, key, message: entry.reason)
      }
      checkNested(map, service, &planner)
    }
    checkResources(&planner)
    for service in planner.plan.pods.flatMap(\.services) {
      checkImage(service, &planner)
      ValueFates.check(service, &planner)
    }
  }

  // MARK: Parts

  private static func checkNested(_ service: ElementMap, _ name: String, _ planner: inout Planner) {
    let table = NestedFates.table
    let cursor = table.cursor("services", "*")
    for key in service.keys {
      guard let element = service[key] else { continue }
      walk(element, table.step(cursor, key), key, service.place(of: key)) { path, place, reason in
        planner.plan.notes.append(Note(.warned, name, path, at: place, reason))
      }
    }
  }

  /// Networks, secrets and configs that enabled services use.
  private static func checkResources(_ planner: inout Planner) {
    let used = [
      "networks": planner.project.networks.names, "secrets": planner.project.secrets.names,
      "configs": planner.project.configs.names,
    ]
    for (section, names) in used.sorted(by: { $0.key < $1.key }) {
      for name in names {
        guard let map = planner.project.elements[section]?.map?[name]?.map else { continue }
        for key in map.keys {
          guard let reason = NestedFates.table.rule(NestedFates.table.cursor(section, "*", key)),
            map[key]?.bool != false
          else { continue }
          planner.plan.notes.append(
            Note(.warned, nil, "\(section).\(name).\(key)", at: map.place(of: key), reason))
        }
      }
    }
  }

  /// Recursion is bounded by the depth of the table's patterns.
  private static func walk(
    _ element: Element, _ cursor: PathTable<String>.Cursor, _ path: String, _ place: Place?,
    _ found: (String, Place?, String) -> Void
  ) {
    guard cursor != nil else { return }
    if let reason = NestedFates.table.rule(cursor) { return found(path, place, reason) }
    if let map = element.map {
      for key in map.keys {
        guard let value = map[key] else { continue }
        walk(value, NestedFates.table.step(cursor, key), "\(path).\(key)", map.place(of: key), found)
      }
    }
    for (index, value) in (element.list ?? []).enumerated() {
      walk(value, NestedFates.table.item(cursor), "\(path)[\(index)]", value.place, found)
    }
  }

  // MARK: Images and users

  private static func checkImage(_ planned: ServicePlan, _ planner: inout Planner) {
    let service = planned.service
    if service.build != nil {
      planner.note(
        .approximated, service.name, "build", "build",
        message: "is not done here: the pods expect the image \(planned.image)",
        help: "build and push it with the command below, to a registry that the cluster reads")
    } else {
      let reference = ImageReference(planned.image)
      if reference.digest == nil, reference.tag == nil || reference.tag == "latest" {
        planner.note(
          .warned, service.name, "image", "image",
          message: reference.tag == nil
            ? "has no tag, and so changes without notice"
            : "has the tag latest, and so changes without notice",
          help: "name a version")
      }
    }
    let user = UserName(service.user ?? "")
    let isKnown = user.user.isEmpty || user.uid != nil || user.isRoot
    if !isKnown, planned.knowledge?.uid == nil, planned.runAsUser == nil {
      planner.note(
        .warned, service.name, "user", "user",
        message: "is a name, and Kubernetes takes numbers: the image's own user is kept",
        help: "write the number, or set x-bulkhead.runAsUser")
    }
    for group in service.groupAdd ?? [] where Int(group) == nil {
      planner.note(
        .warned, service.name, "group_add", "group_add",
        message: "names the group \(group), and Kubernetes takes numbers",
        help: "write the number")
    }
  }
}
