namespace NetPolSdk.Deployment.Clusters;

/// <summary>An object to be created or updated by server-side apply.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Namespace">Its namespace; null where the resource has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">The fields to own, as JSON in UTF-8, with <c>apiVersion</c>, <c>kind</c> and <c>metadata.name</c>.</param>
/// <param name="FieldManager">Who owns the fields from then on.</param>
public sealed record ApplyRequest(ApiResource Resource, string? Namespace, string Name, ReadOnlyMemory<byte> Content, string FieldManager)
{
    /// <summary>Whether fields that other managers own are taken from them.</summary>
    public bool Force { get; init; }

    /// <summary>Whether the server only checks, and writes nothing.</summary>
    public bool DryRun { get; init; }
}
