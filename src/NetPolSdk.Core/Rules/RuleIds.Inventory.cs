namespace NetPolSdk;

/// <summary>What names nothing that is known to exist.</summary>
internal static partial class RuleIds
{
}
