namespace NetPolSdk;

/// <summary>NPS6010: a range of an AdminNetworkPolicy that ends before it begins. Source: network-policy-api v0.1, <c>portRange</c>.</summary>
internal sealed class EmptyPortRange() : AdminPolicyRule(RuleIds.EmptyPortRange)
{
    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        foreach (var part in policy.Parts())
        {
            if (part.Value is Port { Number: { } first, EndNumber: { } last } && !Hole.Is(first) && !Hole.Is(last) && last < first)
            {
                Yes(verdicts, policy, part.Path, $"The range from {first} to {last} holds no port.", "Write the smaller number as start.");
            }
        }
    }
}
