public import Documents

/// A volume of a pod.
public struct Volume: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String = ""
  /// `emptyDir` of the Kubernetes API.
  public var emptyDir: EmptyDirVolume?
  /// `configMap` of the Kubernetes API.
  public var configMap: ConfigMapVolume?
  /// `secret` of the Kubernetes API.
  public var secret: SecretVolume?
  /// `persistentVolumeClaim` of the Kubernetes API.
  public var persistentVolumeClaim: ClaimVolume?
  /// `projected` of the Kubernetes API.
  public var projected: ProjectedVolume?
  /// `hostPath` of the Kubernetes API.
  public var hostPath: HostPathVolume?
  /// `image` of the Kubernetes API.
  public var image: ImageVolume?
  /// `csi` of the Kubernetes API.
  public var csi: Value?
  /// `downwardAPI` of the Kubernetes API.
  public var downwardAPI: Value?
  /// `ephemeral` of the Kubernetes API.
  public var ephemeral: Value?
  /// `nfs` of the Kubernetes API.
  public var nfs: Value?
  /// `iscsi` of the Kubernetes API.
  public var iscsi: Value?
  /// `awsElasticBlockStore` of the Kubernetes API.
  public var awsElasticBlockStore: Value?
  /// `azureDisk` of the Kubernetes API.
  public var azureDisk: Value?
  /// `azureFile` of the Kubernetes API.
  public var azureFile: Value?
  /// `cephfs` of the Kubernetes API.
  public var cephfs: Value?
  /// `cinder` of the Kubernetes API.
  public var cinder: Value?
  /// `fc` of the Kubernetes API.
  public var fc: Value?
  /// `flexVolume` of the Kubernetes API.
  public var flexVolume: Value?
  /// `flocker` of the Kubernetes API.
  public var flocker: Value?
  /// `gcePersistentDisk` of the Kubernetes API.
  public var gcePersistentDisk: Value?
  /// `gitRepo` of the Kubernetes API.
  public var gitRepo: Value?
  /// `glusterfs` of the Kubernetes API.
  public var glusterfs: Value?
  /// `photonPersistentDisk` of the Kubernetes API.
  public var photonPersistentDisk: Value?
  /// `portworxVolume` of the Kubernetes API.
  public var portworxVolume: Value?
  /// `quobyte` of the Kubernetes API.
  public var quobyte: Value?
  /// `rbd` of the Kubernetes API.
  public var rbd: Value?
  /// `scaleIO` of the Kubernetes API.
  public var scaleIO: Value?
  /// `storageos` of the Kubernetes API.
  public var storageos: Value?
  /// `vsphereVolume` of the Kubernetes API.
  public var vsphereVolume: Value?
  /// The first field that was read and is none of these: a kind that this program does not know. Never written.
  public private(set) var unknownKind: String?

  /// Nothing set.
  public init() {}

  /// A volume's kind is the name of a field.
  public static var noticesSkipped: Bool { true }
  /// Notes the kind.
  public mutating func skipped(_ name: String) { unknownKind = unknownKind ?? name }

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.field("emptyDir", &emptyDir)
    try visitor.field("configMap", &configMap)
    try visitor.field("secret", &secret)
    try visitor.field("persistentVolumeClaim", &persistentVolumeClaim)
    try visitor.field("projected", &projected)
    try visitor.field("hostPath", &hostPath)
    try visitor.field("image", &image)
    try visitor.field("csi", &csi)
    try visitor.field("downwardAPI", &downwardAPI)
    try visitor.field("ephemeral", &ephemeral)
    try visitor.field("nfs", &nfs)
    try visitor.field("iscsi", &iscsi)
    try visitor.field("awsElasticBlockStore", &awsElasticBlockStore)
    try visitor.field("azureDisk", &azureDisk)
    try visitor.field("azureFile", &azureFile)
    try visitor.field("cephfs", &cephfs)
    try visitor.field("cinder", &cinder)
    try visitor.field("fc", &fc)
    try visitor.field("flexVolume", &flexVolume)
    try visitor.field("flocker", &flocker)
    try visitor.field("gcePersistentDisk", &gcePersistentDisk)
    try visitor.field("gitRepo", &gitRepo)
    try visitor.field("glusterfs", &glusterfs)
    try visitor.field("photonPersistentDisk", &photonPersistentDisk)
    try visitor.field("portworxVolume", &portworxVolume)
    try visitor.field("quobyte", &quobyte)
    try visitor.field("rbd", &rbd)
    try visitor.field("scaleIO", &scaleIO)
    try visitor.field("storageos", &storageos)
    try visitor.field("vsphereVolume", &vsphereVolume)
  }
}

/// Space that lives as long as its pod.
public struct EmptyDirVolume: Fields, Equatable {
  /// `medium` of the Kubernetes API.
  public var medium: String?
  /// `sizeLimit` of the Kubernetes API.
  public var sizeLimit: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("medium", &medium)
    try visitor.field("sizeLimit", &sizeLimit)
  }
}

