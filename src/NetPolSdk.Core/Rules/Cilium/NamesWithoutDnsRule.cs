namespace NetPolSdk;

/// <summary>NPS8001: <c>toFQDNs</c> for pods whose DNS does not pass the proxy. Source: Cilium docs, "Layer 3 Policies", section "DNS based".</summary>
internal sealed class NamesWithoutDnsRule() : PolicySetRule(RuleIds.NamesWithoutDnsRule)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var policies = set.All.OfType<CiliumPolicy>().ToArray();
        foreach (var policy in set.Judged.OfType<CiliumPolicy>())
        {
            foreach (var (field, spec, list, rule) in policy.Entries())
            {
                if (list.IsIngress || rule.Peers.Kind != CiliumPeerKind.Fqdns || rule.Peers.IsNobody)
                {
                    continue;
                }

                var reach = CiliumDnsReach.Of(policy, spec.Subject, policies).Answer;
                if (reach == Answer.No && set.IsComplete)
                {
                    Yes(
                        verdicts,
                        policy,
                        field.Field("toFQDNs"),
                        $"Nothing resolves {rule.Peers} for these pods through Cilium's DNS proxy, so the rule has no address to allow.",
                        "Add .AllowEgressToDns(…) with the names, which sends DNS through the proxy: a rule to kube-dns on port 53 with rules.dns.");
                }
                else if (reach != Answer.Yes)
                {
                    Maybe(verdicts, policy);
                }
            }
        }
    }
}
