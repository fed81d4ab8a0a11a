namespace NetPolSdk;

/// <summary>What the cluster's own machinery needs.</summary>
internal static partial class RuleIds
{
    public const string MissingDns = "NPS2001";
    public const string DnsOverOneProtocol = "NPS2002";
}
