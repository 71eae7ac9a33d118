/// The rows of services, by the sections of the documentation.
extension FateTable {
  private static let service = ["Service"]
  private static let policy = ["NetworkPolicy"]

  static let process: Rows = [
    "services.*.image": mapped("is the container's image; one without a tag or with latest is warned about"),
    "services.*.build": approximated(
      "is not done here: the image is named PROJECT-SERVICE, its Dockerfile is read, and the commands that build and push it are printed"
    ),
    "services.*.pull_policy": mapped(
      "becomes imagePullPolicy; build, refresh, daily, weekly and every_… are warned about"),
    "services.*.pull_refresh_after": warned("has no equivalent"),
    "services.*.platform": mapped("becomes a node selector for kubernetes.io/os and kubernetes.io/arch"),
    "services.*.command": mapped("becomes args; a string is split into words, and no shell runs it"),
    "services.*.entrypoint": mapped("becomes command; an image's entrypoint cannot be cleared"),
    "services.*.environment": mapped("becomes variables; credentials among them a Secret"),
    "services.*.env_file": mapped("becomes variables, as environment does, which comes before it"),
    "services.*.user": mapped(
      "becomes runAsUser, runAsGroup and fsGroup; a name is looked up in what is known of the image; root is refused"
    ),
    "services.*.group_add": mapped("becomes supplementalGroups, where it is a number"),
    "services.*.working_dir": mapped("becomes workingDir"),
    "services.*.tty": mapped("becomes tty"),
    "services.*.stdin_open": mapped("becomes stdin"),
    "services.*.hostname": approximated(
      "becomes the pod's hostname, and a Service where a peer uses it", workloads + service),
    "services.*.domainname": approximated(
      "has no equivalent for pods: a peer that uses it finds a Service by the name", service),
    "services.*.container_name": approximated("becomes a Service of that name where a peer uses it", service),
    "services.*.init": approximated(
      "is left to the image: a process that starts others must reap them itself, or share its process namespace"
    ),
    "services.*.stop_signal": approximated(
      "becomes lifecycle.stopSignal from Kubernetes 1.37 on; before, the image's own signal is sent"),
    "services.*.stop_grace_period": mapped(
      "becomes terminationGracePeriodSeconds; Compose's default of 10 s is written out"),
    "services.*.labels": mapped("become annotations of the pod"),
    "services.*.annotations": mapped("become annotations of the pod"),
    "services.*.label_file": mapped("becomes annotations of the pod"),
    "services.*.profiles": mapped("decides whether the service is converted"),
    "services.*.extends": mapped("is merged before anything is converted"),
    "services.*.scale": mapped("becomes replicas"),
    "services.*.restart": mapped("decides between Deployment and Job"),
    "services.*.provider": warned("has no equivalent in Kubernetes: run what it provides yourself"),
    "services.*.models": warned("has no equivalent: run the model as a service"),
    "services.*.use_api_socket": refused("gives the Docker socket, which is root on the node"),
    "services.*.credential_spec": warned("is for Windows containers"),
    "services.*.isolation": warned("is for Windows containers"),
    "services.*.runtime": approximated("becomes runtimeClassName, which the cluster must have"),
    "services.*.attach": ignored("is about the terminal of docker compose up"),
    "services.*.develop": ignored("is about development"),
    "services.*.logging": ignored(
      "is the cluster's: it collects what containers print; a driver other than the default is warned about"),
  ]

