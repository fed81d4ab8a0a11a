namespace NetPolSdk;

/// <summary>
/// NPS2004: DNS is allowed to the resolver's pods, while pods ask an address of their own node: NodeLocal DNSCache, GKE Cloud DNS or AKS
/// LocalDNS, which run on the host and which no selector matches. Where no resolver is allowed at all, NPS2001 says so.
/// </summary>
internal sealed class NodeResolverMissing() : PolicySetRule(RuleIds.NodeResolverMissing)
{
    /// <summary>The fact that names the member of <see cref="Dns"/> that is missing, where there is one.</summary>
    public const string Missing = "missing";

    private static readonly (Dns Resolver, string Member, string Name)[] Known =
    [
        (Dns.NodeLocalCache, nameof(Dns.NodeLocalCache), "NodeLocal DNSCache"),
        (Dns.GkeCloudDns, nameof(Dns.GkeCloudDns), "GKE Cloud DNS"),
        (Dns.AksLocalDns, nameof(Dns.AksLocalDns), "AKS LocalDNS"),
    ];

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var needed = Known.Where(entry => Uses(verdicts.Options, entry.Resolver)).ToArray();
        if (needed.Length == 0)
        {
            return;
        }

        var any = new DnsReach(set, verdicts.Options);
        var together = new ActingTogether(set);
        foreach (var entry in needed)
        {
            var node = new DnsReach(set, new LintOptions { Resolvers = [entry.Resolver] });
            foreach (var policy in set.Judged.OfType<NetworkPolicy>().Where(policy => DnsRules.Of(policy, LintOptions.Default).Any == Answer.Yes))
            {
                var allowed = any.Of(policy).Any;
                var reached = node.Of(policy).Any.Or(together.AnyEgress(policy, IsForAnAddress));
                if (allowed == Answer.Yes && reached == Answer.No)
                {
                    Add(policy, entry, verdicts);
                }
                else if (allowed != Answer.No && reached != Answer.Yes)
                {
                    Maybe(verdicts, policy);
                }
            }
        }
    }

    private void Add(NetworkPolicy policy, (Dns Resolver, string Member, string Name) missing, Verdicts verdicts)
    {
        var range = ((IpBlock)missing.Resolver.To[0]).Cidr;
        Yes(
            verdicts,
            policy,
            FieldPath.Spec.Field("egress"),
            $"Pods ask {missing.Name} at {range.First} on their own node. It runs on the host, no selector matches it, and no rule for these pods allows the address: names do not resolve.",
            $"Add .AllowEgressToDns(Dns.{missing.Member}), in YAML an ipBlock of {range.Text} for UDP and TCP port 53.",
            (Missing, missing.Member));
    }

    /// <summary>Port 53 of one address: in iptables mode the cache answers on the address of the kube-dns Service too.</summary>
    private static Answer IsForAnAddress(EgressRule rule) => rule.To.Count == 0
        ? Answer.No
        : rule.Ports.Covers(Protocol.Udp, 53).And(rule.To.Select(peer => peer is IpBlock block ? (block.Cidr.IsHole ? Answer.Maybe : block.Cidr.PrefixLength == block.Cidr.First.Bits ? Answer.Yes : Answer.No) : Answer.No).Max());

    private static bool Uses(LintOptions options, Dns resolver) =>
        options.CountedResolvers.Contains(resolver) || (options.HasNodeLocalDns && resolver.Equals(Dns.NodeLocalCache));
}
