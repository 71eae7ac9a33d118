// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that a plain build does not need it: `make bench`.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "bulkhead", path: "..")],
  targets: [
    .executableTarget(
      name: "rules-benchmark", dependencies: [.product(name: "BulkheadCore", package: "bulkhead")],
      linkerSettings: [.linkedLibrary("m")])
  ],
  swiftLanguageModes: [.v6]
)
