namespace NetPolSdk.Deployment.Transitions;

/// <summary>The other end that one alternative of a rule speaks of, in terms that can be compared between namespaces.</summary>
internal sealed record PeerScope
{
    private PeerScope()
    {
    }

    /// <summary>Anyone, inside and outside the cluster.</summary>
    public static PeerScope Anyone { get; } = new();

    /// <summary>The namespaces of the pods; null where it is not about pods.</summary>
    public LabelBox? Namespaces { get; private init; }

    /// <summary>The pods; null where it is not about pods.</summary>
    public LabelBox? Pods { get; private init; }

    /// <summary>The addresses; null where it is not about addresses.</summary>
    public AddressSet? Addresses { get; private init; }

    /// <summary>The scopes of peers; those that nobody can be in are left out.</summary>
    public static IEnumerable<PeerScope> Of(Peers peers, string ownNamespace) =>
        peers.IsAnyone ? [Anyone] : peers.Select(peer => Of(peer, ownNamespace)).OfType<PeerScope>();

    /// <summary>Whether the pods that a class stands for may be in it.</summary>
    public bool MaySelect(PodGroup pods) => Pods is null
        || (Namespaces!.Matches(pods.NamespaceLabels) && pods.Boxes.Any(box => box.And(Pods) is not null));

    /// <summary>Whether all pods that a class stands for are in it, whatever their addresses.</summary>
    public bool MustSelect(PodGroup pods) => Addresses is null
        && (Pods is null || (Namespaces!.Matches(pods.NamespaceLabels) && pods.Boxes.All(box => box.IsWithin(Pods))));

    /// <summary>Whether someone may be in both.</summary>
    public bool Overlaps(PeerScope other)
    {
        if (Pods is not null && other.Pods is not null)
        {
            return Namespaces!.And(other.Namespaces!) is not null && Pods.And(other.Pods) is not null;
        }

        return Addresses is null || other.Addresses is null || !Addresses.Intersect(other.Addresses).IsEmpty;
    }

    /// <summary>Whether everyone in it is in the other as well. A no may be wrong.</summary>
    public bool IsWithin(PeerScope other)
    {
        if (ReferenceEquals(other, Anyone))
        {
            return true;
        }

        return other.Pods is not null
            ? Pods is not null && Pods.IsWithin(other.Pods) && Namespaces!.IsWithin(other.Namespaces!)
            : Addresses is not null && other.Addresses!.Contains(Addresses);
    }

    private static PeerScope? Of(Peer peer, string ownNamespace) => peer switch
    {
        Pods pods => OfPods(NetPolSdk.Namespaces.Named(ownNamespace).Selector, pods.Selector),
        Namespaces namespaces => OfPods(namespaces.Selector, LabelSelector.Everything),
        PodsInNamespaces both => OfPods(both.Namespaces.Selector, both.Pods.Selector),
        IpBlock block => new PeerScope { Addresses = AddressSet.Of(block) },
        _ => throw new ArgumentException($"There is no such peer: {peer}.", nameof(peer)),
    };

    private static PeerScope? OfPods(LabelSelector namespaces, LabelSelector pods) =>
        LabelBox.Of(namespaces) is { } inNamespaces && LabelBox.Of(pods) is { } labelled ? new PeerScope { Namespaces = inNamespaces, Pods = labelled } : null;
}
