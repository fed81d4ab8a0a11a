namespace NetPolSdk;

/// <summary>What is open wider than it should be.</summary>
internal static partial class RuleIds
{
    public const string MetadataReachable = "NPS3001";
    public const string SensitivePortOpen = "NPS3002";
    public const string UnrestrictedEgress = "NPS3003";
    public const string UnrestrictedIngress = "NPS3004";
    public const string EveryNamespaceAdmitted = "NPS3005";
    public const string NoDefaultDeny = "NPS3006";
    public const string WorkloadWithoutPolicy = "NPS3007";
    public const string LargePortRange = "NPS3008";
    public const string BroadRange = "NPS3009";
    public const string DnsToAnywhere = "NPS3010";
}
