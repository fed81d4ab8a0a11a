namespace NetPolSdk;

/// <summary>Binds the peers of a rule.</summary>
internal static class PeerBinder
{
    private static readonly string[] Fields = ["podSelector", "namespaceSelector", "ipBlock"];

    public static ValueList<Peer> Bind(DocumentNode node, BindingContext context)
    {
        var items = context.Items(node);
        var peers = new List<Peer>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            if (BindPeer(items[i], context) is { } peer)
            {
                peers.Add(peer);
            }

            context.Leave();
        }

        return ValueList.From(peers);
    }

    private static Peer? BindPeer(DocumentNode node, BindingContext context)
    {
        LabelSelector? pods = null, namespaces = null;
        IpBlock? block = null;
        var (hasSelector, hasBlock) = (false, false);
        if (!node.IsNull && context.Mapping(node) is null)
        {
            return null;
        }

        foreach (var entry in node is MappingNode peer ? context.EntriesOf(peer) : [])
        {
            context.Enter(entry.Name);
            switch (entry.Name)
            {
                case "podSelector":
                    pods = SelectorBinder.Bind(entry.Value, context);
                    hasSelector |= !entry.Value.IsNull;
                    break;
                case "namespaceSelector":
                    namespaces = SelectorBinder.Bind(entry.Value, context);
                    hasSelector |= !entry.Value.IsNull;
                    break;
                case "ipBlock":
                    block = IpBlockBinder.Bind(entry.Value, context);
                    hasBlock |= !entry.Value.IsNull;
                    break;
                default:
                    context.Leave();
                    context.ReportUnknown(entry, "NetworkPolicyPeer", Fields);
                    continue;
            }

            context.Leave();
        }

        ReportCombination(node, hasSelector, hasBlock, context);
        return block ?? Selected(pods, namespaces);
    }

    private static void ReportCombination(DocumentNode node, bool hasSelector, bool hasBlock, BindingContext context)
    {
        if (!hasSelector && !hasBlock)
        {
            context.Report(node, RuleIds.EmptyPeer, "names no peer", "Write podSelector, namespaceSelector or ipBlock; for anyone leave the list out.");
        }
        else if (hasSelector && hasBlock)
        {
            context.Report(node, RuleIds.IpBlockWithSelector, "has both ipBlock and a selector", "Make two peers of it, each with a dash of its own: that is an OR.");
        }
    }

    private static Peer? Selected(LabelSelector? pods, LabelSelector? namespaces) => (pods, namespaces) switch
    {
        ({ } podSelector, { } namespaceSelector) => new PodsInNamespaces(new Pods(podSelector), new Namespaces(namespaceSelector)),
        ({ } podSelector, null) => new Pods(podSelector),
        (null, { } namespaceSelector) => new Namespaces(namespaceSelector),
        _ => null,
    };
}
