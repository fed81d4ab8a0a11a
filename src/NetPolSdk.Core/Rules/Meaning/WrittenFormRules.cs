namespace NetPolSdk;

/// <summary>Rules about the written form of manifests.</summary>
internal static class WrittenFormRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DocumentRule> All { get; } =
    [
        new EgressWithoutPolicyTypes(),
        new EmptyEgressList(),
        new PolicyTypesLeftOut(),
        new RepeatedPolicyTypes(),
        new EmptyListMeansAny(),
        new PortWithoutNumber(),
        new ProtocolLeftOut(),
    ];
}
