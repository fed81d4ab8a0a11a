namespace NetPolSdk;

/// <summary>How much of the world the peers of a rule are.</summary>
internal static class PeerWidth
{
    /// <summary>Whether they are everybody: left out, or all addresses of a family without exceptions.</summary>
    public static Answer AreEverybody(this Peers peers) =>
        peers.IsAnyone ? Answer.Yes : peers.Select(peer => peer is IpBlock { Exceptions.Count: 0 } block ? IsEverything(block.Cidr) : Answer.No).Max();

    /// <summary>Whether the internet is among them: everybody, or all addresses of a family with or without exceptions.</summary>
    public static Answer HoldTheInternet(this Peers peers) =>
        peers.IsAnyone ? Answer.Yes : peers.Select(peer => peer is IpBlock block ? IsEverything(block.Cidr) : Answer.No).Max();

    /// <summary>Whether a peer is every pod of the cluster.</summary>
    public static bool IsEveryPod(this Peer peer) => peer is Namespaces { Selector.IsEverything: true }
        or PodsInNamespaces { Pods.Selector.IsEverything: true, Namespaces.Selector.IsEverything: true };

    private static Answer IsEverything(Cidr range)
    {
        if (range.IsHole)
        {
            return Answer.Maybe;
        }

        return range.PrefixLength == 0 ? Answer.Yes : Answer.No;
    }
}
