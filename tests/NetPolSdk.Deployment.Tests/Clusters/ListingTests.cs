using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class ListingTests
{
    [Fact]
    public async Task Pages_are_joined_in_their_order()
    {
        var server = new PagesOnly(_ => null);
        var all = await server.ListAsync(new ListRequest(ApiResource.Pods) { PageSize = 2 });
        all.Items.Select(item => item.Name).ShouldBe(["a", "b", "c", "d", "e"]);
        all.Continue.ShouldBeNull();
        server.Asked.ShouldBe([null, "2", "4"]);
    }

    [Fact]
    public async Task A_list_that_grew_too_old_begins_anew()
    {
        var server = new PagesOnly(call => call == 2 ? Gone() : null);
        var all = await server.ListAsync(new ListRequest(ApiResource.Pods) { PageSize = 2 });
        all.Items.Select(item => item.Name).ShouldBe(["a", "b", "c", "d", "e"]);
        server.Asked.ShouldBe([null, "2", null, "2", "4"]);
    }

    [Fact]
    public async Task A_list_that_always_grows_too_old_is_given_up()
    {
        var server = new PagesOnly(call => call % 2 == 0 ? Gone() : null);
        (await Should.ThrowAsync<ApiServerException>(() => server.ListAsync(new ListRequest(ApiResource.Pods) { PageSize = 2 }))).IsGone.ShouldBeTrue();
        server.Asked.Count.ShouldBe(12);
    }

    private static ApiServerException Gone() => new("too old") { StatusCode = 410, Reason = "Expired" };

    /// <summary>Five pods, in pages.</summary>
    private sealed class PagesOnly(Func<int, Exception?> fault) : UnusedApiServer
    {
        public List<string?> Asked { get; } = [];

        public override Task<ObjectPage> ListPageAsync(ListRequest request, CancellationToken cancellation = default)
        {
            Asked.Add(request.Continue);
            if (fault(Asked.Count) is { } failure)
            {
                throw failure;
            }

            var start = request.Continue is { } position ? int.Parse(position, null) : 0;
            var items = "abcde".Skip(start).Take(request.PageSize).Select(name => new LiveObject(request.Resource, JsonElement.Parse($$"""{"metadata": {"name": "{{name}}"} }""")));
            var next = start + request.PageSize;
            return Task.FromResult(new ObjectPage([.. items], next < 5 ? $"{next}" : null, "7"));
        }
    }
}
