using NetPolSdk.Deployment.Clusters;
using static NetPolSdk.Deployment.Tests.Clusters.ServedCluster;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class ApiServerClientTests : IAsyncLifetime
{
    private ServedCluster _cluster = null!;

    private ApiServerClient Admin => _cluster.Admin;

    public async Task InitializeAsync() => _cluster = await StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Discovery_names_what_is_served()
    {
        var served = await Admin.DiscoverAsync();
        served.Find("networking.k8s.io/v1", "NetworkPolicy").ShouldBe(ApiResource.NetworkPolicies);
        served.Find("v1", "Pod").ShouldBe(ApiResource.Pods);
        served.Find("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy").ShouldNotBeNull().IsNamespaced.ShouldBeFalse();
        served.VersionsOf("cilium.io", "CiliumNetworkPolicy").Select(resource => resource.Version).ShouldBe(["v2"]);
        served.HasGroup("nosuch.example").ShouldBeFalse();
        served.Unavailable.ShouldBeEmpty();
        _cluster.Server.Audit.Select(entry => entry.Resource).ShouldBe(["/api", "/apis"]);
    }

    [Fact]
    public async Task A_field_of_another_manager_is_a_conflict_until_it_is_forced()
    {
        await Admin.ApplyAsync(Policy("web", manager: "other"));
        var conflict = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(Policy("web", port: 9090)));
        conflict.IsFieldConflict.ShouldBeTrue();
        conflict.Causes.ShouldBe([new StatusCause("FieldManagerConflict", "conflict with \"other\"", ".spec.ingress")]);
        conflict.Message.ShouldContain("patch networkpolicies.networking.k8s.io shop/web (409)");

        var forced = await Admin.ApplyAsync(Policy("web", port: 9090) with { Force = true });
        forced.Live.ManagedFields.Single(entry => entry.Owns("spec", "ingress")).Manager.ShouldBe("netpolsdk");
    }

    [Fact]
    public async Task What_is_applied_again_changes_nothing_however_late()
    {
        await using var slow = await StartAsync(new LateClock());

        var first = await slow.Admin.ApplyAsync(Policy("web"));
        var second = await slow.Admin.ApplyAsync(Policy("web"));

        (first.IsCreated, second.IsCreated).ShouldBe((true, false));
        second.Live.ResourceVersion.ShouldBe(first.Live.ResourceVersion);
    }

    /// <summary>A second later whenever it is asked.</summary>
    private sealed class LateClock : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(Interlocked.Increment(ref _asked));
    }

    [Fact]
    public async Task A_field_that_the_schema_lacks_is_a_fault_of_the_object_and_not_tried_again()
    {
        var content = Utf8("""{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"typo"},"spec":{"podSelector":{},"podSelektor":{}}}""");
        var invalid = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, "shop", "typo", content, "netpolsdk")));
        (invalid.StatusCode, invalid.IsInvalid).ShouldBe((500, true));
        invalid.Causes.ShouldBe([new StatusCause("FieldValueInvalid", "field not declared in schema", "spec.podSelektor")]);
        _cluster.Server.Audit.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_list_that_the_server_forgot_meanwhile_begins_anew()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            await Admin.ApplyAsync(Policy(name));
        }

        _cluster.Server.ForgetAudit();
        _cluster.Server.Faults.Plan(NetPolSdk.ContractServer.Serving.Fault.Stale, entry => _cluster.Server.Audit.Count == 1);
        (await Admin.ListAsync(new ListRequest(ApiResource.NetworkPolicies) { PageSize = 2 })).Items.Select(item => item.Name).ShouldBe(["a", "b", "c"]);
        _cluster.Server.Audit.Select(entry => entry.StatusCode).ShouldBe([200, 410, 200, 200]);
    }

    [Fact]
    public async Task Who_lacks_a_right_is_told_which_and_how_to_grant_it()
    {
        var refused = await Should.ThrowAsync<ApiServerException>(() => _cluster.ClientOf("restricted").ApplyAsync(Policy("web")));
        refused.IsForbidden.ShouldBeTrue();
        refused.Message.ShouldBe("""
            The user "restricted" may not patch networkpolicies.networking.k8s.io in the namespace shop. Ask for this rule in a Role:
            - apiGroups: ["networking.k8s.io"]
              resources: ["networkpolicies"]
              verbs: ["create", "patch"]

            """);
    }

    [Fact]
    public async Task Credentials_that_are_not_accepted_appear_in_no_message()
    {
        var refused = await Should.ThrowAsync<ApiServerException>(() => _cluster.ClientOf("s3cret").ApplyAsync(Policy("web")));
        refused.IsUnauthorized.ShouldBeTrue();
        refused.ToString().ShouldNotContain("s3cret");
        refused.Message.ShouldContain("does not accept the credentials");
    }

    [Fact]
    public async Task Requests_share_one_connection_of_HTTP_2()
    {
        await Admin.ApplyAsync(Policy("web"));
        _cluster.Server.Audit.ShouldAllBe(entry => entry.Protocol == "HTTP/2" && entry.UserAgent.StartsWith("netpolsdk/", StringComparison.Ordinal));
    }
}
