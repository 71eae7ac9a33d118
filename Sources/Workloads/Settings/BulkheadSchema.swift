internal import Compose
internal import Documents

/// The keys of `x-bulkhead`: at the top, at a service, at a volume. The published schema is made of this table.
enum BulkheadSchema {
  static let project = closed([
    "allow": allow, "expose": .map(exposure, keys: .names), "ignore": .list(.string, unique: true),
    "patches": .list(patch, unique: false), "volumes": .map(volume, keys: .names),
  ])

  static let service = closed([
    "allow": allow, "autoscaling": autoscaling, "expose": exposure, "ignore": .bool,
    "patches": .list(patch, unique: false), "replicas": .integer(0...1_000_000),
    "runAsUser": .integer(0...Int(Int32.max)),
  ])

  static let volume = closed([
    "class": .string, "seed": .bool, "size": .matching("a quantity such as 10Gi", isSize),
  ])

  /// The schema as it is published in `docs/reference/x-bulkhead.schema.json`.
  static var published: Value {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "x-bulkhead of a compose file",
      "description":
        "Settings for the conversion to Kubernetes: at the top level, at a service and at a volume.",
      "definitions": [
        "project": project.jsonSchema, "service": service.jsonSchema, "volume": volume.jsonSchema,
      ],
      "type": "object",
      "properties": [
        "x-bulkhead": ["$ref": "#/definitions/project"],
        "services": [
          "additionalProperties": ["properties": ["x-bulkhead": ["$ref": "#/definitions/service"]]]
        ],
        "volumes": [
          "additionalProperties": ["properties": ["x-bulkhead": ["$ref": "#/definitions/volume"]]]
        ],
      ],
    ]
  }

  private static func closed(_ keys: [String: Shape], required: [String] = []) -> Shape {
    .object(keys, required: required, extensions: false)
  }

  private static let allow = closed(
    Dictionary(
      uniqueKeysWithValues: ConversionOptions.allowableRules.map {
        (
          $0,
          closed(
            ["expires": .string, "reason": .matching("a sentence that says why", { !$0.trimmed().isEmpty })],
            required: ["reason"])
        )
      }))

  private static let exposure = Shape.either([
    .string,
    closed(
      [
        "class": .string, "gateway": .string, "host": .string, "port": .integer(1...65535), "tls": .string,
        "type": .oneOf(Exposure.Kind.allCases.map(\.rawValue)),
      ], required: ["type"]),
  ])

  private static let autoscaling = closed(
    [
      "cpu": .integer(1...1000), "max": .integer(1...1_000_000), "memory": .integer(1...1000),
      "min": .integer(1...1_000_000),
    ], required: ["max"])

  private static let patch = closed(
    ["kind": .string, "name": .string, "patch": .map(.any, keys: .anything)], required: ["kind", "patch"])

  /// A quantity of bytes: digits, perhaps with a fraction, and a suffix of Kubernetes'.
  @Sendable private static func isSize(_ text: String) -> Bool {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let suffixes = ["", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
    return Double(number).map { $0 > 0 } == true && suffixes.contains(String(text.dropFirst(number.count)))
  }
}
