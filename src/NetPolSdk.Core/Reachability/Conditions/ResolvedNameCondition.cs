namespace NetPolSdk;

/// <summary>The address is one that the pod was told for a name when it asked its resolver. Source: Cilium docs, "DNS based" of "Layer 3 Policy".</summary>
/// <param name="Names">The names, or patterns of names.</param>
public sealed record ResolvedNameCondition(ValueList<string> Names) : TrafficCondition
{
    private protected override string Text() => "the address is one that was resolved for " + Either(Names);
}
