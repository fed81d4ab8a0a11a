namespace NetPolSdk;

/// <summary>Traffic from each workload of one group to each of another; within one group, from each to the others.</summary>
/// <param name="From">The workloads that connect.</param>
/// <param name="To">The workloads that are connected to.</param>
/// <param name="Traffic">The traffic: all of it that has this verdict.</param>
/// <param name="Verdict"><see cref="Verdict.Allowed"/>, <see cref="Verdict.Conditional"/> or <see cref="Verdict.Undefined"/>.</param>
/// <param name="Doubts">Why it is undefined, or remarks on what is allowed.</param>
public sealed record GroupConnection(WorkloadGroup From, WorkloadGroup To, TrafficSet Traffic, Verdict Verdict, Doubt Doubts)
{
    /// <summary>Under which condition it is allowed; null unless it is <see cref="Verdict.Conditional"/>.</summary>
    public TrafficCondition? Condition { get; init; }
}