  static let resources: Rows = [
    "services.*.cpus": mapped("becomes the limit on cpu"),
    "services.*.mem_limit": mapped("becomes the limit on memory"),
    "services.*.mem_reservation": mapped("becomes the request for memory"),
    "services.*.cpu_shares": approximated("becomes the request for cpu: shares / 1024"),
    "services.*.cpu_quota": mapped("becomes the limit on cpu: quota / period"),
    "services.*.cpu_period": mapped("gives the limit on cpu together with cpu_quota"),
    "services.*.cpu_count": warned("has no equivalent; use cpus"),
    "services.*.cpu_percent": warned("has no equivalent; use cpus"),
    "services.*.cpu_rt_period": warned("has no equivalent"),
    "services.*.cpu_rt_runtime": warned("has no equivalent"),
    "services.*.cpuset": warned("has no equivalent: the kubelet pins cpus"),
    "services.*.blkio_config": warned("has no equivalent: Kubernetes does not limit block devices"),
    "services.*.memswap_limit": warned("has no equivalent: pods do not swap"),
    "services.*.mem_swappiness": warned("has no equivalent: pods do not swap"),
    "services.*.oom_kill_disable": warned("has no equivalent"),
    "services.*.oom_score_adj": warned("has no equivalent: Kubernetes sets it by quality of service"),
    "services.*.pids_limit": warned("has no equivalent in a pod: it is a setting of the kubelet"),
    "services.*.ulimits": warned("has no equivalent: they are settings of the container runtime"),
    "services.*.cgroup": warned("has no equivalent"),
    "services.*.cgroup_parent": warned("has no equivalent"),
    "services.*.device_cgroup_rules": warned("has no equivalent"),
    "services.*.gpus": mapped("becomes nvidia.com/gpu in limits and requests"),
    "services.*.storage_opt": approximated("becomes a limit on ephemeral-storage, where it gives a size"),
    "services.*.shm_size": mapped("becomes a volume in memory at /dev/shm, counted into the limit on memory"),
    "services.*.sysctls": mapped("becomes the pod's sysctls; others than the safe ones are refused"),
  ]

  static let deploy: Rows = [
    "services.*.deploy.mode": mapped(
      "decides between Deployment (replicated), DaemonSet (global) and Job (replicated-job, global-job)"),
    "services.*.deploy.replicas": mapped("becomes replicas"),
    "services.*.deploy.labels": mapped("become annotations of the pod"),
    "services.*.deploy.endpoint_mode": mapped("vip is a ClusterIP, dnsrr a headless Service", service),
    "services.*.deploy.update_config.parallelism": mapped(
      "becomes maxSurge or maxUnavailable; 0 is all at once"),
    "services.*.deploy.update_config.order": mapped("start-first surges, stop-first does not"),
    "services.*.deploy.update_config.delay": mapped("becomes minReadySeconds"),
    "services.*.deploy.update_config.monitor": mapped("becomes minReadySeconds, where it is the larger"),
    "services.*.deploy.update_config.failure_action": warned("has no equivalent: a rollout that fails stops"),
    "services.*.deploy.update_config.max_failure_ratio": warned("has no equivalent"),
    "services.*.deploy.rollback_config": warned("has no equivalent: kubectl rollout undo goes the same way"),
    "services.*.deploy.resources.limits.cpus": mapped("becomes the limit on cpu"),
    "services.*.deploy.resources.limits.memory": mapped("becomes the limit on memory"),
    "services.*.deploy.resources.limits.pids": warned("is a setting of the kubelet"),
    "services.*.deploy.resources.reservations.cpus": mapped("becomes the request for cpu"),
    "services.*.deploy.resources.reservations.memory": mapped("becomes the request for memory"),
    "services.*.deploy.resources.reservations.generic_resources": warned("has no equivalent"),
    "services.*.deploy.resources.reservations.devices": mapped(
      "becomes nvidia.com/gpu in limits and requests"),
    "services.*.deploy.restart_policy.condition": mapped("decides between Deployment and Job"),
    "services.*.deploy.restart_policy.max_attempts": mapped("becomes a Job's backoffLimit"),
    "services.*.deploy.restart_policy.delay": warned("has no equivalent: the kubelet waits longer each time"),
    "services.*.deploy.restart_policy.window": warned("has no equivalent"),
    "services.*.deploy.placement.constraints": mapped(
      "becomes node affinity; engine.labels and node.id are warned about"),
    "services.*.deploy.placement.preferences": mapped("becomes topologySpreadConstraints"),
    "services.*.deploy.placement.max_replicas_per_node": mapped(
      "becomes pod anti-affinity where it is 1; above, it is warned about"),
  ]

