namespace NetPolSdk;

/// <summary>Entries of rules of Cilium in the words of the fluent API, one call an entry.</summary>
internal static class CiliumRuleWords
{
    public static CSharpCall Call(CiliumRuleList list, CiliumRule rule, FieldPath field, CSharpNames names)
    {
        if (rule.Requires.Count > 0)
        {
            throw Unsaid(field.Field(list.Side + "Requires"), "is gone since Cilium 1.19, and the fluent API has no word for it", "Say what must not connect in a rule that denies.");
        }

        var verb = (list.IsDeny ? "Deny" : "Allow") + (list.IsIngress ? "Ingress" : "Egress");
        if (rule is { Peers.IsUnsaid: true, IsEveryTraffic: true })
        {
            return !list.IsDeny && rule.Authentication is null
                ? new CSharpCall(list.IsIngress ? "IsolateIngress" : "IsolateEgress", Because(rule))
                : throw Unsaid(field, "names no peers and no ports, so that it denies nothing and asks nothing of anybody", "Remove it, or write ingress: [{}] or egress: [{}] where it is there to isolate.");
        }

        if (list.IsDeny && !list.IsIngress && rule.Peers is { Kind: CiliumPeerKind.Services, Items.Count: > 0 })
        {
            return new CSharpCall("DenyEgressToServices", $"services: [{CiliumPeerWords.Items(rule.Peers, field, names)}]", On(rule, field, names), Because(rule));
        }

        if (list is { IsDeny: false, IsIngress: false } && Resolved(rule) is { } dns)
        {
            return new CSharpCall("AllowEgressToDns", [.. dns.Names.Select(name => CiliumPeerWords.Name(name, names))]);
        }

        var peers = $"{list.Side}: {CiliumPeerWords.Of(rule.Peers, !list.IsIngress && !list.IsDeny, field.Field(rule.Peers.IsUnsaid ? "" : CiliumPeerFields.Of(rule.Peers.Kind, list.Side)), names)}";
        if (rule.Icmps.Count > 0)
        {
            return rule.Authentication is null && rule.ToPorts.Count == 0
                ? new CSharpCall(verb, peers, "icmp: " + CiliumIcmpWords.Of(rule.Icmps, field.Field("icmps"), names), Because(rule))
                : throw Unsaid(field.Field("icmps"), "stands beside ports or authentication, and the fluent API has no word for that", "Make two entries of it.");
        }

        return new CSharpCall(verb, [peers, .. Ports(list, rule, field, names), Authentication(rule, names), Because(rule)]);
    }

    /// <summary>The names of the entry that <c>AllowEgressToDns</c> makes; null where it is another one.</summary>
    private static CiliumDnsRules? Resolved(CiliumRule rule) =>
        Only(rule)?.Rules is CiliumDnsRules { Count: > 0 } dns && rule.Equals(CiliumPortWords.DnsRule(CiliumPortWords.KubeDns, dns)) ? dns : null;

    private static CiliumPortRule? Only(CiliumRule rule) => rule.ToPorts.Count == 1 ? rule.ToPorts[0] : null;

    internal static NotSupportedException Unsaid(FieldPath field, string problem, string remedy) => new($"{field}: the entry {problem}. {remedy}");

    private static IEnumerable<string?> Ports(CiliumRuleList list, CiliumRule rule, FieldPath field, CSharpNames names)
    {
        if (list.IsDeny || rule.ToPorts.Count == 0 || Only(rule) is { IsPortsOnly: true })
        {
            return [On(rule, field, names)];
        }

        return Only(rule) is { TerminatingTls: null, OriginatingTls: null, Listener: null } only
            ? CiliumPortRuleWords.Arguments(only, field.Field("toPorts").Index(0), names)
            : ["toPorts: " + CiliumPortRuleWords.Entries(rule.ToPorts, field.Field("toPorts"), names)];
    }

    private static string? On(CiliumRule rule, FieldPath field, CSharpNames names) => rule.ToPorts.Count switch
    {
        0 => null,
        1 => "on: " + CiliumPortRuleWords.Ports(rule.ToPorts[0], field.Field("toPorts").Index(0), names),
        _ => throw Unsaid(field.Field("toPorts"), "has several items, and the fluent API denies by one list of ports", "Put all ports into one item."),
    };

    private static string? Authentication(CiliumRule rule, CSharpNames names) => rule.Authentication is { } mode ? $"authentication: {names[nameof(CiliumAuthentication)]}.{mode}" : null;

    private static string? Because(CiliumRule rule) => rule.Reason is null ? null : "because: " + CSharpLiteral.Text(rule.Reason);
}
