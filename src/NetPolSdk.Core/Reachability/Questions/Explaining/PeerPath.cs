namespace NetPolSdk;

/// <summary>The place of a rule's peer.</summary>
internal static class PeerPath
{
    /// <summary>The entry of the rule's peers; the rule itself where it is for anyone.</summary>
    public static PolicyOrigin Of(TierRule rule, int peer)
    {
        if (rule.Peers[peer] is AnyPeerTerm || rule.PeerField is { Length: 0 })
        {
            return rule.Origin;
        }

        var field = rule.Origin.Path.Field(rule.PeerField ?? (rule.Direction == Direction.Ingress ? "from" : "to"));
        return rule.Origin with { Path = rule.PeersAreList ? field.Index(peer) : field };
    }
}
