internal import KubernetesObjects

/// `restricted-volume-type`: a volume of a kind that pods should not choose.
public enum RestrictedVolumeType: Rule {
  /// What people read about the rule.
  public static let documentation = RuleDocumentation(
    slug: "restricted-volume-type", level: .restricted, severity: .medium, action: .deny,
    what: """
      A volume is of another kind than configMap, csi, downwardAPI, emptyDir, ephemeral, image, \
      persistentVolumeClaim, projected and secret.
      """,
    why: """
      The other kinds name a server or a disk in the pod itself, with the credentials to reach it; a claim leaves \
      that to whoever runs the cluster.
      """,
    bad: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
        volumes: [{name: data, nfs: {server: files.example.com, path: /web}}]
      """,
    good: """
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
        volumes: [{name: data, persistentVolumeClaim: {claimName: web}}]
      """,
    fixSafety: .none,
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"])

  /// Every volume that is of none of the allowed kinds, unknown ones too; `host-path` tells of paths of the node.
  public static func check(_ pod: ReviewedPod, _ examination: inout Examination) {
    guard examination.runs(.restrictedVolumes) else { return }
    for index in pod.template.spec.volumes.indices {
      guard let kind = pod.template.spec.volumes[index].restrictedKind else { continue }
      examination.report(
        "spec.volumes[\(index)].\(kind)", check: .restrictedVolumes,
        "the volume \(pod.template.spec.volumes[index].name) is of the kind \(kind)",
        help: "use a claim, an emptyDir, a ConfigMap or a Secret")
    }
  }
}

extension Volume {
  /// The kind of the volume, where it is none of those that the restricted level allows and no path of the node. A
  /// volume without a kind is an emptyDir.
  fileprivate var restrictedKind: String? {
    if let other = unknownKind { return other }
    let kinds: [(name: StaticString, isSet: Bool)] = [
      ("nfs", nfs != nil), ("iscsi", iscsi != nil), ("awsElasticBlockStore", awsElasticBlockStore != nil),
      ("azureDisk", azureDisk != nil), ("azureFile", azureFile != nil), ("cephfs", cephfs != nil),
      ("cinder", cinder != nil), ("fc", fc != nil), ("flexVolume", flexVolume != nil),
      ("flocker", flocker != nil), ("gcePersistentDisk", gcePersistentDisk != nil),
      ("gitRepo", gitRepo != nil),
      ("glusterfs", glusterfs != nil), ("photonPersistentDisk", photonPersistentDisk != nil),
      ("portworxVolume", portworxVolume != nil), ("quobyte", quobyte != nil), ("rbd", rbd != nil),
      ("scaleIO", scaleIO != nil), ("storageos", storageos != nil), ("vsphereVolume", vsphereVolume != nil),
    ]
    return kinds.first { $0.isSet }.map { "\($0.name)" }
  }
}
