namespace NetPolSdk;

/// <summary>The other end of a rule of Calico as peers of a NetworkPolicy.</summary>
internal sealed class CalicoPeerReading(CalicoNetworkPolicy policy, ConversionDraft draft)
{
    /// <summary>The peers; none where it is anyone, matches nothing, or something was refused.</summary>
    public IEnumerable<Peer> Read(CalicoEntity entity, FieldPath path)
    {
        RefuseExtras(entity, path);
        if (entity.Nets.Count > 0)
        {
            return Blocks(entity).ToArray();
        }

        return entity.Selector is null && entity.NamespaceSelector is null ? [] : Pods(entity, path);
    }

    /// <summary>The ranges, each without what is left out of it.</summary>
    private static IEnumerable<Peer> Blocks(CalicoEntity entity) =>
        from net in entity.Nets
        where !entity.NotNets.Any(not => not.Contains(net))
        select (Peer)new IpBlock(net.Masked(), ValueList.From(entity.NotNets.Where(net.Contains).Select(static not => not.Masked())));

    private void RefuseExtras(CalicoEntity entity, FieldPath path)
    {
        if (entity.Nets.Count > 0 && (entity.Selector is not null || entity.NamespaceSelector is not null))
        {
            Refuse(path, "It asks for an address and for labels together, and a peer of a NetworkPolicy has one or the other.", "Keep the one that is meant.");
        }

        if (entity.NotNets.Count > 0 && entity.Nets.Count == 0)
        {
            Refuse(path.Field("notNets"), "A NetworkPolicy leaves addresses out of a range only.", "Name the range that they are left out of as nets.");
        }

        if (entity.NotSelector is not null)
        {
            Refuse(path.Field("notSelector"), "It matches everything that it does not select, addresses outside the cluster among it, and a NetworkPolicy cannot say that.", "Select the pods that are meant.");
        }

        if (entity.ServiceAccounts is not null)
        {
            Refuse(path.Field("serviceAccounts"), "A NetworkPolicy selects pods by their own labels, not by their service accounts.", "Select the pods by labels.");
        }

        if (entity.Service is not null)
        {
            Refuse(path.Field("services"), "A NetworkPolicy does not name Services.", "Select the pods behind the Service by their labels.");
        }
    }

    private Peer[] Pods(CalicoEntity entity, FieldPath path)
    {
        RefuseNetworkSets(entity, path);
        var pods = Selectors(entity.Selector, path.Field("selector"), isOfNamespaces: false);
        if (entity.NamespaceSelector is null)
        {
            return [.. pods.Select(static selector => new Pods(selector))];
        }

        var namespaces = Selectors(entity.NamespaceSelector, path.Field("namespaceSelector"), isOfNamespaces: true).Select(static selector => new Namespaces(selector)).ToArray();
        return [.. pods.SelectMany(selector => namespaces.Select(home => selector.IsEverything ? home : (Peer)new Pods(selector).In(home)))];
    }

    private LabelSelector[] Selectors(CalicoSelector? selector, FieldPath path, bool isOfNamespaces)
    {
        var read = new List<LabelSelector>();
        foreach (var alternative in CalicoSelectorReading.Alternatives(selector ?? CalicoSelector.All))
        {
            if (CalicoSelectorReading.Read(alternative, out var problem, isOfNamespaces) is { } labels)
            {
                read.Add(labels);
            }
            else
            {
                Refuse(path, $"The selector {problem}.", "Select by whole values of labels.");
            }
        }

        return [.. read];
    }

    /// <summary>Network sets have labels, too, and what selects them by these selects their addresses.</summary>
    private void RefuseNetworkSets(CalicoEntity entity, FieldPath path)
    {
        foreach (var set in draft.Others.OfType<CalicoNetworkSet>())
        {
            if ((entity.NamespaceSelector is not null || set.Namespace == policy.Namespace) && (entity.Selector ?? CalicoSelector.All).Matches(set.Metadata.Labels))
            {
                Refuse(path.Field("selector"), $"It selects the addresses of {new PolicyOrigin(set, FieldPath.Root)}, too, and a NetworkPolicy selects pods only.", "Name the addresses as nets in a rule of its own, and ask for projectcalico.org/orchestrator == \"k8s\" here.");
            }
        }
    }

    private void Refuse(FieldPath path, string reason, string remedy) => draft.Refuse(policy, path, reason, remedy);
}
