namespace NetPolSdk;

/// <summary>The tiers that Calico brings along, which keep their order and default action. Source: Calico docs, "Tier".</summary>
internal static class CalicoBuiltInTiers
{
    private static readonly Dictionary<string, (double Order, CalicoAction DefaultAction)> All = new(StringComparer.Ordinal)
    {
        ["default"] = (1_000_000, CalicoAction.Deny),
        ["kube-admin"] = (1_000, CalicoAction.Pass),
        ["kube-baseline"] = (10_000_000, CalicoAction.Pass),
    };

    /// <summary>What the tier of a name keeps; null where it is none of Calico's own.</summary>
    public static (double Order, CalicoAction DefaultAction)? Find(string name) => All.TryGetValue(name, out var tier) ? tier : null;
}
