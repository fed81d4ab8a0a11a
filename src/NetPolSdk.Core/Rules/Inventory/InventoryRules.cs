namespace NetPolSdk;

/// <summary>Rules about what names nothing that is known to exist.</summary>
internal static class InventoryRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new SelectsNothing(),
        new PeerSelectsNothing(),
        new PodsInAnotherNamespace(),
        new UnknownNamespace(),
        new MisspeltLabel(),
        new CiliumLabel(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } = [];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } = [];
}
