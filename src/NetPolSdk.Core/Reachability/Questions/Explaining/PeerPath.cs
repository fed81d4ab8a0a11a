namespace NetPolSdk;

/// <summary>The place of a rule's peer.</summary>
internal static class PeerPath
{
    /// <summary>The entry of the rule's peers; the rule itself where it is for anyone.</summary>
    public static PolicyOrigin Of(TierRule rule, int peer) => rule.Peers[peer] is AnyPeerTerm
        ? rule.Origin
        : rule.Origin with { Path = rule.Origin.Path.Field(rule.Direction == Direction.Ingress ? "from" : "to").Index(peer) };
}
