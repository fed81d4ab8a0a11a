namespace NetPolSdk;

/// <summary>What the rules are told about the cluster and about the policies that they judge.</summary>
public sealed record LintOptions
{
    /// <summary>The options without any of them set.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>
    /// The resolvers that the cluster's pods use. Where none is named, every allowance that a usual resolver could be
    /// behind counts as DNS: port 53 to pods, namespaces or addresses, and OpenShift's port 5353.
    /// </summary>
    public ValueList<Dns> Resolvers { get; init; } = ValueList<Dns>.Empty;

    /// <summary>
    /// Whether the cluster may hold policies that are not among those given. Rules that rest on an absence, such as
    /// missing DNS, then answer "maybe" where another policy could help.
    /// </summary>
    public bool OtherPoliciesMayExist { get; init; }

    /// <summary>
    /// What is known to be in the cluster: workloads and namespaces. Rules about typos, dead selectors and unprotected workloads speak
    /// only where this is given; null where nothing is known. Its own policies do not count.
    /// </summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The service mesh of the pods.</summary>
    public Mesh Mesh { get; init; }

    /// <summary>The network plugin that enforces the policies.</summary>
    public NetworkPlugin NetworkPlugin { get; init; }

    /// <summary>
    /// The address ranges of the cluster's pods, Services and nodes. Where none is given, rules about addresses within the cluster speak
    /// only of what is certain without them.
    /// </summary>
    public ValueList<Cidr> ClusterCidrs { get; init; } = ValueList<Cidr>.Empty;

    /// <summary>Whether pods have addresses of both families, so that a rule for all addresses of one leaves out the other.</summary>
    public bool IsDualStack { get; init; }

    /// <summary>
    /// The options with an inventory. The analyzers are compiled for netstandard2.0, whose setters another target's Core does not have.
    /// </summary>
    internal LintOptions Knowing(Cluster? cluster) => this with { Cluster = cluster };
}
