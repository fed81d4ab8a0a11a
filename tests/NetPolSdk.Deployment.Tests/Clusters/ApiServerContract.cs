using NetPolSdk.Deployment.Clusters;
using static NetPolSdk.Deployment.Tests.Clusters.ServedCluster;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>What the client relies on, shown against any server: once against that of the tests, and against a real one where there is one.</summary>
public abstract class ApiServerContract : IAsyncLifetime
{
    private readonly string _namespace = $"netpolsdk-test-{Guid.NewGuid():n}";
    private string? _kubeconfig;
    private IApiServer? _client;

    private IApiServer Admin => _client ?? throw new InvalidOperationException("There is no server.");

    public async Task InitializeAsync()
    {
        _kubeconfig = await FindKubeconfigAsync();
        if (_kubeconfig is not null)
        {
            _client = Connect(new ClusterSelection { Kubeconfig = _kubeconfig });
            var content = Utf8($$"""{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "{{_namespace}}"} }""");
            await _client.CreateAsync(new CreateRequest(ApiResource.Namespaces, null, _namespace, content, "netpolsdk-tests"));
        }
    }

    public async Task DisposeAsync()
    {
        if (_client is not null)
        {
            var space = await _client.GetAsync(ApiResource.Namespaces, null, _namespace);
            await _client.DeleteAsync(new DeleteRequest(ApiResource.Namespaces, null, _namespace, space!.Uid));
            (_client as IDisposable)?.Dispose();
        }

        await EndAsync();
    }

    [SkippableFact]
    public async Task Discovery_names_network_policies_and_the_core_group()
    {
        RequireServer();
        var served = await Admin.DiscoverAsync(["", "networking.k8s.io"]);
        served.Find("networking.k8s.io/v1", "NetworkPolicy").ShouldBe(ApiResource.NetworkPolicies);
        served.Find("v1", "Namespace").ShouldBe(ApiResource.Namespaces);
        served.Find("v1", "Secret").ShouldBe(ApiResource.Secrets);
    }

    [SkippableFact]
    public async Task A_dry_run_says_what_would_stand_and_writes_nothing()
    {
        RequireServer();
        var would = await Admin.ApplyAsync(Web() with { DryRun = true });
        would.IsCreated.ShouldBeTrue();
        would.Live["spec"]!.Value.GetProperty("policyTypes")[0].GetString().ShouldBe("Ingress");
        would.Live["spec"]!.Value.GetProperty("ingress")[0].GetProperty("ports")[0].GetProperty("protocol").GetString().ShouldBe("TCP");
        would.Live.ResourceVersion.ShouldBeEmpty();
        (await Admin.GetAsync(ApiResource.NetworkPolicies, _namespace, "web")).ShouldBeNull();
    }

    [SkippableFact]
    public async Task What_is_applied_again_changes_nothing()
    {
        RequireServer();
        var first = await Admin.ApplyAsync(Web());
        var second = await Admin.ApplyAsync(Web());
        (first.IsCreated, second.IsCreated).ShouldBe((true, false));
        second.Live.ResourceVersion.ShouldBe(first.Live.ResourceVersion);
        (await Admin.GetAsync(ApiResource.NetworkPolicies, _namespace, "web"))!.Uid.ShouldBe(first.Live.Uid);
    }

