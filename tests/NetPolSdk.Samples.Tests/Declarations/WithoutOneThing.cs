namespace NetPolSdk.Samples.Tests;

/// <summary>Policies from which one thing is taken: a rule, or a port or a peer of a rule.</summary>
internal static class WithoutOneThing
{
    /// <summary>Each of the policies with each of its rules, ports and peers left out in turn.</summary>
    public static IEnumerable<(NetworkPolicy Policy, NetworkPolicy Less)> Of(IEnumerable<NetworkPolicy> policies) =>
        from policy in policies
        from less in Lesser(policy)
        select (policy, less);

    private static IEnumerable<NetworkPolicy> Lesser(NetworkPolicy policy) =>
        Lesser(policy.Ingress, Lesser).Select(rules => With(policy, rules, policy.Egress))
            .Concat(Lesser(policy.Egress, Lesser).Select(rules => With(policy, policy.Ingress, rules)));

    private static IEnumerable<IEnumerable<TRule>> Lesser<TRule>(ValueList<TRule> rules, Func<TRule, IEnumerable<TRule>> lesser) =>
        Enumerable.Range(0, rules.Count).SelectMany(at =>
            lesser(rules[at]).Select(rule => rules.Select((other, index) => index == at ? rule : other)).Append(rules.Where((_, index) => index != at)));

    private static IEnumerable<IngressRule> Lesser(IngressRule rule) =>
        Ports(rule.Ports).Select(ports => IngressRule.Allow(rule.From, ports)).Concat(Peers(rule.From).Select(peers => IngressRule.Allow(peers, rule.Ports)));

    private static IEnumerable<EgressRule> Lesser(EgressRule rule) =>
        Ports(rule.Ports).Select(ports => EgressRule.Allow(rule.To, ports)).Concat(Peers(rule.To).Select(peers => EgressRule.Allow(peers, rule.Ports)));

    private static IEnumerable<Ports> Ports(Ports ports) =>
        ports.Count < 2 ? [] : Enumerable.Range(0, ports.Count).Select(at => NetPolSdk.Ports.Of([.. ports.Where((_, index) => index != at)]));

    private static IEnumerable<Peers> Peers(Peers peers) =>
        peers.Count < 2 ? [] : Enumerable.Range(0, peers.Count).Select(at => NetPolSdk.Peers.Of([.. peers.Where((_, index) => index != at)]));

    private static NetworkPolicy With(NetworkPolicy policy, IEnumerable<IngressRule> ingress, IEnumerable<EgressRule> egress)
    {
        INetworkPolicyStart start = NetworkPolicy.Named(policy.Name).InNamespace(policy.Namespace!).For(policy.Subject);
        start = ingress.Aggregate(start, (soFar, rule) => soFar.Allow(rule));
        return egress.Aggregate(start, (soFar, rule) => soFar.Allow(rule)).WithPolicyTypes(policy.PolicyTypes);
    }
}
