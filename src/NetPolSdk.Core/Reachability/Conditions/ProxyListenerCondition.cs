namespace NetPolSdk;

/// <summary>A proxy that the policy names lets the traffic through. Source: Cilium docs, "Layer 7 Policy".</summary>
/// <param name="Listeners">The listeners of the proxy.</param>
public sealed record ProxyListenerCondition(ValueList<string> Listeners) : TrafficCondition
{
    private protected override string Text() => "the proxy lets it through at " + Either(Listeners);
}
