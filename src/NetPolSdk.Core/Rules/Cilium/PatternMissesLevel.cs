namespace NetPolSdk;

/// <summary>
/// NPS8003: a pattern of <c>toFQDNs</c> beside a DNS rule for names that the pattern just misses: the domain itself, or a deeper level.
/// Source: Cilium docs, "Layer 3 Policies", section "DNS based".
/// </summary>
internal sealed class PatternMissesLevel() : CiliumPolicyRule(RuleIds.PatternMissesLevel)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, spec, list, rule) in policy.Entries())
        {
            if (list.IsIngress || rule.Peers.Kind != CiliumPeerKind.Fqdns)
            {
                continue;
            }

            var allowed = policy.Entries().Where(entry => entry.Rule.Peers.Kind == CiliumPeerKind.Fqdns && ReferenceEquals(entry.Spec, spec)).SelectMany(static entry => entry.Rule.Peers.Items.Cast<Fqdn>()).ToArray();
            var asked = CiliumDnsReach.Of(policy, spec.Subject, [policy]).Names;
            for (var i = 0; i < rule.Peers.Items.Count; i++)
            {
                if (rule.Peers.Items[i] is Fqdn { IsPattern: true } pattern && Missed(pattern, asked, allowed) is { } missed)
                {
                    Yes(
                        verdicts,
                        policy,
                        field.Field("toFQDNs").Index(i),
                        $"{missed} may be asked for and is not allowed: a star stands for one level of a name, so {pattern} is neither the domain itself nor a name more than one level below it.",
                        $"Add {Quoted.Text(missed)}, or leave it out of the DNS rule.");
                }
            }
        }
    }

    /// <summary>The first name that the DNS rules let be asked for, within the domain of the pattern, and that nothing allows.</summary>
    private static string? Missed(Fqdn pattern, IReadOnlyList<Fqdn> asked, Fqdn[] allowed)
    {
        var text = DnsNames.Plain(pattern.Value);
        if (Hole.Is(pattern.Value) || !text.StartsWith("*.", StringComparison.Ordinal) || text.IndexOf('*', 1) >= 0)
        {
            return null;
        }

        var domain = text.Substring(1);
        return asked
            .Where(static name => !name.IsPattern && !Hole.Is(name.Value))
            .Select(static name => DnsNames.Plain(name.Value))
            .FirstOrDefault(name => ("." + name).EndsWith(domain, StringComparison.Ordinal) && !allowed.Any(other => !Hole.Is(other.Value) && DnsNames.Match(other, name)));
    }
}
