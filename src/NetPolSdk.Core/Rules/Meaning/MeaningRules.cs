namespace NetPolSdk;

/// <summary>Rules about what a policy says.</summary>
internal static class MeaningRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new AndWrittenAsOr(),
        new NeedlessAnd(),
        new DeadEgressRules(),
        new DeadIngressRules(),
        new EgressDenialByName(),
        new AllowAllBesideRules(),
        new ServicePortForPodPort(),
        new UnknownNamedPort(),
        new NamedPortOfAddresses(),
        new BlockOfClusterAddresses(),
        new PrivateRangesLeft(),
        new OneFamilyOnly(),
        new NamespaceByNameLabel(),
        new HostNetworkBySelector(),
        new UnsatisfiableSelector(),
        new NegativeSelector(),
        new MissingNamespace(),
        new PassingLabel(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } =
    [
        new ExceptionAllowedElsewhere(),
    ];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } = [];
}
