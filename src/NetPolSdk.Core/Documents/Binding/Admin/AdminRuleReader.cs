namespace NetPolSdk;

/// <summary>Reads the rules of an admin policy from a document that its schema has been held against.</summary>
/// <param name="isAlpha2">Whether the ports are written as v1alpha2 writes them.</param>
/// <param name="annotations">Where reasons are.</param>
internal sealed class AdminRuleReader(bool isAlpha2, ReadAnnotations annotations)
{
    public ValueList<AdminIngressRule> Ingress(DocumentNode? rules) => ValueList.From(Items(rules).Select((rule, index) => new AdminIngressRule(
        Action(rule),
        AdminSources.Of([.. Items(rule["from"]).Select(Pods)]),
        Ports(rule),
        rule.TextOf("name"),
        annotations.TakeReason("ingress", index))));

    public ValueList<AdminEgressRule> Egress(DocumentNode? rules) => ValueList.From(Items(rules).Select((rule, index) => new AdminEgressRule(
        Action(rule),
        AdminDestinations.Of([.. Items(rule["to"]).Select(Destination)]),
        Ports(rule),
        rule.TextOf("name"),
        annotations.TakeReason("egress", index))));

    /// <summary>Pods, of a subject or a peer. Left out, the namespaces are all.</summary>
    public static ClusterPods Pods(MappingNode node) => node["pods"] is MappingNode pods
        ? new Pods(Selector(pods["podSelector"])).In(new Namespaces(Selector(pods["namespaceSelector"])))
        : new Namespaces(Selector(node["namespaces"]));

    public static int Number(DocumentNode? node) => node is ScalarNode scalar && ScalarResolver.TryReadInteger(scalar, out var number) ? (int)number : 0;

    private static AdminDestination Destination(MappingNode node)
    {
        if (node["networks"] is SequenceNode networks)
        {
            return new Networks(ValueList.From(Texts(networks).Select(static text => Cidr.TryParseSloppy(text)!)));
        }

        if (node["domainNames"] is SequenceNode names)
        {
            return new DomainNames(ValueList.From(Texts(names)));
        }

        return node["nodes"] is MappingNode nodes ? new Nodes(Selector(nodes)) : Pods(node);
    }

    private static AdminAction Action(MappingNode rule) => rule.TextOf("action") switch
    {
        "Deny" => AdminAction.Deny,
        "Pass" => AdminAction.Pass,
        _ => AdminAction.Allow,
    };

    private Ports Ports(MappingNode rule) =>
        NetPolSdk.Ports.FromWire(ValueList.From(Items(rule[isAlpha2 ? "protocols" : "ports"]).Select(port => isAlpha2 ? PortOfAlpha2(port) : PortOfAlpha1(port))));

    private static Port PortOfAlpha1(MappingNode node)
    {
        if (node["portNumber"] is MappingNode single)
        {
            return Port.Of(Protocol(single), Number(single["port"]));
        }

        return node["portRange"] is MappingNode range
            ? Port.FromWire(Protocol(range), Number(range["start"]), Number(range["end"]))
            : Port.NamedOnWire(node.TextOf("namedPort")!);
    }

    private static Port PortOfAlpha2(MappingNode node)
    {
        foreach (var protocol in new[] { NetPolSdk.Protocol.Tcp, NetPolSdk.Protocol.Udp, NetPolSdk.Protocol.Sctp })
        {
            if ((node[protocol.WireName().ToLowerInvariant()] as MappingNode)?["destinationPort"] is MappingNode port)
            {
                return port["range"] is MappingNode range
                    ? Port.FromWire(protocol, Number(range["start"]), Number(range["end"]))
                    : Port.Of(protocol, Number(port["number"]));
            }
        }

        return Port.NamedOnWire(node.TextOf("destinationNamedPort")!);
    }

    private static Protocol Protocol(MappingNode node) => ProtocolNames.TryParse(node.TextOf("protocol"), out var protocol) ? protocol : NetPolSdk.Protocol.Tcp;

    private static LabelSelector Selector(DocumentNode? node) =>
        node is null ? LabelSelector.Everything : SelectorBinder.Bind(node, new BindingContext { DropsNulls = true }) ?? LabelSelector.Everything;

    private static IEnumerable<MappingNode> Items(DocumentNode? node) => node is SequenceNode sequence ? sequence.Items.OfType<MappingNode>() : [];

    private static IEnumerable<string> Texts(SequenceNode node) => node.Items.OfType<ScalarNode>().Select(static scalar => scalar.Text);
}
