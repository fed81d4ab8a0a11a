namespace NetPolSdk;

/// <summary>
/// A tier: rules of which the first that matches decides, for each end of a connection on its own. Traffic that none
/// decides is denied where the tier isolates the pod, and else goes on to the next tier; after the last it is allowed.
/// NetworkPolicies are one tier whose rules all allow, so that their order says nothing.
/// </summary>
/// <param name="Rules">The rules, in the order in which they are asked.</param>
/// <param name="Isolations">Whom the tier isolates.</param>
internal sealed record Tier(ValueList<TierRule> Rules, ValueList<TierIsolation> Isolations);
