namespace NetPolSdk;

/// <summary>NPS4003: a selector of pods that are known in another namespace, and not in the one that it looks in.</summary>
internal sealed class PodsInAnotherNamespace() : NetworkPolicyRule(RuleIds.PodsInAnotherNamespace)
{
    /// <summary>The fact that names the one namespace that has the pods of a peer.</summary>
    public const string Namespace = "namespace";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (KnownCluster.Of(verdicts.Options) is not { } known)
        {
            return;
        }

        var home = Cluster.NamespaceOf(policy);
        var search = PodSearch.In(known, [home], policy.Subject.Selector);
        if (search.Result == PodSearch.Outcome.Elsewhere)
        {
            var there = InventoryText.Of(search.Elsewhere);
            Yes(
                verdicts,
                policy,
                PolicySelectors.Subject,
                $"No known pod of namespace {home} is labelled {policy.Subject.Selector}, but pods of {there} are: a policy selects pods of its own namespace only, so this one isolates nothing.",
                $"Move the policy to {there}.");
        }

        foreach (var (field, pods, namespaces, found) in PodPeers.Searched(policy, known))
        {
            if (found.Result == PodSearch.Outcome.Elsewhere && !PodPeers.IsSplit(policy, field, found.Elsewhere))
            {
                var there = found.Elsewhere;
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"No known pod of {InventoryText.Of(namespaces)} is labelled {pods.Selector}, but pods of {InventoryText.Of(there)} are: this peer matches nobody.",
                    $"Add .In(Namespaces.Named({string.Join(", ", there.Select(Quoted.Text))})), in YAML a namespaceSelector in the same peer.",
                    there.Count == 1 ? [(Namespace, there[0])] : []);
            }
        }
    }
}
