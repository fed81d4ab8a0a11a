namespace NetPolSdk;

/// <summary>What names nothing that is known to exist.</summary>
internal static partial class RuleIds
{
    public const string SelectsNothing = "NPS4001";
    public const string PeerSelectsNothing = "NPS4002";
    public const string PodsInAnotherNamespace = "NPS4003";
    public const string UnknownNamespace = "NPS4004";
    public const string MisspeltLabel = "NPS4005";
    public const string CiliumLabel = "NPS4006";
}
