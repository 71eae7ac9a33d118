internal import Compose
internal import Documents
internal import KubernetesObjects

/// Says of every element that has no equal in Kubernetes, so that nothing is dropped in silence.
enum FateCheck {
  static func run(_ planner: inout Planner) {
    let names = Set(planner.project.services.keys)
    for found in ElementWalk(planner.original).elements {
      guard found.entry.fate == .warned, found.isSet, !found.isPart else { continue }
      // What no enabled service uses is no part of the result.
      if found.path.section == "services", !names.contains(found.path.owner) { continue }
      planner.plan.notes.append(
        Note(.warned, found.service, found.name, at: found.place, found.entry.reason))
    }
    for service in planner.plan.pods.flatMap(\.services)
    where service.copiedInit == nil {
      if !planner.hooks.contains(service.name) { checkImage(service, &planner) }
      ValueFates.check(service, &planner)
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
    let isKnown = user.user.isEmpty || user.uid != nil || planned.namedUser != nil || user.isRoot
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
