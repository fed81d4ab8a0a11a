namespace NetPolSdk;

/// <summary>Peers in the words of the fluent API.</summary>
internal static class PeerWords
{
    public static string Peers(Peers peers, FieldPath field, CSharpNames names)
    {
        if (peers.IsAnyone)
        {
            return $"{names["Peer"]}.Anyone";
        }

        if (peers.Equals(NetPolSdk.Internet.Any))
        {
            return names["Internet"] + ".Any";
        }

        var items = string.Join(", ", peers.Select((peer, index) => Peer(peer, field.Index(index), names)));
        return peers switch
        {
            { IsAnyOf: true } => $"{names["Peer"]}.AnyOf({items})",
            { Count: 1 } => items,
            _ => $"[{items}]",
        };
    }

    public static string Pods(Pods pods, CSharpNames names) => SelectorWords.Pods(pods.Selector, names);

    private static string Peer(Peer peer, FieldPath field, CSharpNames names) => peer switch
    {
        Pods pods => Pods(pods, names),
        Namespaces namespaces => SelectorWords.Namespaces(namespaces.Selector, names),
        PodsInNamespaces both => PlatformWords.For(both, names) ?? $"{Pods(both.Pods, names)}.In({SelectorWords.Namespaces(both.Namespaces.Selector, names)})",
        IpBlock block => Block(block, field.Field("ipBlock"), names),
        _ => throw new InvalidOperationException($"{peer.GetType().Name} is no peer of a NetworkPolicy."),
    };

    private static string Block(IpBlock block, FieldPath field, CSharpNames names)
    {
        var cidr = $"{names["IpBlock"]}.Of({Cidr(block.Cidr, field.Field("cidr"))})";
        if (block.Exceptions.Count == 0)
        {
            return cidr;
        }

        var exceptions = block.Exceptions.Select((exception, index) => Cidr(exception, field.Field("except").Index(index)));
        return $"{cidr}.Except({string.Join(", ", exceptions)})";
    }

    /// <summary>A cluster may hold ranges from before Kubernetes 1.36 that can no longer be written.</summary>
    public static string Cidr(Cidr cidr, FieldPath field) => cidr.StrictFault() is { } fault
        ? throw new NotSupportedException($"{field}: {Quoted.Text(cidr.Text)} {fault.Problem}, and the fluent API refuses that. {fault.Remedy} ({fault.RuleId})")
        : CSharpLiteral.Text(cidr.Text);
}
