namespace NetPolSdk;

/// <summary>NPS4005: a label that every cluster has, misspelt. It needs no inventory; a label that the inventory knows is not misspelt.</summary>
internal sealed class MisspeltLabel() : NetworkPolicyRule(RuleIds.MisspeltLabel)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        var known = KnownCluster.Of(verdicts.Options);
        Judge(policy, PolicySelectors.Subject, policy.Subject, known, verdicts);
        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            Judge(policy, field, peer, known, verdicts);
        }
    }

    private void Judge(NetworkPolicy policy, FieldPath field, Peer peer, KnownCluster? known, Verdicts verdicts)
    {
        foreach (var requirement in Selectors(peer).SelectMany(selector => selector.Requirements()))
        {
            if (Hole.Is(requirement.Key) || IsInUse(requirement.Key, known))
            {
                continue;
            }

            if (KnownLabels.KeyMeantBy(requirement.Key) is { } key)
            {
                Report(policy, field, $"The key {requirement.Key}", requirement.Key, key, verdicts);
            }
            else if (requirement.Operator == LabelOperator.In)
            {
                foreach (var value in requirement.Values.Where(value => !Hole.Is(value) && known?.Names.Contains(value) != true))
                {
                    if (KnownLabels.ValueMeantBy(requirement.Key, value) is { } meant)
                    {
                        Report(policy, field, $"The value {value} of {requirement.Key}", value, meant, verdicts);
                    }
                }
            }
        }
    }

    private void Report(NetworkPolicy policy, FieldPath field, string what, string written, string meant, Verdicts verdicts) => Yes(
        verdicts,
        policy,
        field,
        $"{what} looks like {meant} with a slip in it; a label that nobody has selects nothing.",
        $"Did you mean {meant}?",
        (InventoryText.Written, written),
        (InventoryText.Meant, meant));

    private static bool IsInUse(string key, KnownCluster? known) => known is not null
        && (known.Pods.Any(pod => pod.Labels.ContainsKey(key)) || known.Declared.Any(item => item.Labels.ContainsKey(key)));

    private static IEnumerable<LabelSelector> Selectors(Peer peer) => peer switch
    {
        Pods pods => [pods.Selector],
        Namespaces namespaces => [namespaces.Selector],
        PodsInNamespaces both => [both.Pods.Selector, both.Namespaces.Selector],
        _ => [],
    };
}
