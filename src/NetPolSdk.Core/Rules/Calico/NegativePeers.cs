namespace NetPolSdk;

/// <summary>NPS7007: peers that are allowed by what they are not. Source: Calico docs, "Selectors", and "EntityRule", <c>notSelector</c>.</summary>
internal sealed class NegativePeers() : CalicoPolicyRule(RuleIds.NegativePeers)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, rule, entity, isPeer) in policy.Entities())
        {
            if (rule.Action != CalicoAction.Allow || !isPeer)
            {
                continue;
            }

            if (entity.Selector is { } selector && IsNegative(selector))
            {
                Yes(verdicts, policy, field.Field("selector"), $"{selector} holds for everything that has no such label as well.", $"Ask for the label too: has({Key(selector)}) && {selector}.");
            }
            else if (entity is { NotSelector: not null, Selector: null, NamespaceSelector: null, ServiceAccounts: null, Nets.Count: 0 })
            {
                Yes(verdicts, policy, field.Field("notSelector"), "Everything that is no such endpoint is meant, addresses outside the cluster included.", "Write a selector: endpoints that have the label and another value.");
            }
        }
    }

    /// <summary>Whether nothing in the selector asks for a label to be there.</summary>
    private static bool IsNegative(CalicoSelector selector) => selector switch
    {
        BothSelector both => both.Parts.All(IsNegative),
        LabelInSelector list => !list.IsIn,
        ComparedLabelSelector compared => compared.Comparison == LabelComparison.IsNot,
        NotSelector not => not.Operand is HasLabelSelector or ComparedLabelSelector { Comparison: not LabelComparison.IsNot } or LabelInSelector { IsIn: true },
        _ => false,
    };

    private static string Key(CalicoSelector selector) => selector switch
    {
        BothSelector both => Key(both.Parts[0]),
        LabelInSelector list => list.Key,
        ComparedLabelSelector compared => compared.Key,
        NotSelector not => Key(not.Operand),
        HasLabelSelector has => has.Key,
        _ => "",
    };
}
