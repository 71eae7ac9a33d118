internal import Compose

/// A service of a compose file; Kubernetes has a kind of the same name.
typealias ComposeService = Compose.Service
/// A volume of the project.
typealias ComposeVolume = Compose.Volume