  static let networking: Rows = [
    "services.*.ports": mapped(
      "becomes ports of a Service, which listens on the container's port and on the published one; a NetworkPolicy lets the world in",
      service + policy),
    "services.*.ports.*.target": mapped("is the container's port", workloads + service),
    "services.*.ports.*.published": mapped("is a further port of the Service", service),
    "services.*.ports.*.host_ip": approximated("decides whether the world is let in: 127.* is not", policy),
    "services.*.ports.*.mode": mapped("is ingress; host takes a port of the node, and is refused"),
    "services.*.ports.*.name": approximated(
      "is left out: ports are named for their protocol and number", service),
    "services.*.ports.*.protocol": mapped("is the port's protocol", service),
    "services.*.ports.*.app_protocol": mapped("becomes appProtocol", service),
    "services.*.expose": mapped("becomes ports of a Service", service),
    "services.*.networks": approximated(
      "become labels of the pod and a NetworkPolicy: members reach each other", workloads + policy),
    "services.*.networks.*.aliases": mapped("become Services", service),
    "services.*.networks.*.ipv4_address": warned(
      "has no equivalent: pods get their addresses from the cluster"),
    "services.*.networks.*.ipv6_address": warned(
      "has no equivalent: pods get their addresses from the cluster"),
    "services.*.networks.*.link_local_ips": warned("has no equivalent"),
    "services.*.networks.*.mac_address": warned("has no equivalent"),
    "services.*.networks.*.priority": warned("has no equivalent: a pod has one network"),
    "services.*.networks.*.gw_priority": warned("has no equivalent: a pod has one network"),
    "services.*.networks.*.interface_name": warned("has no equivalent"),
    "services.*.networks.*.driver_opts": warned("has no equivalent"),
    "services.*.links": mapped("become Services; a link implies depends_on", service),
    "services.*.external_links": warned(
      "names containers outside the project, which Kubernetes does not know"),
    "services.*.network_mode": mapped(
      "service:NAME shares a pod, none becomes a policy that denies all, bridge is noted, host is refused",
      workloads + policy),
    "services.*.dns": mapped("becomes dnsConfig beside the cluster's own"),
    "services.*.dns_opt": mapped("becomes dnsConfig"),
    "services.*.dns_search": mapped("becomes dnsConfig"),
    "services.*.extra_hosts": mapped("becomes hostAliases; host-gateway is warned about"),
    "services.*.pid": mapped("service:NAME shares a pod and its processes; host is refused"),
    "services.*.ipc": mapped("service:NAME shares a pod; host is refused"),
    "services.*.mac_address": warned("has no equivalent"),
    "services.*.uts": warned("has no equivalent"),
    "services.*.userns_mode": warned("has no equivalent"),
  ]

  static let storage: Rows = [
    "services.*.volumes": mapped(
      "become claims (named), empty folders (anonymous), ConfigMaps, Secrets or claims (binds, by their content); paths of the node are refused"
    ),
    "services.*.volumes.*.type": mapped(
      "is volume, bind, tmpfs or image; npipe and cluster are warned about"),
    "services.*.volumes.*.source": mapped("is what is mounted"),
    "services.*.volumes.*.target": mapped("becomes mountPath"),
    "services.*.volumes.*.read_only": mapped("becomes readOnly"),
    "services.*.volumes.*.consistency": warned("has no equivalent"),
    "services.*.volumes.*.bind.propagation": mapped("becomes mountPropagation of an accepted host path"),
    "services.*.volumes.*.bind.create_host_path": ignored("is about the host: a claim is always there"),
    "services.*.volumes.*.bind.selinux": warned("has no equivalent: set security_opt label:level"),
    "services.*.volumes.*.bind.recursive": warned("has no equivalent"),
    "services.*.volumes.*.volume.nocopy": mapped(
      "decides whether an init container copies the image's content"),
    "services.*.volumes.*.volume.subpath": mapped("becomes subPath"),
    "services.*.volumes.*.volume.labels": mapped(
      "become annotations of the claim", ["PersistentVolumeClaim"]),
    "services.*.volumes.*.tmpfs.size": mapped("becomes sizeLimit"),
    "services.*.volumes.*.tmpfs.mode": approximated(
      "is left out: a volume in memory can be written by the pod's group"),
    "services.*.volumes.*.image.subpath": mapped("becomes subPath"),
    "services.*.volumes_from": approximated("copies the other service's mounts"),
    "services.*.tmpfs": mapped("become volumes in memory"),
    "services.*.secrets": mapped("become files of a Secret below /run/secrets"),
    "services.*.secrets.*.source": mapped("is the secret"),
    "services.*.secrets.*.target": mapped("is the path"),
    "services.*.secrets.*.mode": mapped("is the file's mode"),
    "services.*.secrets.*.uid": warned(
      "has no equivalent: files of a Secret belong to root and the pod's group"),
    "services.*.secrets.*.gid": warned(
      "has no equivalent: files of a Secret belong to root and the pod's group"),
    "services.*.configs": mapped("become files of a ConfigMap"),
    "services.*.configs.*.source": mapped("is the config"),
    "services.*.configs.*.target": mapped("is the path"),
    "services.*.configs.*.mode": mapped("is the file's mode"),
    "services.*.configs.*.uid": warned(
      "has no equivalent: files of a ConfigMap belong to root and the pod's group"),
    "services.*.configs.*.gid": warned(
      "has no equivalent: files of a ConfigMap belong to root and the pod's group"),
    "services.*.devices": refused(
      "gives a device of the node; a device plugin of the cluster does it safely"),
  ]

