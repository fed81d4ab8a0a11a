namespace NetPolSdk;

/// <summary>NPS8013: an end of a range that has no effect. Source: Cilium docs, "Layer 4 Policies", section "Port ranges".</summary>
internal sealed class EndOfPortRange() : CiliumPolicyRule(RuleIds.EndOfPortRange)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var part in policy.Parts())
        {
            if (part.Value is not CiliumPort { EndNumber: { } last } port || Hole.Is(last))
            {
                continue;
            }

            if (port.Name is { } name && !Hole.Is(name))
            {
                Yes(verdicts, policy, part.Path, $"The port is a name, {Quoted.Text(name)}, so that its end is ignored.", "Leave endPort out, or write the first port as a number.");
            }
            else if (port.Number is { } first && !Hole.Is(first) && last < first)
            {
                Yes(verdicts, policy, part.Path, $"The range ends at {last}, before it begins at {first}, and holds no port.", "Write the smaller number first.");
            }
        }
    }
}
