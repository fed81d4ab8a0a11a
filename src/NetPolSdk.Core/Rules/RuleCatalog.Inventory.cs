namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What names nothing that is known to exist.</summary>
    private static RuleDescriptor[] Inventory =>
    [
    ];
}
