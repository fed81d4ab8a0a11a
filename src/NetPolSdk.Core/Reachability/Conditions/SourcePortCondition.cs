namespace NetPolSdk;

/// <summary>The connection is opened from certain ports. Source: Calico docs, "Network policy", section "EntityRule".</summary>
/// <param name="Ports">The ports, as numbers, ranges or names; with "not" before those that it must not be.</param>
public sealed record SourcePortCondition(ValueList<string> Ports) : TrafficCondition
{
    private protected override string Text() => "the source port is " + Either(Ports);
}
