namespace NetPolSdk;

/// <summary>NPS5004: an exception of an ipBlock that lies within another one.</summary>
internal sealed class RedundantExceptions() : NetworkPolicyRule(RuleIds.RedundantException)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            if (peer is IpBlock block)
            {
                Judge(policy, field.Field("ipBlock").Field("except"), block.Exceptions, verdicts);
            }
        }
    }

    private void Judge(NetworkPolicy policy, FieldPath field, ValueList<Cidr> exceptions, Verdicts verdicts)
    {
        for (var i = 0; i < exceptions.Count; i++)
        {
            var one = exceptions[i];
            if (!one.IsHole && exceptions.FirstOrDefault(other => !other.IsHole && other.PrefixLength < one.PrefixLength && other.Contains(one)) is { } outer)
            {
                Yes(verdicts, policy, field.Index(i), $"The exception {one} lies within the exception {outer}, and excludes nothing further.", "Remove it.");
            }
        }
    }
}
