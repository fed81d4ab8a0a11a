namespace NetPolSdk;

/// <summary>NPS4002: a peer that matches none of the pods or namespaces that are known.</summary>
internal sealed class PeerSelectsNothing() : NetworkPolicyRule(RuleIds.PeerSelectsNothing)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (KnownCluster.Of(verdicts.Options) is not { } known)
        {
            return;
        }

        foreach (var (field, pods, namespaces, search) in PodPeers.Searched(policy, known))
        {
            if (search.Result == PodSearch.Outcome.Nowhere)
            {
                Report(verdicts, policy, field, $"No known pod of {InventoryText.Of(namespaces)} is labelled {pods.Selector}, so this peer matches nobody.", search.Suggestions, "Select labels that the pods have, or declare the workload that has these.");
            }
            else if (search.Result == PodSearch.Outcome.Unknown)
            {
                Maybe(verdicts, policy);
            }
        }

        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            if (peer switch { Namespaces all => all, PodsInNamespaces both => both.Namespaces, _ => null } is { } namespaces)
            {
                JudgeNamespaces(policy, field, namespaces, known, verdicts);
            }
        }
    }

    /// <summary>Namespaces by labels; those by name are the business of NPS4004.</summary>
    private void JudgeNamespaces(NetworkPolicy policy, FieldPath field, Namespaces namespaces, KnownCluster known, Verdicts verdicts)
    {
        var selector = namespaces.Selector;
        if (selector.Requirements().All(one => one.Key == Namespaces.NameLabel || one.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist)
            || selector.Requirements().Any(one => one.HasHole())
            || known.Declared.Count == 0
            || known.Declared.Any(item => selector.Matches(item.Labels)))
        {
            return;
        }

        var suggestions = LabelSuggestions.For(selector, known.Declared.Select(item => item.Labels));
        if (suggestions.Count > 0 || known.IsWhole)
        {
            Report(verdicts, policy, field, $"No known namespace is labelled {selector}, so this peer matches nobody.", suggestions, "Select a label that the namespaces have, or name them with kubernetes.io/metadata.name.");
        }
    }

    private void Report(Verdicts verdicts, NetworkPolicy policy, FieldPath field, string message, IReadOnlyList<LabelSuggestion> suggestions, string remedy) =>
        Yes(verdicts, policy, field, message, InventoryText.Remedy(suggestions, remedy), InventoryText.Facts(suggestions));
}
