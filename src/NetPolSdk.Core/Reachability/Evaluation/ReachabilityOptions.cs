namespace NetPolSdk;

/// <summary>What the policies alone do not say and the engine or the cluster decides.</summary>
public sealed record ReachabilityOptions
{
    /// <summary>Whether an <c>ipBlock</c> matches pods; by their addresses unless said otherwise.</summary>
    public IpBlockMatching IpBlocks { get; init; }

    /// <summary>The ranges that pods get their addresses from (the cluster CIDRs), for pods whose address is not known; empty where unknown too.</summary>
    public ValueList<Cidr> PodRanges { get; init; } = [];
}
