namespace NetPolSdk.Deployment.Clusters;

/// <summary>A page of a list.</summary>
/// <param name="Items">The objects, ordered by namespace and name as the server orders them.</param>
/// <param name="Continue">Where the next page begins; null after the last.</param>
/// <param name="ResourceVersion">The version of the collection that all pages of one list share.</param>
public sealed record ObjectPage(IReadOnlyList<LiveObject> Items, string? Continue, string ResourceVersion);
