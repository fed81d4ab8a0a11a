namespace NetPolSdk;

/// <summary>Rules about admin and cluster policies.</summary>
internal static class AdminPolicyRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new ShadowedAdminRule(),
        new NetworksCatchPods(),
        new DomainNamesWithoutDns(),
        new ExperimentalField(),
        new SupersededKind(),
        new DenialOfSystem(),
        new AdminPolicyWithoutRules(),
        new EmptyPortRange(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } = [];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } =
    [
        new SamePriority(),
    ];
}
