namespace NetPolSdk;

/// <summary>What repeats or contradicts another rule or policy.</summary>
internal static partial class RuleIds
{
}
