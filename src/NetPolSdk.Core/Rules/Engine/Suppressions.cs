namespace NetPolSdk;

/// <summary>
/// The rules that a policy's annotation <c>netpolsdk.dev/allow</c> suppresses for it:
/// <c>NPS1001: agreed with the platform team; NPS2001, NPS2002: resolves nothing</c>.
/// </summary>
internal sealed class Suppressions
{
    public const string Annotation = PolicyAnnotations.Prefix + "allow";

    private static readonly Suppressions None = new([], []);

    private readonly ValueList<string> _ids;

    private Suppressions(ValueList<string> ids, ValueList<string> faults)
    {
        _ids = ids;
        Faults = faults;
    }

    /// <summary>What in the annotation has no effect, and why; each a sentence.</summary>
    public ValueList<string> Faults { get; }

    public static Suppressions Of(Policy policy) =>
        policy.Metadata.Annotations.TryGetValue(Annotation, out var text) ? Parse(text) : None;

    public bool Cover(RuleDescriptor rule) => _ids.Contains(rule.Id);

    private static Suppressions Parse(string text)
    {
        // Unknown text could name any rule, so it suppresses nothing, and nothing is said about it.
        if (text.Length == 0 || Hole.Is(text))
        {
            return None;
        }

        var (ids, faults) = (new List<string>(), new List<string>());
        foreach (var entry in text.Split(';').Select(entry => entry.Trim()).Where(entry => entry.Length > 0))
        {
            var colon = entry.IndexOf(':');
            var named = (colon < 0 ? entry : entry.Substring(0, colon)).Split(',').Select(id => id.Trim());
            var hasReason = colon >= 0 && entry.Substring(colon + 1).Trim().Length > 0;
            foreach (var id in named)
            {
                var fault = Fault(id, hasReason);
                (fault is null ? ids : faults).Add(fault ?? id);
            }
        }

        return new Suppressions(ValueList.From(ids), ValueList.From(faults));
    }

    private static string? Fault(string id, bool hasReason)
    {
        if (RuleCatalog.All.All(rule => rule.Id != id))
        {
            return $"{Quoted.Text(id)} is not the id of a rule.";
        }

        if (!RuleCatalog.Find(id).IsSuppressible)
        {
            return $"{id} cannot be suppressed.";
        }

        return hasReason ? null : $"{id} is named without a reason.";
    }
}
