namespace NetPolSdk;

/// <summary>
/// Where HTTP and DNS may be looked at: the definitions do not ask, and Cilium refuses the policy. Source: Cilium docs, "Layer 7 Policies",
/// and "Host Policies" in "Host Firewall".
/// </summary>
internal static class CiliumLayer7Checks
{
    /// <summary>Checks the rules that allow.</summary>
    /// <param name="spec">The rule that they are in.</param>
    /// <param name="context">Where faults go.</param>
    public static void Check(MappingNode spec, BindingContext context)
    {
        var isForNodes = spec["nodeSelector"] is { IsNull: false };
        foreach (var direction in new[] { "ingress", "egress" })
        {
            Each(spec, direction, context, element => Each(element, "toPorts", context, ports => CheckPorts(ports, direction == "ingress", isForNodes, context)));
        }
    }

    private static void CheckPorts(MappingNode element, bool isIngress, bool isForNodes, BindingContext context)
    {
        var rules = element["rules"] as MappingNode;
        var parser = rules?.EntryArray.Where(static entry => !entry.Value.IsNull).Select(static entry => entry.Name).FirstOrDefault();
        if (element["listener"] is { IsNull: false } listener && (isIngress || parser is not null))
        {
            NotEnforced.Report("listener", listener, RuleIds.CiliumLayer7, isIngress ? "is given for ingress, and listeners are for egress" : $"stands beside rules.{parser}", isIngress ? "Leave it out." : "Keep one of the two.", context);
        }

        if (parser is null)
        {
            return;
        }

        CheckPlace(rules!, isIngress, isForNodes, context);
        CheckServerNames(element, context);
        var isDns = rules!["dns"] is SequenceNode { Items.Count: > 0 };
        Each(element, "ports", context, port => CheckPort(port, parser, isDns, context));
        if (rules["dns"] is { IsNull: false } && element["ports"] is null or { IsNull: true } or SequenceNode { Items.Count: 0 })
        {
            NotEnforced.Report("ports", element, RuleIds.CiliumLayer7, "is missing, and DNS rules need one", "Write port: \"53\" with protocol: ANY.", context);
        }
    }

    private static void CheckPlace(MappingNode rules, bool isIngress, bool isForNodes, BindingContext context)
    {
        context.Enter("rules");
        if (isIngress && rules["dns"] is SequenceNode { Items.Count: > 0 } dns)
        {
            NotEnforced.Report("dns", dns, RuleIds.CiliumLayer7, "is given for ingress, and what is asked is looked at on egress only", "Move it to the egress of the pods that ask.", context);
        }

        if (isForNodes && rules["http"] is { IsNull: false } http && (isIngress || http is SequenceNode { Items.Count: > 0 }))
        {
            NotEnforced.Report("http", http, RuleIds.CiliumLayer7, "is given in a policy for nodes, which has no HTTP", "Leave it out, or select pods by endpointSelector.", context);
        }

        context.Leave();
    }

    private static void CheckServerNames(MappingNode element, BindingContext context)
    {
        if (element["serverNames"] is SequenceNode { Items.Count: > 0 } names && element["terminatingTLS"] is null or { IsNull: true })
        {
            NotEnforced.Report("serverNames", names, RuleIds.CiliumServerNames, "stands beside rules, which Cilium can only read where it terminates TLS", "Add terminatingTLS, or leave one of the two out.", context);
        }
    }

    private static void CheckPort(MappingNode port, string parser, bool isDns, BindingContext context)
    {
        var number = CiliumPortSyntax.TryReadNumber(port.TextOf("port") ?? "", out var parsed) ? parsed : (int?)null;
        if (number == 0)
        {
            NotEnforced.Report("port", port["port"]!, RuleIds.CiliumLayer7, $"is every port, and rules.{parser} need one", "Write the port.", context);
        }
        else if (isDns && number is { } first && port["endPort"] is ScalarNode end && ScalarResolver.TryReadInteger(end, out var last) && last > first)
        {
            NotEnforced.Report("endPort", end, RuleIds.CiliumLayer7, "is given for DNS rules, which take no ranges", "Leave it out.", context);
        }

        if (!isDns && port.TextOf("protocol") is var protocol && protocol != "TCP" && (protocol is null || CiliumProtocolSyntax.Fault(protocol, CiliumVersion.V120) is null))
        {
            NotEnforced.Report("protocol", port["protocol"] ?? port, RuleIds.CiliumLayer7, $"is {(protocol is null ? "left out, which is every protocol" : Quoted.Text(protocol))}, and rules.{parser} need TCP", "Write protocol: TCP.", context);
        }
    }

    private static void Each(MappingNode owner, string field, BindingContext context, Action<MappingNode> check)
    {
        if (owner[field] is not SequenceNode list)
        {
            return;
        }

        context.Enter(field);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is MappingNode item)
            {
                context.Enter(i);
                check(item);
                context.Leave();
            }
        }

        context.Leave();
    }
}
