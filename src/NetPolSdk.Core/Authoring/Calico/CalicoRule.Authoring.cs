namespace NetPolSdk;

public sealed partial record CalicoRule
{
    /// <summary>Begins a rule that allows: <c>CalicoRule.Allow.From(…).To(…).On(…)</c>. Verbs of the policy are shorter; a rule can also ask for something of the policy's own endpoints.</summary>
    public static CalicoRule Allow { get; } = new(CalicoAction.Allow);

    /// <summary>Begins a rule that denies.</summary>
    public static CalicoRule Deny { get; } = new(CalicoAction.Deny);

    /// <summary>Begins a rule that logs and leaves the decision to the next one.</summary>
    public static CalicoRule Log { get; } = new(CalicoAction.Log);

    /// <summary>Begins a rule that leaves the decision to the next tier.</summary>
    public static CalicoRule Pass { get; } = new(CalicoAction.Pass);

    /// <summary>The rule for connections from a peer: <c>source</c>.</summary>
    /// <param name="peer">The peer, with its ports if they matter.</param>
    /// <exception cref="InvalidPolicyException">It has been said before.</exception>
    public CalicoRule From(CalicoPeer peer)
    {
        CalicoPeerSyntax.ThrowIfTwice("source", !Source.IsAnyone, nameof(peer));
        return this with { Source = Require.NotNull(peer, nameof(peer)).Entity, NeedsNamespace = NeedsNamespace || peer.NeedsNamespace };
    }

    /// <summary>The rule for connections to a peer: <c>destination</c>. Its ports may be said here or by <see cref="On"/>.</summary>
    /// <param name="peer">The peer.</param>
    /// <exception cref="InvalidPolicyException">It has been said before.</exception>
    public CalicoRule To(CalicoPeer peer)
    {
        CalicoPeerSyntax.ThrowIfTwice("destination", !Destination.IsAnyAddress, nameof(peer));
        return this with { Destination = CalicoRuleSyntax.WithPorts(Require.NotNull(peer, nameof(peer)).Entity, Destination.Ports, Destination.NotPorts, nameof(peer)), NeedsNamespace = NeedsNamespace || peer.NeedsNamespace };
    }

    /// <summary>The rule for traffic: <c>protocol</c>, <c>icmp</c>, <c>ipVersion</c> and the ports of <c>destination</c>.</summary>
    /// <param name="traffic">The traffic.</param>
    /// <exception cref="InvalidPolicyException">It has been said before.</exception>
    public CalicoRule On(CalicoTraffic traffic)
    {
        CalicoPeerSyntax.ThrowIfTwice("protocol", this is not { IpVersion: null, Protocol: null, NotProtocol: null, Icmp: null, NotIcmp: null }, nameof(traffic));
        Require.NotNull(traffic, nameof(traffic));
        return this with
        {
            IpVersion = traffic.IpVersion,
            Protocol = traffic.Protocol,
            NotProtocol = traffic.NotProtocol,
            Icmp = traffic.Icmp,
            NotIcmp = traffic.NotIcmp,
            Destination = CalicoRuleSyntax.WithPorts(Destination, traffic.Ports, traffic.NotPorts, nameof(traffic)),
        };
    }

    /// <summary>The rule for requests of HTTP. It must allow, and be for ingress; the cluster must have application layer policy switched on.</summary>
    /// <param name="requests">The requests.</param>
    public CalicoRule ForHttp(CalicoHttp requests) => this with { Http = Require.NotNull(requests, nameof(requests)) };

    /// <summary>The rule with an annotation of its own: <c>metadata.annotations</c>.</summary>
    /// <param name="key">The key: an optional DNS prefix and '/', and a name of at most 63 characters.</param>
    /// <param name="value">Any text.</param>
    /// <exception cref="InvalidPolicyException">The key is not of that form.</exception>
    public CalicoRule WithAnnotation(string key, string value)
    {
        SyntaxFault.ThrowIfAny(LabelSyntax.AnnotationKeyFault(Require.NotNull(key, nameof(key))), "metadata.annotations", key, nameof(key));
        SyntaxFault.ThrowIfAny(TextSyntax.Fault(Require.NotNull(value, nameof(value))), "metadata.annotations", value, nameof(value));
        Hole.Refuse(key, nameof(key));
        return this with { Annotations = Annotations.With(key, value) };
    }

    /// <summary>The rule with its reason.</summary>
    /// <param name="why">The reason.</param>
    public CalicoRule Because(string why) => this with { Reason = TextSyntax.Reason(why, nameof(why)) };
}
