namespace NetPolSdk;

/// <summary>Peers of Cilium in the words of the fluent API.</summary>
internal static class CiliumPeerWords
{
    private static readonly Dictionary<string, string> Entities = new(StringComparer.Ordinal)
    {
        ["all"] = nameof(Entity.All),
        ["world"] = nameof(Entity.World),
        ["cluster"] = nameof(Entity.Cluster),
        ["host"] = nameof(Entity.Host),
        ["remote-node"] = nameof(Entity.RemoteNode),
        ["kube-apiserver"] = nameof(Entity.KubeApiServer),
        ["ingress"] = nameof(Entity.Ingress),
        ["health"] = nameof(Entity.Health),
        ["init"] = nameof(Entity.Init),
        ["unmanaged"] = nameof(Entity.Unmanaged),
        ["cluster-mesh"] = nameof(Entity.ClusterMesh),
        ["none"] = nameof(Entity.None),
    };

    public static string Of(CiliumPeers peers, bool isAllowedEgress, FieldPath field, CSharpNames names)
    {
        if (peers.IsUnsaid)
        {
            return $"{names["Peer"]}.Anyone";
        }

        if (peers.IsNobody)
        {
            return isAllowedEgress || peers.Kind is not (CiliumPeerKind.Services or CiliumPeerKind.Fqdns)
                ? $"{names[isAllowedEgress ? nameof(CiliumDestinations) : nameof(CiliumSources)]}.Nobody({names[nameof(CiliumPeerKind)]}.{peers.Kind})"
                : throw CiliumRuleWords.Unsaid(field, "is an empty list that denies nobody", "Remove it.");
        }

        var items = Items(peers, field, names);
        return peers.Items.Count == 1 ? items : $"[{items}]";
    }

    public static string Items(CiliumPeers peers, FieldPath field, CSharpNames names) =>
        string.Join(", ", peers.Items.Select((peer, index) => Of(peer, field.Index(index), names)));

    public static string Name(Fqdn name, CSharpNames names) => names[nameof(Fqdn)] + (name switch
    {
        { IsPattern: true, Value: "*" } => ".Any",
        { IsPattern: true } => $".Matching({CSharpLiteral.Text(name.Value)})",
        _ => $".Named({CSharpLiteral.Text(name.Value)})",
    });

    private static string Of(CiliumDestination peer, FieldPath field, CSharpNames names) => peer switch
    {
        Endpoints endpoints => CiliumSelectorWords.Endpoints(endpoints.Selector, names),
        CiliumNodes nodes => CiliumSelectorWords.Labelled(names[nameof(CiliumNodes)], nodes.Selector.Labels, names),
        CiliumCidr range => $"{names["IpBlock"]}.Of({PeerWords.Cidr(range.Cidr, field)})",
        CidrSet set => Set(set, field, names),
        Entity entity => Entities.TryGetValue(entity.Name, out var word) ? $"{names[nameof(Entity)]}.{word}" : throw CiliumRuleWords.Unsaid(field, $"names {Quoted.Text(entity.Name)}, which is no entity", "Name one of Cilium's."),
        Fqdn name => Name(name, names),
        CiliumService service => Service(service, field, names),
        AwsGroup group => Group(group, field, names),
        _ => throw new InvalidOperationException($"{peer.GetType().Name} is no peer of Cilium."),
    };

    private static string Set(CidrSet set, FieldPath field, CSharpNames names)
    {
        if (set.Cidr is null && set.Exceptions.Count > 0)
        {
            throw CiliumRuleWords.Unsaid(field.Field("except"), "has exceptions of a group, which Cilium does not look at", "Remove them.");
        }

        var exceptions = set.Exceptions.Select((cidr, index) => PeerWords.Cidr(cidr, field.Field("except").Index(index)));
        return set switch
        {
            { Cidr: { } cidr } => $"{names[nameof(CidrSet)]}.Of({PeerWords.Cidr(cidr, field.Field("cidr"))})" + (set.Exceptions.Count == 0 ? "" : $".Except({string.Join(", ", exceptions)})"),
            { GroupName: { } name } => $"{names[nameof(CidrSet)]}.Group({CSharpLiteral.Text(name)})",
            { GroupSelector: { IsEverything: false } selector } => CiliumSelectorWords.Labelled(names[nameof(CidrSet)], selector.Labels, names, begin: "Groups"),
            _ => $"{names[nameof(CidrSet)]}.AllGroups",
        };
    }

    private static string Service(CiliumService service, FieldPath field, CSharpNames names)
    {
        var word = names[nameof(CiliumService)];
        var start = service switch
        {
            { Selector: { } selector } => CiliumSelectorWords.Labelled(word, selector.Labels, names),
            { Name: { Length: > 0 } name } => $"{word}.Named({CSharpLiteral.Text(name)})",
            _ => throw CiliumRuleWords.Unsaid(field.Field("k8sService"), "names no Service", "Write serviceName."),
        };
        return service.Namespace is not { } @namespace ? start
            : DnsSyntax.LabelFault(@namespace) is null ? $"{start}.In({CSharpLiteral.Text(@namespace)})"
            : throw CiliumRuleWords.Unsaid(field, $"names {Quoted.Text(@namespace)}, which is no namespace", "Write the name of one, or leave it out.");
    }

    private static string Group(AwsGroup group, FieldPath field, CSharpNames names)
    {
        List<string> calls =
        [
            .. group.Ids.Count > 0 ? [$"Ids({CSharpLiteral.Texts(group.Ids)})"] : Array.Empty<string>(),
            .. group.Names.Count > 0 ? [$"Names({CSharpLiteral.Texts(group.Names)})"] : Array.Empty<string>(),
            .. group.Labels.Select(static label => $"Tagged({CSharpLiteral.Texts([label.Key, label.Value])})"),
        ];
        if (calls.Count == 0)
        {
            throw CiliumRuleWords.Unsaid(field, "names no security group", "Name one by its id.");
        }

        var first = calls[0].StartsWith("Tagged", StringComparison.Ordinal) ? calls[0] : "Of" + calls[0];
        return $"{names[nameof(AwsGroup)]}.{first}{string.Concat(calls.Skip(1).Select(static call => ".And" + call))}" + (group.Region is null ? "" : $".InRegion({CSharpLiteral.Text(group.Region)})");
    }
}
