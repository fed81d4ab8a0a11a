using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Snapshots;

/// <summary>What a cluster tells of itself that rules depend on.</summary>
/// <param name="Plugin">Its network plugin.</param>
/// <param name="Mesh">Its service mesh.</param>
/// <param name="HasNodeLocalDns">Whether NodeLocal DNSCache runs.</param>
/// <param name="IsDualStack">Whether pods have addresses of both families.</param>
/// <param name="IsSeenWhole">Whether all policies could be read.</param>
internal sealed record ClusterFacts(DetectedPlugin Plugin, Mesh Mesh, bool HasNodeLocalDns, bool IsDualStack, bool IsSeenWhole)
{
    /// <summary>Reads them from what runs.</summary>
    /// <param name="snapshot">The cluster.</param>
    public static ClusterFacts Of(ClusterSnapshot snapshot)
    {
        var agents = new NodeAgents(snapshot);
        return new ClusterFacts(
            new PluginDetection(snapshot).Find(),
            MeshOf(snapshot, agents),
            agents.Find("node-local-dns") is not null,
            snapshot.Of("Pod").Any(pod => LiveObject.Member(pod["spec"], "hostNetwork") is null && NodeAgents.Items(pod["status"], "podIPs").Skip(1).Any()),
            snapshot.Unseen.All(unseen => unseen.Kind.Part != SnapshotPart.Policies));
    }

    /// <summary>Options of the rules in which what nobody has set is as the cluster has it.</summary>
    /// <param name="options">What was set.</param>
    public LintOptions Beneath(LintOptions options) => options with
    {
        NetworkPlugin = options.NetworkPlugin == NetworkPlugin.Unknown ? Plugin.Plugin : options.NetworkPlugin,
        Mesh = options.Mesh == Mesh.None ? Mesh : options.Mesh,
        HasNodeLocalDns = options.HasNodeLocalDns || HasNodeLocalDns,
        IsDualStack = options.IsDualStack || IsDualStack,
        OtherPoliciesMayExist = options.OtherPoliciesMayExist || !IsSeenWhole,
    };

    private static Mesh MeshOf(ClusterSnapshot snapshot, NodeAgents agents) =>
        agents.Find("ztunnel") is not null ? Mesh.IstioAmbient
        : HasContainer(snapshot, "istio-proxy") ? Mesh.IstioSidecar
        : HasContainer(snapshot, "linkerd-proxy") ? Mesh.Linkerd
        : Mesh.None;

    /// <summary>Whether a sidecar of a name runs; since Kubernetes 1.28 some are init containers that go on.</summary>
    private static bool HasContainer(ClusterSnapshot snapshot, string name) => snapshot.Of("Pod")
        .SelectMany(pod => NodeAgents.Items(pod["spec"], "containers").Concat(NodeAgents.Items(pod["spec"], "initContainers")))
        .Any(container => LiveObject.Text(container, "name") == name);
}
