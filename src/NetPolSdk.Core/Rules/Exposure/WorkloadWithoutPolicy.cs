namespace NetPolSdk;

/// <summary>NPS3007: a known workload whose pods no policy selects, so that they admit everybody and may connect to everybody.</summary>
internal sealed class WorkloadWithoutPolicy() : WholeSetRule(RuleIds.WorkloadWithoutPolicy)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        if (!set.IsComplete)
        {
            return;
        }

        var policies = set.All.OfType<NetworkPolicy>().ToLookup(Cluster.NamespaceOf, StringComparer.Ordinal);
        var unknown = policies.Where(group => Hole.Is(group.Key)).SelectMany(group => group).ToArray();
        foreach (var workload in UnprotectedWorkloads.Protectable(verdicts.Options))
        {
            if (!policies[workload.Namespace].Concat(unknown).Any(policy => MaySelect(policy, workload)))
            {
                YesAbout(
                    verdicts,
                    $"{workload.Kind} {workload.Address}",
                    $"No policy selects the pods of {workload}: everybody may connect to them, and they to everybody.",
                    $"Write a policy for them, or a default denial for the namespace: Baseline.For({Quoted.Text(workload.Namespace)}).DenyAll().");
            }
        }
    }

    private static bool MaySelect(NetworkPolicy policy, Workload workload) =>
        policy.Subject.Selector.Requirements().All(requirement => requirement.HasHole() || requirement.Matches(workload.Labels));
}
