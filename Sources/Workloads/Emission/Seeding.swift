internal import KubernetesObjects

/// Init containers that copy what an image has at a path into the fresh volume that is mounted there.
///
/// Docker does so when it makes a volume; Kubernetes never does
/// (https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container).
extension Emitter {
  private static let folder = "/bulkhead-seed"

  func seedContainers(_ pod: PodPlan, _ volumes: inout VolumeList) -> [Container] {
    var result: [Container] = []
    for planned in pod.services {
      for mount in planned.mounts where mount.isSeeded {
        let name = DNSName.label("seed-\(planned.containerName)-\(result.count + 1)")
        var target = mount
        target.isReadOnly = false
        var volume = volumes.add(target, names: fileNames, of: planned)
        volume.mountPath = Self.folder
        result.append(
          .with {
            $0.name = name
            $0.image = planned.image
            $0.imagePullPolicy = pullPolicy(planned.service)
            $0.command = [
              planned.knowledge?.shell ?? "/bin/sh", "-c", SeedScript.text, "seed", mount.path, Self.folder,
            ]
            $0.resources = .with {
              $0.requests = ["cpu": "10m", "memory": "32Mi"]
              $0.limits = ["cpu": "500m", "memory": "128Mi"]
            }
            $0.securityContext = security(planned)
            $0.securityContext?.readOnlyRootFilesystem = true
            $0.volumeMounts = [volume]
          })
      }
    }
    return result
  }
}

/// The script of a seeding container, for any POSIX shell: `sh -c TEXT seed FROM TO`.
enum SeedScript {
  /// Copies into a folder of the volume first and moves from there, so that a copy that was interrupted is
  /// known as one and done again. What stands in the volume already is never touched.
  static let text = """
    set -u
    staging="$2/.bulkhead-seed"
    [ -d "$1" ] || exit 0
    if [ ! -d "$staging" ]; then
      for entry in "$2"/* "$2"/.[!.]* "$2"/..?*; do
        if [ ! -e "$entry" ] && [ ! -L "$entry" ]; then continue; fi
        if [ "$entry" != "$2/lost+found" ]; then exit 0; fi
      done
    fi
    rm -rf "$staging" && mkdir "$staging" || exit 1
    cp -RP "$1/." "$staging/" || echo "some of $1 could not be copied" >&2
    for entry in "$staging"/* "$staging"/.[!.]* "$staging"/..?*; do
      if [ ! -e "$entry" ] && [ ! -L "$entry" ]; then continue; fi
      place="$2/${entry##*/}"
      if [ -e "$place" ] || [ -L "$place" ]; then continue; fi
      mv "$entry" "$place" || exit 1
    done
    rm -rf "$staging"
    """
}
