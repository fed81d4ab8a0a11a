using System.Globalization;
using System.Text;
using NetPolSdk.ContractServer.Access;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class ClusterAccessTests : IAsyncLifetime, IDisposable
{
    private readonly Surroundings _around = new();
    private readonly TestClock _clock = new(TimeSpan.FromSeconds(30));
    private InProcessApiServer _server = null!;

    public async Task InitializeAsync() => _server = await InProcessApiServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _around.Dispose();

    [Fact]
    public async Task A_token_logs_in() => (await UserAsync("token: admin")).ShouldBe("admin");

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_client_certificate_logs_in(bool isRsa, bool isInline)
    {
        var (certificate, key) = _server.Certificates.Client("admin", isRsa);
        var user = $"client-certificate-data: {Base64(certificate)}\n    client-key-data: {Base64(key)}";
        if (!isInline)
        {
            _around.Write("home/.kube/client.crt", certificate);
            _around.Write("home/.kube/client.key", key);
            user = "client-certificate: client.crt\n    client-key: client.key";
        }

        (await UserAsync(user)).ShouldBe("admin");
    }

    [Fact]
    public async Task A_token_file_is_read_anew_every_minute()
    {
        var file = _around.Write("token", "admin\n");
        using var client = Connect($"tokenFile: {file}");
        (await UserAsync(client)).ShouldBe("admin");
        _around.Write("token", "restricted");
        (await UserAsync(client)).ShouldBe("admin");
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await UserAsync(client)).ShouldBe("restricted");
    }

    [Fact]
    public async Task A_token_file_is_read_anew_when_its_token_is_not_accepted()
    {
        var file = _around.Write("token", "admin");
        using var client = Connect($"tokenFile: {file}");
        (await UserAsync(client)).ShouldBe("admin");
        _server.Know(new ServerUser("admin", "fresh", (_, _, _, _) => true));
        _around.Write("token", "fresh");
        (await UserAsync(client)).ShouldBe("admin");
        _server.Audit.Select(entry => entry.StatusCode).ShouldBe([201, 401, 201]);
    }

    [Theory]
    [InlineData("v1", "interactiveMode: Never")]
    [InlineData("v1beta1", "provideClusterInfo: false")]
    public async Task A_plugin_gives_a_token_that_is_kept(string version, string more)
    {
        var plugin = Plugin($$"""echo run >> "$RUNS"; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/{{version}}","status":{"token":"admin"} }'""");
        using var client = Connect(Exec(plugin, version, more));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UserAsync(client)));
        (await UserAsync(client)).ShouldBe("admin");
        Runs().ShouldBe(1);
    }

    [Fact]
    public async Task A_token_of_a_plugin_is_replaced_when_it_expires()
    {
        var expiry = (_clock.GetUtcNow() + TimeSpan.FromMinutes(5)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var plugin = Plugin($$"""echo run >> "$RUNS"; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"admin","expirationTimestamp":"{{expiry}}"} }'""");
        using var client = Connect(Exec(plugin, "v1", "interactiveMode: Never"));
        await UserAsync(client);
        _clock.Advance(TimeSpan.FromMinutes(4));
        await UserAsync(client);
        Runs().ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await UserAsync(client);
        Runs().ShouldBe(2);
    }

    [Fact]
    public async Task A_token_of_a_plugin_is_replaced_once_when_it_is_not_accepted()
    {
        var plugin = Plugin("""echo run >> "$RUNS"; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"s3cret"}}'""");
        using var client = Connect(Exec(plugin, "v1", "interactiveMode: Never"));
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync(client));
        refused.IsUnauthorized.ShouldBeTrue();
        refused.ToString().ShouldNotContain("s3cret");
        Runs().ShouldBe(2);
    }

    [Fact]
    public async Task A_plugin_may_give_a_certificate()
    {
        var (certificate, key) = _server.Certificates.Client("admin", isRsa: false);
        var json = $$"""{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"clientCertificateData":"{{Lines(certificate)}}","clientKeyData":"{{Lines(key)}}"} }""";
        var plugin = Plugin($"cat {_around.Write("credential.json", json)}");
        (await UserAsync(Exec(plugin, "v1", "interactiveMode: Never"))).ShouldBe("admin");
    }

    [Fact]
    public async Task A_plugin_is_told_of_the_cluster_if_it_wants_to_be()
    {
        var plugin = Plugin("""printf %s "$KUBERNETES_EXEC_INFO" > "$SEEN"; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"admin"}}'""");
        await UserAsync(Exec(plugin, "v1", "interactiveMode: IfAvailable\n      provideClusterInfo: true"));
        var seen = System.Text.Json.JsonElement.Parse(File.ReadAllText(_around.PathOf("seen")));
        seen.GetProperty("apiVersion").GetString().ShouldBe("client.authentication.k8s.io/v1");
        seen.GetProperty("spec").GetProperty("interactive").GetBoolean().ShouldBeFalse();
        var cluster = seen.GetProperty("spec").GetProperty("cluster");
        cluster.GetProperty("server").GetString().ShouldBe(_server.Address.OriginalString);
        Encoding.UTF8.GetString(cluster.GetProperty("certificate-authority-data").GetBytesFromBase64()).ShouldBe(_server.Certificates.AuthorityPem);
        cluster.GetProperty("config").GetProperty("audience").GetString().ShouldBe("shop");
    }

    [Theory]
    [InlineData("exit 3", "ended with exit code 3. Log in again as the provider says, or run it by hand to see why.")]
    [InlineData("echo s3cret", "does not answer with JSON. Run it by hand to see what it says, and update it.")]
    [InlineData("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1beta1\",\"status\":{\"token\":\"s3cret\"}}'", "does not answer with an ExecCredential of client.authentication.k8s.io/v1. Run it by hand to see what it says, and update it.")]
    [InlineData("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{}}'", "gives neither a token nor a certificate. Run it by hand to see what it says, and update it.")]
    public async Task A_plugin_that_fails_is_named_and_what_it_said_is_not_shown(string script, string problem)
    {
        var plugin = Plugin(script);
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync(Exec(plugin, "v1", "interactiveMode: Never")));
        refused.Message.ShouldBe($"{_around.PathOf("home/.kube/config")}: the plugin \"{plugin}\" {problem}");
        refused.ToString().ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_plugin_that_is_not_there_comes_with_the_hint_to_install_it()
    {
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync(Exec("./no-such-plugin", "v1", "interactiveMode: Never\n      installHint: Get it from the cloud.")));
        refused.Message.ShouldEndWith("no-such-plugin\" cannot be run: it is not there, or not executable. Get it from the cloud.");
    }

    [Fact]
    public async Task A_plugin_without_a_path_is_looked_for_on_the_PATH_and_nowhere_else()
    {
        Plugin("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"admin"}}'""");
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync(Exec("plugin", "v1", "interactiveMode: Never")));
        refused.Message.ShouldEndWith("the plugin \"plugin\" cannot be run: it is not there, or not executable. Install it, or put it on the PATH.");
        _around.Variables["PATH"] = string.Join(Path.PathSeparator, ".", _around.PathOf("home"), _around.PathOf("home/.kube"));
        (await UserAsync(Exec("plugin", "v1", "interactiveMode: Never"))).ShouldBe("admin");
    }

    [Fact]
    public async Task Whoever_sends_no_credentials_is_told_so()
    {
        var refused = await Should.ThrowAsync<ApiServerException>(async () =>
        {
            using var client = Connect("{}");
            await client.ListAsync(new ListRequest(ApiResource.Pods));
        });
        refused.Message.ShouldEndWith("takes the caller for nobody (system:anonymous). Check that the user of the context in the kubeconfig has credentials, and log in again.");
    }

    [Fact]
    public async Task A_plugin_that_does_not_end_is_ended()
    {
        var plugin = Plugin("""echo run >> "$RUNS"; sleep 1000""");
        using var client = Connect(Exec(plugin, "v1", "interactiveMode: Never"), new ApiServerClientOptions { Clock = new PatienceOf(TimeSpan.FromMinutes(1)) });
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync(client));
        refused.Message.ShouldContain("takes longer than 1 min");
    }

    [Fact]
    public async Task Somebody_else_can_be_acted_for()
    {
        (await UserAsync("token: admin\n    as: restricted\n    as-groups: [developers]")).ShouldBe("restricted");
        using var client = Connect("token: admin", selection: new ClusterSelection { ImpersonatedUser = "restricted" });
        (await UserAsync(client)).ShouldBe("restricted");
    }

    [Fact]
    public async Task The_certificate_may_be_for_another_name()
    {
        _server.ChangeCertificate("kubernetes.default.svc");
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync("token: admin", server: $"https://localhost:{_server.Address.Port}"));
        refused.Message.ShouldContain("the TLS connection failed");
        (await UserAsync("token: admin", server: $"https://localhost:{_server.Address.Port}", cluster: "tls-server-name: kubernetes.default.svc")).ShouldBe("admin");
    }

    [Fact]
    public async Task An_unknown_authority_is_refused_unless_no_check_is_wanted()
    {
        using var others = new Certificates();
        _around.Write("home/.kube/others.crt", others.AuthorityPem);
        var refused = await Should.ThrowAsync<ApiServerException>(() => UserAsync("token: s3cret", authority: "certificate-authority: others.crt"));
        refused.Message.ShouldContain("Check certificate-authority, tls-server-name and the client certificate in the kubeconfig.");
        refused.ToString().ShouldNotContain("s3cret");
        (await UserAsync("token: admin", authority: "insecure-skip-tls-verify: true")).ShouldBe("admin");
    }

    [Fact]
    public async Task A_certificate_that_changes_is_trusted_while_its_authority_stays()
    {
        using var client = Connect("token: admin");
        (await UserAsync(client)).ShouldBe("admin");
        _server.ChangeCertificate("localhost");
        await _server.RestartAsync();
        (await UserAsync(client)).ShouldBe("admin");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_proxy_is_gone_through(string scheme)
    {
        await using var proxy = TunnelProxy.Start();
        (await UserAsync("token: admin", cluster: $"proxy-url: {scheme}://127.0.0.1:{proxy.Port}")).ShouldBe("admin");
        proxy.Targets.ShouldBe([$"127.0.0.1:{_server.Address.Port}"]);
    }

    private async Task<string> UserAsync(string user, string? server = null, string? authority = null, string cluster = "")
    {
        using var client = Connect(user, server: server, authority: authority, cluster: cluster);
        return await UserAsync(client);
    }

    /// <summary>Whom the server took the client for.</summary>
    private async Task<string> UserAsync(ApiServerClient client)
    {
        await client.MayAsync(new AccessRequest("list", "", "pods"));
        return _server.Audit[^1].User;
    }

    private ApiServerClient Connect(string user, ApiServerClientOptions? options = null, string? server = null, string? authority = null, string cluster = "", ClusterSelection? selection = null)
    {
        authority ??= $"certificate-authority-data: {Base64(_server.Certificates.AuthorityPem)}";
        _around.Write("home/.kube/config", $"""
            current-context: test
            contexts: [{"{"}name: test, context: {"{"}cluster: test, user: test{"}"}{"}"}]
            clusters:
            - name: test
              cluster:
                server: {server ?? _server.Address.OriginalString}
                {authority}
                extensions:
                - name: client.authentication.k8s.io/exec
                  extension: {"{"}audience: shop{"}"}
                {cluster}
            users:
            - name: test
              user:
                {user}
            """);
        return _around.Find(selection).Connect(options ?? new ApiServerClientOptions { Clock = _clock, AttemptTimeout = ServedCluster.AttemptTimeout, OverallTimeout = 2 * ServedCluster.AttemptTimeout });
    }

    private string Plugin(string script) => _around.WriteScript("home/.kube/plugin", script);

    private string Exec(string command, string version, string more) => $"""
        exec:
              command: {command}
              apiVersion: client.authentication.k8s.io/{version}
              env:
              - name: RUNS
                value: {_around.PathOf("runs")}
              - name: SEEN
                value: {_around.PathOf("seen")}
              {more}
        """;

    private int Runs() => File.ReadAllLines(_around.PathOf("runs")).Length;

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Lines(string pem) => pem.ReplaceLineEndings("\\n");

    /// <summary>A clock on which one length of time passes at once.</summary>
    private sealed class PatienceOf(TimeSpan length) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == length ? TimeSpan.Zero : dueTime, period);
    }
}
