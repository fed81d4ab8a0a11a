namespace NetPolSdk;

/// <summary>What one rule does for one workload.</summary>
/// <param name="Origin">The rule.</param>
/// <param name="Peers">The peers as a message names them.</param>
/// <param name="Traffic">The traffic, for ingress with the workload's own port names resolved; of an egress rule without those that each peer resolves.</param>
/// <param name="NamedPorts">The names of ports that each peer of an egress rule resolves for itself.</param>
/// <param name="Workloads">The workloads that the peers select for certain.</param>
public sealed record EffectiveRule(PolicyOrigin Origin, string Peers, TrafficSet Traffic, ValueList<string> NamedPorts, ValueList<Workload> Workloads)
{
    /// <summary>What the rule does. Rules of NetworkPolicies allow; those of admin policies may also deny, or pass on to NetworkPolicies.</summary>
    public AdminAction Action { get; init; } = AdminAction.Allow;

    /// <summary>Under which condition a rule that allows does so; null where it does without.</summary>
    public TrafficCondition? Condition { get; init; }

    /// <summary>When the rule is asked: before NetworkPolicies, or after them for pods that none isolates; null for rules of NetworkPolicies themselves.</summary>
    public AdminTier? Tier => (Origin.Policy as AdminPolicy)?.Tier;
}
