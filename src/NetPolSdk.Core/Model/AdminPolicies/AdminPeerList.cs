namespace NetPolSdk;

/// <summary>What the lists of peers of admin policies have in common.</summary>
internal static class AdminPeerList
{
    public static void Check<TPeer>(ReadOnlySpan<TPeer> peers, string field, string parameter)
        where TPeer : AdminDestination
    {
        if (peers.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.AdminShape, field, null, "is an empty list", "Name the peers; Namespaces.All is every pod.", parameter);
        }

        foreach (var peer in peers)
        {
            Require.NotNull(peer, parameter);
        }
    }
}
