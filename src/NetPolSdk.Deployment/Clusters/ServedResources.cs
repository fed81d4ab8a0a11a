namespace NetPolSdk.Deployment.Clusters;

/// <summary>The resources that a server serves, in the server's own order: preferred versions of a group come first.</summary>
/// <param name="Resources">The resources; subresources are left out.</param>
/// <param name="Unavailable">Groups and versions whose resources the server could not name just now, such as those of an aggregated API that is down.</param>
public sealed record ServedResources(ValueList<ApiResource> Resources, ValueList<string> Unavailable)
{
    /// <summary>The resource of a kind; null where it is not served.</summary>
    /// <param name="apiVersion">Group and version as manifests write them.</param>
    /// <param name="kind">The kind.</param>
    public ApiResource? Find(string apiVersion, string kind) =>
        Resources.FirstOrDefault(resource => resource.Kind == kind && resource.ApiVersion == apiVersion);

    /// <summary>Every version of a kind that is served, the preferred first.</summary>
    /// <param name="group">The group, the empty string for the core group.</param>
    /// <param name="kind">The kind.</param>
    public IEnumerable<ApiResource> VersionsOf(string group, string kind) =>
        Resources.Where(resource => resource.Kind == kind && resource.Group == group);

    /// <summary>Whether anything of a group is served.</summary>
    /// <param name="group">The group.</param>
    public bool HasGroup(string group) => Resources.Any(resource => resource.Group == group);
}
