namespace NetPolSdk;

/// <summary>One entry of <c>labels</c> of a rule of Cilium, which names the rule and selects nothing.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Source">Where the label is from, such as <c>k8s</c>; null where that is not said.</param>
public sealed record CiliumRuleLabel(string Key, string? Value = null, string? Source = null);
