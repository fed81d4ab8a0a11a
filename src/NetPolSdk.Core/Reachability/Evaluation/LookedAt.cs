namespace NetPolSdk;

/// <summary>All that the rules of a set of tiers can see of an endpoint.</summary>
internal sealed class LookedAt
{
    private readonly HashSet<PeerTerm> _seen = [];

    public LookedAt(IEnumerable<Tier> tiers)
    {
        foreach (var tier in tiers)
        {
            foreach (var rule in tier.Rules)
            {
                Add(rule.Subject);
                PortNames.UnionWith(rule.Traffic.AllNamed.Select(static port => port.Name));
                foreach (var peer in rule.Leaves())
                {
                    Add(peer);
                }
            }

            foreach (var isolation in tier.Isolations)
            {
                Add(isolation.Subject);
            }
        }
    }

    public LabelProjection PodLabels { get; } = new();

    public LabelProjection NamespaceLabels { get; } = new();

    public LabelProjection AccountLabels { get; } = new();

    /// <summary>Whether something is asked of service accounts.</summary>
    public bool LooksAtAccounts { get; private set; }

    /// <summary>The namespaces that are asked for by name.</summary>
    public HashSet<string> NamespaceNames { get; } = new(StringComparer.Ordinal);

    public HashSet<string> PortNames { get; } = new(StringComparer.Ordinal);

    public List<AddressSet> Addresses { get; } = [];

    private void Add(PeerTerm term)
    {
        if (!_seen.Add(term))
        {
            return;
        }

        if (term is AddressTerm byAddress)
        {
            Addresses.Add(byAddress.Addresses);
        }

        if (term is HostsTerm hosts)
        {
            Addresses.Add(hosts.Addresses);
        }

        if (term is PodTerm pods)
        {
            PodLabels.Add(pods.Pods);
            NamespaceLabels.Add(pods.Namespaces);
            AccountLabels.Add(pods.Accounts);
            LooksAtAccounts |= !pods.Accounts.IsEverything;
            foreach (var condition in pods.Conditions.SelectMany(static condition => condition.WithInner()))
            {
                Add(condition);
            }

            if (pods.Namespace is not null)
            {
                NamespaceNames.Add(pods.Namespace);
            }
        }
    }

    private void Add(PodCondition condition)
    {
        switch (condition)
        {
            case LabelHolds label:
                ProjectionOf(label.Of).Add(label.Requirement);
                LooksAtAccounts |= label.Of == SeenLabels.Account;
                break;
            case TextHolds text:
                ProjectionOf(text.Of).AddWhole(text.Key);
                LooksAtAccounts |= text.Of == SeenLabels.Account;
                break;
        }
    }

    private LabelProjection ProjectionOf(SeenLabels labels) => labels switch
    {
        SeenLabels.Pod => PodLabels,
        SeenLabels.Namespace => NamespaceLabels,
        _ => AccountLabels,
    };
}
