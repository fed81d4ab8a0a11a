namespace NetPolSdk;

/// <summary>What is open wider than it should be.</summary>
internal static partial class RuleIds
{
}
