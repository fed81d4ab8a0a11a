namespace NetPolSdk;

/// <summary>Reads peers. A list that is there and empty is nobody, and a field left out is not said: they are kept apart.</summary>
internal static class CiliumPeerReader
{
    /// <summary>The peers of one element: those of the one list that holds any, or else of the first that is there.</summary>
    /// <param name="element">The element.</param>
    /// <param name="side">What the names of its peers begin with.</param>
    public static CiliumPeers Peers(MappingNode element, string side)
    {
        var given = CiliumPeerFields.All.Where(kind => (side == "to" || kind is not (CiliumPeerKind.Services or CiliumPeerKind.Fqdns)) && element[CiliumPeerFields.Of(kind, side)] is SequenceNode).ToArray();
        foreach (var kind in given)
        {
            CiliumDestination[] peers = [.. Read(kind, (SequenceNode)element[CiliumPeerFields.Of(kind, side)]!)];
            if (peers.Length > 0)
            {
                return CiliumPeers.Of(peers);
            }
        }

        return given.Length == 0 ? CiliumPeers.Unsaid : CiliumPeers.Nobody(given[0]);
    }

    /// <summary>A name or a pattern, as a peer or as a question of DNS.</summary>
    public static Fqdn Name(MappingNode node) => node.TextOf("matchName") is { } name ? new Fqdn(name, isPattern: false) : new Fqdn(node.TextOf("matchPattern")!, isPattern: true);

    private static IEnumerable<CiliumDestination> Read(CiliumPeerKind kind, SequenceNode list) => kind switch
    {
        CiliumPeerKind.Endpoints => CiliumNode.Items(list).Select(static node => new Endpoints(CiliumNode.Selector(node))),
        CiliumPeerKind.Nodes => CiliumNode.Items(list).Select(static node => new CiliumNodes(CiliumNode.Selector(node))),
        CiliumPeerKind.Cidr => CiliumNode.Texts(list).Select(static text => new CiliumCidr(Cidr.TryParseSloppy(text)!)),
        CiliumPeerKind.CidrSet => CiliumNode.Items(list).Select(Set),
        CiliumPeerKind.Entities => CiliumNode.Texts(list).Select(static text => new Entity(text)),
        CiliumPeerKind.Groups => CiliumNode.Items(list).Select(Group),
        CiliumPeerKind.Services => CiliumNode.Items(list).SelectMany(Services),
        _ => CiliumNode.Items(list).Select(Name),
    };

    private static CidrSet Set(MappingNode node) => new(
        node.TextOf("cidr") is { } cidr ? Cidr.TryParseSloppy(cidr) : null,
        node.TextOf("cidrGroupRef"),
        node["cidrGroupSelector"] is MappingNode selector ? CiliumNode.Selector(selector) : null,
        ValueList.From(CiliumNode.Texts(node["except"]).Select(static text => Cidr.TryParseSloppy(text)!)));

    private static AwsGroup Group(MappingNode node) => node["aws"] is MappingNode aws
        ? new(ValueList.From(CiliumNode.Texts(aws["securityGroupsIds"])), ValueList.From(CiliumNode.Texts(aws["securityGroupsNames"])), CiliumNode.Map(aws["labels"]), CiliumNode.Text(aws, "region"))
        : new([], [], ValueMap.Empty, null);

    /// <summary>One Service by name, or Services by labels; an item that says both is both.</summary>
    private static IEnumerable<CiliumService> Services(MappingNode node)
    {
        if (node["k8sServiceSelector"] is MappingNode selected)
        {
            yield return new CiliumService(null, CiliumNode.Selector(selected["selector"]), CiliumNode.Text(selected, "namespace"));
        }

        if (node["k8sService"] is MappingNode named)
        {
            yield return new CiliumService(CiliumNode.Text(named, "serviceName"), null, CiliumNode.Text(named, "namespace"));
        }
        else if (node["k8sServiceSelector"] is not MappingNode)
        {
            yield return new CiliumService(null, null, null);
        }
    }
}
