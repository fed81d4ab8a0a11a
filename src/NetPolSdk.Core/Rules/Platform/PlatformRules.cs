namespace NetPolSdk;

/// <summary>Rules about what the cluster's own machinery needs.</summary>
internal static class PlatformRules
{
    /// <summary>Those that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> OfOnePolicy { get; } =
    [
        new WrongResolver(),
        new SelectsHostNetwork(),
        new UnsupportedFeature(),
        new AwsVpcLimits(),
        new AwsServicePorts(),
    ];

    /// <summary>Those that need others too, and are applied while a file is being edited.</summary>
    public static IReadOnlyList<PolicySetRule> OfPoliciesInSight { get; } =
    [
        new MissingDns(),
        new DnsOverOneProtocol(),
        new NodeResolverMissing(),
        new HboneNotAdmitted(),
        new AmbientProbes(),
        new MeshControlPlane(),
    ];

    /// <summary>Those that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> OfTheWholeSet { get; } =
    [
        new ApiServerBlocked(),
        new WebhookBlocked(),
        new EntranceBlocked(),
        new ScrapingBlocked(),
        new ChallengeBlocked(),
        new PolicyNotEnforced(),
    ];
}
