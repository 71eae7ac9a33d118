/// All rules, by name.
public enum Rules {
  /// The rules in the order of their slugs.
  public static let all: [any Rule.Type] = [
    AddedCapability.self, AutomountedToken.self, BlockingDisruptionBudget.self, ConfigMapCredential.self,
    ContainerSocket.self, CustomSELinux.self, DanglingReference.self, DefaultServiceAccount.self,
    DeprecatedAPIVersion.self, DuplicateKey.self, DuplicateObject.self, DuplicateVariable.self,
    ExcessiveResources.self, HostIPC.self, HostNetwork.self, HostPath.self, HostPID.self, HostPort.self,
    HostProbe.self, HostProcess.self, InsufficientRequests.self, InvalidField.self,
    InvalidImageReference.self, InvalidPodSecurityLabel.self, InvalidSuppression.self,
    MisleadingHostAlias.self, MissingDisruptionBudget.self, MissingImageDigest.self, MissingLimits.self,
    MissingLivenessProbe.self, MissingNetworkPolicy.self, MissingReadinessProbe.self, MissingRequests.self,
    MutableImageTag.self, OvercommittedLimits.self, PlaintextCredential.self, PrivilegeEscalation.self,
    PrivilegedContainer.self, RemovedAPIVersion.self, RequestAboveLimit.self, RestrictedVolumeType.self,
    RootGroup.self, RootUser.self, SecretInVariable.self, SensitiveHostPath.self,
    SharedProcessNamespace.self, SingleReplica.self, UnboundedEmptyDir.self, UnconfinedAppArmor.self,
    UnconfinedSeccomp.self, UnmaskedProc.self, UnmatchedSelector.self, UnmatchedService.self,
    UnmatchedTargetPort.self, UnreadableDocument.self, UnsafePullPolicy.self, UnsafeSysctl.self,
    UntrustedRegistry.self, UnusedSuppression.self, VulnerableImage.self, WritableRootFilesystem.self,
  ]

  /// The slugs.
  public static let slugs: [String] = all.map { $0.slug }

  /// A rule by its slug.
  public static func named(_ slug: String) -> (any Rule.Type)? { bySlug[slug] }

  private static let bySlug = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0) })
}
