namespace NetPolSdk;

/// <summary>A proxy lets the traffic through by rules that are not told here in detail. Source: Cilium docs, "Layer 7 Policy".</summary>
/// <param name="Rules">The rules, such as a listener of the proxy.</param>
public sealed record ProxyCondition(ValueList<string> Rules) : TrafficCondition
{
    private protected override string Text() => "the proxy lets it through by " + Either(Rules);
}
