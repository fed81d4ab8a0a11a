namespace NetPolSdk;

/// <summary>The rules of one direction as they are bound, before their reasons are known.</summary>
internal sealed class Rules(string direction, List<(ValueList<Peer> Peers, Ports Ports)> items)
{
    public static Rules None { get; } = new("", []);

    public int Count => items.Count;

    public ValueList<IngressRule> ToIngress(ReadAnnotations annotations) => Each((peers, ports, reason) => new IngressRule(peers, ports, reason), "from", annotations);

    public ValueList<EgressRule> ToEgress(ReadAnnotations annotations) => Each((peers, ports, reason) => new EgressRule(peers, ports, reason), "to", annotations);

    private ValueList<TRule> Each<TRule>(Func<Peers, Ports, string?, TRule> make, string peersField, ReadAnnotations annotations)
    {
        var rules = items.Count == 0 ? [] : new TRule[items.Count];
        for (var i = 0; i < rules.Length; i++)
        {
            var (peers, ports) = items[i];
            var isAnyOf = peers.Count > 0 && annotations.TakeAnyOf(direction, i, peersField);
            rules[i] = make(Peers.FromWire(peers, isAnyOf), ports, annotations.TakeReason(direction, i));
        }

        return rules.Length == 0 ? ValueList<TRule>.Empty : new ValueList<TRule>(rules);
    }
}
