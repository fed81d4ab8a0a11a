namespace NetPolSdk;

// What the service runs in.
public sealed partial record Service
{
    /// <summary>The mesh that its pods are part of.</summary>
    public Mesh Mesh { get; private init; }

    /// <summary>The resolvers that its pods use; <see cref="Dns.KubeDns"/> where empty.</summary>
    public ValueList<Dns> Resolvers { get; private init; } = [];

    /// <summary>The addresses of the nodes, where its pods use their node's network; empty otherwise.</summary>
    public ValueList<IpBlock> Nodes { get; private init; } = [];

    /// <summary>
    /// Whether its pods use their node's network. Selectors do not reliably match them, so they get no policy, and others name
    /// the addresses of the nodes. Source: Kubernetes docs, "Network Policies", "NetworkPolicy and hostNetwork pods".
    /// </summary>
    public bool IsHostNetwork => Nodes.Count > 0;

    /// <summary>The service, its pods being part of a mesh.</summary>
    /// <param name="mesh">The mesh.</param>
    public Service InMesh(Mesh mesh) => this with { Mesh = mesh };

    /// <summary>The service, resolving names elsewhere than at <see cref="Dns.KubeDns"/>.</summary>
    /// <param name="resolvers">The resolvers, in place of those it had.</param>
    public Service ResolvingAt(params Dns[] resolvers) => this with { Resolvers = ValueList.Create<Dns>(Require.NotNull(resolvers, nameof(resolvers))) };

    /// <summary>The service, its pods using their node's network.</summary>
    /// <param name="nodes">The addresses of the nodes, one range or more.</param>
    /// <exception cref="InvalidPolicyException">There is no range.</exception>
    public Service OnHostNetwork(params IpBlock[] nodes)
    {
        Require.NotEmpty(Require.NotNull(nodes, nameof(nodes)).Length, "ipBlock", "Name the addresses of the nodes.", nameof(nodes));
        return this with { Nodes = ValueList.Create<IpBlock>(nodes) };
    }
}
