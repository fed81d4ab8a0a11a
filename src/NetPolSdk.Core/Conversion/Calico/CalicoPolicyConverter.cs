using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NetworkPolicies as Calico's, where Calico itself puts them: in the tier default at order 1000, the directions written out, and peers that are pods and no network
/// sets. Source: Calico docs, "Kubernetes policy" and "Network policy".
/// </summary>
internal sealed class CalicoPolicyConverter : NamespacedConverter
{
    /// <summary>The order that Calico gives to NetworkPolicies.</summary>
    public const double Order = 1000;

    private const int MostPorts = 50;

    public override bool Takes(Policy policy) => policy is NetworkPolicy;

    public override void Convert(ConversionDraft draft)
    {
        foreach (var policy in draft.Sources.Cast<NetworkPolicy>())
        {
            if (policy.Name.Length > 0 && CalicoNameSyntax.Fault("NetworkPolicy", policy.Name) is { } fault)
            {
                draft.Refuse(policy, FieldPath.Metadata.Field("name"), $"{Quoted.Text(policy.Name)} {fault.Problem}.", "Rename it: a Calico policy's name has one dot at most.");
                continue;
            }

            NoteDeadRules(policy, draft);
            draft.Add(policy, Converted(policy));
        }
    }

    protected override NetworkPolicy? ReadBack(Policy converted)
    {
        var draft = ToReadBack(converted);
        return CalicoPolicyReading.Read((CalicoNetworkPolicy)converted, draft) is { } read && draft.Refusals.Count == 0 ? read : null;
    }

    private static Policy Converted(NetworkPolicy policy)
    {
        var converted = new CalicoNetworkPolicy(ConvertedMetadata.Of(policy))
        {
            WrittenTier = CalicoPolicy.DefaultTier,
            Order = Order,
            Selector = LabelSelectorExpression.Of(policy.Subject.Selector),
            WrittenTypes = policy.PolicyTypes,
            Ingress = policy.PolicyTypes.HasFlag(PolicyTypes.Ingress) ? ValueList.From(policy.Ingress.SelectMany(static rule => Rules(Direction.Ingress, rule.From, rule.Ports, rule.Reason))) : [],
            Egress = policy.PolicyTypes.HasFlag(PolicyTypes.Egress) ? ValueList.From(policy.Egress.SelectMany(static rule => Rules(Direction.Egress, rule.To, rule.Ports, rule.Reason))) : [],
        };
        return converted.WithReason(policy.Reason);
    }

    /// <summary>A rule has one kind of peers and ports of one protocol.</summary>
    private static IEnumerable<CalicoRule> Rules(Direction direction, Peers peers, Ports ports, string? reason) =>
        from peer in peers.IsAnyone ? [CalicoEntity.Anyone] : peers.Select(Entity)
        from traffic in PortLists(ports)
        select new CalicoRule(CalicoAction.Allow)
        {
            Protocol = traffic.Protocol,
            Source = direction == Direction.Ingress ? peer : CalicoEntity.Anyone,
            Destination = (direction == Direction.Ingress ? CalicoEntity.Anyone : peer) with { Ports = traffic.Ports },
            Reason = reason,
        };

    private static CalicoEntity Entity(Peer peer) => peer switch
    {
        Pods pods => new CalicoEntity { Selector = CalicoExpressions.OfPods(pods.Selector) },
        Namespaces namespaces => new CalicoEntity { Selector = CalicoExpressions.OfPods(LabelSelector.Everything), NamespaceSelector = LabelSelectorExpression.Of(namespaces.Selector) },
        PodsInNamespaces both => new CalicoEntity { Selector = CalicoExpressions.OfPods(both.Pods.Selector), NamespaceSelector = LabelSelectorExpression.Of(both.Namespaces.Selector) },
        IpBlock block => new CalicoEntity { Nets = [block.Cidr.Masked()], NotNets = ValueList.From(block.Exceptions.Select(static cidr => cidr.Masked()).Distinct()) },
        _ => throw new ArgumentException($"There is no such peer: {peer}.", nameof(peer)),
    };

    private static IEnumerable<(CalicoProtocol? Protocol, ValueList<CalicoPort> Ports)> PortLists(Ports ports)
    {
        if (ports.IsAll)
        {
            return [(null, [])];
        }

        return ports.GroupBy(static port => port.Protocol).SelectMany(static same => same.Any(static port => port.IsEveryPort)
            ? [((CalicoProtocol?)CalicoProtocol.Of(same.Key), ValueList<CalicoPort>.Empty)]
            : ConversionLists.InPieces([.. same.Select(Converted).Distinct()], MostPorts).Select(piece => ((CalicoProtocol?)CalicoProtocol.Of(same.Key), ValueList.Create<CalicoPort>(piece))));
    }

    private static CalicoPort Converted(Port port) => port switch
    {
        { Name: { } name } => CalicoPort.Named(name),
        { Number: { } first } => CalicoPort.FromWire(first, port.EndNumber ?? first),
        _ => throw new ArgumentException($"Every port is no port: {port}.", nameof(port)),
    };

    private static void NoteDeadRules(NetworkPolicy policy, ConversionDraft draft)
    {
        foreach (var (type, count, field) in new[] { (PolicyTypes.Ingress, policy.Ingress.Count, "ingress"), (PolicyTypes.Egress, policy.Egress.Count, "egress") })
        {
            if (count > 0 && !policy.PolicyTypes.HasFlag(type))
            {
                draft.Note(policy, FieldPath.Spec.Field(field), $"{count.ToString(CultureInfo.InvariantCulture)} rules that have no effect are left out: {type} is not among the policyTypes.");
            }
        }
    }
}
