namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What repeats or contradicts another rule or policy.</summary>
    private static RuleDescriptor[] Consistency =>
    [
    ];
}
