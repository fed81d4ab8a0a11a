namespace NetPolSdk;

/// <summary>What is asked of the resolver is one of certain names. Source: Cilium docs, "DNS Policy and IP Discovery".</summary>
/// <param name="Names">The names, or patterns of names.</param>
public sealed record DnsQuestionCondition(ValueList<string> Names) : TrafficCondition
{
    private protected override string Text() => "the DNS question is for " + Either(Names);
}
