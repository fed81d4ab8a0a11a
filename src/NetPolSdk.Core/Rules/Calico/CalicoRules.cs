namespace NetPolSdk;

/// <summary>Rules about Calico's policies.</summary>
internal static class CalicoRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new GlobalForEverything(),
        new NetsAndSelector(),
        new EgressTypeAlone(),
        new NegativePeers(),
        new SelectorOfOwnNamespace(),
        new LogWithoutVerdict(),
        new OneWayUntracked(),
        new ContradictoryConditions(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } =
    [
        new DenialAfterNetworkPolicies(),
    ];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } =
    [
        new NoOrderBetween(),
        new UnsaidEndOfTier(),
        new StagedAlone(),
    ];
}
