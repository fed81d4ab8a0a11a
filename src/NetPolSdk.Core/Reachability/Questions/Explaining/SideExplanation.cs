namespace NetPolSdk;

/// <summary>Why one end of a connection allows or denies it.</summary>
/// <param name="Direction">Which end: egress is the source's.</param>
/// <param name="Answer">What this end says of the traffic asked about.</param>
/// <param name="IsolatedBy">The policies that isolate the pod in this direction; where there is none, everything is allowed that no admin policy denies.</param>
/// <param name="Deciding">The rules that decide some of the traffic, in the order in which they are asked.</param>
/// <param name="NearMisses">The rules that come nearest to allowing it, nearest first; empty where all of it is allowed.</param>
public sealed record SideExplanation(
    Direction Direction,
    TrafficAnswer Answer,
    ValueList<PolicyOrigin> IsolatedBy,
    ValueList<DecidingRule> Deciding,
    ValueList<NearMiss> NearMisses)
{
    /// <summary>Whether a policy isolates the pod in this direction.</summary>
    public bool IsIsolated => IsolatedBy.Count > 0;
}
