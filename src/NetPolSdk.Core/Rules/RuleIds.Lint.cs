namespace NetPolSdk;

/// <summary>The rules that judge models, and those about the use of the SDK.</summary>
internal static partial class RuleIds
{
    public const string AndWrittenAsOr = "NPS1001";
    public const string DeadEgressRules = "NPS1003";
    public const string DeadIngressRules = "NPS1004";
    public const string MissingNamespace = "NPS1024";
    public const string MissingDns = "NPS2001";
    public const string DnsOverOneProtocol = "NPS2002";
    public const string DiscardedResult = "NPS9001";
    public const string NotFollowed = "NPS9002";
    public const string Suppression = "NPS9003";
}
