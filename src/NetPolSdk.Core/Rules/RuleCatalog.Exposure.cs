namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What is open wider than it should be.</summary>
    private static RuleDescriptor[] Exposure =>
    [
    ];
}
