using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>Whether the network plugin enforces policies at all.</summary>
internal static class EnforcementCheck
{
    private const string Check = "enforcement";

    private const string Test = "netpol doctor --enforcement --yes";

    /// <summary>What is wrong with that.</summary>
    /// <param name="facts">What the cluster tells of itself.</param>
    /// <param name="cluster">The cluster.</param>
    public static IEnumerable<DoctorFinding> Findings(ClusterFacts facts, Cluster cluster)
    {
        var plugin = facts.Plugin;
        if (plugin.Enforces == Enforcement.No)
        {
            yield return new DoctorFinding(
                Check,
                cluster.Policies.Count > 0 ? Severity.Error : Severity.Warning,
                plugin.Evidence.Length > 0 ? plugin.Evidence : "cluster",
                $"{plugin.Name} enforces no network policy. {plugin.Reason} The API server accepts policies all the same, and nothing is denied.",
                plugin.Remedy,
                plugin.Command);
        }
        else if (plugin.Enforces == Enforcement.Unknown)
        {
            yield return new DoctorFinding(
                Check,
                Severity.Warning,
                plugin.Evidence.Length > 0 ? plugin.Evidence : "cluster",
                $"Whether policies are enforced is not known. {plugin.Reason}",
                "Let a test decide: it starts two pods in a namespace of its own, denies, and looks whether that holds.",
                Test);
        }
    }
}
