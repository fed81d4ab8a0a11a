namespace NetPolSdk;

/// <summary>A rule that matches a connection.</summary>
/// <param name="Origin">The rule, or the entry of its peers that matches, such as <c>spec.ingress[0].from[1]</c>.</param>
/// <param name="Traffic">The traffic asked about that it decides.</param>
/// <param name="Doubts">Why it may not match after all; none where it does for certain.</param>
public sealed record DecidingRule(PolicyOrigin Origin, TrafficSet Traffic, Doubt Doubts)
{
    /// <summary>What the rule does with it. Rules of NetworkPolicies allow; those of admin policies may also deny, or pass it on to NetworkPolicies.</summary>
    public AdminAction Action { get; init; } = AdminAction.Allow;

    /// <summary>Under which condition a rule that allows does so; null where it does without.</summary>
    public TrafficCondition? Condition { get; init; }

    /// <summary>
    /// Where the rule lists a namespace selector and a pod selector as two peers, which is an OR: the workloads that it
    /// admits and that an AND of both would not. Empty elsewhere, and where the OR is said with <see cref="Peer.AnyOf"/>.
    /// </summary>
    public ValueList<Workload> AdmittedByOr { get; init; } = [];

    /// <summary>The rule as a message names it.</summary>
    public override string ToString() => $"{Origin} {Action switch { AdminAction.Deny => "denies", AdminAction.Pass => "passes on", _ => "allows" }} {Traffic}{(Condition is null ? "" : $" if {Condition}")}";
}
