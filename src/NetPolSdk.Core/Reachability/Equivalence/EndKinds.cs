namespace NetPolSdk;

/// <summary>Pods that stand for all pods there can be: one for each way in which terms can match together.</summary>
/// <param name="unnamed">The name of a namespace, and of a service account, that no term names, for all such.</param>
/// <param name="budget">How much may be gone through.</param>
internal sealed class EndKinds(string unnamed, CombinationBudget budget)
{
    /// <summary>The pods that terms can tell apart.</summary>
    public IEnumerable<EndKind> Of(PodTerm[] terms) => Namespaces(terms).SelectMany(home => In(home, terms));

    /// <summary>The pods of a namespace that terms can tell apart.</summary>
    public IEnumerable<EndKind> In(ClusterNamespace home, PodTerm[] terms)
    {
        PodTerm[] here = [.. terms.Where(term => term.MatchesNamespace(home))];
        PodTerm[] asking = [.. here.Where(static term => !term.Accounts.IsEverything || term.Conditions.Count > 0)];
        foreach (var labels in LabelCombinations.Of(here.Select(static term => term.Pods).Concat(Loose(here, SeenLabels.Pod)), ValueMap.Empty, budget))
        {
            foreach (var facts in asking.Length == 0 ? [ValueMap.Empty] : LabelCombinations.Of(asking.Select(static term => term.Accounts).Concat(Loose(asking, SeenLabels.Account)), ValueMap.Empty, budget))
            {
                yield return new EndKind(home, labels, Account(home, facts));
            }
        }
    }

    /// <summary>The namespaces that terms can tell apart.</summary>
    public IEnumerable<ClusterNamespace> Namespaces(PodTerm[] terms) =>
        Names(terms).Distinct().OrderBy(static name => name, StringComparer.Ordinal).Append(unnamed).SelectMany(name => Named(name, terms));

    /// <summary>The namespaces of one name, with the labels that terms can tell apart.</summary>
    public IEnumerable<ClusterNamespace> Named(string name, PodTerm[] terms)
    {
        var bare = ClusterNamespace.Named(name);
        PodTerm[] here = [.. terms.Where(term => term.Namespace is null || term.Namespace == name)];
        return LabelCombinations.Of(here.Select(static term => term.Namespaces).Concat(Loose(here, SeenLabels.Namespace)), bare.Labels, budget).Select(bare.WithLabels);
    }

    /// <summary>The namespaces and service accounts that terms name, namespaces also by the label of their name.</summary>
    public static IEnumerable<string> Names(IEnumerable<PodTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.Namespace is not null)
            {
                yield return term.Namespace;
            }

            foreach (var name in Loose([term], SeenLabels.Namespace).Append(term.Namespaces).SelectMany(static selector => Values(selector, NetPolSdk.Namespaces.NameLabel)))
            {
                yield return name;
            }

            foreach (var name in Loose([term], SeenLabels.Account).Append(term.Accounts).SelectMany(static selector => Values(selector, ClusterServiceAccount.NameKey)))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Values(LabelSelector selector, string key) =>
        (selector.MatchLabels.TryGetValue(key, out var one) ? [one] : Array.Empty<string>()).Concat(selector.MatchExpressions.Where(demand => demand.Key == key).SelectMany(static demand => demand.Values));

    /// <summary>
    /// What conditions look at, each label on its own: whether a condition holds follows from them. Of a text that is looked for inside of
    /// a value, the value that is that text stands for all.
    /// </summary>
    private static IEnumerable<LabelSelector> Loose(IEnumerable<PodTerm> terms, SeenLabels labels) => terms
        .SelectMany(static term => term.Conditions).SelectMany(static condition => condition.WithInner())
        .Select(condition => condition switch
        {
            LabelHolds label when label.Of == labels => label.Requirement,
            TextHolds text when text.Of == labels => new LabelRequirement(text.Key, LabelOperator.In, [text.Value]),
            _ => null,
        })
        .OfType<LabelRequirement>().Distinct()
        .Select(static requirement => new LabelSelector(ValueMap.Empty, [requirement]));

    private ClusterServiceAccount Account(ClusterNamespace home, ValueMap facts) =>
        ClusterServiceAccount.Named(facts.TryGetValue(ClusterServiceAccount.NameKey, out var name) && name != "other" ? name : unnamed, home.Name)
            .WithLabels(facts.Without(ClusterServiceAccount.NameKey));
}
