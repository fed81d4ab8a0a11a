namespace NetPolSdk;

/// <summary>Pods that stand for all pods there can be: one for each way in which terms can match together.</summary>
/// <param name="unnamed">The name of a namespace that no term names, for all such namespaces.</param>
/// <param name="budget">How much may be gone through.</param>
internal sealed class EndKinds(string unnamed, CombinationBudget budget)
{
    /// <summary>The pods that terms can tell apart.</summary>
    public IEnumerable<EndKind> Of(PodTerm[] terms) => Namespaces(terms).SelectMany(home => In(home, terms));

    /// <summary>The pods of a namespace that terms can tell apart.</summary>
    public IEnumerable<EndKind> In(ClusterNamespace home, PodTerm[] terms) =>
        LabelCombinations.Of(terms.Where(term => term.MatchesNamespace(home)).Select(static term => term.Pods), ValueMap.Empty, budget).Select(labels => new EndKind(home, labels));

    /// <summary>The namespaces that terms can tell apart.</summary>
    public IEnumerable<ClusterNamespace> Namespaces(PodTerm[] terms) =>
        Names(terms).Distinct().OrderBy(static name => name, StringComparer.Ordinal).Append(unnamed).SelectMany(name => Named(name, terms));

    /// <summary>The namespaces of one name, with the labels that terms can tell apart.</summary>
    public IEnumerable<ClusterNamespace> Named(string name, PodTerm[] terms)
    {
        var bare = ClusterNamespace.Named(name);
        return LabelCombinations.Of(terms.Where(term => term.Namespace is null || term.Namespace == name).Select(static term => term.Namespaces), bare.Labels, budget).Select(bare.WithLabels);
    }

    /// <summary>The namespaces that terms name, also by the label of their name.</summary>
    public static IEnumerable<string> Names(IEnumerable<PodTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.Namespace is not null)
            {
                yield return term.Namespace;
            }

            if (term.Namespaces.MatchLabels.TryGetValue(NetPolSdk.Namespaces.NameLabel, out var labelled))
            {
                yield return labelled;
            }

            foreach (var name in term.Namespaces.MatchExpressions.Where(static demand => demand.Key == NetPolSdk.Namespaces.NameLabel).SelectMany(static demand => demand.Values))
            {
                yield return name;
            }
        }
    }
}
