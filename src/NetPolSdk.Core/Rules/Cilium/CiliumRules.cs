namespace NetPolSdk;

/// <summary>Rules about Cilium's policies.</summary>
internal static class CiliumRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new DnsRuleMissesName(),
        new PatternMissesLevel(),
        new EmptyCiliumRule(),
        new PeerOfOwnNamespace(),
        new PortsWithoutPeer(),
        new RangeOfCluster(),
        new DenialOverAllowance(),
        new WeakHttpRule(),
        new ClusterwideDenial(),
        new SubjectOfOtherNamespace(),
        new EndOfPortRange(),
        new ForeignResolver(),
        new UnsureApiServer(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } =
    [
        new NamesWithoutDnsRule(),
        new DenialThatIsolates(),
    ];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } =
    [
        new ContradictingRules(),
    ];
}
