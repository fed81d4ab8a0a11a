namespace NetPolSdk;

/// <summary>Rules of Calico that allow, as rules of a NetworkPolicy.</summary>
internal sealed class CalicoRuleReading(CalicoNetworkPolicy policy, ConversionDraft draft, Direction direction)
{
    private const string KeepPolicy = "Remove it, or keep the policy.";

    /// <summary>The rule; none where it matches nothing or something was refused.</summary>
    public IEnumerable<(Peers Peers, Ports Ports, string? Reason)> Read(CalicoRule rule, FieldPath path)
    {
        var before = draft.Refusals.Count;
        var (peer, own) = direction == Direction.Ingress ? (rule.Source, rule.Destination) : (rule.Destination, rule.Source);
        var (peerField, ownField) = direction == Direction.Ingress ? (path.Field("source"), path.Field("destination")) : (path.Field("destination"), path.Field("source"));
        CheckRule(rule, path);
        if (!own.IsAnyAddress)
        {
            Refuse(ownField, "A rule of a NetworkPolicy is about all pods of the policy, and this one only about some.", "Make a policy of its own for these pods.");
        }

        CheckPorts(rule.Source, path.Field("source"), mayHavePorts: false);
        CheckPorts(rule.Destination, path.Field("destination"), mayHavePorts: true);
        if (rule.Annotations.Count > 0)
        {
            draft.Note(policy, path.Field("metadata"), "Rules of NetworkPolicies have no annotations; they are left out.");
        }

        var peers = new CalicoPeerReading(policy, draft).Read(peer, peerField).ToArray();
        if (draft.Refusals.Count > before || (peers.Length == 0 && !peer.IsAnyAddress))
        {
            return [];
        }

        return [(Peers.FromWire(ValueList.From(peers), isAnyOf: false), PortsOf(rule), rule.Reason)];
    }

    private void CheckRule(CalicoRule rule, FieldPath path)
    {
        if (rule.IpVersion is not null && rule.Source.Nets.Count + rule.Destination.Nets.Count == 0)
        {
            Refuse(path.Field("ipVersion"), "A NetworkPolicy does not tell IPv4 from IPv6 but by addresses.", "Name the addresses as nets, or remove it.");
        }

        if (rule.Protocol is { Transport: null } protocol)
        {
            Refuse(path.Field("protocol"), $"A NetworkPolicy knows TCP, UDP and SCTP, and not {protocol}.", KeepPolicy);
        }

        foreach (var (field, isThere) in new[] { ("notProtocol", rule.NotProtocol is not null), ("icmp", rule.Icmp is not null), ("notICMP", rule.NotIcmp is not null), ("http", rule.Http is not null) })
        {
            if (isThere)
            {
                Refuse(path.Field(field), "A NetworkPolicy has no such field.", KeepPolicy);
            }
        }
    }

    private void CheckPorts(CalicoEntity entity, FieldPath path, bool mayHavePorts)
    {
        if (entity.Ports.Count > 0 && !mayHavePorts)
        {
            Refuse(path.Field("ports"), "A NetworkPolicy does not look at the ports that connections come from.", KeepPolicy);
        }

        if (entity.NotPorts.Count > 0)
        {
            Refuse(path.Field("notPorts"), "A NetworkPolicy names the ports that are allowed.", "Write the ports that are left, as ranges.");
        }
    }

    private static Ports PortsOf(CalicoRule rule)
    {
        if (rule.Protocol is null && rule.Destination.Ports.Count == 0)
        {
            return Ports.All;
        }

        // Without a protocol there may be names only, and a name is of whatever protocol the pod declares it with.
        Protocol[] protocols = rule.Protocol?.Transport is { } one ? [one] : [Protocol.Tcp, Protocol.Udp, Protocol.Sctp];
        return Ports.FromWire(ValueList.From(protocols.SelectMany(protocol => rule.Destination.Ports.Count == 0 ? [Port.Every(protocol)] : rule.Destination.Ports.Select(port => Read(port, protocol)))));
    }

    private static Port Read(CalicoPort port, Protocol protocol) => port switch
    {
        { Name: { } name } => Port.Named(name, protocol),
        { Number: { } first, EndNumber: { } last } => Port.Range(protocol, first, last),
        _ => Port.Of(protocol, port.Number ?? 0),
    };

    private void Refuse(FieldPath path, string reason, string remedy) => draft.Refuse(policy, path, reason, remedy);
}
