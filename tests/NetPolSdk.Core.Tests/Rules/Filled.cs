namespace NetPolSdk.Core.Tests.Rules;

/// <summary>Puts values in the place of the holes of a policy: one text for all names, labels and port names that are the same hole.</summary>
internal sealed class Filled(Func<string, string> text, string cidr, Func<int, int> number)
{
    public NetworkPolicy Of(NetworkPolicy policy)
    {
        var start = NetworkPolicy.Named(Text(policy.Name));
        var placed = policy.Namespace is { } home ? start.InNamespace(Text(home)) : start;
        var filled = placed.For(Of(policy.Subject)).WithPolicyTypes(policy.PolicyTypes) with
        {
            Ingress = ValueList.From(policy.Ingress.Select(rule => new IngressRule(Of(rule.From), Of(rule.Ports), null))),
            Egress = ValueList.From(policy.Egress.Select(rule => new EgressRule(Of(rule.To), Of(rule.Ports), null))),
        };
        return policy.Metadata.Annotations.Aggregate(filled, (made, entry) => made.WithAnnotation(entry.Key, entry.Value));
    }

    private string Text(string value) => Hole.Is(value) ? text(value) : value;

    private int Number(int value) => Hole.Is(value) ? number(value) : value;

    private Peers Of(Peers peers) => Peers.FromWire(ValueList.From(((IEnumerable<Peer>)peers).Select(Of)), peers.IsAnyOf);

    private Peer Of(Peer peer) => peer switch
    {
        Pods pods => Of(pods),
        Namespaces namespaces => new Namespaces(Of(namespaces.Selector)),
        PodsInNamespaces both => Of(both.Pods).In(new Namespaces(Of(both.Namespaces.Selector))),
        IpBlock block when block.Exceptions.Count > 0 => IpBlock.Of(block.Cidr.Text).Except([.. block.Exceptions.Select(exception => Hole.Is(exception.Text) ? cidr : exception.Text)]),
        IpBlock block => IpBlock.Of(Hole.Is(block.Cidr.Text) ? cidr : block.Cidr.Text),
        _ => throw new NotSupportedException(peer.ToString()),
    };

    private Pods Of(Pods pods) => new(Of(pods.Selector));

    private LabelSelector Of(LabelSelector selector) => new(
        ValueMap.From(selector.MatchLabels.Select(entry => new KeyValuePair<string, string>(Text(entry.Key), Text(entry.Value)))),
        ValueList.From(selector.MatchExpressions.Select(one => new LabelRequirement(Text(one.Key), one.Operator, ValueList.From(one.Values.Select(Text))))));

    private Ports Of(Ports ports) => Ports.FromWire(ValueList.From(((IEnumerable<Port>)ports).Select(Of)));

    private Port Of(Port port)
    {
        if (port.Name is { } name)
        {
            return Port.Named(Text(name), port.Protocol);
        }

        if (port.Number is not { } first)
        {
            return port;
        }

        return port.EndNumber is { } last ? Port.Range(port.Protocol, Number(first), Number(last)) : Port.Of(port.Protocol, Number(first));
    }
}
