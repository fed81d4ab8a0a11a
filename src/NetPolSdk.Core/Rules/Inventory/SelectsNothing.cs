namespace NetPolSdk;

/// <summary>NPS4001: a policy whose podSelector matches none of the pods that are known of its namespace.</summary>
internal sealed class SelectsNothing() : NetworkPolicyRule(RuleIds.SelectsNothing)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (KnownCluster.Of(verdicts.Options) is not { } known)
        {
            return;
        }

        var home = Cluster.NamespaceOf(policy);
        var search = PodSearch.In(known, [home], policy.Subject.Selector);
        if (search.Result == PodSearch.Outcome.Nowhere)
        {
            Yes(
                verdicts,
                policy,
                PolicySelectors.Subject,
                $"No known pod of namespace {home} is labelled {policy.Subject.Selector}, so the policy isolates nothing and its rules allow nothing.",
                InventoryText.Remedy(search.Suggestions, "Select labels that the pods have, or declare the workload that has these."),
                InventoryText.Facts(search.Suggestions));
        }
        else if (search.Result == PodSearch.Outcome.Unknown)
        {
            Maybe(verdicts, policy);
        }
    }
}
