namespace NetPolSdk.Deployment.Snapshots;

/// <summary>A kind of object that answers rest on. ConfigMaps and Secrets are none of them.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Part">What it is read for.</param>
internal sealed record SnapshotKind(string Group, string Kind, SnapshotPart Part)
{
    private const string Gateway = "gateway.networking.k8s.io";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SnapshotKind> All { get; } =
    [
        .. Of(SnapshotPart.Policies, "networking.k8s.io", "NetworkPolicy"),
        .. Of(SnapshotPart.Policies, "policy.networking.k8s.io", "AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy"),
        .. Of(SnapshotPart.Policies, "projectcalico.org", "NetworkPolicy", "GlobalNetworkPolicy", "Tier", "NetworkSet", "GlobalNetworkSet"),
        .. Of(SnapshotPart.Policies, "cilium.io", "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "CiliumCIDRGroup"),
        .. Of(SnapshotPart.Pods, "", "Namespace", "Pod"),
        .. Of(SnapshotPart.Surroundings, "", "Service", "Node", "ReplicationController"),
        .. Of(SnapshotPart.Surroundings, "apps", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"),
        .. Of(SnapshotPart.Surroundings, "batch", "Job", "CronJob"),
        .. Of(SnapshotPart.Surroundings, "networking.k8s.io", "Ingress"),
        .. Of(SnapshotPart.Surroundings, "route.openshift.io", "Route"),
        .. Of(SnapshotPart.Surroundings, "apps.openshift.io", "DeploymentConfig"),
        .. Of(SnapshotPart.Surroundings, Gateway, "Gateway", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute", "ReferenceGrant"),
        .. Of(SnapshotPart.Callers, "", "ServiceAccount"),
        .. Of(SnapshotPart.Callers, "rbac.authorization.k8s.io", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"),
        .. Of(SnapshotPart.Callers, "admissionregistration.k8s.io", "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"),
        .. Of(SnapshotPart.Callers, "apiregistration.k8s.io", "APIService"),
        .. Of(SnapshotPart.Callers, "monitoring.coreos.com", "Prometheus", "PrometheusAgent", "ServiceMonitor", "PodMonitor"),
        .. Of(SnapshotPart.Callers, "cert-manager.io", "Issuer", "ClusterIssuer", "Certificate"),
    ];

    /// <summary>Whether an answer without it is not the whole answer.</summary>
    public bool IsNeeded => Part is SnapshotPart.Policies or SnapshotPart.Pods;

    /// <inheritdoc/>
    public override string ToString() => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    private static IEnumerable<SnapshotKind> Of(SnapshotPart part, string group, params string[] kinds) => kinds.Select(kind => new SnapshotKind(group, kind, part));
}
