namespace NetPolSdk;

/// <summary>Workloads that no policy of the cluster can tell apart: what holds for one of them holds for all.</summary>
public sealed class WorkloadGroup
{
    internal WorkloadGroup(ValueList<Workload> workloads) => Workloads = workloads;

    /// <summary>The workloads, at least one, in the cluster's order.</summary>
    public ValueList<Workload> Workloads { get; }

    /// <summary>The group as a message names it: its first workload, and how many more there are.</summary>
    public override string ToString() => Workloads.Count == 1 ? Workloads[0].ToString() : $"{Workloads[0]} and {Workloads.Count - 1} more";
}
