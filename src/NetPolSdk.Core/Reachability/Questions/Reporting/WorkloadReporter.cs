namespace NetPolSdk;

/// <summary>Collects what holds for one workload.</summary>
internal static class WorkloadReporter
{
    public static WorkloadReport Report(CompiledCluster compiled, Workload workload, int id)
    {
        var isolations = compiled.Tiers.SelectMany(static tier => tier.Isolations).Where(isolation => compiled.Index.Select(isolation.Subject).MayContain(id)).ToArray();
        var rules = compiled.Tiers.SelectMany(static tier => tier.Rules).Where(rule => compiled.Index.Select(rule.Subject).MayContain(id)).ToArray();
        var selecting = isolations.Select(static isolation => isolation.Origin.Policy).Concat(rules.Select(static rule => rule.Origin.Policy)).Distinct();
        return new WorkloadReport(
            workload,
            ValueList.From(selecting),
            isolations.Any(static isolation => isolation.Direction == Direction.Ingress),
            isolations.Any(static isolation => isolation.Direction == Direction.Egress),
            Effective(compiled, workload, rules, Direction.Ingress),
            Effective(compiled, workload, rules, Direction.Egress));
    }

    private static ValueList<EffectiveRule> Effective(CompiledCluster compiled, Workload workload, TierRule[] rules, Direction direction) =>
        ValueList.From(rules.Where(rule => rule.Direction == direction).Select(rule => Effective(compiled, workload, rule)));

    private static EffectiveRule Effective(CompiledCluster compiled, Workload workload, TierRule rule)
    {
        var isIngress = rule.Direction == Direction.Ingress;
        var peers = compiled.Matcher.Match(rule.Peers).Where(static match => match.IsSure).Aggregate(ClassSet.None, static (set, match) => set.Union(match.Peers));
        return new EffectiveRule(
            rule.Origin,
            string.Join(" or ", rule.Peers.Select(PeerText)),
            isIngress ? rule.Traffic.Towards(workload.Ports) : rule.Traffic.Fixed,
            isIngress ? [] : ValueList.From(rule.Traffic.Named.Select(static name => name.Name)),
            ValueList.From(compiled.Cluster.Workloads.Where((_, at) => peers.Contains(compiled.ClassOf(at)))))
        { Action = rule.Verdict.ToAction(), Condition = rule.Condition };
    }

    /// <summary>A peer in words, with the namespace that a pod selector alone means.</summary>
    internal static string PeerText(PeerTerm term) => term switch
    {
        AllTerms all => string.Join(" that are also ", all.Parts.Select(static part => part is EitherTerm ? $"({PeerText(part)})" : PeerText(part))),
        EitherTerm { Parts.Count: 0 } => "nobody",
        EitherTerm either => string.Join(" or ", either.Parts.Select(PeerText)),
        NotTerm not => $"anyone but ({PeerText(not.Operand)})",
        HostsTerm hosts => hosts.Why switch { Doubt.OwnNode => "the pod's own node or another one", Doubt.HostNetworkPeer => "host endpoints", _ => "nodes of the cluster" },
        PodTerm { Namespace: { } own } pods => $"{PodsText(pods)} in namespace {own}",
        PodTerm pods => $"{PodsText(pods)} in {(pods.Namespaces.IsEverything ? "all namespaces" : $"namespaces {pods.Namespaces}")}",
        AddressTerm byAddress => byAddress.Addresses.ToString(),
        OutsideTerm { Why: Doubt.DomainName } => "addresses of domain names",
        OutsideTerm { Why: Doubt.ApiServerAddress } => "the API server",
        OutsideTerm { Why: Doubt.UnknownPeer } => "a peer that only the running cluster knows",
        OutsideTerm => "addresses of nodes",
        _ => "anyone",
    };

    private static string PodsText(PodTerm term) => string.Join(" with ", new[] { term.Pods.IsEverything ? "all pods" : $"pods {term.Pods}" }
        .Concat(term.Accounts.IsEverything ? [] : ["service account " + term.Accounts.ToString().Replace(ClusterServiceAccount.NameKey, "name")])
        .Concat(term.Conditions.Select(static condition => condition.ToString())));
}
