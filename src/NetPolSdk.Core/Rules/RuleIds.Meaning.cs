namespace NetPolSdk;

/// <summary>What is valid but says something else than it looks.</summary>
internal static partial class RuleIds
{
    public const string AndWrittenAsOr = "NPS1001";
    public const string DeadEgressRules = "NPS1003";
    public const string DeadIngressRules = "NPS1004";
    public const string MissingNamespace = "NPS1024";
}
