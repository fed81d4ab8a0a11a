namespace NetPolSdk;

/// <summary>NPS1022: a selector that nothing can match, because it asks of one label what cannot hold together. Source: Kubernetes docs, "Labels and Selectors".</summary>
internal sealed class UnsatisfiableSelector() : NetworkPolicyRule(RuleIds.UnsatisfiableSelector)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var placed in PlacedSelector.Of(policy))
        {
            if (Contradiction.KeyIn(placed.Selector) is { } key)
            {
                Yes(
                    verdicts,
                    policy,
                    placed.Path,
                    $"{placed.Selector} matches nothing, because what it asks of the label {key} cannot hold together: {Effect(placed)}.",
                    "All requirements of a selector must hold. For either of several values write one requirement with the operator In, in C# Label.In.");
            }
            else if (Contradiction.MayBeIn(placed.Selector))
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static string Effect(PlacedSelector placed) => placed.IsSubject ? "the policy protects no pod" : "the peer is nobody";
}
