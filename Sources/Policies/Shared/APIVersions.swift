/// API versions that Kubernetes has deprecated or removed.
///
/// Sources: https://kubernetes.io/docs/reference/using-api/deprecation-guide/ for what was removed from 1.16 to 1.32,
/// and the markers of https://github.com/kubernetes/api (`zz_generated.prerelease-lifecycle.go`, 0.37) for when an API
/// was deprecated and for what comes later. Alpha versions are left out, which no cluster serves unasked, and so are
/// subresources and beta versions that nothing has followed yet.
enum APIVersions {
  /// Kinds of an API version with its dates, as minor versions of Kubernetes 1.
  struct Row: Sendable {
    /// The group and version, such as `batch/v1beta1`.
    let apiVersion: String
    /// The kinds.
    let kinds: [String]
    /// The version from which on it is deprecated.
    let deprecated: Int
    /// The version from which on it is not served; nil where it stays.
    let removed: Int?
    /// The API version to use in its place; nil where there is none.
    let replacement: String?
    /// The kind to use in its place, where it is another.
    let replacementKind: String?

    fileprivate init(
      _ apiVersion: String, _ kinds: [String], deprecated: Int, removed: Int?, use replacement: String?,
      kind replacementKind: String? = nil
    ) {
      self.apiVersion = apiVersion
      self.kinds = kinds
      self.deprecated = deprecated
      self.removed = removed
      self.replacement = replacement
      self.replacementKind = replacementKind
    }

    /// Whether the API server of a minor version does not know it any more.
    func isRemoved(in minor: Int) -> Bool { removed.map { $0 <= minor } ?? false }
    /// Whether the API server of a minor version warns of it.
    func isDeprecated(in minor: Int) -> Bool { deprecated <= minor && !isRemoved(in: minor) }
  }

