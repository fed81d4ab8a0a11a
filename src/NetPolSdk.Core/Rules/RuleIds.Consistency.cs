namespace NetPolSdk;

/// <summary>What repeats or contradicts another rule or policy.</summary>
internal static partial class RuleIds
{
    public const string Duplicate = "NPS5001";
    public const string Contained = "NPS5002";
    public const string Superfluous = "NPS5003";
    public const string RedundantException = "NPS5004";
    public const string SameName = "NPS5005";
    public const string Mergeable = "NPS5006";
    public const string OneSided = "NPS5007";
    public const string KindNotServed = "NPS5008";
    public const string RepeatedInNamespaces = "NPS5009";
    public const string ExpiredException = "NPS5010";
}
