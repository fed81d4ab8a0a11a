namespace NetPolSdk;

/// <summary>Ports of Cilium, and what is looked at above them, in the words of the fluent API.</summary>
internal static class CiliumPortRuleWords
{
    /// <summary>One entry, as arguments of a verb.</summary>
    public static IEnumerable<string?> Arguments(CiliumPortRule rule, FieldPath field, CSharpNames names)
    {
        yield return "on: " + Ports(rule, field, names);
        if (rule.Rules is { } rules)
        {
            yield return $"{rules.Field}: {Layer7(rules, field, names)}";
        }

        if (rule.ServerNames.Count > 0)
        {
            yield return $"serverNames: [{CSharpLiteral.Texts(rule.ServerNames)}]";
        }
    }

    /// <summary>Several entries, or one that says what verbs have no argument for.</summary>
    public static string Entries(ValueList<CiliumPortRule> rules, FieldPath field, CSharpNames names)
    {
        var items = rules.Select((rule, index) => Entry(rule, field.Index(index), names)).ToArray();
        return items.Length == 1 ? items[0] : $"[{string.Join(", ", items)}]";
    }

    public static string Ports(CiliumPortRule rule, FieldPath field, CSharpNames names)
    {
        if (rule.Ports.Count == 0)
        {
            throw CiliumRuleWords.Unsaid(field.Field("ports"), "names no port, so that it matches nothing", "Name one, or remove the entry.");
        }

        var items = rule.Ports.Select((port, index) => Port(port, field.Field("ports").Index(index), names)).ToArray();
        return items.Length == 1 ? items[0] : $"[{string.Join(", ", items)}]";
    }

    private static string Port(CiliumPort port, FieldPath field, CSharpNames names)
    {
        if (port is { Name: not null, EndNumber: not null } || (port.EndNumber is { } end && end < (port.Number ?? int.MaxValue)))
        {
            throw CiliumRuleWords.Unsaid(field.Field("endPort"), "has a last port that Cilium does not look at, or that comes before the first", "Remove it, or write the smaller number first.");
        }

        Protocol? shared = port.Protocol switch { CiliumProtocol.Tcp => Protocol.Tcp, CiliumProtocol.Udp => Protocol.Udp, CiliumProtocol.Sctp => Protocol.Sctp, _ => null };
        var word = names[nameof(CiliumPort)];
        var protocol = $"{names[nameof(CiliumProtocol)]}.{port.Protocol}";
        return port switch
        {
            { Name: { } name } when shared is { } known && PortSyntax.NameFault(name) is null => PortWords.Port(NetPolSdk.Port.Named(name, known), names),
            { Name: { } name, Protocol: CiliumProtocol.Any } => $"{word}.AnyNamed({CSharpLiteral.Text(name)})",
            { Name: { } name } => $"{word}.Named({CSharpLiteral.Text(name)}, {protocol})",
            { IsEveryPort: true } => shared is { } known ? PortWords.Port(NetPolSdk.Port.Every(known), names) : $"{word}.Every({protocol})",
            { Number: { } first, EndNumber: { } last } => shared is { } known ? PortWords.Port(NetPolSdk.Port.FromWire(known, first, last), names) : $"{word}.AnyRange({CSharpLiteral.Number(first)}, {CSharpLiteral.Number(last)})",
            { Number: { } number } => shared is { } known ? PortWords.Port(NetPolSdk.Port.Of(known, number), names) : $"{word}.Any({CSharpLiteral.Number(number)})",
            _ => throw new InvalidOperationException("A port has a number, a name or neither."),
        };
    }

    private static string Entry(CiliumPortRule rule, FieldPath field, CSharpNames names) =>
        $"{names[nameof(CiliumPortRule)]}.On({Ports(rule, field, names)})"
        + (rule.TerminatingTls is { } inner ? $".Terminating({Tls(inner, names)})" : "")
        + (rule.OriginatingTls is { } outer ? $".Originating({Tls(outer, names)})" : "")
        + (rule.ServerNames.Count > 0 ? $".WithServerNames({CSharpLiteral.Texts(rule.ServerNames)})" : "")
        + (rule.Rules is { } rules ? $".{(rules is CiliumDnsRules ? "WithDns" : "WithHttp")}({Layer7(rules, field, names)})" : "")
        + (rule.Listener is { } listener ? $".Through({Listener(listener, names)})" : "");

    private static string Layer7(CiliumLayer7 rules, FieldPath field, CSharpNames names)
    {
        var path = field.Field("rules").Field(rules.Field);
        if (rules.Items.Count == 0 || rules is not (CiliumHttpRules or CiliumDnsRules))
        {
            throw CiliumRuleWords.Unsaid(path, "is an empty list, or rules that Cilium 1.20 has no more, and the fluent API has no word for them", "Name what is let through, or leave it out.");
        }

        var items = rules is CiliumDnsRules dns
            ? dns.Names.Select(name => CiliumPeerWords.Name(name, names)).ToArray()
            : ((CiliumHttpRules)rules).Rules.Select((rule, index) => CiliumHttpWords.Of(rule, path.Index(index), names)).ToArray();
        return items.Length == 1 ? items[0] : $"[{string.Join(", ", items)}]";
    }

    private static string Tls(CiliumTls tls, CSharpNames names) =>
        $"{names[nameof(CiliumTls)]}.FromSecret({CiliumHttpWords.Secret(tls.Secret)})"
        + Call("WithTrustedCa", tls.TrustedCa) + Call("WithCertificate", tls.Certificate) + Call("WithPrivateKey", tls.PrivateKey);

    private static string Listener(CiliumListener listener, CSharpNames names) =>
        $"{names[nameof(CiliumListener)]}.Named({CSharpLiteral.Texts([listener.Name, listener.EnvoyConfig])})"
        + (listener.IsClusterwide is { } isClusterwide ? $".OfKind(isClusterwide: {(isClusterwide ? "true" : "false")})" : "")
        + (listener.Priority is { } priority ? $".WithPriority({CSharpLiteral.Number(priority)})" : "");

    private static string Call(string method, string? value) => value is null ? "" : $".{method}({CSharpLiteral.Text(value)})";
}
