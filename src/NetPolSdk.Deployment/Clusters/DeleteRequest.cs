namespace NetPolSdk.Deployment.Clusters;

/// <summary>An object to be deleted.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Namespace">Its namespace; null where the resource has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uid">Only the object of this uid is deleted, never a later one of the same name.</param>
public sealed record DeleteRequest(ApiResource Resource, string? Namespace, string Name, string Uid)
{
    /// <summary>Only this version of the object is deleted; null for any.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>What becomes of the objects that it owns; null for what the server does by itself.</summary>
    public DeletionPropagation? Propagation { get; init; }

    /// <summary>Whether the server only checks, and deletes nothing.</summary>
    public bool DryRun { get; init; }
}
