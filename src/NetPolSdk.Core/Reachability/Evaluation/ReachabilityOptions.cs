namespace NetPolSdk;

/// <summary>What the policies alone do not say and the engine or the cluster decides.</summary>
public sealed record ReachabilityOptions
{
    /// <summary>
    /// Whose semantics decide where engines differ. Unless said otherwise it is Calico's or Cilium's where there are policies of their own
    /// kinds, and else those of the Kubernetes specification.
    /// </summary>
    public Engine? Engine { get; init; }

    /// <summary>Whether an <c>ipBlock</c> matches pods; by their addresses unless said otherwise. With Cilium it never does.</summary>
    public IpBlockMatching IpBlocks { get; init; }

    /// <summary>The ranges that pods get their addresses from (the cluster CIDRs), for pods whose address is not known; empty where unknown too.</summary>
    public ValueList<Cidr> PodRanges { get; init; } = [];

    /// <summary>The options with the engine that evaluates certain policies.</summary>
    /// <exception cref="ArgumentException">The policies are for several engines, or for another one than was named.</exception>
    internal ReachabilityOptions For(IEnumerable<Policy> policies)
    {
        var engine = EngineKinds.Resolve(policies, Engine);
        return this with { Engine = engine, IpBlocks = engine == NetPolSdk.Engine.Cilium ? IpBlockMatching.OutsideOnly : IpBlocks };
    }
}
