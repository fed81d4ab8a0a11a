namespace NetPolSdk;

/// <summary>Binds <c>spec.ingress</c> and <c>spec.egress</c>.</summary>
internal static class RuleBinder
{
    private static readonly string[] IngressFields = ["from", "ports"];
    private static readonly string[] EgressFields = ["to", "ports"];

    public static Rules Bind(DocumentNode node, string peersField, BindingContext context)
    {
        var items = context.Items(node);
        var rules = new List<(ValueList<Peer>, Ports)>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            rules.Add(BindRule(items[i], peersField, context));
            context.Leave();
        }

        return new Rules(peersField == "from" ? "ingress" : "egress", rules);
    }

    private static (ValueList<Peer> Peers, Ports Ports) BindRule(DocumentNode node, string peersField, BindingContext context)
    {
        var peers = ValueList<Peer>.Empty;
        var ports = Ports.All;
        foreach (var entry in context.Mapping(node) is { } rule ? context.EntriesOf(rule) : [])
        {
            if (entry.Name == peersField)
            {
                context.Enter(peersField);
                peers = PeerBinder.Bind(entry.Value, context);
                context.Leave();
            }
            else if (entry.Name == "ports")
            {
                context.Enter("ports");
                ports = PortBinder.Bind(entry.Value, context);
                context.Leave();
            }
            else
            {
                var isIngress = peersField == "from";
                context.ReportUnknown(entry, isIngress ? "NetworkPolicyIngressRule" : "NetworkPolicyEgressRule", isIngress ? IngressFields : EgressFields);
            }
        }

        return (peers, ports);
    }
}