  static let security: Rows = [
    "services.*.cap_add": refused(
      "adds rights of the kernel; NET_BIND_SERVICE alone is kept without being asked"),
    "services.*.cap_drop": mapped("is contained in dropping all capabilities"),
    "services.*.privileged": refused("has all the rights of the node's root"),
    "services.*.read_only": mapped("becomes readOnlyRootFilesystem"),
    "services.*.security_opt": mapped(
      "no-new-privileges is kept anyway, label: becomes seLinuxOptions; unconfined is refused"),
    "services.*.healthcheck": mapped("becomes the readiness probe"),
    "services.*.healthcheck.test": mapped(
      "CMD becomes exec, CMD-SHELL a shell's, curl and wget of localhost a request where it means the same"),
    "services.*.healthcheck.disable": mapped("leaves the probes out"),
    "services.*.healthcheck.interval": mapped("becomes periodSeconds; the default of 30 s is written out"),
    "services.*.healthcheck.timeout": mapped("becomes timeoutSeconds; the default of 30 s is written out"),
    "services.*.healthcheck.retries": mapped("becomes failureThreshold; the default of 3 is written out"),
    "services.*.healthcheck.start_period": mapped("becomes the startup probe"),
    "services.*.healthcheck.start_interval": mapped("becomes the startup probe's periodSeconds"),
    "services.*.depends_on": mapped(
      "is no gate by itself: Kubernetes starts everything at once, and what fails is started again"),
    "services.*.depends_on.*.condition": mapped(
      "service_healthy and service_completed_successfully become an init container that waits",
      workloads + ["Role", "RoleBinding"]),
    "services.*.depends_on.*.required": mapped("is decided before anything is converted"),
    "services.*.depends_on.*.restart": warned("has no equivalent: pods are not restarted with their peers"),
  ]

  static let hooks: Rows = [
    "services.*.pre_start": mapped(
      "becomes a Job that the service waits for, or init containers where it is per_replica"),
    "services.*.pre_start.*.per_replica": mapped("decides between an init container and a Job"),
    "services.*.post_start": approximated("becomes a postStart hook"),
    "services.*.post_start.*.command": approximated(
      "is run by a shell after the others, where there are several"),
    "services.*.post_start.*.user": warned("has no equivalent: the hook runs as the container's user"),
    "services.*.post_start.*.privileged": warned("has no equivalent"),
    "services.*.post_start.*.environment": warned(
      "has no equivalent: the hook has the container's variables"),
    "services.*.post_start.*.working_dir": warned("has no equivalent"),
    "services.*.pre_stop": approximated("becomes a preStop hook"),
    "services.*.pre_stop.*.command": approximated(
      "is run by a shell after the others, where there are several"),
    "services.*.pre_stop.*.user": warned("has no equivalent: the hook runs as the container's user"),
    "services.*.pre_stop.*.privileged": warned("has no equivalent"),
    "services.*.pre_stop.*.environment": warned("has no equivalent: the hook has the container's variables"),
    "services.*.pre_stop.*.working_dir": warned("has no equivalent"),
    "jobs.*": mapped("becomes a CronJob; its keys are those of services", ["CronJob"]),
    "jobs.*.triggers.schedule": mapped("becomes schedule, timeZone and concurrencyPolicy", ["CronJob"]),
    "jobs.*.triggers.manual": approximated("becomes a suspended CronJob, to be run by hand", ["CronJob"]),
  ]
}
