namespace NetPolSdk;

/// <summary>
/// NetworkPolicies as CiliumNetworkPolicies. What is empty means other things in the two: a rule without anything is <c>all</c> in the one and nobody in the other, so
/// that everyone is the entity <c>all</c> here, and a direction without rules has one that matches nothing. Source: Cilium docs, "Layer 3 Policies".
/// </summary>
internal sealed class CiliumPolicyConverter : NamespacedConverter
{
    private const int MostPorts = 40;

    public override bool Takes(Policy policy) => policy is NetworkPolicy;

    public override void Convert(ConversionDraft draft)
    {
        foreach (var policy in draft.Sources.Cast<NetworkPolicy>())
        {
            if (RefuseDeadRules(policy, draft))
            {
                continue;
            }

            NoteBlocks(policy, draft);
            draft.Add(policy, Converted(policy));
        }
    }

    protected override NetworkPolicy? ReadBack(Policy converted)
    {
        var draft = ToReadBack(converted);
        var read = CiliumPolicyReading.Read((CiliumNetworkPolicy)converted, draft).ToArray();
        return read.Length == 1 && draft.Refusals.Count == 0 ? read[0] : null;
    }

    private static Policy Converted(NetworkPolicy policy)
    {
        var spec = new CiliumSpec(new CiliumSubject(new CiliumSelector(CiliumLabelKeys.Pods(policy.Subject.Selector)), IsNodes: false))
        {
            Ingress = policy.PolicyTypes.HasFlag(PolicyTypes.Ingress) ? Rules(policy.Ingress.Select(static rule => (rule.From, rule.Ports, rule.Reason))) : [],
            Egress = policy.PolicyTypes.HasFlag(PolicyTypes.Egress) ? Rules(policy.Egress.Select(static rule => (rule.To, rule.Ports, rule.Reason))) : [],
        };
        spec = spec with { DefaultDeny = new(IsIsolationOnly(spec.Ingress), IsIsolationOnly(spec.Egress)) };
        return new CiliumNetworkPolicy(ConvertedMetadata.Of(policy), spec, []).WithReason(policy.Reason);
    }

    /// <summary>Nothing is allowed by one rule that matches nothing: it is there, so that the direction is isolated.</summary>
    private static ValueList<CiliumRule> Rules(IEnumerable<(Peers Peers, Ports Ports, string? Reason)> rules)
    {
        var converted = ValueList.From(
            from rule in rules
            from peers in PeerLists(rule.Peers)
            select new CiliumRule(peers) { ToPorts = PortLists(rule.Ports), Reason = rule.Reason });
        return converted.Count > 0 ? converted : [new CiliumRule(CiliumPeers.Unsaid)];
    }

    /// <summary>Where nothing is allowed, the default denial is written out: the empty rule alone reads like a mistake.</summary>
    private static bool? IsIsolationOnly(ValueList<CiliumRule> rules) => rules.Count == 1 && rules[0] is { Peers.IsUnsaid: true, IsEveryTraffic: true } ? true : null;

    /// <summary>The peers of one rule may be of one kind only.</summary>
    private static IEnumerable<CiliumPeers> PeerLists(Peers peers)
    {
        if (peers.IsAnyone)
        {
            yield return CiliumPeers.Of([new Entity("all")]);
        }

        var blocks = peers.OfType<IpBlock>().ToArray();
        if (peers.Count > blocks.Length)
        {
            yield return CiliumPeers.Of(peers.Where(static peer => peer is not IpBlock).Select(static peer => new Endpoints(new CiliumSelector(Selector(peer)))));
        }

        if (blocks.Length > 0)
        {
            yield return CiliumPeers.Of(blocks.All(static block => block.Exceptions.Count == 0)
                ? blocks.Select(static block => (CiliumDestination)new CiliumCidr(block.Cidr.Masked()))
                : blocks.Select(static block => new CidrSet(block.Cidr.Masked(), null, null, ValueList.From(block.Exceptions.Select(static cidr => cidr.Masked())))));
        }
    }

    private static LabelSelector Selector(Peer peer) => peer switch
    {
        Pods pods => CiliumLabelKeys.Pods(pods.Selector),
        Namespaces namespaces => CiliumLabelKeys.Pods(LabelSelector.Everything, namespaces.Selector),
        PodsInNamespaces both => CiliumLabelKeys.Pods(both.Pods.Selector, both.Namespaces.Selector),
        _ => throw new ArgumentException($"There is no such peer: {peer}.", nameof(peer)),
    };

    private static ValueList<CiliumPortRule> PortLists(Ports ports) => ValueList.From(ConversionLists.InPieces([.. ports.Select(Converted)], MostPorts).Select(static piece => new CiliumPortRule(ValueList.Create<CiliumPort>(piece))));

    private static CiliumPort Converted(Port port) => new(
        port.Protocol switch { Protocol.Udp => CiliumProtocol.Udp, Protocol.Sctp => CiliumProtocol.Sctp, _ => CiliumProtocol.Tcp },
        port.Number,
        port.EndNumber == port.Number ? null : port.EndNumber,
        port.Name);

    /// <summary>By the API such rules say nothing, and Cilium enforces them all the same, so that there is nothing that they mean.</summary>
    private static bool RefuseDeadRules(NetworkPolicy policy, ConversionDraft draft)
    {
        var isDead = policy.Egress.Count > 0 && !policy.PolicyTypes.HasFlag(PolicyTypes.Egress);
        if (isDead)
        {
            draft.Refuse(
                policy,
                FieldPath.Spec.Field("egress"),
                "Egress is not among the policyTypes, so that these rules mean nothing by the API, but Cilium enforces them and isolates the pods.",
                "Add Egress to the policyTypes, or remove the rules.");
        }

        return isDead;
    }

    private static void NoteBlocks(NetworkPolicy policy, ConversionDraft draft)
    {
        foreach (var part in policy.Parts().Where(static part => part.Value is IpBlock))
        {
            draft.Note(policy, part.Path.Field("ipBlock"), "Cilium never matches its pods, and by default no nodes, by address; nor does it for this NetworkPolicy. Where another engine enforces it now, pods in the block lose what it allows.");
        }
    }
}
