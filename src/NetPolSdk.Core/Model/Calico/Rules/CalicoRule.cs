namespace NetPolSdk;

/// <summary>
/// One entry of <c>spec.ingress</c> or <c>spec.egress</c> of a Calico policy. All that is said must hold of a connection (AND); rules are
/// asked in their order, and the first that allows, denies or passes decides. Source: Calico docs, "Network policy", section "Rule".
/// </summary>
public sealed partial record CalicoRule
{
    internal CalicoRule(CalicoAction action) => Action = action;

    /// <summary><c>action</c>.</summary>
    public CalicoAction Action { get; internal init; }

    /// <summary><c>ipVersion</c>, 4 or 6; null for both.</summary>
    public int? IpVersion { get; internal init; }

    /// <summary><c>protocol</c>; null for any.</summary>
    public CalicoProtocol? Protocol { get; internal init; }

    /// <summary><c>notProtocol</c>: any protocol but this; null where none is left out.</summary>
    public CalicoProtocol? NotProtocol { get; internal init; }

    /// <summary><c>icmp</c>; null where nothing is asked of ICMP messages.</summary>
    public CalicoIcmp? Icmp { get; internal init; }

    /// <summary><c>notICMP</c>; null where no ICMP messages are left out.</summary>
    public CalicoIcmp? NotIcmp { get; internal init; }

    /// <summary><c>source</c>: where the connection comes from.</summary>
    public CalicoEntity Source { get; internal init; } = CalicoEntity.Anyone;

    /// <summary><c>destination</c>: where it goes to.</summary>
    public CalicoEntity Destination { get; internal init; } = CalicoEntity.Anyone;

    /// <summary><c>http</c>; null where nothing is asked of requests.</summary>
    public CalicoHttp? Http { get; internal init; }

    /// <summary><c>metadata.annotations</c> of the rule.</summary>
    public ValueMap Annotations { get; internal init; } = ValueMap.Empty;

    /// <summary>Why the rule is there; kept in an annotation of the policy and written as a comment.</summary>
    public string? Reason { get; internal init; }

    /// <summary>Whether a peer was given as pods of the policy's own namespace; only while the rule is being written.</summary>
    internal bool NeedsNamespace { get; init; }

    /// <summary>Whether the rule matches every connection of its direction.</summary>
    public bool MatchesEverything => this is { IpVersion: null, Protocol: null, NotProtocol: null, Icmp: null, NotIcmp: null, Http: null, Source.IsAnyone: true, Destination.IsAnyone: true };

    /// <summary>The rule as a message names it.</summary>
    public override string ToString() => $"{Action} {(object?)Protocol ?? (NotProtocol is null ? "any protocol" : $"any protocol but {NotProtocol}")} from {Source} to {Destination}";

    internal IEnumerable<PolicyPart> Parts(FieldPath path)
    {
        yield return new(path, this);
        foreach (var part in Source.Parts(path.Field("source")).Concat(Destination.Parts(path.Field("destination"))))
        {
            yield return part;
        }

        foreach (var (field, value) in new (string Field, object? Value)[] { ("protocol", Protocol), ("notProtocol", NotProtocol), ("icmp", Icmp), ("notICMP", NotIcmp), ("http", Http) })
        {
            if (value is not null)
            {
                yield return new(path.Field(field), value);
            }
        }
    }
}
