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
                PortNames.UnionWith(rule.Traffic.Named.Select(static port => port.Name));
                foreach (var peer in rule.Peers)
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

        if (term is PodTerm pods)
        {
            PodLabels.Add(pods.Pods);
            NamespaceLabels.Add(pods.Namespaces);
            if (pods.Namespace is not null)
            {
                NamespaceNames.Add(pods.Namespace);
            }
        }
    }
}