  /// The rows, in the order of removal.
  static let rows = [
    // 1.16
    Row(
      "extensions/v1beta1", ["DaemonSet", "Deployment", "ReplicaSet"], deprecated: 8, removed: 16,
      use: "apps/v1"),
    Row("extensions/v1beta1", ["NetworkPolicy"], deprecated: 9, removed: 16, use: "networking.k8s.io/v1"),
    Row("extensions/v1beta1", ["PodSecurityPolicy"], deprecated: 10, removed: 16, use: "policy/v1beta1"),
    Row(
      "apps/v1beta1", ["ControllerRevision", "Deployment", "ReplicaSet", "StatefulSet"], deprecated: 8,
      removed: 16,
      use: "apps/v1"),
    Row(
      "apps/v1beta2", ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
      deprecated: 9,
      removed: 16, use: "apps/v1"),
    // 1.22
    Row(
      "admissionregistration.k8s.io/v1beta1",
      ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
      deprecated: 16, removed: 22, use: "admissionregistration.k8s.io/v1"),
    Row(
      "apiextensions.k8s.io/v1beta1", ["CustomResourceDefinition"], deprecated: 16, removed: 22,
      use: "apiextensions.k8s.io/v1"),
    Row(
      "apiregistration.k8s.io/v1beta1", ["APIService"], deprecated: 19, removed: 22,
      use: "apiregistration.k8s.io/v1"),
    Row(
      "authentication.k8s.io/v1beta1", ["TokenReview"], deprecated: 19, removed: 22,
      use: "authentication.k8s.io/v1"),
    Row(
      "authorization.k8s.io/v1beta1",
      [
        "LocalSubjectAccessReview", "SelfSubjectAccessReview", "SelfSubjectRulesReview",
        "SubjectAccessReview",
      ],
      deprecated: 19, removed: 22, use: "authorization.k8s.io/v1"),
    Row(
      "certificates.k8s.io/v1beta1", ["CertificateSigningRequest"], deprecated: 19, removed: 22,
      use: "certificates.k8s.io/v1"),
    Row("coordination.k8s.io/v1beta1", ["Lease"], deprecated: 19, removed: 22, use: "coordination.k8s.io/v1"),
    Row("extensions/v1beta1", ["Ingress"], deprecated: 14, removed: 22, use: "networking.k8s.io/v1beta1"),
    Row(
      "networking.k8s.io/v1beta1", ["Ingress", "IngressClass"], deprecated: 19, removed: 22,
      use: "networking.k8s.io/v1"),
    Row(
      "rbac.authorization.k8s.io/v1beta1", ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
      deprecated: 17, removed: 22, use: "rbac.authorization.k8s.io/v1"),
    Row(
      "scheduling.k8s.io/v1beta1", ["PriorityClass"], deprecated: 14, removed: 22, use: "scheduling.k8s.io/v1"
    ),
    Row("storage.k8s.io/v1beta1", ["CSINode"], deprecated: 17, removed: 22, use: "storage.k8s.io/v1"),
    Row(
      "storage.k8s.io/v1beta1", ["CSIDriver", "StorageClass", "VolumeAttachment"], deprecated: 19,
      removed: 22,
      use: "storage.k8s.io/v1"),
    // 1.25
    Row("batch/v1beta1", ["CronJob"], deprecated: 21, removed: 25, use: "batch/v1"),
    Row(
      "discovery.k8s.io/v1beta1", ["EndpointSlice"], deprecated: 21, removed: 25, use: "discovery.k8s.io/v1"),
    Row("events.k8s.io/v1beta1", ["Event"], deprecated: 22, removed: 25, use: "events.k8s.io/v1"),
    Row(
      "autoscaling/v2beta1", ["HorizontalPodAutoscaler"], deprecated: 22, removed: 25,
      use: "autoscaling/v2beta2"),
    Row("policy/v1beta1", ["PodDisruptionBudget"], deprecated: 21, removed: 25, use: "policy/v1"),
    Row("policy/v1beta1", ["PodSecurityPolicy"], deprecated: 21, removed: 25, use: nil),
    Row("node.k8s.io/v1beta1", ["RuntimeClass"], deprecated: 22, removed: 25, use: "node.k8s.io/v1"),
    // 1.26
    Row(
      "flowcontrol.apiserver.k8s.io/v1beta1", ["FlowSchema", "PriorityLevelConfiguration"], deprecated: 23,
      removed: 26, use: "flowcontrol.apiserver.k8s.io/v1beta2"),
    Row(
      "autoscaling/v2beta2", ["HorizontalPodAutoscaler"], deprecated: 23, removed: 26, use: "autoscaling/v2"),
    // 1.27
    Row(
      "storage.k8s.io/v1beta1", ["CSIStorageCapacity"], deprecated: 24, removed: 27, use: "storage.k8s.io/v1"),
    // 1.29
    Row(
      "flowcontrol.apiserver.k8s.io/v1beta2", ["FlowSchema", "PriorityLevelConfiguration"], deprecated: 26,
      removed: 29, use: "flowcontrol.apiserver.k8s.io/v1beta3"),
    // 1.32
    Row(
      "flowcontrol.apiserver.k8s.io/v1beta3", ["FlowSchema", "PriorityLevelConfiguration"], deprecated: 29,
      removed: 32, use: "flowcontrol.apiserver.k8s.io/v1"),
    // Later ones, by their markers.
    Row(
      "authentication.k8s.io/v1beta1", ["SelfSubjectReview"], deprecated: 30, removed: 33,
      use: "authentication.k8s.io/v1"),
    Row(
      "admissionregistration.k8s.io/v1beta1",
      ["ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"],
      deprecated: 31, removed: 34, use: "admissionregistration.k8s.io/v1"),
    Row(
      "networking.k8s.io/v1beta1", ["IPAddress", "ServiceCIDR"], deprecated: 34, removed: 37,
      use: "networking.k8s.io/v1"),
    Row(
      "storage.k8s.io/v1beta1", ["VolumeAttributesClass"], deprecated: 34, removed: 37,
      use: "storage.k8s.io/v1"),
    Row(
      "resource.k8s.io/v1beta1", ["DeviceClass", "ResourceClaim", "ResourceClaimTemplate", "ResourceSlice"],
      deprecated: 35, removed: 38, use: "resource.k8s.io/v1"),
    Row(
      "resource.k8s.io/v1beta2", ["DeviceClass", "ResourceClaim", "ResourceClaimTemplate", "ResourceSlice"],
      deprecated: 36, removed: 39, use: "resource.k8s.io/v1"),
    Row(
      "admissionregistration.k8s.io/v1beta1", ["MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding"],
      deprecated: 37, removed: 40, use: "admissionregistration.k8s.io/v1"),
    Row(
      "certificates.k8s.io/v1beta1", ["ClusterTrustBundle", "PodCertificateRequest"], deprecated: 37,
      removed: 40,
      use: "certificates.k8s.io/v1"),
    Row(
      "storagemigration.k8s.io/v1beta1", ["StorageVersionMigration"], deprecated: 37, removed: 40,
      use: "storagemigration.k8s.io/v1"),
    // An API of version 1 is not removed: https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/
    Row("v1", ["Endpoints"], deprecated: 33, removed: nil, use: "discovery.k8s.io/v1", kind: "EndpointSlice"),
  ]

  /// The row of an API version and kind.
  static func row(_ apiVersion: String, _ kind: String) -> Row? {
    rowsByName[Name(apiVersion: apiVersion, kind: kind)]
  }

  /// What to do about a row's objects in a minor version, as an imperative.
  static func help(_ row: Row, _ kind: String, in minor: Int) -> String {
    if let other = row.replacementKind, let version = row.replacement {
      return "use \(other) of \(version) in its place"
    }
    var current = row
    // What follows may itself have been followed by something in that version.
    while let version = current.replacement, let next = self.row(version, kind), next.deprecated <= minor {
      current = next
    }
    return current.replacement.map { "set apiVersion to \($0)" }
      ?? "remove the object: nothing takes its place"
  }

  private struct Name: Hashable {
    let apiVersion: String
    let kind: String
  }

  private static let rowsByName: [Name: Row] = {
    var result: [Name: Row] = [:]
    for row in rows {
      for kind in row.kinds { result[Name(apiVersion: row.apiVersion, kind: kind)] = row }
    }
    return result
  }()
}
