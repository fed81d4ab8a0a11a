namespace NetPolSdk;

/// <summary>Rules about the use of the SDK itself.</summary>
internal static class UsageRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new SuppressionRule(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } = [];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } = [];
}
