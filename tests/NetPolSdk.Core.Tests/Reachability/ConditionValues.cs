namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>A world in which each condition holds or not, by its text.</summary>
internal sealed class ConditionValues(int seed)
{
    public bool Holds(string text) => unchecked((text.Aggregate(seed, static (hash, letter) => (hash * 31) + letter) >> 3) % 2) == 0;

    public bool Holds(TrafficCondition condition) => condition switch
    {
        AllConditions all => all.Parts.All(Holds),
        AnyCondition any => any.Parts.Any(Holds),
        HttpCondition http => Holds(string.Join(",", http.Methods.Concat(http.Paths))),
        SourcePortCondition source => Holds(string.Join(",", source.Ports)),
        ResolvedNameCondition resolved => Holds(string.Join(",", resolved.Names)),
        DnsQuestionCondition dns => Holds(string.Join(",", dns.Names)),
        ServerNameCondition server => Holds(string.Join(",", server.Names)),
        _ => throw new InvalidOperationException(condition.ToString()),
    };

    /// <summary>What an answer says of a port in this world; null where it is undefined.</summary>
    public bool? Verdict(TrafficAnswer answer, Protocol protocol, int port) => answer.For(protocol, port) switch
    {
        NetPolSdk.Verdict.Allowed => true,
        NetPolSdk.Verdict.Denied => false,
        NetPolSdk.Verdict.Conditional => Holds(answer.ConditionFor(protocol, port)!),
        _ => null,
    };
}
