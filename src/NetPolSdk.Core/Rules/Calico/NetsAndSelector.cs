namespace NetPolSdk;

/// <summary>NPS7005: an entity with addresses and a selector, both of which must hold. Source: Calico docs, "Network policy", "EntityRule".</summary>
internal sealed class NetsAndSelector() : CalicoPolicyRule(RuleIds.NetsAndSelector)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, _, entity, _) in policy.Entities())
        {
            if (entity.Nets.Count > 0 && (entity.Selector is not null || entity.NotSelector is not null || entity.NamespaceSelector is not null || entity.ServiceAccounts is not null))
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    "Addresses and labels must both hold: only endpoints with the labels whose address is in the range as well, which is usually nobody.",
                    "Make two rules of it, one for the addresses and one for the labels.");
            }
        }
    }
}
