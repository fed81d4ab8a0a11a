namespace NetPolSdk;

/// <summary>The expressions that write a peer of a Calico policy.</summary>
internal static class CalicoPeerWords
{
    public static string Of(CalicoEntity entity, FieldPath field, bool isGlobal, CSharpNames names) =>
        Short(entity, field, isGlobal, names) ?? Long(entity, field, names);

    /// <summary>Pods, namespaces and blocks, where they say all; null where they do not.</summary>
    private static string? Short(CalicoEntity entity, FieldPath field, bool isGlobal, CSharpNames names)
    {
        var (pods, namespaces) = (CalicoSelectorWords.Labels(entity.Selector), CalicoSelectorWords.Labels(entity.NamespaceSelector));
        if (entity.Equals(new CalicoEntity { Selector = entity.Selector, NamespaceSelector = entity.NamespaceSelector }))
        {
            return (entity.Selector, entity.NamespaceSelector) switch
            {
                (not null, null) when pods is not null && !isGlobal => SelectorWords.Pods(pods, names),
                (not null, null) => CalicoSelectorWords.Of(entity.Selector, names),
                (null, not null) when namespaces is not null => SelectorWords.Namespaces(namespaces, names),
                (not null, not null) when pods is not null && namespaces is not null => $"{SelectorWords.Pods(pods, names)}.In({SelectorWords.Namespaces(namespaces, names)})",
                _ => null,
            };
        }

        return entity is { Nets.Count: 1 } && entity.Equals(new CalicoEntity { Nets = entity.Nets, NotNets = entity.NotNets }) && entity.NotNets.All(net => IpBlock.ExceptionFault(entity.Nets[0], net) is null)
            ? $"{names[nameof(IpBlock)]}.Of({Cidrs(entity.Nets, field.Field("nets"))})" + (entity.NotNets.Count > 0 ? $".Except({Cidrs(entity.NotNets, field.Field("notNets"))})" : "")
            : null;
    }

    private static string Long(CalicoEntity entity, FieldPath field, CSharpNames names)
    {
        var type = names[nameof(CalicoPeer)];
        var text = entity switch
        {
            { Service: { } service } => $"{type}.Service({CSharpLiteral.Texts(service.Namespace is null ? [service.Name] : [service.Name, service.Namespace])})",
            { Selector: { } selector } => $"{type}.Matching({CalicoSelectorWords.Of(selector, names)})",
            _ => type + ".Anyone",
        };
        text += entity.NamespaceSelector is { } namespaces ? $".In({CalicoSelectorWords.Of(namespaces, names)})" : "";
        text += entity.NotSelector is { } notSelector ? $".NotMatching({CalicoSelectorWords.Of(notSelector, names)})" : "";
        text += entity.Nets.Count > 0 ? $".Within({Cidrs(entity.Nets, field.Field("nets"))})" : "";
        text += entity.NotNets.Count > 0 ? $".NotWithin({Cidrs(entity.NotNets, field.Field("notNets"))})" : "";
        text += entity.ServiceAccounts is { } accounts ? Accounts(accounts, field.Field("serviceAccounts"), names) : "";
        text += entity.Ports.Count > 0 ? $".OnPorts({CalicoTrafficWords.Ports(entity.Ports, names)})" : "";
        return text + (entity.NotPorts.Count > 0 ? $".NotOnPorts({CalicoTrafficWords.Ports(entity.NotPorts, names)})" : "");
    }

    private static string Accounts(CalicoServiceAccounts accounts, FieldPath field, CSharpNames names)
    {
        foreach (var name in accounts.Names)
        {
            if (DnsSyntax.SubdomainFault(name) is { } fault)
            {
                throw new NotSupportedException($"{field}.names: {Quoted.Text(name)} {fault.Problem}, and the fluent API refuses that. {fault.Remedy}");
            }
        }

        if (accounts is { Names.Count: 0, Selector: null })
        {
            throw new NotSupportedException($"{field}: it asks for no account, and the fluent API cannot say that. Remove it, or name the accounts.");
        }

        return (accounts.Names.Count > 0 ? $".RunningAs({CSharpLiteral.Texts(accounts.Names)})" : "")
            + (accounts.Selector is { } selector ? $".RunningAs({CalicoSelectorWords.Of(selector, names)})" : "");
    }

    private static string Cidrs(ValueList<Cidr> nets, FieldPath field) => string.Join(", ", nets.Select((net, index) => PeerWords.Cidr(net, field.Index(index))));
}
