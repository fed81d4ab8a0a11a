namespace NetPolSdk;

/// <summary>Workloads that are known from manifests or a cluster, with all their labels, and to which policies apply.</summary>
internal static class UnprotectedWorkloads
{
    /// <summary>The workloads that a policy could protect. Declared services get theirs from the generator, and the platform's own are its business.</summary>
    public static IEnumerable<Workload> Protectable(LintOptions options) =>
        options.Cluster?.Workloads.Where(workload => !workload.IsHostNetwork && !workload.MayHaveOtherLabels && !PlatformNamespaces.IsKnown(workload.Namespace)) ?? [];

    /// <summary>Whether there are such workloads in a namespace.</summary>
    public static bool AreKnownIn(string name, LintOptions options) => Protectable(options).Any(workload => workload.Namespace == name);
}
