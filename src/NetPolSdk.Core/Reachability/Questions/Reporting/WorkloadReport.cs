namespace NetPolSdk;

/// <summary>What holds for one workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Policies">The policies that select it, in the cluster's order.</param>
/// <param name="IsIngressIsolated">Whether only what its ingress rules say may come in.</param>
/// <param name="IsEgressIsolated">Whether only what its egress rules say may go out.</param>
/// <param name="Ingress">The ingress rules that are in effect.</param>
/// <param name="Egress">The egress rules that are in effect.</param>
public sealed record WorkloadReport(
    Workload Workload,
    ValueList<Policy> Policies,
    bool IsIngressIsolated,
    bool IsEgressIsolated,
    ValueList<EffectiveRule> Ingress,
    ValueList<EffectiveRule> Egress);