/// A key as a file.
public struct KeyToPath: Fields, Equatable {
  /// `key` of the Kubernetes API.
  public var key: String = ""
  /// `path` of the Kubernetes API.
  public var path: String = ""
  /// `mode` of the Kubernetes API.
  public var mode: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("key", &key)
    try visitor.required("path", &path)
    try visitor.field("mode", &mode)
  }
}

/// The keys of a ConfigMap as files.
public struct ConfigMapVolume: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `items` of the Kubernetes API.
  public var items: [KeyToPath] = []
  /// `defaultMode` of the Kubernetes API.
  public var defaultMode: Int?
  /// `optional` of the Kubernetes API.
  public var optional: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("items", &items)
    try visitor.field("defaultMode", &defaultMode)
    try visitor.field("optional", &optional)
  }
}

/// The keys of a Secret as files.
public struct SecretVolume: Fields, Equatable {
  /// `secretName` of the Kubernetes API.
  public var secretName: String?
  /// `items` of the Kubernetes API.
  public var items: [KeyToPath] = []
  /// `defaultMode` of the Kubernetes API.
  public var defaultMode: Int?
  /// `optional` of the Kubernetes API.
  public var optional: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("secretName", &secretName)
    try visitor.field("items", &items)
    try visitor.field("defaultMode", &defaultMode)
    try visitor.field("optional", &optional)
  }
}

/// A claim on storage.
public struct ClaimVolume: Fields, Equatable {
  /// `claimName` of the Kubernetes API.
  public var claimName: String = ""
  /// `readOnly` of the Kubernetes API.
  public var readOnly: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("claimName", &claimName)
    try visitor.field("readOnly", &readOnly)
  }
}

/// Several sources in one folder.
public struct ProjectedVolume: Fields, Equatable {
  /// `sources` of the Kubernetes API.
  public var sources: [ProjectedSource] = []
  /// `defaultMode` of the Kubernetes API.
  public var defaultMode: Int?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("sources", &sources)
    try visitor.field("defaultMode", &defaultMode)
  }
}

/// One of these sources.
public struct ProjectedSource: Fields, Equatable {
  /// `configMap` of the Kubernetes API.
  public var configMap: ConfigMapProjection?
  /// `secret` of the Kubernetes API.
  public var secret: SecretProjection?
  /// `serviceAccountToken` of the Kubernetes API.
  public var serviceAccountToken: TokenProjection?
  /// `downwardAPI` of the Kubernetes API.
  public var downwardAPI: Value?
  /// `clusterTrustBundle` of the Kubernetes API.
  public var clusterTrustBundle: Value?
  /// `podCertificate` of the Kubernetes API.
  public var podCertificate: Value?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("configMap", &configMap)
    try visitor.field("secret", &secret)
    try visitor.field("serviceAccountToken", &serviceAccountToken)
    try visitor.field("downwardAPI", &downwardAPI)
    try visitor.field("clusterTrustBundle", &clusterTrustBundle)
    try visitor.field("podCertificate", &podCertificate)
  }
}

/// A ConfigMap among others.
public struct ConfigMapProjection: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `items` of the Kubernetes API.
  public var items: [KeyToPath] = []
  /// `optional` of the Kubernetes API.
  public var optional: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("items", &items)
    try visitor.field("optional", &optional)
  }
}

/// A Secret among others.
public struct SecretProjection: Fields, Equatable {
  /// `name` of the Kubernetes API.
  public var name: String?
  /// `items` of the Kubernetes API.
  public var items: [KeyToPath] = []
  /// `optional` of the Kubernetes API.
  public var optional: Bool?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("name", &name)
    try visitor.field("items", &items)
    try visitor.field("optional", &optional)
  }
}

/// A token of the service account.
public struct TokenProjection: Fields, Equatable {
  /// `path` of the Kubernetes API.
  public var path: String = ""
  /// `expirationSeconds` of the Kubernetes API.
  public var expirationSeconds: Int?
  /// `audience` of the Kubernetes API.
  public var audience: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("path", &path)
    try visitor.field("expirationSeconds", &expirationSeconds)
    try visitor.field("audience", &audience)
  }
}

/// A path of the node.
public struct HostPathVolume: Fields, Equatable {
  /// `path` of the Kubernetes API.
  public var path: String = ""
  /// `type` of the Kubernetes API.
  public var type: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("path", &path)
    try visitor.field("type", &type)
  }
}

/// The content of an image.
public struct ImageVolume: Fields, Equatable {
  /// `reference` of the Kubernetes API.
  public var reference: String?
  /// `pullPolicy` of the Kubernetes API.
  public var pullPolicy: String?

  /// Nothing set.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func fields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.field("reference", &reference)
    try visitor.field("pullPolicy", &pullPolicy)
  }
}
