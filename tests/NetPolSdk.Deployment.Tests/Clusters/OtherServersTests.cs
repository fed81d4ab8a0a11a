using System.Net;
using System.Net.Sockets;
using System.Text;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>Servers that are older, or no API servers at all.</summary>
public sealed class OtherServersTests
{
    private static readonly Uri Address = new("https://server:6443");

    [Fact]
    public async Task A_server_without_aggregated_discovery_is_asked_group_by_group()
    {
        await using var cluster = await ServedCluster.StartAsync();
        using var client = new ApiServerClient(new HttpMessageInvoker(new WithoutAggregation(cluster.Server.CreateHandler())), cluster.Server.Address);
        var served = await client.DiscoverAsync(["", "networking.k8s.io", "cilium.io"]);
        served.Find("networking.k8s.io/v1", "NetworkPolicy").ShouldBe(ApiResource.NetworkPolicies);
        served.Find("v1", "Pod").ShouldBe(ApiResource.Pods);
        served.VersionsOf("cilium.io", "CiliumCIDRGroup").Select(resource => resource.Version).ShouldBe(["v2", "v2alpha1"]);
        served.Resources.ShouldAllBe(resource => !resource.Plural.Contains('/'));
        cluster.Server.Audit.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_group_whose_own_server_is_down_does_not_hide_the_others()
    {
        using var client = Answering(request => request.RequestUri!.AbsolutePath switch
        {
            "/apis" => Json("""{"kind":"APIGroupList","groups":[{"name":"a.example","versions":[{"version":"v1"}]},{"name":"b.example","versions":[{"version":"v1"},{"version":"v2"}],"preferredVersion":{"version":"v2"}}]}"""),
            "/apis/a.example/v1" => new HttpResponseMessage(HttpStatusCode.NotFound),
            var path => Json($$"""{"kind":"APIResourceList","resources":[{"name":"things","kind":"Thing","namespaced":true},{"name":"things/status","kind":"Thing","namespaced":true}],"path":"{{path}}"}"""),
        });
        var served = await client.DiscoverAsync(["a.example", "b.example"]);
        served.Unavailable.ShouldBe(["a.example/v1"]);
        served.Resources.ShouldBe([new ApiResource("b.example", "v2", "Thing", "things", true), new ApiResource("b.example", "v1", "Thing", "things", true)]);
    }

    [Fact]
    public async Task What_is_no_API_server_is_named_as_such()
    {
        using var client = Answering(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>It works!</html>") });
        var refused = await Should.ThrowAsync<ApiServerException>(() => client.ListAsync(new ListRequest(ApiResource.Pods)));
        refused.Message.ShouldBe("https://server:6443 does not answer as a Kubernetes API server: what came is not JSON. Check the server's address in the kubeconfig, and any proxy in between.");
    }

    [Fact]
    public async Task What_a_server_says_cannot_drive_a_terminal()
    {
        using var client = Answering(_ => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("\u001b[2Jbad\nrequest") });
        var refused = await Should.ThrowAsync<ApiServerException>(() => client.ListAsync(new ListRequest(ApiResource.Pods)));
        refused.Message.ShouldBe("https://server:6443 refused to list pods (400): \\u001b[2Jbad\\u000arequest");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_credentials()
    {
        using var client = Answering(_ => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://elsewhere/") } });
        (await Should.ThrowAsync<ApiServerException>(() => client.ListAsync(new ListRequest(ApiResource.Pods)))).StatusCode.ShouldBe(302);
    }

    [Fact]
    public async Task A_name_cannot_break_out_of_its_path()
    {
        var paths = new List<string>();
        using var client = Answering(request =>
        {
            paths.Add(request.RequestUri!.PathAndQuery);
            return Json("{}");
        });
        await client.GetAsync(ApiResource.Pods, "a/../b", "c?d=e");
        await client.ListPageAsync(new ListRequest(ApiResource.Pods) { LabelSelector = "a in (b,c)&x=y", PageSize = 0 });
        paths.ShouldBe(["/api/v1/namespaces/a%2F..%2Fb/pods/c%3Fd%3De", "/api/v1/pods?labelSelector=a%20in%20%28b%2Cc%29%26x%3Dy"]);
    }

    [Fact]
    public async Task A_proxy_on_this_machine_is_spoken_to_in_plain_HTTP_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var around = new Surroundings();
        around.Write("home/.kube/config", $$"""
            current-context: a
            contexts: [{name: a, context: {cluster: a} }]
            clusters: [{name: a, cluster: {server: "http://127.0.0.1:{{((IPEndPoint)listener.LocalEndpoint).Port}}"} }]
            """);
        var access = around.Find();
        using var client = access.Connect();
        var asked = client.GetAsync(ApiResource.Namespaces, null, "shop");
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldBe("GET /api/v1/namespaces/shop HTTP/1.1");
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{\"metadata\":{\"name\":\"shop\"}}"));
        (await asked)!.Name.ShouldBe("shop");
        access.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_that_another_client_holds_becomes_the_same_exception()
    {
        var refused = ApiServerException.FromStatus(
            "https://server:6443",
            new AccessRequest("patch", "networking.k8s.io", "networkpolicies", "shop", "web"),
            409,
            """{"kind":"Status","reason":"Conflict","message":"Apply failed with 1 conflict: conflict with \"other\": .spec.ingress","details":{"causes":[{"reason":"FieldManagerConflict","message":"conflict with \"other\"","field":".spec.ingress"}]},"code":409}"""u8);
        refused.IsFieldConflict.ShouldBeTrue();
        refused.Message.ShouldBe("https://server:6443 refused to patch networkpolicies.networking.k8s.io shop/web (409): Apply failed with 1 conflict: conflict with \"other\": .spec.ingress");
    }

    private static ApiServerClient Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(new HttpMessageInvoker(new Scripted(answer)), Address);

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private sealed class Scripted(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    /// <summary>Asks as a client that has never heard of aggregation, which older servers understand every client to be.</summary>
    private sealed class WithoutAggregation(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("Accept");
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer admin");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
