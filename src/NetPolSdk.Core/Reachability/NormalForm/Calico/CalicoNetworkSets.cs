namespace NetPolSdk;

/// <summary>The network sets among policies, which selectors select by their labels as they do endpoints. Source: Calico docs, "Network set".</summary>
internal sealed class CalicoNetworkSets(IEnumerable<Policy> policies, Cluster cluster)
{
    private readonly CalicoAddressSet[] _sets = [.. policies.OfType<CalicoAddressSet>()];

    /// <summary>The addresses of the sets that a scope has and a selector selects.</summary>
    /// <param name="scope">Which sets are looked at.</param>
    /// <param name="selector">What is asked of their labels.</param>
    public AddressSet Select(Func<CalicoAddressSet, ClusterNamespace?, bool> scope, Func<ValueMap, bool> selector) => _sets
        .Where(set => scope(set, HomeOf(set)) && selector(LabelsOf(set)))
        .Aggregate(AddressSet.None, static (addresses, set) => addresses.Union(AddressSet.Of([.. set.Nets])));

    private ClusterNamespace? HomeOf(CalicoAddressSet set) =>
        set is CalicoNetworkSet ? cluster.FindNamespace(Cluster.NamespaceOf(set)) ?? ClusterNamespace.Named(Cluster.NamespaceOf(set)) : null;

    private ValueMap LabelsOf(CalicoAddressSet set)
    {
        var labels = set.Metadata.Labels;
        return HomeOf(set) is { } home
            ? home.Labels.Aggregate(labels.With(CalicoConditions.NamespaceLabel, home.Name), static (soFar, label) => soFar.With("pcns." + label.Key, label.Value))
            : labels;
    }
}
