namespace NetPolSdk;

/// <summary>What a list of a namespace selector and a pod selector admits that one peer with both would not.</summary>
internal static class OrTrap
{
    public static ValueList<Workload> Extra(TierRule rule, CompiledCluster compiled)
    {
        var namespaces = rule.Peers.OfType<PodTerm>().FirstOrDefault(static term => term.Namespace is null && term.Pods.IsEverything);
        var pods = rule.Peers.OfType<PodTerm>().FirstOrDefault(static term => term.Namespace is not null);
        if (namespaces is null || pods is null || rule.Peers.Count != 2 || IsMeant(rule.Origin))
        {
            return [];
        }

        var both = compiled.Index.Select(PodTerm.In(namespaces.Namespaces, pods.Pods));
        var extra = compiled.Index.Select(namespaces).Union(compiled.Index.Select(pods)).Except(both);
        return ValueList.From(compiled.Cluster.Workloads.Where((_, at) => extra.Contains(compiled.ClassOf(at))));
    }

    private static bool IsMeant(PolicyOrigin rule)
    {
        var parts = rule.Policy.Parts().Where(part => part.Path.Parent() == rule.Path);
        return parts.Any(static part => part.Value is Peers { IsAnyOf: true });
    }
}
