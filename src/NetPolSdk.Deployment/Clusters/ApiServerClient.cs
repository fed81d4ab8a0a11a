using System.Net;
using NetPolSdk.Deployment.Clusters.Http;

namespace NetPolSdk.Deployment.Clusters;

/// <summary>
/// A client of an API server over HTTP. What can be repeated without a second effect is repeated: reads, server-side applies, deletions
/// (which name a uid), and creations (which name the object), after 429, 5xx, resets and timeouts.
/// </summary>
public sealed class ApiServerClient : IApiServer, IDisposable
{
    private readonly RequestSender _sender;
    private readonly HttpMessageInvoker _invoker;

    /// <summary>A client that sends its requests through an invoker. The invoker brings the credentials and decides whom to trust.</summary>
    /// <param name="invoker">Sends the requests; disposed with this client.</param>
    /// <param name="address">The address of the server, such as <c>https://127.0.0.1:6443</c>; it may have a path.</param>
    /// <param name="options">How to wait and to try again.</param>
    public ApiServerClient(HttpMessageInvoker invoker, Uri address, ApiServerClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        ArgumentNullException.ThrowIfNull(address);
        _invoker = invoker;
        Name = new UriBuilder(address) { UserName = "", Password = "", Query = "", Fragment = "" }.Uri.AbsoluteUri.TrimEnd('/');
        _sender = new RequestSender(invoker, Name, options ?? new ApiServerClientOptions());
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<ServedResources> DiscoverAsync(IReadOnlyCollection<string>? groups = null, CancellationToken cancellation = default) =>
        new Discovery(_sender).ReadAsync(groups, cancellation);

    /// <inheritdoc/>
    public async Task<ObjectPage> ListPageAsync(ListRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = new ApiPath(request.Resource, request.Namespace, name: null)
            .With("labelSelector", request.LabelSelector)
            .With("limit", request.PageSize > 0 ? request.PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture) : null)
            .With("continue", request.Continue);
        var about = About("list", request.Resource, request.Namespace, null);
        var accept = request.MetadataOnly ? MediaTypes.MetadataList : MediaTypes.Json;
        var answer = await _sender.SendAsync(new ApiCall(HttpMethod.Get, path.ToString(), about) { Accept = accept }, cancellation).ConfigureAwait(false);
        return ObjectPages.Read(request.Resource, answer.Success());
    }

    /// <inheritdoc/>
    public async Task<LiveObject?> GetAsync(ApiResource resource, string? @namespace, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var call = new ApiCall(HttpMethod.Get, new ApiPath(resource, @namespace, name).ToString(), About("get", resource, @namespace, name));
        var answer = await _sender.SendAsync(call, cancellation).ConfigureAwait(false);
        return answer.IsNotFound ? null : new LiveObject(resource, answer.Success());
    }

    /// <inheritdoc/>
    public async Task<WriteResult> ApplyAsync(ApplyRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = new ApiPath(request.Resource, request.Namespace, request.Name)
            .With("fieldManager", request.FieldManager)
            .With("force", request.Force ? "true" : null)
            .With("dryRun", request.DryRun ? "All" : null);
        var call = new ApiCall(HttpMethod.Patch, path.ToString(), About("patch", request.Resource, request.Namespace, request.Name))
        {
            Content = request.Content,
            ContentType = MediaTypes.ApplyPatch,
        };
        return Written(request.Resource, await _sender.SendAsync(call, cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<WriteResult> CreateAsync(CreateRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = new ApiPath(request.Resource, request.Namespace, name: null)
            .With("fieldManager", request.FieldManager)
            .With("dryRun", request.DryRun ? "All" : null);
        var call = new ApiCall(HttpMethod.Post, path.ToString(), About("create", request.Resource, request.Namespace, request.Name)) { Content = request.Content, ContentType = MediaTypes.Json };
        var answer = await _sender.SendAsync(call, cancellation).ConfigureAwait(false);
        if (answer is { StatusCode: HttpStatusCode.Conflict, FollowsUnanswered: true } && !request.DryRun
            && await GetAsync(request.Resource, request.Namespace, request.Name, cancellation).ConfigureAwait(false) is { } standing
            && standing.ManagedFields.Any(entry => entry.Manager == request.FieldManager))
        {
            // An attempt before, whose answer was lost, had created it.
            return new WriteResult(standing, IsCreated: true, []);
        }

        return Written(request.Resource, answer);
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(DeleteRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new ApiCall(HttpMethod.Delete, new ApiPath(request.Resource, request.Namespace, request.Name).ToString(), About("delete", request.Resource, request.Namespace, request.Name))
        {
            Content = DeleteOptions.Write(request),
            ContentType = MediaTypes.Json,
        };
        var answer = await _sender.SendAsync(call, cancellation).ConfigureAwait(false);
        if (answer.IsNotFound)
        {
            // After an attempt whose answer was lost, it is that attempt which deleted it.
            return answer.FollowsUnanswered;
        }

        answer.Success();
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> MayAsync(AccessRequest access, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var call = new ApiCall(HttpMethod.Post, AccessReview.Path, AccessReview.About) { Content = AccessReview.Write(access), ContentType = MediaTypes.Json };
        return AccessReview.IsAllowed((await _sender.SendAsync(call, cancellation).ConfigureAwait(false)).Success());
    }

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private static AccessRequest About(string verb, ApiResource resource, string? space, string? name) => new(verb, resource.Group, resource.Plural, space, name);

    private static WriteResult Written(ApiResource resource, ApiAnswer answer)
    {
        var live = new LiveObject(resource, answer.Success());
        return new WriteResult(live, answer.StatusCode == HttpStatusCode.Created, answer.Warnings);
    }
}
