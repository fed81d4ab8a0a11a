namespace NetPolSdk.Deployment.Manifests;

/// <summary>What each form of manifests looks like.</summary>
internal static class ManifestFormats
{
    /// <summary>All policies together: a stream of YAML documents, or a JSON list.</summary>
    public static string Text(this ManifestFormat format, IEnumerable<Policy> policies) => format == ManifestFormat.Json ? policies.ToJson() : policies.ToYaml();

    /// <summary>One policy.</summary>
    public static string Text(this ManifestFormat format, Policy policy) => format == ManifestFormat.Json ? policy.ToJson() : policy.ToYaml();

    /// <summary>What files of the form end with.</summary>
    public static string Extension(this ManifestFormat format) => format == ManifestFormat.Json ? ".json" : ".yaml";
}
