namespace NetPolSdk;

/// <summary>What a list of a namespace selector and a pod selector admits that one peer with both would not.</summary>
internal static class OrTrap
{
    public static ValueList<Workload> Extra(TierRule rule, CompiledCluster compiled)
    {
        var namespaces = rule.Peers.OfType<PodTerm>().FirstOrDefault(static term => term is { Namespace: null, Pods.IsEverything: true, IsPlain: true });
        var pods = rule.Peers.OfType<PodTerm>().FirstOrDefault(static term => term is { Namespace: not null, IsPlain: true });
        if (namespaces is null || pods is null || rule.Peers.Count != 2 || IsMeant(rule.Origin))
        {
            return [];
        }

        var both = compiled.Index.Select(PodTerm.In(namespaces.Namespaces, pods.Pods)).Sure;
        var extra = compiled.Index.Select(namespaces).Sure.Union(compiled.Index.Select(pods).Sure).Except(both);
        return ValueList.From(compiled.Cluster.Workloads.Where((_, at) => extra.Contains(compiled.ClassOf(at))));
    }

    private static bool IsMeant(PolicyOrigin rule)
    {
        var parts = rule.Policy.Parts().Where(part => part.Path.Parent() == rule.Path);
        return parts.Any(static part => part.Value is Peers { IsAnyOf: true });
    }
}
