namespace NetPolSdk;

/// <summary>The parameters by which the parts of a rule were given, for exceptions.</summary>
/// <param name="Peer">That of its peer.</param>
/// <param name="Traffic">That of its traffic.</param>
/// <param name="Http">That of its requests.</param>
internal sealed record RuleParameters(string Peer, string Traffic, string Http)
{
    public static RuleParameters OfRule { get; } = new("rule", "rule", "rule");
}
