namespace NetPolSdk;

/// <summary>The rules about the use of the SDK itself.</summary>
internal static partial class RuleIds
{
    public const string DiscardedResult = "NPS9001";
    public const string NotFollowed = "NPS9002";
    public const string Suppression = "NPS9003";
    public const string Setting = "NPS9005";
}
