namespace NetPolSdk;

/// <summary>The metadata of a policy that becomes one of another kind.</summary>
internal static class ConvertedMetadata
{
    /// <summary>What kubectl keeps of the manifest that was applied last; it tells of the old kind.</summary>
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    private const int LongestName = 253;

    public static ObjectMetadata Of(Policy policy) => With(policy.Metadata, policy.Name, policy.Metadata.Annotations);

    /// <summary>The metadata under another name.</summary>
    public static ObjectMetadata Of(Policy policy, string name) => With(policy.Metadata, name, policy.Metadata.Annotations);

    /// <summary>What the metadata of several policies have in common, under another name.</summary>
    public static ObjectMetadata OfAll(IReadOnlyList<Policy> policies, string name)
    {
        var metadata = policies[0].Metadata;
        var labels = Shared(metadata.Labels, policies.Select(static policy => policy.Metadata.Labels));
        return ObjectMetadata.FromWire(name, null, metadata.Namespace, labels, Shared(metadata.Annotations, policies.Select(static policy => policy.Metadata.Annotations)).Without(LastApplied));
    }

    /// <summary>The name with a number after it, for the parts of a policy after its first.</summary>
    public static string Numbered(string name, int number)
    {
        var suffix = FormattableString.Invariant($"-{number}");
        return (name.Length + suffix.Length > LongestName ? name.Substring(0, LongestName - suffix.Length).TrimEnd('-', '.') : name) + suffix;
    }

    private static ObjectMetadata With(ObjectMetadata metadata, string name, ValueMap annotations) =>
        ObjectMetadata.FromWire(name, metadata.GenerateName, metadata.Namespace, metadata.Labels, annotations.Without(LastApplied));

    /// <summary>The entries that all maps have.</summary>
    private static ValueMap Shared(ValueMap first, IEnumerable<ValueMap> all)
    {
        var others = all.ToArray();
        return ValueMap.From(first.Where(entry => others.All(map => map.TryGetValue(entry.Key, out var value) && value == entry.Value)));
    }
}
