namespace NetPolSdk;

/// <summary>Every rule there is. <c>docs/rules</c> has a page for each.</summary>
public static partial class RuleCatalog
{
    /// <summary>The rules, by id.</summary>
    public static ValueList<RuleDescriptor> All { get; } = ValueList.From(
        new[] { Validity, AdminValidity, CalicoValidity, CiliumValidity, Meaning, Platform, Exposure, Inventory, Services, Consistency, AdminPolicies, Calico, Cilium, Usage }.SelectMany(family => family).OrderBy(rule => rule.Id, StringComparer.Ordinal));

    private static Dictionary<string, RuleDescriptor> ById { get; } = All.ToDictionary(rule => rule.Id);

    /// <summary>The rule of an id, such as <c>NPS0003</c>.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static RuleDescriptor Find(string id) =>
        ById.TryGetValue(id, out var rule) ? rule : throw new KeyNotFoundException($"There is no rule {Quoted.Text(id)}.");
}
