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

    /// <summary>The version of the cluster's API servers; null where it is not known, and then rules take it for a supported one.</summary>
    public KubernetesVersion? KubernetesVersion { get; init; }

    /// <summary>The channel of the admin policies' definitions in the cluster.</summary>
    public PolicyApiChannel Channel { get; init; }

    /// <summary>The release line of Cilium that enforces its policies.</summary>
    public CiliumVersion CiliumVersion { get; init; } = CiliumVersion.V120;

    /// <summary>
    /// Whether pods ask NodeLocal DNSCache on their own node, at 169.254.20.10. It counts as a resolver beside <see cref="Resolvers"/>;
    /// where none of those is named, it counts anyway. Source: Kubernetes docs, "Using NodeLocal DNSCache in Kubernetes Clusters".
    /// </summary>
    public bool HasNodeLocalDns { get; init; }

    /// <summary>
    /// The day on which exceptions with an end date (the annotation <c>netpolsdk.dev/until</c>) are judged; its time of day does not count.
    /// The machine's own, in UTC, where left out.
    /// </summary>
    public DateTime? Today { get; init; }

    /// <summary>How bad the findings of rules are, where that is not the rule's default; of several entries for one rule the last counts.</summary>
    public ValueList<RuleSeverity> Severities { get; init; } = ValueList<RuleSeverity>.Empty;

    /// <summary>Whether rules that are off by default are reported too: the compiler leaves them out itself.</summary>
    internal bool ReportsRulesThatAreOff { get; init; }

    /// <summary>The resolvers that count; none where every usual one does.</summary>
    internal ValueList<Dns> CountedResolvers => HasNodeLocalDns && Resolvers.Count > 0 ? Resolvers.Add(Dns.NodeLocalCache) : Resolvers;

    /// <summary>How bad these options make a finding.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="severity">How bad it is by itself.</param>
    /// <param name="configured">How bad it is by these options.</param>
    /// <returns>Whether it is reported at all.</returns>
    internal bool TryConfigure(RuleDescriptor rule, Severity severity, out Severity configured)
    {
        var set = Severities.LastOrDefault(entry => entry.RuleId == rule.Id);
        configured = set?.Severity ?? severity;
        return set is null ? rule.IsOnByDefault || ReportsRulesThatAreOff : set.Severity is not null;
    }

    // The analyzers are compiled for netstandard2.0, whose setters another target's Core does not have; hence methods.

    /// <summary>The options without any of them set, for the compiler.</summary>
    internal static LintOptions DefaultOfCompiler { get; } = Default.ForCompiler();

    /// <summary>The options for the compiler, which itself leaves out what is off.</summary>
    internal LintOptions ForCompiler() => this with { ReportsRulesThatAreOff = true };

    /// <summary>The options with an inventory.</summary>
    /// <param name="cluster">What is known; null where nothing is.</param>
    internal LintOptions Knowing(Cluster? cluster) => this with { Cluster = cluster };
}