    [SkippableFact]
    public async Task A_field_that_is_no_longer_applied_is_removed()
    {
        RequireServer();
        await Admin.ApplyAsync(Web());
        var less = Utf8($$"""{"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "web", "namespace": "{{_namespace}}"}, "spec": {"podSelector": {} } }""");
        var live = (await Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, _namespace, "web", less, "netpolsdk"))).Live;
        live.Labels.ShouldBeEmpty();
        live["spec"]!.Value.TryGetProperty("ingress", out _).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task A_field_of_another_manager_is_a_conflict_until_it_is_forced()
    {
        RequireServer();
        await Admin.ApplyAsync(Web(manager: "other"));
        var conflict = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(Web(port: 9090)));
        conflict.IsFieldConflict.ShouldBeTrue();
        conflict.Causes.ShouldBe([new StatusCause("FieldManagerConflict", "conflict with \"other\"", ".spec.ingress")]);
        (await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(Web(port: 9090) with { DryRun = true }))).IsFieldConflict.ShouldBeTrue();

        var forced = (await Admin.ApplyAsync(Web(port: 9090) with { Force = true })).Live;
        forced.ManagedFields.Single(entry => entry.Owns("spec", "ingress")).Manager.ShouldBe("netpolsdk");
        forced.ManagedFields.Single(entry => entry.Manager == "other").Owns("spec", "podSelector").ShouldBeTrue();
    }

    [SkippableFact]
    public async Task An_invalid_object_names_every_field()
    {
        RequireServer();
        var content = Utf8("""{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"bad"},"spec":{"podSelector":{},"ingress":[{"ports":[{"port":70000},{"port":"80"}]}]}}""");
        var invalid = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, _namespace, "bad", content, "netpolsdk")));
        (invalid.IsInvalid, invalid.StatusCode).ShouldBe((true, 422));
        invalid.Causes.Select(cause => cause.Field).ShouldBe(["spec.ingress[0].ports[0].port", "spec.ingress[0].ports[1].port"]);
    }

    [SkippableFact]
    public async Task A_field_that_the_schema_lacks_is_a_fault_of_the_object()
    {
        RequireServer();
        var content = Utf8("""{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"typo"},"spec":{"podSelector":{},"podSelektor":{}}}""");
        var invalid = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, _namespace, "typo", content, "netpolsdk")));
        (invalid.StatusCode, invalid.IsInvalid).ShouldBe((500, true));
        invalid.Causes.ShouldBe([new StatusCause("FieldValueInvalid", "field not declared in schema", "spec.podSelektor")]);
    }

    [SkippableFact]
    public async Task Warnings_come_with_the_result()
    {
        RequireServer();
        var content = Utf8("""{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"v6"},"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"FD00:0:0::/48"}}]}]}}""");
        var written = await Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, _namespace, "v6", content, "netpolsdk"));
        written.Warnings.ShouldBe(["spec.ingress[0].from[0].ipBlock.cidr: IPv6 CIDR value \"FD00:0:0::/48\" should be in RFC 5952 canonical format (\"fd00::/48\")"]);
    }

    [SkippableFact]
    public async Task Only_the_object_of_the_uid_and_version_is_deleted()
    {
        RequireServer();
        var web = (await Admin.ApplyAsync(Web())).Live;
        var request = new DeleteRequest(ApiResource.NetworkPolicies, _namespace, "web", "00000000-0000-0000-0000-000000000000");
        (await Should.ThrowAsync<ApiServerException>(() => Admin.DeleteAsync(request))).IsPreconditionFailed.ShouldBeTrue();
        (await Should.ThrowAsync<ApiServerException>(() => Admin.DeleteAsync(request with { Uid = web.Uid, ResourceVersion = "1" }))).IsPreconditionFailed.ShouldBeTrue();

        (await Admin.DeleteAsync(request with { Uid = web.Uid, DryRun = true })).ShouldBeTrue();
        (await Admin.GetAsync(ApiResource.NetworkPolicies, _namespace, "web")).ShouldNotBeNull();
        (await Admin.DeleteAsync(request with { Uid = web.Uid, ResourceVersion = web.ResourceVersion, Propagation = DeletionPropagation.Background })).ShouldBeTrue();
        (await Admin.DeleteAsync(request with { Uid = web.Uid })).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task A_list_comes_in_pages_and_by_labels()
    {
        RequireServer();
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            await Admin.ApplyAsync(Policy(name, space: _namespace));
        }

        var request = new ListRequest(ApiResource.NetworkPolicies) { Namespace = _namespace, LabelSelector = "stack=demo", PageSize = 2 };
        (await Admin.ListPageAsync(request)).Items.Count.ShouldBe(2);
        (await Admin.ListAsync(request)).Items.Select(item => item.Name).ShouldBe(["a", "b", "c", "d", "e"]);
        (await Admin.ListAsync(request with { LabelSelector = "stack!=demo" })).Items.ShouldBeEmpty();
        var metadata = await Admin.ListAsync(request with { MetadataOnly = true });
        metadata.Items.Count.ShouldBe(5);
        metadata.Items.ShouldAllBe(item => item["spec"] == null && item.Labels["stack"] == "demo");
    }

    [SkippableFact]
    public async Task An_object_is_created_once()
    {
        RequireServer();
        var content = Utf8("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings"},"data":{"key":"value"}}""");
        var request = new CreateRequest(ApiResource.ConfigMaps, _namespace, "settings", content, "netpolsdk");
        (await Admin.CreateAsync(request with { DryRun = true })).IsCreated.ShouldBeTrue();
        (await Admin.CreateAsync(request)).Live["data"]!.Value.GetProperty("key").GetString().ShouldBe("value");
        (await Should.ThrowAsync<ApiServerException>(() => Admin.CreateAsync(request))).IsAlreadyExists.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Whoever_lacks_a_right_is_told_which_and_can_ask_before()
    {
        RequireServer();
        var nobody = Connect(new ClusterSelection { Kubeconfig = _kubeconfig, ImpersonatedUser = "netpolsdk-nobody" });
        var refused = await Should.ThrowAsync<ApiServerException>(() => nobody.ApplyAsync(Web()));
        refused.MissingPermission.ShouldNotBeNull().User.ShouldBe("netpolsdk-nobody");
        refused.MissingPermission.Access.ShouldBe(new AccessRequest("patch", "networking.k8s.io", "networkpolicies", _namespace, "web"));

        var patch = new AccessRequest("patch", "networking.k8s.io", "networkpolicies", _namespace);
        (await Admin.MayAsync(patch)).ShouldBeTrue();
        (await nobody.MayAsync(patch)).ShouldBeFalse();
        (nobody as IDisposable)?.Dispose();
    }

    [SkippableFact]
    public async Task A_namespace_that_is_not_there_and_a_kind_that_is_not_served_are_not_found()
    {
        RequireServer();
        (await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(Policy("web", space: _namespace + "-not")))).IsNotFound.ShouldBeTrue();
        var nothings = new ApiResource("nosuch.example", "v1", "Nothing", "nothings", IsNamespaced: false);
        (await Should.ThrowAsync<ApiServerException>(() => Admin.ListPageAsync(new ListRequest(nothings)))).IsNotFound.ShouldBeTrue();
        (await Admin.GetAsync(nothings, null, "a")).ShouldBeNull();
    }

    /// <summary>The kubeconfig of the server; null where there is none.</summary>
    private protected abstract Task<string?> FindKubeconfigAsync();

    /// <summary>The client that the contract is shown of.</summary>
    private protected virtual IApiServer Connect(ClusterSelection selection) => ClusterAccess.Find(selection).Connect();

    private protected virtual Task EndAsync() => Task.CompletedTask;

    private ApplyRequest Web(int port = 8080, string manager = "netpolsdk") => Policy("web", port, manager, _namespace);

    private void RequireServer() => Skip.If(_client is null, "NETPOLSDK_TEST_KUBECONFIG names no kubeconfig of a real API server.");
}
