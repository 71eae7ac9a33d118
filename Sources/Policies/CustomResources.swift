public import Documents
internal import KubernetesObjects

/// The CustomResourceDefinitions of WorkloadPolicy and WorkloadException, with full schemas. What a schema cannot say
/// stands as CEL, and says the same as ``PolicyReader``.
public enum CustomResources {
  /// Both definitions.
  public static var all: [Value] { [policy, exception] }

  /// Both definitions as a stream of YAML documents.
  public static var text: String { all.map { "---\n" + YAMLWriter().write($0) }.joined() }

  private typealias Note = SchemaNotes.Note

  private static var slugs: Value { .array(Rules.slugs.map { .string($0) }) }

  /// The rules that an exception can excuse.
  private static var podSlugs: Value {
    .array(Rules.all.filter { $0.documentation.scope == .pod }.map { .string($0.slug) })
  }

  private static func choices<T: RawRepresentable & CaseIterable>(_ type: T.Type, but excluded: [String] = [])
    -> Value
  where T.RawValue == String {
    .array(T.allCases.map(\.rawValue).filter { !excluded.contains($0) }.map { .string($0) })
  }

  private static func rule(_ rule: String, _ message: String) -> Value {
    ["x-kubernetes-validations": [["rule": .string(rule), "message": .string(message)]]]
  }

  // MARK: Selectors

  /// What is said of a label selector, at a path.
  private static func selector(_ path: String, _ description: String) -> [String: Note] {
    [
      path: Note(description),
      "\(path).matchLabels": Note("The values that labels must have.", ["maxProperties": 32]),
      "\(path).matchLabels{}": Note("", ["maxLength": 63]),
      "\(path).matchExpressions": Note(
        "What else must hold of labels.", ["maxItems": 32, "x-kubernetes-list-type": "atomic"]),
      "\(path).matchExpressions[]": Note(
        "",
        rule(
          "self.operator in ['In', 'NotIn'] ? has(self.values) && size(self.values) > 0 : !has(self.values) || size(self.values) == 0",
          "In and NotIn need values; Exists and DoesNotExist take none")),
      "\(path).matchExpressions[].key": Note("The label.", ["maxLength": 317, "minLength": 1]),
      "\(path).matchExpressions[].operator": Note(
        "How the label is compared.", ["enum": ["In", "NotIn", "Exists", "DoesNotExist"]]),
      "\(path).matchExpressions[].values": Note(
        "The values that it is compared with.", ["maxItems": 64, "x-kubernetes-list-type": "atomic"]),
      "\(path).matchExpressions[].values[]": Note("", ["maxLength": 63]),
    ]
  }

  // MARK: WorkloadPolicy

