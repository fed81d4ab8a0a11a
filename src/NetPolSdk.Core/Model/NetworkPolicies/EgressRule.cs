namespace NetPolSdk;

/// <summary>One entry of <c>spec.egress</c>: whom the selected pods may connect to, and on which of the peers' ports. Both must match.</summary>
public sealed record EgressRule
{
    internal EgressRule(Peers to, Ports ports, string? reason)
    {
        To = to;
        Ports = ports;
        Reason = reason;
    }

    /// <summary><c>to</c>: the destinations.</summary>
    public Peers To { get; }

    /// <summary><c>ports</c>: ports of the destinations.</summary>
    public Ports Ports { get; }

    /// <summary>Why the rule is there; kept in an annotation and written as a comment.</summary>
    public string? Reason { get; private init; }

    /// <summary>A rule that allows connections from the selected pods.</summary>
    /// <param name="to">Whom they may connect to; <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="on">The ports of the destinations, after Service translation; every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    public static EgressRule Allow(Peers to, Ports? on = null, string? because = null) =>
        new(Require.NotNull(to, nameof(to)), on ?? Ports.All, because is null ? null : TextSyntax.Reason(because, nameof(because)));

    /// <summary>The rule with its reason.</summary>
    /// <param name="why">The reason.</param>
    public EgressRule Because(string why) => this with { Reason = TextSyntax.Reason(why, nameof(why)) };

    /// <summary>The rule as a message names it.</summary>
    public override string ToString() => $"to {To} on {Ports}";
}
