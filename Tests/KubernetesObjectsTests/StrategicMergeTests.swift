import Documents
import KubernetesObjects
import Testing

@Suite struct StrategicMergeTests {
  /// A case: its name, the path of the error, and one JSON list of the object, the patch and the result.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let text: String

    /// Reads cases that begin with a line `# name @ path`.
    static func all(_ text: String) -> [Case] {
      var cases: [(name: Substring, text: String)] = []
      for line in text.split(separator: "\n") {
        if line.hasPrefix("# ") {
          cases.append((line.dropFirst(2), ""))
        } else {
          cases[cases.count - 1].text += line + "\n"
        }
      }
      return cases.map { name, text in
        let parts = name.split(separator: " @ ")
        return Case(
          testDescription: String(parts[0]), path: String(parts.dropFirst().first ?? ""), text: text)
      }
    }
  }

  /// The value of a JSON text.
  private func json(_ text: String) throws -> Value { try JSONReader.value(Array(text.utf8)) }

  /// A case's values: the object, the patch, the result.
  private func values(_ text: String) throws -> (object: Value, patch: Value, result: Value?) {
    let items = try #require(try json(text).array)
    return (items[0], items[1], items.dropFirst(2).first)
  }

  @Test(arguments: cases + decoded) func merges(_ test: Case) throws {
    let (object, patch, result) = try values(test.text)
    #expect(try object.strategicallyMerged(with: patch).sortedByKey() == result?.sortedByKey())
  }

  @Test(arguments: refused + strict) func refuses(_ test: Case) throws {
    let (object, patch, _) = try values(test.text)
    let error = #expect(throws: StrategicMergeError.self) { try object.strategicallyMerged(with: patch) }
    #expect(error?.path == test.path)
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: cases + decoded + refused + strict) func anEmptyPatchChangesNothing(_ test: Case) throws {
    let (object, _, _) = try values(test.text)
    #expect(try object.strategicallyMerged(with: [:]) == object)
  }

  /// The API server refuses `$patch: merge`, which is what happens anyway.
  @Test func mergeIsWhatHappensAnyway() throws {
    let (object, patch, result) = try values(
      """
      [{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"name":"a","tty":true}]}},
      {"spec":{"containers":[{"$patch":"merge","name":"a","image":"a"}],
        "securityContext":{"$patch":"merge","fsGroup":1}}},
      {"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"name":"a","tty":true,"image":"a"}],
        "securityContext":{"fsGroup":1}}}]
      """)
    #expect(try object.strategicallyMerged(with: patch) == result)
  }

  @Test(arguments: [
    #""apiVersion":"example.com/v1","kind":"Pod""#,
    #""apiVersion":"serving.knative.dev/v1","kind":"Service""#,
    #""kind":"Pod""#, #""apiVersion":"v1""#,
  ]) func otherKindsReplaceLists(_ head: String) throws {
    let (object, patch, result) = try values(
      """
      [{\(head),"metadata":{"finalizers":["a"]},
        "spec":{"containers":[{"name":"a"}],"ports":[1],"a":{"b":1,"c":2}}},
      {"metadata":{"finalizers":["b"]},
        "spec":{"containers":[{"name":"b"}],"ports":{"x":1},"a":{"b":null,"d":3}}},
      {\(head),"metadata":{"finalizers":["b"]},
        "spec":{"containers":[{"name":"b"}],"ports":{"x":1},"a":{"c":2,"d":3}}}]
      """)
    #expect(try object.strategicallyMerged(with: patch) == result)
  }

  /// Kinds that kubectl does not know without an API server; their types have the same tags.
  @Test(arguments: [
    ("apiextensions", "CustomResourceDefinition", "b"), ("apiregistration", "APIService", "b a"),
  ])
  func kindsOfTheAPIItself(_ group: String, _ kind: String, _ conditions: String) throws {
    let (object, patch, _) = try values(
      """
      [{"apiVersion":"\(group).k8s.io/v1","kind":"\(kind)","metadata":{"finalizers":["a"]},
        "status":{"conditions":[{"type":"a"}]}},
      {"metadata":{"finalizers":["b"]},"status":{"conditions":[{"type":"b"}]}}]
      """)
    let result = try object.strategicallyMerged(with: patch)
    #expect(result["metadata"]?["finalizers"] == ["b", "a"])
    let types = result["status"]?["conditions"]?.array?.compactMap { $0["type"]?.string }
    #expect(types?.joined(separator: " ") == conditions)
  }

  @Test func keysKeepTheirOrderAndNewOnesComeLast() throws {
    let (object, patch, _) = try values(
      """
      [{"apiVersion":"v1","kind":"ConfigMap","data":{"z":"1","y":"2","x":"3"}},
      {"data":{"b":"4","x":"5","y":null,"a":"6"}}]
      """)
    let data = try object.strategicallyMerged(with: patch)["data"]?.object
    #expect(data?.map(\.key) == ["z", "x", "b", "a"])
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> Value { (0..<depth).reduce("x") { inner, _ in ["a": inner] } }
    let object: Value = ["apiVersion": "v1", "kind": "ConfigMap", "data": [:]]
    #expect(try object.strategicallyMerged(with: nested(100))["a"] == nested(99))
    #expect(throws: StrategicMergeError.self) { try object.strategicallyMerged(with: nested(101)) }
    var lists: Value = []
    for _ in 0..<200 { lists = [lists] }
    #expect(throws: StrategicMergeError.self) { try object.strategicallyMerged(with: ["data": ["a": lists]]) }
  }

  @Test func onlyMapsMerge() {
    let object: Value = ["apiVersion": "v1", "kind": "ConfigMap"]
    let pairs: [(Value, Value)] = [(object, .array([])), (object, .null), (.null, object), ("a", object)]
    for (object, patch) in pairs {
      let error = #expect(throws: StrategicMergeError.self) { try object.strategicallyMerged(with: patch) }
      #expect(error?.path == "")
    }
  }

  /// The results are those of `kubectl patch --local --type=strategic` 1.37.1.
  static let cases = Case.all(
    """
    # a container is added, and comes first
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"nginx",
      "image":"nginx-1.0"}]}},
    {"spec":{"containers":[{"name":"log-tailer","image":"log-tailer-1.0"}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"image":"log-tailer-1.0",
      "name":"log-tailer"},{"image":"nginx-1.0","name":"nginx"}]}}]
    # a map is replaced
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"securityContext":{"runAsUser":1,
      "fsGroup":2},"containers":[{"name":"a","image":"a:1"}]}},
    {"spec":{"securityContext":{"$patch":"replace","runAsGroup":3}}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"image":"a:1",
      "name":"a"}],"securityContext":{"runAsGroup":3}}}]
    # a list is replaced
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"nginx-1.0"},
      {"$patch":"replace"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"nginx-1.0","name":"nginx"}]}}}}]
    # an item is deleted
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"n"},{"name":"log-tailer",
      "image":"l"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"nginx-1.0"},{"$patch":"delete",
      "name":"log-tailer"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"nginx-1.0","name":"nginx"}]}}}}]
    # a map is deleted by directive
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"strategy":{"type":"Recreate","rollingUpdate":{"maxSurge":1}}}},
    {"spec":{"strategy":{"rollingUpdate":{"$patch":"delete"}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"strategy":{"rollingUpdate":{},"type":"Recreate"}}}]
    # a map is deleted by null
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"strategy":{"type":"Recreate","rollingUpdate":{"maxSurge":1}}}},
    {"spec":{"strategy":{"rollingUpdate":null}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"strategy":{"type":"Recreate"}}}]
    # scalars are deleted from a list
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","finalizers":["a","b","c"]},"spec":{}},
    {"metadata":{"$deleteFromPrimitiveList/finalizers":["b","c"]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"finalizers":["a"],"name":"x"},"spec":{}}]
    # scalars are ordered
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","finalizers":["a","b","c"]},"spec":{}},
    {"metadata":{"$setElementOrder/finalizers":["b","c","a"]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"finalizers":["b","c","a"],"name":"x"},"spec":{}}]
    # maps are ordered
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"},
      {"name":"c","image":"c:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"c"},{"name":"a"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"b:1","name":"b"},{"image":"c:1","name":"c"},
      {"image":"a:1","name":"a"}]}}}}]
    # only the keys in the list are retained
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1}}}},
    {"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"strategy":{"type":"Recreate"}}}]
    # env merges by name
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"A","value":"1"},{"name":"B",
      "value":"2"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"C","value":"3"},{"name":"A",
      "value":"4"}]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"env":[{"name":"C","value":"3"},{"name":"A","value":"4"},
      {"name":"B","value":"2"}],"name":"a"}]}}}}]
    # container ports merge by containerPort
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"name":"web"},
      {"containerPort":443}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":443,
      "name":"tls"}]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"name":"web"},
      {"containerPort":443,"name":"tls"}]}]}}}}]
    # volume mounts merge by mountPath
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","volumeMounts":[{"mountPath":"/a",
      "name":"v"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","volumeMounts":[{"mountPath":"/a",
      "readOnly":true},{"mountPath":"/b","name":"v"}]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","volumeMounts":[{"mountPath":"/a","name":"v",
      "readOnly":true},{"mountPath":"/b","name":"v"}]}]}}}}]
    # volume devices merge by devicePath
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","volumeDevices":[{"devicePath":"/dev/a",
      "name":"v"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","volumeDevices":[{"devicePath":"/dev/a",
      "name":"w"}]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","volumeDevices":[{"devicePath":"/dev/a",
      "name":"w"}]}]}}}}]
    # a volume changes its source
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"volumes":[{"name":"v","emptyDir":{"medium":"Memory"}},{"name":"w",
      "hostPath":{"path":"/w"}}]}}}},
    {"spec":{"template":{"spec":{"volumes":[{"$retainKeys":["name","configMap"],"name":"v",
      "configMap":{"name":"m"}}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"volumes":[{"configMap":{"name":"m"},"name":"v"},
      {"hostPath":{"path":"/w"},"name":"w"}]}}}}]
    # init and ephemeral containers merge by name, and what is in them
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"initContainers":[{"name":"i",
      "env":[{"name":"A","value":"1"}]}],"ephemeralContainers":[{"name":"e","env":[{"name":"A",
      "value":"1"}]}]}},
    {"spec":{"initContainers":[{"name":"i","env":[{"name":"B","value":"2"}]}],
      "ephemeralContainers":[{"name":"e","env":[{"name":"A","value":"2"}]}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},
      "spec":{"ephemeralContainers":[{"env":[{"name":"A","value":"2"}],"name":"e"}],
      "initContainers":[{"env":[{"name":"B","value":"2"},{"name":"A","value":"1"}],"name":"i"}]}}]
    # host aliases merge by ip
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"hostAliases":[{"ip":"1.1.1.1",
      "hostnames":["a"]}]}},
    {"spec":{"hostAliases":[{"ip":"1.1.1.1","hostnames":["b"]},{"ip":"2.2.2.2"}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"hostAliases":[{"hostnames":["b"],
      "ip":"1.1.1.1"},{"ip":"2.2.2.2"}]}}]
    # pull secrets, gates and claims of a pod merge by name
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"imagePullSecrets":[{"name":"a"}],
      "schedulingGates":[{"name":"a"}],"resourceClaims":[{"name":"a","resourceClaimName":"x"}]}},
    {"spec":{"imagePullSecrets":[{"name":"b"}],"schedulingGates":[{"name":"a","$patch":"delete"}],
      "resourceClaims":[{"name":"a","resourceClaimName":"y"}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"imagePullSecrets":[{"name":"b"},
      {"name":"a"}],"resourceClaims":[{"name":"a","resourceClaimName":"y"}],"schedulingGates":[]}}]
    # spread constraints merge by topologyKey
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"topologySpreadConstraints":[{"topologyKey":"zone","maxSkew":1},
      {"topologyKey":"host","maxSkew":1}]}}}},
    {"spec":{"template":{"spec":{"topologySpreadConstraints":[{"topologyKey":"host","maxSkew":2}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"topologySpreadConstraints":[{"maxSkew":1,"topologyKey":"zone"},
      {"maxSkew":2,"topologyKey":"host"}]}}}}]
    # owners merge by uid
    [{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","ownerReferences":[{"uid":"1","kind":"A"},
      {"uid":"2","kind":"B"}]}},
    {"metadata":{"ownerReferences":[{"uid":"2","kind":"C"},{"uid":"3","kind":"D"}]}},
    {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","ownerReferences":[{"kind":"A","uid":"1"},
      {"kind":"C","uid":"2"},{"kind":"D","uid":"3"}]}}]
    # finalizers are a set
    [{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","finalizers":["a","b","a"]}},
    {"metadata":{"finalizers":["c","b"]}},
    {"apiVersion":"v1","kind":"ConfigMap","metadata":{"finalizers":["c","a","b"],"name":"x"}}]
    # ports of a service merge by port
    [{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":80,"name":"web"},
      {"port":443,"name":"tls"}]}},
    {"spec":{"ports":[{"port":443,"targetPort":"tls"},{"port":53,"protocol":"UDP"}]}},
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"name":"web","port":80},
      {"name":"tls","port":443,"targetPort":"tls"},{"port":53,"protocol":"UDP"}]}}]
    # one port of two protocols is the first
    [{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":53,
      "protocol":"UDP"},{"port":80},{"port":53,"protocol":"TCP"}]}},
    {"spec":{"ports":[{"port":53,"targetPort":5353},{"port":443}]}},
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":53,
      "protocol":"UDP","targetPort":5353},{"port":53,"protocol":"TCP"},{"port":443},{"port":80}]}}]
    # a port is deleted from a service
    [{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":80},{"port":443}],
      "selector":{"app":"x"}}},
    {"spec":{"ports":[{"port":80,"$patch":"delete"}],"selector":{"app":null,"tier":"web"}}},
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":443}],
      "selector":{"tier":"web"}}}]
    # secrets of an account merge by name, its pull secrets are replaced
    [{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"x"},"secrets":[{"name":"a"}],
      "imagePullSecrets":[{"name":"a"}]},
    {"secrets":[{"name":"b"}],"imagePullSecrets":[{"name":"b"}]},
    {"apiVersion":"v1","imagePullSecrets":[{"name":"b"}],"kind":"ServiceAccount","metadata":{"name":"x"},
      "secrets":[{"name":"b"},{"name":"a"}]}]
    # conditions merge by type
    [{"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"A","status":"False"},{"type":"B","status":"True"}]}},
    {"status":{"conditions":[{"type":"A","status":"True"}]}},
    {"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"x"},
      "status":{"conditions":[{"status":"True","type":"A"},{"status":"True","type":"B"}]}}]
    # conditions of a signing request are replaced
    [{"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"A"}]}},
    {"status":{"conditions":[{"type":"B"}]}},
    {"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"B"}]}}]
    # webhooks and their conditions merge by name
    [{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration",
      "metadata":{"name":"x"},"webhooks":[{"name":"w","matchConditions":[{"name":"a","expression":"1"}]}]},
    {"webhooks":[{"name":"w","matchConditions":[{"name":"b","expression":"2"}]}]},
    {"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration",
      "metadata":{"name":"x"},"webhooks":[{"matchConditions":[{"expression":"2","name":"b"},
      {"expression":"1","name":"a"}],"name":"w"}]}]
    # the template of a job merges in depth
    [{"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"x"},
      "spec":{"jobTemplate":{"spec":{"template":{"metadata":{"finalizers":["a"]},
      "spec":{"containers":[{"name":"a","env":[{"name":"A","value":"1"}]}]}}}}}},
    {"spec":{"schedule":"@daily","jobTemplate":{"spec":{"backoffLimit":0,
      "template":{"metadata":{"finalizers":["b"]},"spec":{"containers":[{"name":"a","env":[{"name":"B",
      "value":"2"}]}]}}}}}},
    {"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"x"},
      "spec":{"jobTemplate":{"spec":{"backoffLimit":0,"template":{"metadata":{"finalizers":["b","a"]},
      "spec":{"containers":[{"env":[{"name":"B","value":"2"},{"name":"A","value":"1"}],"name":"a"}]}}}},
      "schedule":"@daily"}}]
    # claim templates of a stateful set are replaced, its containers merge
    [{"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"x"},
      "spec":{"volumeClaimTemplates":[{"metadata":{"name":"d"},"spec":{"storageClassName":"a"}}],
      "template":{"spec":{"containers":[{"name":"a","image":"1"}]}}}},
    {"spec":{"volumeClaimTemplates":[{"metadata":{"name":"d"}}],
      "template":{"spec":{"containers":[{"name":"a","tty":true}]}}}},
    {"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"1","name":"a","tty":true}]}},
      "volumeClaimTemplates":[{"metadata":{"name":"d"}}]}}]
    # the selector of a disruption budget is replaced
    [{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"x"},
      "spec":{"minAvailable":1,"selector":{"matchLabels":{"a":"1"}}}},
    {"spec":{"minAvailable":"50%","selector":{"matchLabels":{"b":"2"}}}},
    {"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"x"},
      "spec":{"minAvailable":"50%","selector":{"matchLabels":{"b":"2"}}}}]
    # the selector of a deployment merges
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"selector":{"matchLabels":{"a":"1"}}}},
    {"spec":{"selector":{"matchLabels":{"b":"2"}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"selector":{"matchLabels":{"a":"1","b":"2"}}}}]
    # rules of an ingress are replaced
    [{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"x"},
      "spec":{"ingressClassName":"i","rules":[{"host":"a"}],"tls":[{"secretName":"a"}]}},
    {"spec":{"rules":[{"host":"b"}]}},
    {"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"x"},
      "spec":{"ingressClassName":"i","rules":[{"host":"b"}],"tls":[{"secretName":"a"}]}}]
    # rules of a network policy are replaced
    [{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"x"},
      "spec":{"policyTypes":["Ingress"],"ingress":[{"ports":[{"port":80}]}]}},
    {"spec":{"ingress":[{"ports":[{"port":443}]}],"policyTypes":["Egress"]}},
    {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"x"},
      "spec":{"ingress":[{"ports":[{"port":443}]}],"policyTypes":["Egress"]}}]
    # rules of a role are replaced
    [{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"x"},
      "rules":[{"verbs":["get"]}]},
    {"rules":[{"verbs":["list"]}]},
    {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"x"},
      "rules":[{"verbs":["list"]}]}]
    # metrics of an autoscaler are replaced
    [{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"x"},
      "spec":{"maxReplicas":2,"metrics":[{"type":"Pods"}]}},
    {"spec":{"metrics":[{"type":"Resource"}]}},
    {"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"x"},
      "spec":{"maxReplicas":2,"metrics":[{"type":"Resource"}]}}]
    # lists of a pod without a key are replaced
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"tolerations":[{"key":"a"}],
      "readinessGates":[{"conditionType":"a"}],"containers":[{"name":"a","args":["1"],
      "envFrom":[{"prefix":"a"}]}],"securityContext":{"sysctls":[{"name":"a"}],"supplementalGroups":[1]},
      "volumes":[{"name":"p","projected":{"sources":[{"secret":{"name":"a"}}]}}]}},
    {"spec":{"tolerations":[{"key":"b"}],"readinessGates":[{"conditionType":"b"}],"containers":[{"name":"a",
      "args":["2"],"envFrom":[{"prefix":"b"}]}],"securityContext":{"sysctls":[{"name":"b"}],
      "supplementalGroups":[2]},"volumes":[{"name":"p",
      "projected":{"sources":[{"secret":{"name":"b"}}]}}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"args":["2"],
      "envFrom":[{"prefix":"b"}],"name":"a"}],"readinessGates":[{"conditionType":"b"}],
      "securityContext":{"supplementalGroups":[2],"sysctls":[{"name":"b"}]},"tolerations":[{"key":"b"}],
      "volumes":[{"name":"p","projected":{"sources":[{"secret":{"name":"b"}}]}}]}}]
    # items of a volume are replaced
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"volumes":[{"name":"v","configMap":{"name":"m","items":[{"key":"a",
      "path":"a"}]}}]}}}},
    {"spec":{"template":{"spec":{"volumes":[{"name":"v","configMap":{"items":[{"key":"b",
      "path":"b"}]}}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"volumes":[{"configMap":{"items":[{"key":"b","path":"b"}],"name":"m"},
      "name":"v"}]}}}}]
    # an order holds new items, others keep their place
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"},
      {"name":"c","image":"c:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"c"},{"name":"d"},{"name":"a"}],
      "containers":[{"name":"d","image":"d:1"},{"name":"a","image":"a:2"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"b:1","name":"b"},{"image":"c:1","name":"c"},
      {"image":"d:1","name":"d"},{"image":"a:2","name":"a"}]}}}}]
    # an order with a deletion
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"},
      {"name":"c","image":"c:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"c"},{"name":"b"}],
      "containers":[{"name":"b","image":"b:2"},{"name":"a","$patch":"delete"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"c:1","name":"c"},{"image":"b:2","name":"b"}]}}}}]
    # with an order a new item stands for a deleted one
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"},
      {"name":"c","image":"c:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"d"},{"name":"c"}],
      "containers":[{"name":"d"},{"name":"b","$patch":"delete"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"a:1","name":"a"},{"name":"d"},{"image":"c:1",
      "name":"c"}]}}}}]
    # with an order an item that comes back is a new one
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"},
      {"name":"c","image":"c:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"b"}],"containers":[{"name":"b",
      "$patch":"delete"},{"name":"b","tty":true}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"a:1","name":"a"},{"image":"c:1","name":"c"},
      {"name":"b","tty":true}]}}}}]
    # an order of nothing
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[],"containers":[{"name":"b",
      "image":"b:2"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"a:1","name":"a"},{"image":"b:2","name":"b"}]}}}}]
    # a port twice in a list that replaces
    [{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":80}]}},
    {"spec":{"ports":[{"port":53,"protocol":"UDP"},{"port":80},{"port":53,"protocol":"TCP"},
      {"$patch":"replace"}]}},
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":53,
      "protocol":"UDP"},{"port":53,"protocol":"TCP"},{"port":80}]}}]
    # an order of a list that was not there
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/volumes":[{"name":"v"},{"name":"w"}],
      "volumes":[{"name":"v","emptyDir":{}},{"name":"w","emptyDir":{}}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}],"volumes":[{"emptyDir":{},"name":"v"},
      {"emptyDir":{},"name":"w"}]}}}}]
    # claims of a job merge by name
    [{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"x"},
      "spec":{"scheduling":{"resourceClaims":[{"name":"a","resourceClaimName":"x"}]}}},
    {"spec":{"scheduling":{"resourceClaims":[{"name":"b","resourceClaimName":"y"}]}}},
    {"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"x"},
      "spec":{"scheduling":{"resourceClaims":[{"name":"b","resourceClaimName":"y"},{"name":"a",
      "resourceClaimName":"x"}]}}}]
    # labels of a volume's claim merge, its owners by uid
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"volumes":[{"name":"v",
      "ephemeral":{"volumeClaimTemplate":{"metadata":{"labels":{"a":"1"},
      "ownerReferences":[{"uid":"1"}]}}}}]}},
    {"spec":{"volumes":[{"name":"v","ephemeral":{"volumeClaimTemplate":{"metadata":{"labels":{"b":"2"},
      "ownerReferences":[{"uid":"2"}]}}}}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},
      "spec":{"volumes":[{"ephemeral":{"volumeClaimTemplate":{"metadata":{"labels":{"a":"1","b":"2"},
      "ownerReferences":[{"uid":"2"},{"uid":"1"}]}}},"name":"v"}]}}]
    # a node's ranges are a set, its addresses merge by type
    [{"apiVersion":"v1","kind":"Node","metadata":{"name":"x"},"spec":{"podCIDRs":["a"]},
      "status":{"addresses":[{"type":"A"}],"conditions":[{"type":"A"}]}},
    {"spec":{"podCIDRs":["b"]},"status":{"addresses":[{"type":"B"}],"conditions":[{"type":"B"}]}},
    {"apiVersion":"v1","kind":"Node","metadata":{"name":"x"},"spec":{"podCIDRs":["b","a"]},
      "status":{"addresses":[{"type":"B"},{"type":"A"}],"conditions":[{"type":"B"},{"type":"A"}]}}]
    # addresses of a pod merge by ip
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"status":{"podIPs":[{"ip":"1"}],
      "hostIPs":[{"ip":"1"}],"resourceClaimStatuses":[{"name":"a"}],"containerStatuses":[{"name":"a"}]}},
    {"status":{"podIPs":[{"ip":"2"}],"hostIPs":[{"ip":"2"}],"resourceClaimStatuses":[{"name":"b"}],
      "containerStatuses":[{"name":"b"}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"status":{"containerStatuses":[{"name":"b"}],
      "hostIPs":[{"ip":"2"},{"ip":"1"}],"podIPs":[{"ip":"2"},{"ip":"1"}],
      "resourceClaimStatuses":[{"name":"b"},{"name":"a"}]}}]
    # templates, controllers and eviction
    [{"apiVersion":"v1","kind":"PodTemplate","metadata":{"name":"x"},
      "template":{"spec":{"containers":[{"name":"a"}],"evictionResponders":[{"name":"a"}]}}},
    {"template":{"spec":{"containers":[{"name":"b"}],"evictionResponders":[{"name":"b"}]}}},
    {"apiVersion":"v1","kind":"PodTemplate","metadata":{"name":"x"},
      "template":{"spec":{"containers":[{"name":"b"},{"name":"a"}],"evictionResponders":[{"name":"b"},
      {"name":"a"}]}}}]
    # a replication controller's pod merges
    [{"apiVersion":"v1","kind":"ReplicationController","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"b"}]}}}},
    {"apiVersion":"v1","kind":"ReplicationController","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"b"},{"name":"a"}]}}}}]
    # a daemon set's pod merges
    [{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"b"}]}}}},
    {"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"b"},{"name":"a"}]}}}}]
    # a replica set's pod merges
    [{"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"b"}]}}}},
    {"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"b"},{"name":"a"}]}}}}]
    # conditions and variables of an admission policy merge by name
    [{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy",
      "metadata":{"name":"x"},"spec":{"matchConditions":[{"name":"a"}],"variables":[{"name":"a"}],
      "validations":[{"expression":"a"}]},"status":{"conditions":[{"type":"A"}]}},
    {"spec":{"matchConditions":[{"name":"b"}],"variables":[{"name":"b"}],
      "validations":[{"expression":"b"}]},"status":{"conditions":[{"type":"B"}]}},
    {"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy",
      "metadata":{"name":"x"},"spec":{"matchConditions":[{"name":"b"},{"name":"a"}],
      "validations":[{"expression":"b"}],"variables":[{"name":"b"},{"name":"a"}]},
      "status":{"conditions":[{"type":"B"}]}}]
    # conditions of a mutating policy merge by name
    [{"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingAdmissionPolicy",
      "metadata":{"name":"x"},"spec":{"matchConditions":[{"name":"a"}]}},
    {"spec":{"matchConditions":[{"name":"b"}]}},
    {"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingAdmissionPolicy",
      "metadata":{"name":"x"},"spec":{"matchConditions":[{"name":"b"},{"name":"a"}]}}]
    # mutating webhooks merge by name
    [{"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingWebhookConfiguration",
      "metadata":{"name":"x"},"webhooks":[{"name":"a"}]},
    {"webhooks":[{"name":"b"}]},
    {"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingWebhookConfiguration",
      "metadata":{"name":"x"},"webhooks":[{"name":"b"},{"name":"a"}]}]
    # claims of devices
    [{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"x"},
      "status":{"reservedFor":[{"uid":"1"}]}},
    {"status":{"reservedFor":[{"uid":"2"}]}},
    {"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"x"},
      "status":{"reservedFor":[{"uid":"2"},{"uid":"1"}]}}]
    # a claim template's metadata merges
    [{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaimTemplate","metadata":{"name":"x"},
      "spec":{"metadata":{"ownerReferences":[{"uid":"1"}]}}},
    {"spec":{"metadata":{"ownerReferences":[{"uid":"2"}]}}},
    {"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaimTemplate","metadata":{"name":"x"},
      "spec":{"metadata":{"ownerReferences":[{"uid":"2"},{"uid":"1"}]}}}]
    # drivers of a node merge by name
    [{"apiVersion":"storage.k8s.io/v1","kind":"CSINode","metadata":{"name":"x"},
      "spec":{"drivers":[{"name":"a","topologyKeys":["a"]}]}},
    {"spec":{"drivers":[{"name":"b"},{"name":"a","topologyKeys":["b"]}]}},
    {"apiVersion":"storage.k8s.io/v1","kind":"CSINode","metadata":{"name":"x"},
      "spec":{"drivers":[{"name":"b"},{"name":"a","topologyKeys":["b"]}]}}]
    # conditions of a component merge by type
    [{"apiVersion":"v1","kind":"ComponentStatus","metadata":{"name":"x"},"conditions":[{"type":"A"}]},
    {"conditions":[{"type":"B"}]},
    {"apiVersion":"v1","conditions":[{"type":"B"},{"type":"A"}],"kind":"ComponentStatus",
      "metadata":{"name":"x"}}]
    # conditions of a claim merge by type
    [{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"A"}]}},
    {"status":{"conditions":[{"type":"B"}]}},
    {"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"B"},{"type":"A"}]}}]
    # conditions of an autoscaler merge by type
    [{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"A"}]}},
    {"status":{"conditions":[{"type":"B"}]}},
    {"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"x"},
      "status":{"conditions":[{"type":"B"},{"type":"A"}]}}]
    # an order of scalars that are replaced
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","args":["a","b"]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","$setElementOrder/args":["c","d"],"args":["c",
      "d"]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"args":["c","d"],"name":"a"}]}}}}]
    # a set with additions, deletions and an order
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","finalizers":["a","b","c"]},"spec":{}},
    {"metadata":{"$setElementOrder/finalizers":["d","a"],"finalizers":["d"],
      "$deleteFromPrimitiveList/finalizers":["b"]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"finalizers":["d","a","c"],"name":"x"},"spec":{}}]
    # scalars are deleted from any list
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","args":["a","b"]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","$deleteFromPrimitiveList/args":["a","x"]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"args":["b"],"name":"a"}]}}}}]
    # scalars are deleted from no list
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","$deleteFromPrimitiveList/args":["a"]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"a","name":"a"}]}}}}]
    # known items go before or after by their old place
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"},
      {"name":"c","image":"c:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"c","image":"c:2"},{"name":"d"},{"name":"a",
      "image":"a:2"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"b:1","name":"b"},{"image":"c:2","name":"c"},
      {"name":"d"},{"image":"a:2","name":"a"}]}}}}]
    # all items of the key are deleted
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"A","value":"1"},{"name":"B",
      "value":"2"},{"name":"A","value":"3"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"A","$patch":"delete"}]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"env":[{"name":"B","value":"2"}],"name":"a"}]}}}}]
    # a deleted item comes back new
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"b","$patch":"delete"},{"name":"b","tty":true}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"b","tty":true},{"image":"a:1","name":"a"}]}}}}]
    # an item that says replace replaces the list
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"b","tty":true},{"name":"a","image":"a:2",
      "$patch":"replace"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"b","tty":true}]}}}}]
    # an empty list changes no list with a key, and empties others
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"A"}],"args":["a"]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","env":[],"args":[]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"args":[],"env":[{"name":"A"}],"name":"a"}]}}}}]
    # a list with a key is gone with null
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"A"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","env":null}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}}]
    # a map with replace has nothing to replace
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"securityContext":{"$patch":"replace","runAsUser":1},
      "nodeSelector":{"a":"b","c":null}}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"a:1","name":"a"},{"image":"b:1","name":"b"}],
      "nodeSelector":{"a":"b"}}}}}]
    # deletions from nothing leave nothing
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"hostname":"x"}},
    {"spec":{"containers":[{"name":"a"},{"name":"b","$patch":"delete"}],
      "securityContext":{"$patch":"delete"}}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"a"}],
      "hostname":"x"}}]
    # null is nothing in the object
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":null}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}}]
    # a scalar takes another's form
    [{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":80,
      "targetPort":8080}]}},
    {"spec":{"ports":[{"port":80,"targetPort":"web"}]}},
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"ports":[{"port":80,
      "targetPort":"web"}]}}]
    # all is replaced
    [{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"data":{"a":"1"}},
    {"$patch":"replace","apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"data":{"b":"2"}},
    {"apiVersion":"v1","data":{"b":"2"},"kind":"ConfigMap","metadata":{"name":"x"}}]
    # retained keys of an item
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1","args":["x"]},{"name":"b"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"$retainKeys":["name","image"],"name":"a"}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"image":"a:1","name":"a"},{"name":"b"}]}}}}]
    # labels merge
    [{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"x","labels":{"a":"1","b":"2"}}},
    {"metadata":{"labels":{"a":null,"b":"3","c":"4","d":null}}},
    {"apiVersion":"v1","kind":"Namespace","metadata":{"labels":{"b":"3","c":"4"},"name":"x"}}]
    """)

  /// So are these, without the nulls and directives that kubectl leaves for the API server to drop.
  static let decoded = Case.all(
    """
    # a new item has no nulls and directives
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"$retainKeys":["name"],"name":"n","image":null,
      "securityContext":{"$patch":"replace","runAsUser":1}}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"n","securityContext":{"runAsUser":1}},
      {"image":"a:1","name":"a"}]}}}}]
    # a replaced list has none
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","envFrom":[{"prefix":"a"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","envFrom":[{"prefix":"b",
      "secretRef":null}]}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"envFrom":[{"prefix":"b"}],"name":"a"}]}}}}]
    # a list that is replaced anyway says so
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"tolerations":[{"key":"a"}]}},
    {"spec":{"tolerations":[{"$patch":"replace"},{"key":"b"}]}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"tolerations":[{"key":"b"}]}}]
    # a replaced map has none
    [{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"x"},
      "spec":{"selector":{"matchLabels":{"a":"1"}}}},
    {"spec":{"selector":{"$patch":"replace","matchLabels":{"b":"2","c":null}}}},
    {"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"x"},
      "spec":{"selector":{"matchLabels":{"b":"2"}}}}]
    # a map in a replaced map has none
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"securityContext":{"runAsUser":1}}}}},
    {"spec":{"template":{"spec":{"securityContext":{"$patch":"replace","runAsUser":null,
      "seccompProfile":{"$patch":"replace","type":"RuntimeDefault"}}}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"securityContext":{"seccompProfile":{"type":"RuntimeDefault"}}}}}}]
    # a replaced list with directives
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"$patch":"replace"},{"name":"n",
      "securityContext":{"$patch":"replace","runAsUser":1,"runAsGroup":null}}]}}}},
    {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"n","securityContext":{"runAsUser":1}}]}}}}]
    """)

  /// What kubectl refuses too.
  static let refused = Case.all(
    """
    # an item without its key @ spec.template.spec.containers[0]
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"image":"x"}]}}}}]
    # a deletion without its key @ spec.template.spec.containers[0].env[1]
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"A"}]}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"B"},{"$patch":"delete"}]}]}}}}]
    # an item of the object without its key @ secrets
    [{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"x"},"secrets":[{"namespace":"a"}]},
    {"secrets":[{"name":"b"}]}]
    # a replacing item without its key @ spec.template.spec.containers[0]
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"image":"x"},{"$patch":"replace"}]}}}}]
    # a scalar in a list of maps @ spec.template.spec.containers[0]
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":["a"]}}}}]
    # a map in a set @ metadata.finalizers
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","finalizers":["a"]},"spec":{}},
    {"metadata":{"finalizers":[{"name":"a"}]}}]
    # an unknown $patch in a map @ spec.template.spec.securityContext
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"securityContext":{"runAsUser":1}}}}},
    {"spec":{"template":{"spec":{"securityContext":{"$patch":"remove"}}}}}]
    # a $patch that is no text @ spec.template.spec.securityContext
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"securityContext":{"runAsUser":1}}}}},
    {"spec":{"template":{"spec":{"securityContext":{"$patch":null}}}}}]
    # an unknown $patch in an item @ spec.template.spec.containers[0]
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"$patch":"remove","name":"a"}]}}}}]
    # a set key that is not retained @ spec.strategy.$retainKeys
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},"spec":{"strategy":{"type":"A"}}},
    {"spec":{"strategy":{"$retainKeys":["type"],"rollingUpdate":{}}}}]
    # retained keys that are no list @ spec.strategy.$retainKeys
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},"spec":{"strategy":{"type":"A"}}},
    {"spec":{"strategy":{"$retainKeys":"type"}}}]
    # an order that is no list @ spec.template.spec.$setElementOrder/containers
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":"a"}}}}]
    # an order without keys @ spec.template.spec.containers
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{}],"containers":[{"name":"a"}]}}}}]
    # items out of order @ spec.template.spec.containers
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"a"},{"name":"b"}],
      "containers":[{"name":"b"},{"name":"a"}]}}}}]
    # items that are not in the order @ spec.template.spec.containers
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"a"}],
      "containers":[{"name":"b"}]}}}}]
    # an order without a field @ spec.template.spec.$setElementOrder
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$setElementOrder":[{"name":"a"}]}}}}]
    # a key that is a map @ spec.template.spec.containers[0]
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":[{"name":{}}]}}}}]
    """)

  /// What kubectl leaves to the API server, or lets pass.
  static let strict = Case.all(
    """
    # a map for a list @ spec.template.spec.containers
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"containers":{"a":{"name":"a"}}}}}}]
    # a list for a map @ spec.template.spec.securityContext
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"securityContext":{"runAsUser":1}}}}},
    {"spec":{"template":{"spec":{"securityContext":[1]}}}}]
    # a scalar for a map @ spec.template.spec.securityContext
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"securityContext":{"runAsUser":1}}}}},
    {"spec":{"template":{"spec":{"securityContext":"x"}}}}]
    # a deletion from a list without a key @ spec.tolerations[0]
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x"},"spec":{"tolerations":[{"key":"a"}]}},
    {"spec":{"tolerations":[{"key":"a","$patch":"delete"}]}}]
    # an unknown $patch in what is new @ spec.template.spec.securityContext
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"securityContext":{"$patch":"remove"}}}}}]
    # deletions that are no list @ metadata.$deleteFromPrimitiveList/finalizers
    [{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","finalizers":["a"]},"spec":{}},
    {"metadata":{"$deleteFromPrimitiveList/finalizers":"a"}}]
    # an unknown directive @ spec.template.spec.$retainkeys
    [{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},
      "spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}}},
    {"spec":{"template":{"spec":{"$retainkeys":["containers"]}}}}]
    """)
}
