using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>Namespaces in which pods run and no policy stands, of which a rule that judges policies says nothing. The cluster's own namespaces are left alone.</summary>
internal static class DefaultDenyCheck
{
    /// <summary>What the check is called.</summary>
    public const string Check = "default-deny";

    private static readonly HashSet<string> OfTheCluster = ["kube-system", "kube-public", "kube-node-lease"];

    /// <summary>The findings; none where policies could not be read.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="facts">What the cluster tells of itself.</param>
    public static IEnumerable<DoctorFinding> Findings(Cluster cluster, ClusterFacts facts)
    {
        var guarded = cluster.Policies.OfType<NetworkPolicy>().Select(Cluster.NamespaceOf).ToHashSet();
        return from workload in facts.IsSeenWhole ? cluster.Workloads : []
               where !workload.IsHostNetwork && !guarded.Contains(workload.Namespace) && !OfTheCluster.Contains(workload.Namespace)
               group workload by workload.Namespace into open
               select new DoctorFinding(
                   Check,
                   Severity.Info,
                   "Namespace " + open.Key,
                   $"Pods run here ({Named(open)}), and no NetworkPolicy isolates any of them: they admit everybody, and reach everything.",
                   "Write policies for what they need, and deny the rest.",
                   FixCommands.Apply(Presets.DenyIngress(open.Key)));
    }

    private static string Named(IEnumerable<Workload> workloads)
    {
        var names = workloads.Select(workload => workload.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        return names.Length <= 3 ? string.Join(", ", names) : string.Create(null, $"{string.Join(", ", names[..3])} and {names.Length - 3} others");
    }
}
