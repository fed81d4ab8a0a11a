namespace NetPolSdk;

/// <summary>What must hold between the fields of one Calico rule.</summary>
internal static class CalicoRuleChecks
{
    private static readonly string[] Sides = ["source", "destination"];
    private static readonly string[] NetFields = ["nets", "notNets"];
    private static readonly string[] PortFields = ["ports", "notPorts"];

    public static void Check(MappingNode rule, BindingContext context)
    {
        var protocol = TextOf(rule["protocol"]);
        CheckPorts(rule, protocol, context);
        CheckNets(rule, context);
        CheckHostBits(rule, context);
        CheckHttp(rule, protocol, context);
        CheckIcmp(rule, protocol, context);
        CheckServices(rule, context);
        if (TextOf(rule["ipVersion"]) is "5")
        {
            context.ReportField("ipVersion", rule["ipVersion"]!, RuleIds.CalicoValue, "is 5", "Write 4 or 6.");
        }
    }

    private static void CheckPorts(MappingNode rule, string? protocol, BindingContext context)
    {
        foreach (var (side, field, ports) in PortLists(rule))
        {
            if (protocol is null && ports.Items.All(static port => port is ScalarNode { Kind: ScalarKind.Text } scalar && !CalicoPortSyntax.IsNumeric(scalar.Text)))
            {
                continue;
            }

            if (protocol is null || (CalicoProtocolSyntax.IsKnown(protocol) && !CalicoProtocolSyntax.HasPorts(protocol)))
            {
                context.Enter(side);
                context.ReportField(field, ports, RuleIds.CalicoPorts, protocol is null ? "are given without a protocol" : $"are given for {Quoted.Text(protocol)}, which has none", "Write protocol: TCP, UDP or SCTP on the rule.");
                context.Leave();
            }
        }
    }

    private static void CheckNets(MappingNode rule, BindingContext context)
    {
        bool? isIPv6 = TextOf(rule["ipVersion"]) switch { "4" => false, "6" => true, _ => null };
        var why = isIPv6 is null ? "another net of the rule is of the other family" : "ipVersion says the other family";
        foreach (var side in Sides)
        {
            foreach (var field in NetFields)
            {
                foreach (var net in ((rule[side] as MappingNode)?[field] as SequenceNode)?.Items ?? [])
                {
                    if (net is not ScalarNode { Kind: ScalarKind.Text } scalar || Cidr.TryParseSloppy(scalar.Text) is not { } cidr)
                    {
                        continue;
                    }

                    if (isIPv6 is { } expected && cidr.IsIPv6 != expected)
                    {
                        context.Enter(side);
                        context.ReportField(field, net, RuleIds.CalicoNet, $"holds {Quoted.Text(scalar.Text)}, and {why}", "Make two rules of it, one for each family.");
                        context.Leave();
                        return;
                    }

                    isIPv6 = cidr.IsIPv6;
                }
            }
        }
    }

    private static void CheckHostBits(MappingNode rule, BindingContext context)
    {
        foreach (var side in Sides)
        {
            foreach (var field in NetFields)
            {
                var nets = ((rule[side] as MappingNode)?[field] as SequenceNode)?.Items ?? [];
                for (var i = 0; i < nets.Count; i++)
                {
                    if (nets[i] is ScalarNode { Kind: ScalarKind.Text } net && CalicoNetSyntax.UnreadableFault(net.Text) is null && CalicoNetSyntax.HostBitsFault(net.Text) is { } fault)
                    {
                        context.Enter(side);
                        context.Enter(field);
                        context.Enter(i);
                        context.ReportTolerable(net, net.Text, fault);
                        context.Leave();
                        context.Leave();
                        context.Leave();
                    }
                }
            }
        }
    }

    private static void CheckHttp(MappingNode rule, string? protocol, BindingContext context)
    {
        if (rule["http"] is not { IsNull: false } http)
        {
            return;
        }

        if (rule.TextOf("action") is { } action and not "Allow")
        {
            context.ReportField("http", http, RuleIds.CalicoHttp, $"is given on a rule whose action is {Quoted.Text(action)}", "Only rules that allow may look at HTTP.");
        }
        else if (protocol is not null && !CalicoProtocolSyntax.IsTcp(protocol))
        {
            context.ReportField("http", http, RuleIds.CalicoHttp, $"is given for {Quoted.Text(protocol)}", "Write protocol: TCP, or leave it out.");
        }
    }

    private static void CheckIcmp(MappingNode rule, string? protocol, BindingContext context)
    {
        foreach (var field in new[] { "icmp", "notICMP" })
        {
            if (rule[field] is MappingNode icmp && icmp["code"] is { IsNull: false } && icmp["type"] is null or { IsNull: true })
            {
                context.ReportField(field, rule[field]!, RuleIds.CalicoIcmp, "has a code and no type", "Add type.");
            }
        }

        if (rule["icmp"] is { IsNull: false } fields && !(protocol is not null && (CalicoProtocolSyntax.IsIcmp4(protocol) || CalicoProtocolSyntax.IsIcmp6(protocol))))
        {
            context.ReportField("icmp", fields, RuleIds.CalicoIcmp, "is given without the protocol", "Write protocol: ICMP or ICMPv6.");
        }

        foreach (var field in new[] { "protocol", "notProtocol" })
        {
            var (name, version) = (TextOf(rule[field]), TextOf(rule["ipVersion"]));
            if (name is not null && ((CalicoProtocolSyntax.IsIcmp4(name) && version == "6") || (CalicoProtocolSyntax.IsIcmp6(name) && version == "4")))
            {
                context.ReportField(field, rule[field]!, RuleIds.CalicoIcmp, $"is {Quoted.Text(name)}, which ipVersion {version} does not have", version == "6" ? "Write ICMPv6." : "Write ICMP.");
            }
        }
    }

    private static void CheckServices(MappingNode rule, BindingContext context)
    {
        foreach (var side in Sides)
        {
            if (rule[side] is not MappingNode entity || entity["services"] is not MappingNode services)
            {
                continue;
            }

            context.Enter(side);
            if (services.TextOf("name") is "")
            {
                context.ReportField("services", services, RuleIds.CalicoServices, "names no Service", "Write its name.");
            }

            var other = entity.EntryArray.FirstOrDefault(entry => !IsEmpty(entry.Value) && (entry.Name is "selector" or "notSelector" or "namespaceSelector" or "serviceAccounts" or "nets" or "notNets" || (side == "destination" && entry.Name is "ports" or "notPorts")));
            if (other.Key is not null)
            {
                context.ReportField("services", services, RuleIds.CalicoServices, $"stands beside {other.Name}", "Make a rule of its own for the Service.");
            }

            context.Leave();
        }
    }

    private static bool IsEmpty(DocumentNode node) => node.IsNull || node is ScalarNode { Text: "" } || node is SequenceNode { Items.Count: 0 };

    private static IEnumerable<(string Side, string Field, SequenceNode Ports)> PortLists(MappingNode rule) =>
        from side in Sides
        from field in PortFields
        let ports = (rule[side] as MappingNode)?[field] as SequenceNode
        where ports is { Items.Count: > 0 }
        select (side, field, ports);

    private static string? TextOf(DocumentNode? node) => node is ScalarNode { IsNull: false, Text.Length: > 0 } scalar ? scalar.Text : null;
}
