using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>A server that is asked nothing; tests answer the one verb that they are about.</summary>
internal abstract class UnusedApiServer : IApiServer
{
    public string Name => "test";

    public virtual Task<ServedResources> DiscoverAsync(IReadOnlyCollection<string>? groups = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public virtual Task<ObjectPage> ListPageAsync(ListRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public virtual Task<LiveObject?> GetAsync(ApiResource resource, string? @namespace, string name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public virtual Task<WriteResult> ApplyAsync(ApplyRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public virtual Task<WriteResult> CreateAsync(CreateRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public virtual Task<bool> DeleteAsync(DeleteRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public virtual Task<bool> MayAsync(AccessRequest access, CancellationToken cancellation = default) => throw new NotSupportedException();
}
