namespace NetPolSdk;

/// <summary>
/// NPS8004: a rule that looks as if it allowed everything and allows nobody. Where the policy says by its name or by <c>enableDefaultDeny</c> that it
/// denies, that is what is meant. Source: Cilium docs, "Layer 3 Policies", section "Ingress Default Deny".
/// </summary>
internal sealed class EmptyCiliumRule() : CiliumPolicyRule(RuleIds.EmptyCiliumRule)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        var said = DenialName.Of(policy.Name);
        foreach (var (field, spec, list, rule) in policy.Entries())
        {
            var isMeant = list.IsIngress ? spec.DefaultDeny.Ingress == true || said?.Ingress == true : spec.DefaultDeny.Egress == true || said?.Egress == true;
            if (list.IsDeny || isMeant || !rule.MatchesNothing || rule.Requires.Count > 0)
            {
                continue;
            }

            var everybody = list.IsIngress ? "fromEntities: [all]" : "toEntities: [all]";
            if (rule.Peers.IsNobody)
            {
                Yes(verdicts, policy, field.Field(CiliumPeerFields.Of(rule.Peers.Kind, list.Side)), "The list of peers is empty, which allows nobody.", $"Name the peers, leave the rule out, or write {everybody}.");
            }
            else if (rule.Peers.IsUnsaid && rule.IsEveryTraffic)
            {
                Yes(verdicts, policy, field, "The rule is empty, which allows nobody and isolates the pods; in a NetworkPolicy it would allow everything.", $"Write {everybody} for everybody, or say that a denial is meant: enableDefaultDeny.");
            }
            else
            {
                Yes(verdicts, policy, field.Field("toPorts"), "The list of ports is empty, which allows no port.", "Name the ports, or leave toPorts out for all of them.");
            }
        }
    }
}
