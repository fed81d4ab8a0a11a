namespace NetPolSdk;

/// <summary>NPS7012: positive and negative conditions of a rule that leave nothing, or of which one says nothing. Source: Calico docs, "Network policy", "Rule".</summary>
internal sealed class ContradictoryConditions() : CalicoPolicyRule(RuleIds.ContradictoryConditions)
{
    private const string Nothing = "The rule matches nothing: it asks for the same on both sides, with and without \"not\".";

    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, _, rule) in policy.Entries())
        {
            if (CalicoHoles.In(rule))
            {
                Maybe(verdicts, policy);
                continue;
            }

            if (rule is { Protocol: { } protocol, NotProtocol: { } excluded })
            {
                var isSame = protocol.Number == excluded.Number;
                Yes(verdicts, policy, field.Field("notProtocol"), isSame ? Nothing : $"{excluded} is excluded, and only {protocol} is asked for anyway.", isSame ? "Leave one of the two out." : "Leave notProtocol out.");
            }

            if (rule.Icmp is { } icmp && rule.NotIcmp is { } excludedIcmp && icmp.Type == excludedIcmp.Type && (excludedIcmp.Code is null || excludedIcmp.Code == icmp.Code))
            {
                Yes(verdicts, policy, field.Field("notICMP"), Nothing, "Leave one of the two out.");
            }
        }

        foreach (var (field, _, entity, _) in policy.Entities().Where(static entry => !CalicoHoles.In(entry.Entity)))
        {
            foreach (var excluded in Excluded(entity))
            {
                Yes(verdicts, policy, field.Field(excluded), Nothing, "Leave one of the two out.");
            }
        }
    }

    /// <summary>The negative fields that take back all of what their positive twins ask for.</summary>
    private static IEnumerable<string> Excluded(CalicoEntity entity)
    {
        if (entity.Nets.Count > 0 && AddressSet.Of([.. entity.NotNets]).Contains(AddressSet.Of([.. entity.Nets])))
        {
            yield return "notNets";
        }

        if (entity.Ports.Count > 0 && entity.Ports.All(entity.NotPorts.Contains))
        {
            yield return "notPorts";
        }

        if (entity.Selector is { } selector && selector.Equals(entity.NotSelector))
        {
            yield return "notSelector";
        }
    }
}