  private static var policyNotes: SchemaNotes {
    var notes: [String: Note] = [
      "spec": Note("What is asked of workloads. An absent field always means the strict default."),
      "spec.match": Note("Which objects the policy is for; absent, every object that makes pods."),
      "spec.match.excludeNamespaces": Note(
        "Namespaces that the policy is not for. Default: \(PolicyReader.systemNamespaces.joined(separator: ", ")).",
        ["maxItems": 256, "x-kubernetes-list-type": "set"]),
      "spec.match.excludeNamespaces[]": Note("", ["maxLength": 63]),
      "spec.match.kinds": Note(
        "The kinds that the policy is for; absent, every kind that makes pods.",
        ["maxItems": 64, "x-kubernetes-list-type": "set"]),
      "spec.match.kinds[]": Note("", ["maxLength": 63, "minLength": 1]),
      "spec.match.podTemplates": Note(
        "Custom kinds with a pod template in them.", ["maxItems": 64, "x-kubernetes-list-type": "atomic"]),
      "spec.match.podTemplates[].group": Note("The API group.", ["maxLength": 253]),
      "spec.match.podTemplates[].version": Note("The API version.", ["maxLength": 63, "minLength": 1]),
      "spec.match.podTemplates[].kind": Note("The kind.", ["maxLength": 63, "minLength": 1]),
      "spec.match.podTemplates[].path": Note(
        "The field of the pod template, with dots between.",
        ["maxLength": 253, "pattern": "^[A-Za-z_][A-Za-z0-9_-]*([.][A-Za-z_][A-Za-z0-9_-]*)*$"]),
      "spec.defaultAction": Note(
        "What is done about a finding of any rule that rules does not name. Default: deny.",
        ["enum": choices(RuleAction.self, but: ["off"])]),
      "spec.rules": Note(
        "What is done about findings of some rules.",
        ["maxItems": 256, "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name"]]),
      "spec.rules[].name": Note("The rule.", ["enum": slugs]),
      "spec.rules[].action": Note("What is done.", ["enum": choices(RuleAction.self)]),
      "spec.podSecurity": Note("The Pod Security Standards that pods must meet."),
      "spec.podSecurity.level": Note(
        "The level. Default: restricted.", ["enum": choices(PodSecurityLevel.self)]),
      "spec.podSecurity.version": Note(
        "The version of the standards. Default: latest.", ["pattern": #"^(latest|v?1\.(0|[1-9][0-9]{0,3}))$"#]
      ),
      "spec.podSecurity.nonRoot": Note(
        "Whether root may run in a user namespace of its own, as the standard says from 1.35 on (standard), or never (strict). Default: strict.",
        ["enum": choices(NonRootMode.self)]),
      "spec.resources": Note("What containers must ask for and may use."),
      "spec.resources.require": Note(
        "The resources that every container must name. Default: cpu and memory."),
      "spec.resources.require.requests": Note(
        "Those that it must ask for.", ["maxItems": 16, "x-kubernetes-list-type": "set"]),
      "spec.resources.require.requests[]": Note("", ["maxLength": 253]),
      "spec.resources.require.limits": Note(
        "Those that it must have a limit on.", ["maxItems": 16, "x-kubernetes-list-type": "set"]),
      "spec.resources.require.limits[]": Note("", ["maxLength": 253]),
      "spec.resources.maximum": Note("The most that the limits of a pod may add up to."),
      "spec.resources.minimum": Note("The least that a container must ask for."),
      "spec.resources.defaults": Note("What mutation and the fix may fill in."),
      "spec.resources.defaults.requests": Note("What containers ask for that say nothing."),
      "spec.resources.defaults.limits": Note("What containers may use that say nothing."),
      "spec.resources.maxLimitRequestRatio": Note("How many times its request a container's limit may be."),
      "spec.images": Note("Where images may come from, and what may be in them."),
      "spec.images.allowedRegistries": Note(
        "Registries with or without a path; an image is in one when its name begins with the whole components.",
        ["maxItems": 256, "x-kubernetes-list-type": "set"]),
      "spec.images.allowedRegistries[]": Note(
        "", ["maxLength": 253, "pattern": #"^[^\s/*:]+(:[0-9]+)?(/[^\s/*:]+)*$"#]),
      "spec.images.vulnerabilities": Note("How many vulnerabilities an image may have."),
      "spec.images.vulnerabilities.critical": Note("Critical ones.", ["minimum": 0]),
      "spec.images.vulnerabilities.high": Note("High ones.", ["minimum": 0]),
      "spec.images.vulnerabilities.reportMaxAge": Note(
        "How old a report may be, such as 168h.", ["maxLength": 32, "pattern": "^([0-9]{1,9}[hms])+$"]),
      "spec.images.vulnerabilities.whenMissing": Note(
        "What is done about an image without a report. Default: deny.", ["enum": choices(RuleAction.self)]),
      "spec.mutate": Note("Whether admission fills in what is unset and safe. Default: false."),
      "spec.allowNamespaceExceptions": Note(
        "Whether exceptions in an object's own namespace count. Default: false."),
      "spec.remediation": Note("What the controller does about workloads that violate the policy."),
      "spec.remediation.mode": Note(
        "Report them, propose the change, or make it. Default: report.",
        ["enum": ["report", "propose", "fix"]]),
      "spec.remediation.maxConcurrentRollouts": Note(
        "How many rollouts may be under way at once because of fixes. Default: 1.",
        ["minimum": 1, "maximum": 1000]),
      "status": Note("What the controller says of the policy."),
      "status.observedGeneration": Note("The generation of the spec that the status is about."),
      "status.conditions": Note(
        "Whether the policy is in force, and why not.",
        ["x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["type"]]),
      "status.conditions[].type": Note("The aspect."),
      "status.conditions[].status": Note("True, False or Unknown.", ["enum": ["True", "False", "Unknown"]]),
      "status.conditions[].observedGeneration": Note("The generation that it is about."),
      "status.conditions[].lastTransitionTime": Note(
        "When the status last changed.", ["format": "date-time"]),
      "status.conditions[].reason": Note("Why, in one word."),
      "status.conditions[].message": Note("Why, in a sentence."),
      "status.workloads": Note("How many workloads the policy covers."),
      "status.violating": Note("How many of them violate it."),
      "status.fixed": Note("How many of them the controller has fixed."),
      "status.contested": Note("How many fixes somebody takes back."),
    ]
    notes.merge(selector("spec.match.namespaceSelector", "The labels that a namespace must have.")) { $1 }
    notes.merge(selector("spec.match.objectSelector", "The labels that an object must have.")) { $1 }
    return SchemaNotes(notes)
  }

  private static var policy: Value {
    definition(
      kind: "WorkloadPolicy", plural: "workloadpolicies", short: "wp", scope: "Cluster",
      description: "A WorkloadPolicy says what pods must be like, and what is done about those that are not.",
      spec: SchemaWriter.schema(of: WorkloadPolicySpec.self, at: "spec", policyNotes),
      status: SchemaWriter.schema(of: WorkloadPolicyStatus.self, at: "status", policyNotes),
      notes: policyNotes,
      columns: [
        ("Level", "string", ".spec.podSecurity.level"), ("Mode", "string", ".spec.remediation.mode"),
        ("Ready", "string", #".status.conditions[?(@.type=="Ready")].status"#),
        ("Workloads", "integer", ".status.workloads"), ("Violating", "integer", ".status.violating"),
        ("Age", "date", ".metadata.creationTimestamp"),
      ])
  }

  // MARK: WorkloadException

  private static var exceptionNotes: SchemaNotes {
    var notes: [String: Note] = [
      "spec": Note(
        "What is excused, where, why and until when.",
        [
          "x-kubernetes-validations": [
            [
              "rule": "has(self.expiresAt) != (has(self.permanent) && self.permanent)",
              "message": "an exception has expiresAt, or permanent: true",
            ]
          ]
        ]),
      "spec.rules": Note(
        "The rules that are excused.", ["minItems": 1, "maxItems": 256, "x-kubernetes-list-type": "set"]),
      "spec.rules[]": Note("", ["enum": podSlugs]),
      "spec.match": Note(
        "The workloads that are excused; absent, every one of the namespace.",
        rule("!(has(self.name) && has(self.labelSelector))", "name and labelSelector exclude each other")),
      "spec.match.namespaces": Note(
        "The namespaces; they count in the operator's exception namespaces alone.",
        ["maxItems": 256, "x-kubernetes-list-type": "set"]),
      "spec.match.namespaces[]": Note("", ["maxLength": 63]),
      "spec.match.kind": Note("The kind.", ["maxLength": 63]),
      "spec.match.name": Note("The name.", ["maxLength": 253]),
      "spec.match.containers": Note(
        "The containers; absent, the pod and all of its containers.",
        ["maxItems": 256, "x-kubernetes-list-type": "set"]),
      "spec.match.containers[]": Note("", ["maxLength": 63]),
      "spec.reason": Note(
        "Why, for those who review it.", ["minLength": 1, "maxLength": 2048, "pattern": #"\S"#]),
      "spec.expiresAt": Note("The moment from which on it excuses nothing.", ["format": "date-time"]),
      "spec.permanent": Note("Whether it has no end."),
      "status": Note("What the controller says of the exception."),
      "status.state": Note("Whether it excuses anything now.", ["enum": ["Active", "Expired", "Unused"]]),
      "status.matched": Note("How many workloads it excuses."),
    ]
    notes.merge(selector("spec.match.labelSelector", "The labels of the workloads.")) { $1 }
    return SchemaNotes(notes)
  }

  private static var exception: Value {
    var spec = SchemaWriter.schema(of: WorkloadExceptionSpec.self, at: "spec", exceptionNotes)
    spec["required"] = ["rules", "reason"]
    return definition(
      kind: "WorkloadException", plural: "workloadexceptions", short: "we", scope: "Namespaced",
      description: "A WorkloadException excuses workloads from rules, for a reason and for a time.",
      spec: spec,
      status: SchemaWriter.schema(of: WorkloadExceptionStatus.self, at: "status", exceptionNotes),
      notes: exceptionNotes,
      columns: [
        ("Rules", "string", ".spec.rules"), ("State", "string", ".status.state"),
        ("Expires", "string", ".spec.expiresAt"), ("Reason", "string", ".spec.reason"),
        ("Age", "date", ".metadata.creationTimestamp"),
      ])
  }

  // MARK: Both

  /// The paths of fields of which the schema says nothing; a test holds that there are none.
  package static var undescribed: [String] {
    func missing(_ schema: Value, _ path: String, _ notes: SchemaNotes) -> [String] {
      let properties = schema["properties"]?.object ?? []
      return properties.flatMap { member -> [String] in
        let place = "\(path).\(member.key)"
        let items = member.value["items"].map { missing($0, place + "[]", notes) } ?? []
        return (member.value["description"] == nil ? [place] : []) + missing(member.value, place, notes)
          + items
      }
    }
    return missing(
      SchemaWriter.schema(of: WorkloadPolicySpec.self, at: "spec", policyNotes), "spec", policyNotes)
      + missing(
        SchemaWriter.schema(of: WorkloadExceptionSpec.self, at: "spec", exceptionNotes), "spec",
        exceptionNotes)
  }

  private static func definition(
    kind: String, plural: String, short: String, scope: String, description: String, spec: Value,
    status: Value,
    notes: SchemaNotes, columns: [(name: String, type: String, path: String)]
  ) -> Value {
    let schema: Value = [
      "type": "object", "description": .string(description), "required": ["spec"],
      "properties": [
        "apiVersion": ["type": "string"], "kind": ["type": "string"], "metadata": ["type": "object"],
        "spec": notes.noted(spec, "spec"), "status": notes.noted(status, "status"),
      ],
    ]
    return [
      "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
      "metadata": ["name": .string("\(plural).policy.bulkhead.dev")],
      "spec": [
        "group": "policy.bulkhead.dev", "scope": .string(scope),
        "names": [
          "kind": .string(kind), "listKind": .string(kind + "List"), "plural": .string(plural),
          "singular": .string(kind.lowercased()), "shortNames": [.string(short)], "categories": ["bulkhead"],
        ],
        "versions": [
          [
            "name": "v1alpha1", "served": true, "storage": true, "subresources": ["status": [:]],
            "additionalPrinterColumns": .array(
              columns.map {
                ["name": .string($0.name), "type": .string($0.type), "jsonPath": .string($0.path)]
              }),
            "schema": ["openAPIV3Schema": schema],
          ]
        ],
      ],
    ]
  }
}
