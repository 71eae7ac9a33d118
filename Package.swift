// swift-tools-version: 6.2
import PackageDescription

/// `BULKHEAD_STATIC=1` links libyaml into the executable (`make release`): the system library
/// target then carries no `pkg-config` flags, and the archive is named to the linker directly.
let isStatic = Context.environment["BULKHEAD_STATIC"] == "1"

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The pure core is optimised in debug builds too, so that property tests over thousands of
/// generated inputs fit into a test run.
let fastInDebug: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")

let package = Package(
  name: "bulkhead",
  products: [
    .executable(name: "bulkhead", targets: ["bulkhead"]),
    // For Benchmarks, a package of its own.
    .library(name: "BulkheadCore", targets: ["Documents", "KubernetesObjects", "Policies"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: isStatic ? nil : "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Documents", dependencies: ["CLibYAML"], swiftSettings: fastInDebug),
    .target(name: "Compose", dependencies: ["Documents", collections], swiftSettings: fastInDebug),
    .target(
      name: "KubernetesObjects", dependencies: ["Documents"], swiftSettings: fastInDebug),
    .target(
      name: "Policies", dependencies: ["KubernetesObjects", "Documents"],
      swiftSettings: fastInDebug),
    .target(
      name: "Workloads", dependencies: ["Compose", "KubernetesObjects", "Documents"],
      exclude: ["Resources"], swiftSettings: fastInDebug),
    .target(
      name: "Console",
      dependencies: ["Policies", "KubernetesObjects", "Documents", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "bulkhead",
      dependencies: [
        "Compose", "Workloads", "Policies", "KubernetesObjects", "Documents", "Console",
        argumentParser,
      ],
      swiftSettings: strict,
      linkerSettings: isStatic ? [.unsafeFlags(["-Xlinker", "-l:libyaml.a"])] : []),
    .target(
      name: "TestSupport", dependencies: ["Documents"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ComposeTests", dependencies: ["Compose", "Documents", "TestSupport"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "KubernetesObjectsTests",
      dependencies: ["KubernetesObjects", "Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PoliciesTests",
      dependencies: ["Policies", "KubernetesObjects", "Documents", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkloadsTests",
      dependencies: ["Workloads", "Compose", "KubernetesObjects", "Documents", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "Documents"],
      exclude: ["Golden", "Policies"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
