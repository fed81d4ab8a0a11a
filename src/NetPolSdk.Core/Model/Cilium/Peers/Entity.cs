namespace NetPolSdk;

/// <summary>
/// What Cilium knows by a name: <c>fromEntities</c>, <c>toEntities</c>. Source: Cilium docs, "Layer 3 Policies", section "Entities based".
/// </summary>
public sealed partial record Entity : CiliumSource
{
    internal Entity(string name) => Name = name;

    /// <summary>The name on the wire, such as <c>world</c>.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Entities;

    /// <summary>Everyone, inside the cluster and outside. <c>all</c>.</summary>
    public static Entity All { get; } = new("all");

    /// <summary>Everyone outside the cluster. <c>world</c>.</summary>
    public static Entity World { get; } = new("world");

    /// <summary>Everyone inside the cluster: its endpoints, and nodes as well. <c>cluster</c>.</summary>
    public static Entity Cluster { get; } = new("cluster");

    /// <summary>The node that an endpoint runs on, and pods on that node's network. <c>host</c>.</summary>
    public static Entity Host { get; } = new("host");

    /// <summary>Other nodes of the cluster, and pods on their networks. <c>remote-node</c>.</summary>
    public static Entity RemoteNode { get; } = new("remote-node");

    /// <summary>The API server. Who comes from it cannot always be told on managed clusters. <c>kube-apiserver</c>.</summary>
    public static Entity KubeApiServer { get; } = new("kube-apiserver");

    /// <summary>Cilium's own Ingress and Gateway. <c>ingress</c>.</summary>
    public static Entity Ingress { get; } = new("ingress");

    /// <summary>Cilium's endpoints that see whether the cluster is connected. <c>health</c>.</summary>
    public static Entity Health { get; } = new("health");

    /// <summary>Endpoints whose labels are not known yet. <c>init</c>.</summary>
    public static Entity Init { get; } = new("init");

    /// <summary>Pods that Cilium does not manage. <c>unmanaged</c>.</summary>
    public static Entity Unmanaged { get; } = new("unmanaged");

    /// <summary>Everyone inside any cluster of the mesh. It needs Cilium 1.20. <c>cluster-mesh</c>.</summary>
    public static Entity ClusterMesh { get; } = new("cluster-mesh");

    /// <summary>Nobody. <c>none</c>.</summary>
    public static Entity None { get; } = new("none");

    private protected override string Text() => $"entity {Name}";
}
