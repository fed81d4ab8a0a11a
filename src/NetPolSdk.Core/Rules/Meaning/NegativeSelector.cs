namespace NetPolSdk;

/// <summary>
/// NPS1023: a peer that is chosen by what its label is not, and by nothing else. Whatever lacks the label matches too.
/// Source: Kubernetes docs, "Labels and Selectors", section "Set-based requirement".
/// </summary>
internal sealed class NegativeSelector() : NetworkPolicyRule(RuleIds.NegativeSelector)
{
    /// <summary>The fact that names the label.</summary>
    public const string Key = "key";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var placed in PlacedSelector.Of(policy).Where(placed => !placed.IsSubject && IsNegative(placed.Selector)))
        {
            var answer = Matches(placed, out var requirement);
            if (answer == Answer.Yes)
            {
                var what = placed.IsOfNamespaces ? "namespaces" : "pods";
                Yes(
                    verdicts,
                    policy,
                    placed.Path,
                    $"{requirement} also matches {what} that have no label {requirement!.Key} at all.",
                    $"Where only labelled {what} are meant, also ask that the label exists, in C# with Label.Exists.",
                    (Key, requirement.Key));
            }
            else if (answer == Answer.Maybe)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static bool IsNegative(LabelSelector selector) =>
        selector.MatchLabels.Count == 0 && selector.MatchExpressions.All(one => one.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist);

    /// <summary>Every namespace has its name as a label, so "all but these" by name leaves none unlabelled.</summary>
    private static Answer Matches(PlacedSelector placed, out LabelRequirement? requirement)
    {
        var candidates = placed.Selector.MatchExpressions.Where(one => one.Operator == LabelOperator.NotIn && !(placed.IsOfNamespaces && one.Key == Namespaces.NameLabel)).ToArray();
        requirement = candidates.FirstOrDefault(one => !placed.IsOfNamespaces || !Hole.Is(one.Key));
        return requirement is not null ? Answer.Yes : candidates.Length > 0 ? Answer.Maybe : Answer.No;
    }
}
