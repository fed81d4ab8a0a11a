namespace NetPolSdk.Deployment.Clusters;

/// <summary>
/// What this package asks of a Kubernetes API server: discovery, and the verbs on objects of any kind.
/// A client over HTTP answers it, and a program that holds another client may let that one answer.
/// Every member may be called by several threads at once, retries what can be retried without a second effect,
/// and throws <see cref="ApiServerException"/> for whatever the server refuses or does not answer.
/// </summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</seealso>
public interface IApiServer
{
    /// <summary>What messages call the server, such as its address. It holds no credentials.</summary>
    string Name { get; }

    /// <summary>Asks which resources the server serves.</summary>
    /// <param name="groups">The groups of interest, the empty string for the core group; null for all. More may be given back than was asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ApiServerException">The server refused, or did not answer.</exception>
    Task<ServedResources> DiscoverAsync(IReadOnlyCollection<string>? groups = null, CancellationToken cancellation = default);

    /// <summary>Reads one page of a list. <see cref="ApiServerExtensions.ListAsync"/> reads all of them.</summary>
    /// <param name="request">What to list, and from where.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ApiServerException">The server refused, or did not answer; 410 where the continue token has grown too old.</exception>
    Task<ObjectPage> ListPageAsync(ListRequest request, CancellationToken cancellation = default);

    /// <summary>Reads one object.</summary>
    /// <param name="resource">Its resource.</param>
    /// <param name="namespace">Its namespace; null where the resource has none.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The object; null where there is none of this name, or the server does not serve the resource.</returns>
    /// <exception cref="ApiServerException">The server refused, or did not answer.</exception>
    Task<LiveObject?> GetAsync(ApiResource resource, string? @namespace, string name, CancellationToken cancellation = default);

    /// <summary>Creates or updates an object by server-side apply: the fields given are owned by the field manager, those that it owned and no longer gives are removed.</summary>
    /// <param name="request">What to apply.</param>
    /// <param name="cancellation">Ends the wait. A write that the server has received is not undone.</param>
    /// <exception cref="ApiServerException">The server refused, or did not answer; 409 where another manager owns a field.</exception>
    /// <seealso href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-side apply</seealso>
    Task<WriteResult> ApplyAsync(ApplyRequest request, CancellationToken cancellation = default);

    /// <summary>Creates an object.</summary>
    /// <param name="request">What to create.</param>
    /// <param name="cancellation">Ends the wait. A write that the server has received is not undone.</param>
    /// <exception cref="ApiServerException">The server refused, or did not answer; 409 AlreadyExists where there is an object of this name.</exception>
    Task<WriteResult> CreateAsync(CreateRequest request, CancellationToken cancellation = default);

    /// <summary>Deletes an object.</summary>
    /// <param name="request">What to delete, and what must be true of it.</param>
    /// <param name="cancellation">Ends the wait. A deletion that the server has received is not undone.</param>
    /// <returns>Whether there was such an object; false where it was already gone.</returns>
    /// <exception cref="ApiServerException">The server refused, or did not answer; 409 where a precondition does not hold.</exception>
    Task<bool> DeleteAsync(DeleteRequest request, CancellationToken cancellation = default);

    /// <summary>Asks whether the caller may do something.</summary>
    /// <param name="access">What is to be done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ApiServerException">The server refused, or did not answer.</exception>
    /// <seealso href="https://kubernetes.io/docs/reference/access-authn-authz/authorization/#checking-api-access">Checking API access</seealso>
    Task<bool> MayAsync(AccessRequest access, CancellationToken cancellation = default);
}
