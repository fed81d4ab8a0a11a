namespace NetPolSdk;

/// <summary>NPS2014: policies for a cluster whose network plugin enforces none. Said once, at the first policy.</summary>
internal sealed class PolicyNotEnforced() : WholeSetRule(RuleIds.PolicyNotEnforced)
{
    private static readonly KubernetesVersion KindnetEnforcesFrom = new(1, 32);

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        if (set.Judged.OfType<NetworkPolicy>().FirstOrDefault() is { } first && Plugin(verdicts.Options) is { } plugin)
        {
            Yes(
                verdicts,
                first,
                FieldPath.Root,
                $"{plugin} enforces no network policy: the API server accepts this one and all others, and nothing is denied.",
                "Add a policy engine, such as Calico beside Flannel (Canal) or kube-network-policies, or use a network plugin that enforces policies.");
        }
    }

    /// <summary>Flannel's README; kind's release notes.</summary>
    private static string? Plugin(LintOptions options) => options.NetworkPlugin switch
    {
        NetworkPlugin.Flannel => "Flannel alone",
        NetworkPlugin.Kindnet when options.KubernetesVersion is { } version && version < KindnetEnforcesFrom => $"kindnet of Kubernetes {version}",
        _ => null,
    };
}
