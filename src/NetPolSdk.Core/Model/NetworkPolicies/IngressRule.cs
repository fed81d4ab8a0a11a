namespace NetPolSdk;

/// <summary>One entry of <c>spec.ingress</c>: who may connect to the selected pods, and on which of their ports. Both must match.</summary>
public sealed record IngressRule
{
    internal IngressRule(Peers from, Ports ports, string? reason)
    {
        From = from;
        Ports = ports;
        Reason = reason;
    }

    /// <summary><c>from</c>: the sources.</summary>
    public Peers From { get; }

    /// <summary><c>ports</c>: ports of the selected pods.</summary>
    public Ports Ports { get; }

    /// <summary>Why the rule is there; kept in an annotation and written as a comment.</summary>
    public string? Reason { get; private init; }

    /// <summary>A rule that allows connections to the selected pods.</summary>
    /// <param name="from">Who may connect; <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="on">The ports of the selected pods; every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    public static IngressRule Allow(Peers from, Ports? on = null, string? because = null) =>
        new(Require.NotNull(from, nameof(from)), on ?? Ports.All, because is null ? null : TextSyntax.Reason(because, nameof(because)));

    /// <summary>The rule with its reason.</summary>
    /// <param name="why">The reason.</param>
    public IngressRule Because(string why) => this with { Reason = TextSyntax.Reason(why, nameof(why)) };

    /// <summary>The rule as a message names it.</summary>
    public override string ToString() => $"from {From} on {Ports}";
}
