namespace NetPolSdk;

/// <summary>The TLS handshake names one of certain servers. Source: Cilium docs, "TLS Server Name Indication".</summary>
/// <param name="Names">The names, or patterns of names.</param>
public sealed record ServerNameCondition(ValueList<string> Names) : TrafficCondition
{
    private protected override string Text() => "the TLS server name is " + Either(Names);
}
