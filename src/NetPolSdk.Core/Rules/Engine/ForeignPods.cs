namespace NetPolSdk;

/// <summary>Pods that are known to be in another namespace than a policy's own.</summary>
internal static class ForeignPods
{
    /// <summary>The resolver, which nearly every policy names and inventories seldom hold.</summary>
    private static readonly (string Namespace, string Name)[] Resolvers = [("kube-system", "kube-dns"), ("kube-system", "coredns")];

    /// <summary>The other namespace that pods are in; null where that is not known.</summary>
    /// <param name="own">The policy's namespace.</param>
    /// <param name="pods">What must hold of their labels.</param>
    /// <param name="matches">Whether labels are those of such a pod.</param>
    /// <param name="cluster">What is known of the cluster.</param>
    public static string? Home(string? own, LabelSelector pods, Func<ValueMap, bool> matches, Cluster? cluster)
    {
        var found = own is null || cluster is null ? [] : cluster.Workloads.Where(workload => matches(workload.Labels)).Select(static workload => workload.Namespace).Distinct().ToArray();
        if (found.Length > 0)
        {
            return found.Contains(own) ? null : found[0];
        }

        return Resolvers.FirstOrDefault(known => known.Namespace != own && pods.Requirements().Any(requirement => requirement is { Operator: LabelOperator.In, Values.Count: 1 } && requirement.Values[0] == known.Name)).Namespace;
    }
}
