namespace NetPolSdk;

/// <summary>Which names the pods of a rule may ask for through Cilium's DNS proxy.</summary>
/// <param name="Answer">Whether a rule with <c>rules.dns</c> is for them.</param>
/// <param name="Names">The names that such rules allow, where there is one for certain.</param>
internal sealed record CiliumDnsReach(Answer Answer, IReadOnlyList<Fqdn> Names)
{
    /// <summary>What the policies of a set give the endpoints of one rule.</summary>
    public static CiliumDnsReach Of(CiliumPolicy policy, CiliumSubject subject, IEnumerable<CiliumPolicy> policies)
    {
        var answer = Answer.No;
        var names = new List<Fqdn>();
        foreach (var other in policies)
        {
            foreach (var (_, spec, list, rule) in other.Entries())
            {
                var allowed = list is { IsIngress: false, IsDeny: false } ? rule.ToPorts.Select(static ports => ports.Rules).OfType<CiliumDnsRules>().SelectMany(static rules => rules.Names).ToArray() : [];
                if (allowed.Length == 0)
                {
                    continue;
                }

                var covered = ReferenceEquals(spec.Subject, subject) ? Answer.Yes : CiliumCover.Subject(policy, subject, other, spec.Subject);
                answer = covered > answer ? covered : answer;
                if (covered != Answer.No)
                {
                    names.AddRange(allowed);
                }
            }
        }

        return new CiliumDnsReach(answer, names);
    }
}
