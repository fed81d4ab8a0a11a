namespace NetPolSdk;

/// <summary>Rules about what is open wider than it should be.</summary>
internal static class ExposureRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new MetadataReachable(),
        new SensitivePortOpen(),
        new UnrestrictedEgress(),
        new UnrestrictedIngress(),
        new EveryNamespaceAdmitted(),
        new LargePortRange(),
        new BroadRange(),
        new DnsToAnywhere(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } = [];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } =
    [
        new NoDefaultDeny(),
        new WorkloadWithoutPolicy(),
    ];
}
