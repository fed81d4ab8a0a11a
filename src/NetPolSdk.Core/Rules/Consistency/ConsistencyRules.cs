namespace NetPolSdk;

/// <summary>Rules about what repeats or contradicts another rule or policy.</summary>
internal static class ConsistencyRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new Duplicates(),
        new ContainedParts(),
        new RedundantExceptions(),
        new Mergeable(),
        new KindNotServed(),
        new ExpiredException(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } = [];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } =
    [
        new Superfluous(),
        new SameName(),
        new OneSided(),
        new RepeatedInNamespaces(),
    ];
}
