namespace NetPolSdk;

/// <summary>
/// The shapes of the admin policies, the experimental channel's fields included.
/// Source: network-policy-api, CustomResourceDefinitions of v0.1.8 (v1alpha1) and v0.2.0 (v1alpha2).
/// </summary>
internal static class AdminSchemas
{
    private static readonly IntegerSchema Port = new(PortSyntax.Smallest, PortSyntax.Largest);

    private static readonly TextSchema ProtocolName = new()
    {
        Fault = static text => ProtocolNames.TryParse(text, out _) ? null : new(RuleIds.Protocol, "is not supported", "Write TCP, UDP or SCTP."),
    };

    private static readonly IntegerSchema Priority = new(0, AdminLimits.GreatestPriority);

    private static readonly TextSchema RuleName = new() { Longest = AdminLimits.LongestRuleName };

    private static readonly ListSchema Networks = new(new TextSchema { Longest = 43, Fault = NetPolSdk.Networks.CidrFault })
    {
        Least = 1,
        Most = AdminLimits.MostNetworks,
        IsSet = true,
        TooManyRemedy = "Make two peers of it.",
    };

    private static readonly ListSchema DomainNames = new(new TextSchema { Fault = NetPolSdk.DomainNames.NameFault })
    {
        Least = 1,
        Most = AdminLimits.MostDomainNames,
        IsSet = true,
        TooManyRemedy = "Make two peers of it.",
    };

    /// <summary>v1alpha1 asks for both selectors.</summary>
    private static readonly ObjectSchema PodsOfAlpha1 = Pods("NamespacedPod", "namespaceSelector", "podSelector");

    private static readonly ObjectSchema PodsOfAlpha2 = Pods("NamespacedPod", "podSelector");

    public static ObjectSchema AdminNetworkPolicy { get; } = new(
        "AdminNetworkPolicySpec",
        ("priority", Priority),
        ("subject", Subject("AdminNetworkPolicySubject", PodsOfAlpha1)),
        ("ingress", Rules(Ingress("AdminNetworkPolicyIngressRule", PodsOfAlpha1, AdminLimits.Alpha1, PortsOfAlpha1, "Allow", "Deny", "Pass"), AdminLimits.Alpha1)),
        ("egress", Rules(Egress("AdminNetworkPolicyEgressRule", PodsOfAlpha1, AdminLimits.Alpha1, PortsOfAlpha1, "Allow", "Deny", "Pass"), AdminLimits.Alpha1)))
    {
        Required = ["priority", "subject"],
    };

    public static ObjectSchema BaselineAdminNetworkPolicy { get; } = new(
        "BaselineAdminNetworkPolicySpec",
        ("subject", Subject("AdminNetworkPolicySubject", PodsOfAlpha1)),
        ("ingress", Rules(Ingress("BaselineAdminNetworkPolicyIngressRule", PodsOfAlpha1, AdminLimits.Alpha1, PortsOfAlpha1, "Allow", "Deny"), AdminLimits.Alpha1)),
        ("egress", Rules(BaselineEgress(), AdminLimits.Alpha1)))
    {
        Required = ["subject"],
    };

    public static ObjectSchema ClusterNetworkPolicy { get; } = new(
        "ClusterNetworkPolicySpec",
        ("tier", TextSchema.OneOf("Admin", "Baseline")),
        ("priority", Priority),
        ("subject", Subject("ClusterNetworkPolicySubject", PodsOfAlpha2)),
        ("ingress", Rules(Ingress("ClusterNetworkPolicyIngressRule", PodsOfAlpha2, AdminLimits.Alpha2, PortsOfAlpha2, "Accept", "Deny", "Pass"), AdminLimits.Alpha2)),
        ("egress", Rules(Egress("ClusterNetworkPolicyEgressRule", PodsOfAlpha2, AdminLimits.Alpha2, PortsOfAlpha2, "Accept", "Deny", "Pass"), AdminLimits.Alpha2)))
    {
        Required = ["tier", "priority", "subject"],
    };

    private static (string Name, ListSchema Schema) PortsOfAlpha1 => ("ports", new(new ObjectSchema(
        "AdminNetworkPolicyPort",
        ("portNumber", new ObjectSchema("Port", ("protocol", ProtocolName), ("port", Port)) { Required = ["port"] }),
        ("portRange", new ObjectSchema("PortRange", ("protocol", ProtocolName), ("start", Port), ("end", Port)) { Required = ["start", "end"] }),
        ("namedPort", PortName))
    { IsChoice = true })
    {
        Least = 1,
        Most = AdminLimits.Alpha1.MostPorts,
        TooManyRemedy = "Make two rules of it.",
    });

    private static (string Name, ListSchema Schema) PortsOfAlpha2 => ("protocols", new(new ObjectSchema(
        "ClusterNetworkPolicyProtocol",
        ("tcp", Transport("tcp")),
        ("udp", Transport("udp")),
        ("sctp", Transport("sctp")),
        ("destinationNamedPort", PortName))
    { IsChoice = true })
    {
        Least = 1,
        Most = AdminLimits.Alpha2.MostPorts,
        TooManyRemedy = "Make two rules of it.",
    });

