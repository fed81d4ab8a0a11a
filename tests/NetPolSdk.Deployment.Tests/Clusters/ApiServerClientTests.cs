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
    public async Task A_dry_run_says_what_would_stand_and_writes_nothing()
    {
        var would = await Admin.ApplyAsync(Policy("web") with { DryRun = true });
        would.IsCreated.ShouldBeTrue();
        would.Live["spec"]!.Value.GetProperty("policyTypes")[0].GetString().ShouldBe("Ingress");
        would.Live.ResourceVersion.ShouldBeEmpty();
        (await Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "web")).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_applied_again_changes_nothing()
    {
        var first = await Admin.ApplyAsync(Policy("web"));
        var second = await Admin.ApplyAsync(Policy("web"));
        (first.IsCreated, second.IsCreated).ShouldBe((true, false));
        second.Live.ResourceVersion.ShouldBe(first.Live.ResourceVersion);
        (await Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "web"))!.Uid.ShouldBe(first.Live.Uid);
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
    public async Task An_invalid_object_names_every_field()
    {
        var content = Utf8("""{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"bad"},"spec":{"podSelector":{},"ingress":[{"ports":[{"port":70000},{"port":"80"}]}]}}""");
        var invalid = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, "shop", "bad", content, "netpolsdk")));
        invalid.IsInvalid.ShouldBeTrue();
        invalid.Causes.Select(cause => cause.Field).ShouldBe(["spec.ingress[0].ports[0].port", "spec.ingress[0].ports[1].port"]);
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
    public async Task Warnings_come_with_the_result()
    {
        var content = Utf8("""{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"v6"},"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"FD00:0:0::/48"}}]}]}}""");
        var written = await Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, "shop", "v6", content, "netpolsdk"));
        written.Warnings.ShouldBe(["spec.ingress[0].from[0].ipBlock.cidr: IPv6 CIDR value \"FD00:0:0::/48\" should be in RFC 5952 canonical format (\"fd00::/48\")"]);
    }

    [Fact]
    public async Task Only_the_object_of_the_uid_is_deleted()
    {
        var web = (await Admin.ApplyAsync(Policy("web"))).Live;
        var request = new DeleteRequest(ApiResource.NetworkPolicies, "shop", "web", "00000000-0000-0000-0000-000000000000");
        (await Should.ThrowAsync<ApiServerException>(() => Admin.DeleteAsync(request))).IsPreconditionFailed.ShouldBeTrue();
        (await Should.ThrowAsync<ApiServerException>(() => Admin.DeleteAsync(request with { Uid = web.Uid, ResourceVersion = "1" }))).IsPreconditionFailed.ShouldBeTrue();

        (await Admin.DeleteAsync(request with { Uid = web.Uid, DryRun = true })).ShouldBeTrue();
        (await Admin.DeleteAsync(request with { Uid = web.Uid, ResourceVersion = web.ResourceVersion, Propagation = DeletionPropagation.Background })).ShouldBeTrue();
        (await Admin.DeleteAsync(request with { Uid = web.Uid })).ShouldBeFalse();
        _cluster.Server.Audit.Count(entry => entry is { Verb: "delete", IsDryRun: true, StatusCode: 200 }).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_comes_in_pages_and_by_labels()
    {
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            await Admin.ApplyAsync(Policy(name));
        }

        var request = new ListRequest(ApiResource.NetworkPolicies) { LabelSelector = "stack=demo", PageSize = 2 };
        (await Admin.ListAsync(request)).Items.Select(item => item.Name).ShouldBe(["a", "b", "c", "d", "e"]);
        (await Admin.ListAsync(request with { LabelSelector = "stack!=demo" })).Items.ShouldBeEmpty();
        var metadata = await Admin.ListAsync(request with { Namespace = "shop", MetadataOnly = true });
        metadata.Items.Count.ShouldBe(5);
        metadata.Items.ShouldAllBe(item => item["spec"] == null && item.Labels["stack"] == "demo");
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
    public async Task What_one_may_do_can_be_asked()
    {
        var patch = new AccessRequest("patch", "networking.k8s.io", "networkpolicies", "shop");
        (await Admin.MayAsync(patch)).ShouldBeTrue();
        (await _cluster.ClientOf("restricted").MayAsync(patch)).ShouldBeFalse();
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
    public async Task A_kind_that_is_not_served_is_not_found()
    {
        var nothings = new ApiResource("nosuch.example", "v1", "Nothing", "nothings", IsNamespaced: false);
        (await Should.ThrowAsync<ApiServerException>(() => Admin.ListPageAsync(new ListRequest(nothings)))).IsNotFound.ShouldBeTrue();
        (await Admin.GetAsync(nothings, null, "a")).ShouldBeNull();
    }

    [Fact]
    public async Task Requests_share_one_connection_of_HTTP_2()
    {
        await Admin.ApplyAsync(Policy("web"));
        _cluster.Server.Audit.ShouldAllBe(entry => entry.Protocol == "HTTP/2" && entry.UserAgent.StartsWith("netpolsdk/", StringComparison.Ordinal));
    }
}
