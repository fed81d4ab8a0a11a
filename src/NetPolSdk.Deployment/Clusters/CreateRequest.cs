namespace NetPolSdk.Deployment.Clusters;

/// <summary>An object to be created.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Namespace">Its namespace; null where the resource has none.</param>
/// <param name="Name">Its name, which the content has as well.</param>
/// <param name="Content">The object as JSON in UTF-8, with <c>apiVersion</c>, <c>kind</c> and <c>metadata.name</c>.</param>
/// <param name="FieldManager">Who owns its fields.</param>
public sealed record CreateRequest(ApiResource Resource, string? Namespace, string Name, ReadOnlyMemory<byte> Content, string FieldManager)
{
    /// <summary>Whether the server only checks, and writes nothing.</summary>
    public bool DryRun { get; init; }
}
