namespace NetPolSdk.Deployment.Transitions;

/// <summary>Something that a rule allows: one alternative of its peers, with its numbered ports or one named port.</summary>
/// <param name="Peer">The other end.</param>
/// <param name="Traffic">The numbered ports; none for a named port.</param>
/// <param name="Named">The named port, which each pod resolves for itself; null for numbered ports.</param>
internal sealed record AllowedPart(PeerScope Peer, TrafficSet Traffic, Port? Named)
{
    /// <summary>Everything.</summary>
    public static AllowedPart Everything { get; } = new(PeerScope.Anyone, TrafficSet.All, null);

    /// <summary>The traffic that it may be: of a named port, every port of its protocol.</summary>
    public TrafficSet Most => Named is null ? Traffic : TrafficSet.Of(Named.Protocol, PortSet.All);

    /// <summary>What a policy allows in a direction.</summary>
    public static IEnumerable<AllowedPart> Of(NetworkPolicy policy, Direction direction)
    {
        var ownNamespace = policy.Namespace ?? "default";
        return direction == Direction.Ingress
            ? policy.Ingress.SelectMany(rule => Of(rule.From, rule.Ports, ownNamespace))
            : policy.Egress.SelectMany(rule => Of(rule.To, rule.Ports, ownNamespace));
    }

    /// <summary>Whether something may be part of both.</summary>
    public bool Overlaps(AllowedPart other) => !Most.Intersect(other.Most).IsEmpty && Peer.Overlaps(other.Peer);

    /// <summary>Whether the others allow all of it. A no may be wrong.</summary>
    public bool IsCoveredBy(IEnumerable<AllowedPart> others)
    {
        var rest = Most;
        foreach (var other in others.Where(other => Peer.IsWithin(other.Peer)))
        {
            rest = Named is not null && other.Named == Named ? TrafficSet.None : rest.Except(other.Traffic);
            if (rest.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<AllowedPart> Of(Peers peers, Ports ports, string ownNamespace)
    {
        var numbered = ports.IsAll ? TrafficSet.All : ports.Where(port => port.Name is null).Aggregate(TrafficSet.None, (set, port) => set.Union(Numbered(port)));
        foreach (var peer in PeerScope.Of(peers, ownNamespace))
        {
            if (!numbered.IsEmpty)
            {
                yield return new AllowedPart(peer, numbered, null);
            }

            foreach (var port in ports.Where(port => port.Name is not null))
            {
                yield return new AllowedPart(peer, TrafficSet.None, port);
            }
        }
    }

    private static TrafficSet Numbered(Port port) =>
        TrafficSet.Of(port.Protocol, port.Number is { } number ? PortSet.Of(number, port.EndNumber ?? number) : PortSet.All);
}
