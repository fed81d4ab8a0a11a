namespace NetPolSdk;

/// <summary>Entities, the peers that Cilium itself knows. Source: Cilium docs, "Layer 3 Policies", section "Entities based".</summary>
internal static class CiliumEntitySyntax
{
    /// <summary>The entity that there is since Cilium 1.20.</summary>
    public const string ClusterMesh = "cluster-mesh";

    private static readonly string[] All = ["all", "world", "cluster", "host", "init", "ingress", "unmanaged", "remote-node", "health", "none", "kube-apiserver"];

    public static SyntaxFault? Fault(string name, CiliumVersion version)
    {
        if (Hole.Admits(name) || Array.IndexOf(All, name) >= 0 || (name == ClusterMesh && version == CiliumVersion.V120))
        {
            return null;
        }

        return name switch
        {
            ClusterMesh => new(RuleIds.CiliumVersion, "is an entity since Cilium 1.20", "Write cluster, and the other clusters by their labels."),
            "world-ipv4" => new(RuleIds.CiliumVersion, "is an entity that the definition does not take", "Write world, or the CIDR 0.0.0.0/0."),
            "world-ipv6" => new(RuleIds.CiliumVersion, "is an entity that the definition does not take", "Write world, or the CIDR ::/0."),
            "internet" => new(RuleIds.CiliumVersion, "is no entity", "Write world."),
            _ => new(RuleIds.CiliumVersion, "is no entity", Nearest(name) is { } near ? $"Write {near}." : $"Write one of {string.Join(", ", All)}."),
        };
    }

    private static string? Nearest(string name) => Array.Find(All, known => string.Equals(known, name.Replace('_', '-'), StringComparison.OrdinalIgnoreCase));
}
