namespace NetPolSdk;

/// <summary>Rules about what the cluster's own machinery needs.</summary>
internal static class PlatformRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } = [];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } =
    [
        new MissingDns(),
        new DnsOverOneProtocol(),
    ];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } = [];
}
