using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Tool.Tests;

/// <summary>A server whose pods start at once, each with the status that a test gives it.</summary>
internal sealed class KubeletServer(LiveCluster cluster, Func<string, string> statusOf) : IApiServer
{
    public List<string> Started { get; } = [];

    public string Name => cluster.Admin.Name;

    public Task<ServedResources> DiscoverAsync(IReadOnlyCollection<string>? groups = null, CancellationToken cancellation = default) => cluster.Admin.DiscoverAsync(groups, cancellation);

    public Task<ObjectPage> ListPageAsync(ListRequest request, CancellationToken cancellation = default) => cluster.Admin.ListPageAsync(request, cancellation);

    public Task<LiveObject?> GetAsync(ApiResource resource, string? @namespace, string name, CancellationToken cancellation = default) => cluster.Admin.GetAsync(resource, @namespace, name, cancellation);

    public Task<WriteResult> ApplyAsync(ApplyRequest request, CancellationToken cancellation = default) => cluster.Admin.ApplyAsync(request, cancellation);

    public async Task<WriteResult> CreateAsync(CreateRequest request, CancellationToken cancellation = default)
    {
        var created = await cluster.Admin.CreateAsync(request, cancellation);
        if (request.Resource == ApiResource.Pods)
        {
            cluster.Server.SetPodStatus(request.Namespace!, request.Name, statusOf(request.Name));
            Started.Add(JsonElement.Parse(request.Content.ToArray()).GetProperty("spec").GetProperty("containers")[0].GetProperty("command")[2].GetString()!);
        }

        return created;
    }

    public Task<bool> DeleteAsync(DeleteRequest request, CancellationToken cancellation = default) => cluster.Admin.DeleteAsync(request, cancellation);

    public Task<bool> MayAsync(AccessRequest access, CancellationToken cancellation = default) => cluster.Admin.MayAsync(access, cancellation);
}
