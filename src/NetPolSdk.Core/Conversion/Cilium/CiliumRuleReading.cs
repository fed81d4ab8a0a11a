namespace NetPolSdk;

/// <summary>The entries of a list of Cilium as rules of a NetworkPolicy; those that match nothing are left out.</summary>
internal sealed class CiliumRuleReading(CiliumNetworkPolicy policy, ConversionDraft draft)
{
    /// <summary>Where pods have their addresses unless it is said.</summary>
    private static readonly ValueList<Cidr> UsualPodRanges =
        ValueList.From(new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10" }.Select(Cidr.Parse));

    public IEnumerable<(Peers Peers, Ports Ports, string? Reason)> Read(FieldPath list, ValueList<CiliumRule> rules)
    {
        for (var at = 0; at < rules.Count; at++)
        {
            var (rule, path) = (rules[at], list.Index(at));
            RefuseExtras(rule, path);
            if (rule.MatchesNothing)
            {
                continue;
            }

            var ports = Ports(rule, path);
            if (Peers(rule.Peers, path, list.ToString().EndsWith("ingress", StringComparison.Ordinal) ? "from" : "to") is { } peers)
            {
                yield return (peers, ports, rule.Reason);
            }
        }
    }

    private void RefuseExtras(CiliumRule rule, FieldPath path)
    {
        if (rule.Requires.Count > 0)
        {
            draft.Refuse(policy, path, "It asks of peers what every other rule has to ask for, too, which no NetworkPolicy can.", "Put what is asked into the peers themselves.");
        }

        if (rule.Icmps.Count > 0)
        {
            draft.Refuse(policy, path.Field("icmps"), "A NetworkPolicy says nothing of ICMP.", "Remove it, or keep the policy.");
        }

        if (rule.Authentication is not null)
        {
            draft.Refuse(policy, path.Field("authentication"), "A NetworkPolicy does not authenticate.", "Remove it, or keep the policy.");
        }
    }

    /// <summary>The peers; null where none of them matches anything.</summary>
    private Peers? Peers(CiliumPeers peers, FieldPath path, string side)
    {
        if (peers.IsUnsaid)
        {
            return NetPolSdk.Peers.Anyone;
        }

        var field = path.Field(CiliumPeerFields.Of(peers.Kind, side));
        var read = new List<Peer>();
        for (var at = 0; at < peers.Items.Count; at++)
        {
            if (peers.Items[at] is Entity { Name: "all" })
            {
                return NetPolSdk.Peers.Anyone;
            }

            read.AddRange(Peer(peers.Items[at], field.Index(at)));
        }

        return read.Count == 0 ? null : NetPolSdk.Peers.FromWire(ValueList.From(read), isAnyOf: false);
    }

    private Peer[] Peer(CiliumDestination peer, FieldPath path)
    {
        switch (peer)
        {
            case Endpoints endpoints:
                if (CiliumSelectorReading.Peer(endpoints.Selector, out var problem) is { } pods)
                {
                    return [pods];
                }

                draft.Refuse(policy, path, $"The selector {problem}.", "Select pods by labels of their own and of their namespaces.");
                return [];
            case CiliumCidr block:
                return Blocks(path, new IpBlock(block.Cidr.Masked(), []));
            case CidrSet { Cidr: { } cidr } set:
                return set.Exceptions.Any(except => except.Contains(cidr)) ? [] : Blocks(path, new IpBlock(cidr.Masked(), ValueList.From(set.Exceptions.Select(static except => except.Masked()))));
            case Entity { Name: "world" }:
                return Blocks(path, new IpBlock(Cidr.Parse("0.0.0.0/0"), []), new IpBlock(Cidr.Parse("::/0"), []));
            case Entity { Name: "none" }:
                return [];
            default:
                draft.Refuse(policy, path, Reason(peer), Remedy(peer));
                return [];
        }
    }

    /// <summary>Cilium never matches its pods by address, and other engines do with the block of a NetworkPolicy.</summary>
    private Peer[] Blocks(FieldPath path, params IpBlock[] blocks)
    {
        var ranges = draft.Evaluation.PodRanges.Count > 0 ? draft.Evaluation.PodRanges : UsualPodRanges;
        if (draft.Evaluation.IpBlocks == IpBlockMatching.ByAddress && blocks.Any(block => !AddressSet.Of(block).Intersect(AddressSet.Of([.. ranges])).IsEmpty))
        {
            draft.Refuse(
                policy,
                path,
                "Cilium takes addresses for what is outside the cluster, and the block of a NetworkPolicy also matches pods where another engine enforces it; pods may have addresses in this one.",
                "Say which addresses pods have, or that blocks match the outside only, as they do while the cluster has Cilium.");
        }

        return [.. blocks];
    }

    private static string Reason(CiliumDestination peer) => peer switch
    {
        Entity entity => $"A NetworkPolicy cannot name {entity.Name}: it knows pods and addresses.",
        Fqdn => "A NetworkPolicy has no domain names.",
        CiliumService => "A NetworkPolicy does not name Services.",
        CiliumNodes => "A NetworkPolicy does not select nodes.",
        CidrSet => "A NetworkPolicy cannot refer to groups of ranges.",
        _ => "A NetworkPolicy knows no groups of a cloud.",
    };

    private static string Remedy(CiliumDestination peer) => peer switch
    {
        CiliumService => "Select the pods behind the Service by their labels.",
        CidrSet => "Write the ranges of the group out.",
        Fqdn or CiliumNodes => "Write the addresses as ranges, or keep the policy.",
        _ => "Write what is meant as pods or as ranges of addresses, or keep the policy.",
    };

    private Ports Ports(CiliumRule rule, FieldPath path)
    {
        var ports = new List<Port>();
        for (var at = 0; at < rule.ToPorts.Count; at++)
        {
            var list = path.Field("toPorts").Index(at);
            RefuseExtras(rule.ToPorts[at], list);
            for (var i = 0; i < rule.ToPorts[at].Ports.Count; i++)
            {
                ports.AddRange(Port(rule.ToPorts[at].Ports[i], list.Field("ports").Index(i)));
            }
        }

        return NetPolSdk.Ports.FromWire(ValueList.From(ports));
    }

    private void RefuseExtras(CiliumPortRule ports, FieldPath path)
    {
        var fields = new (string Field, bool IsThere)[]
        {
            ("rules", ports.Rules is not null), ("serverNames", ports.ServerNames.Count > 0), ("terminatingTLS", ports.TerminatingTls is not null),
            ("originatingTLS", ports.OriginatingTls is not null), ("listener", ports.Listener is not null),
        };
        foreach (var (field, _) in fields.Where(static entry => entry.IsThere))
        {
            draft.Refuse(policy, path.Field(field), "A NetworkPolicy looks at ports only, not at what is in the connection.", "Remove it, which allows more, or keep the policy.");
        }
    }

    private IEnumerable<Port> Port(CiliumPort port, FieldPath path)
    {
        if (!port.Protocol.HasPorts())
        {
            draft.Refuse(policy, path.Field("protocol"), $"A NetworkPolicy has no protocol {port.Protocol.WireName()}.", "Remove the port, or keep the policy.");
            return [];
        }

        if (port is { Name: null, EndNumber: { } end, Number: { } first } && end < first && end > 0)
        {
            draft.Refuse(policy, path.Field("endPort"), "The range ends before it begins.", "Write the smaller number first.");
            return [];
        }

        if (port.Name is { } name && PortSyntax.NameFault(name) is not null)
        {
            draft.Refuse(policy, path.Field("port"), $"{Quoted.Text(name)} is no name of a port in a NetworkPolicy.", "Write it in lower case.");
            return [];
        }

        var protocols = port.Protocol switch
        {
            CiliumProtocol.Tcp => [Protocol.Tcp],
            CiliumProtocol.Udp => [Protocol.Udp],
            CiliumProtocol.Sctp => [Protocol.Sctp],
            _ => new[] { Protocol.Tcp, Protocol.Udp, Protocol.Sctp },
        };
        return protocols.Select(protocol => port switch
        {
            { Name: { } named } => NetPolSdk.Port.Named(named, protocol),
            { Number: { } number, EndNumber: { } last and > 0 } when last != number => NetPolSdk.Port.Range(protocol, number, last),
            { Number: { } number } => NetPolSdk.Port.Of(protocol, number),
            _ => NetPolSdk.Port.Every(protocol),
        });
    }
}
