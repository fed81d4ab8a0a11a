namespace NetPolSdk;

/// <summary>NPS8002: a name of <c>toFQDNs</c> that the policy's own DNS rules refuse. Source: Cilium docs, "Layer 7 Policies", section "DNS Policy and IP Discovery".</summary>
internal sealed class DnsRuleMissesName() : CiliumPolicyRule(RuleIds.DnsRuleMissesName)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, spec, list, rule) in policy.Entries())
        {
            if (list.IsIngress || rule.Peers.Kind != CiliumPeerKind.Fqdns)
            {
                continue;
            }

            var reach = CiliumDnsReach.Of(policy, spec.Subject, [policy]);
            for (var i = 0; reach.Names.Count > 0 && i < rule.Peers.Items.Count; i++)
            {
                var wanted = (Fqdn)rule.Peers.Items[i];
                if (Hole.Is(wanted.Value) || reach.Names.Any(static name => Hole.Is(name.Value)))
                {
                    Maybe(verdicts, policy);
                }
                else if (!DnsNames.Samples(wanted).Any(sample => reach.Names.Any(name => DnsNames.Match(name, sample))))
                {
                    Yes(
                        verdicts,
                        policy,
                        field.Field("toFQDNs").Index(i),
                        $"{wanted} may not be asked for: rules.dns allows {string.Join(", ", reach.Names.Select(static name => name.Value).Distinct())}.",
                        $"Add {Quoted.Text(wanted.Value)} to the names of the DNS rule.");
                }
            }
        }
    }
}