    /// <summary>The definitions take any string; a name that no container can declare matches nothing.</summary>
    private static TextSchema PortName => TextSchema.Any;

    private static ObjectSchema Transport(string protocol) => new(
        protocol,
        ("destinationPort", new ObjectSchema(
            "destinationPort",
            ("number", Port),
            ("range", new ObjectSchema("range", ("start", Port), ("end", Port)) { Required = ["start", "end"], Check = RangeIsInOrder }))
        { IsChoice = true }))
    {
        Check = (node, context) =>
        {
            if (node.EntryArray.Length == 0)
            {
                context.Report(node, RuleIds.EmptyProtocol, "says nothing, and every port is a range here", $"Write destinationPort: {{range: {{start: {PortSyntax.Smallest}, end: {PortSyntax.Largest}}}}}, or leave protocols out.");
            }
        },
    };

    private static ObjectSchema Pods(string name, params string[] required) =>
        new(name, ("namespaceSelector", SelectorSchema.Instance), ("podSelector", SelectorSchema.Instance)) { Required = required, Tolerated = required };

    private static ObjectSchema Subject(string name, ObjectSchema pods) => new(name, ("namespaces", SelectorSchema.Instance), ("pods", pods)) { IsChoice = true };

    private static ListSchema Rules(ObjectSchema rule, AdminLimits limits) => new(rule) { Most = limits.MostRules, TooManyRemedy = "Put the rest into a second policy." };

    private static ObjectSchema Ingress(string name, ObjectSchema pods, AdminLimits limits, (string Name, ListSchema Schema) ports, params string[] actions)
    {
        var peer = new ObjectSchema(name.Replace("Rule", "Peer"), ("namespaces", SelectorSchema.Instance), ("pods", pods)) { IsChoice = true };
        return new(name, ("name", RuleName), ("action", TextSchema.OneOf(actions)), ("from", Peers(peer, limits)), ports) { Required = ["action", "from"] };
    }

    private static ObjectSchema Egress(string name, ObjectSchema pods, AdminLimits limits, (string Name, ListSchema Schema) ports, params string[] actions)
    {
        var peer = new ObjectSchema(
            name.Replace("Rule", "Peer"),
            ("namespaces", SelectorSchema.Instance),
            ("pods", pods),
            ("networks", Networks),
            ("nodes", SelectorSchema.Instance),
            ("domainNames", DomainNames))
        { IsChoice = true };
        return EgressRule(name, peer, limits, ports, actions);
    }

    /// <summary>A baseline has no domain names.</summary>
    private static ObjectSchema BaselineEgress()
    {
        var peer = new ObjectSchema(
            "BaselineAdminNetworkPolicyEgressPeer",
            ("namespaces", SelectorSchema.Instance),
            ("pods", PodsOfAlpha1),
            ("networks", Networks),
            ("nodes", SelectorSchema.Instance))
        { IsChoice = true };
        return EgressRule("BaselineAdminNetworkPolicyEgressRule", peer, AdminLimits.Alpha1, PortsOfAlpha1, "Allow", "Deny");
    }

    private static ObjectSchema EgressRule(string name, ObjectSchema peer, AdminLimits limits, (string Name, ListSchema Schema) ports, params string[] actions) =>
        new(name, ("name", RuleName), ("action", TextSchema.OneOf(actions)), ("to", Peers(peer, limits)), ports)
        {
            Required = ["action", "to"],
            Check = (rule, context) => NamedPortsHavePods(rule, ports.Name, context),
        };

    private static ListSchema Peers(ObjectSchema peer, AdminLimits limits) => new(peer) { Least = 1, Most = limits.MostPeers, TooManyRemedy = "Make two rules of it." };

    private static void RangeIsInOrder(MappingNode range, BindingContext context)
    {
        if (range["start"] is ScalarNode start
            && range["end"] is ScalarNode end
            && ScalarResolver.TryReadInteger(start, out var first)
            && ScalarResolver.TryReadInteger(end, out var last)
            && first >= last)
        {
            context.Report(range, RuleIds.RangeOrder, "has a start that is not less than its end", first == last ? $"Write number: {start.Text}." : "Write the smaller number as start.");
        }
    }

    private static void NamedPortsHavePods(MappingNode rule, string portsField, BindingContext context)
    {
        var name = portsField == "ports" ? "namedPort" : "destinationNamedPort";
        var hasAddresses = Items(rule["to"]).Any(static peer => peer.EntryArray.Any(static entry => entry.Name is "networks" or "nodes" or "domainNames" && !entry.Value.IsNull));
        if (hasAddresses && Items(rule[portsField]).Any(port => port[name] is { IsNull: false }))
        {
            context.Report(rule, RuleIds.NamedPortForAddresses, "names a port, and has peers that no port name exists for", "Write the port's number, or make a rule of its own for the pods.");
        }
    }

    private static IEnumerable<MappingNode> Items(DocumentNode? list) => list is SequenceNode sequence ? sequence.Items.OfType<MappingNode>() : [];
}
