namespace NetPolSdk;

/// <summary>What policies of Calico say otherwise than they look.</summary>
internal static partial class RuleIds
{
    public const string NoOrderBetween = "NPS7001";
    public const string DenialAfterNetworkPolicies = "NPS7002";
    public const string UnsaidEndOfTier = "NPS7003";
    public const string GlobalForEverything = "NPS7004";
    public const string NetsAndSelector = "NPS7005";
    public const string EgressTypeAlone = "NPS7006";
    public const string NegativePeers = "NPS7007";
    public const string SelectorOfOwnNamespace = "NPS7008";
    public const string LogWithoutVerdict = "NPS7009";
    public const string OneWayUntracked = "NPS7010";
    public const string StagedAlone = "NPS7011";
    public const string ContradictoryConditions = "NPS7012";
}
