using System.Diagnostics;
using System.Globalization;
using System.Text;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Tool.Tests;

/// <summary>The tool as a process of its own, killed in the middle of its work.</summary>
public sealed class KilledProcessTests : IAsyncLifetime, IDisposable
{
    private const int Policies = 500;

    private readonly TemporaryFolder _folder = new();
    private InProcessApiServer _server = null!;
    private ApiServerClient _admin = null!;

    private string Kubeconfig => Path.Combine(_folder.Path, "kubeconfig");

    public async Task InitializeAsync()
    {
        _server = await InProcessApiServer.StartAsync();
        _folder.With("kubeconfig", _server.Kubeconfig(space: "ns-0"));
        _folder.With("old.yaml", Manifests(first: 0, port: 80));
        _folder.With("new.yaml", Manifests(first: Policies / 4, port: 8080));
        _admin = ClusterAccess.Find(new ClusterSelection { Kubeconfig = Kubeconfig }).Connect();
        foreach (var name in Enumerable.Range(0, 5).Select(index => $"ns-{index}"))
        {
            await _admin.CreateAsync(new CreateRequest(ApiResource.Namespaces, null, name, Encoding.UTF8.GetBytes($$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{name}}"} }"""), "tests"));
        }
    }

    public async Task DisposeAsync()
    {
        _admin.Dispose();
        await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_random_points_a_following_up_ends_in_the_state_of_an_undisturbed_one()
    {
        await UpAsync("new.yaml");
        var expected = await StandingAsync();
        await _admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, "ns-1", "theirs", "{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"NetworkPolicy\",\"metadata\":{\"name\":\"theirs\"},\"spec\":{\"podSelector\":{}}}"u8.ToArray(), "others"));
        var random = new Random(11);
        for (var kill = 0; kill < 3; kill++)
        {
            await UpAsync("old.yaml");
            _server.ForgetAudit();
            await KillAsync("new.yaml", writes: random.Next(1, Policies));
            var writes = _server.Audit.Count(entry => entry.IsWrite && entry.Resource == "networkpolicies");
            writes.ShouldBeInRange(1, 2 * Policies);
            await UpAsync("new.yaml");

            (await StandingAsync()).Where(line => !line.Contains("theirs", StringComparison.Ordinal)).ShouldBe(expected, $"killed after {writes} writes");
            (await _admin.GetAsync(ApiResource.NetworkPolicies, "ns-1", "theirs")).ShouldNotBeNull().ManagedFields.ShouldHaveSingleItem().Manager.ShouldBe("others");
        }
    }

    private static string Manifests(int first, int port) => string.Concat(Enumerable.Range(first, Policies).Select(index => string.Create(CultureInfo.InvariantCulture, $$$"""
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: 'p{{{index}}}', namespace: 'ns-{{{index % 5}}}'}
        spec:
          podSelector: {matchLabels: {app: 'a{{{index / 10}}}'}}
          policyTypes: [Ingress]
          ingress:
          - from: [{podSelector: {matchLabels: {app: 'c{{{index}}}'} } }]
            ports: [{protocol: TCP, port: {{{port}}} }]

        """)));

    private async Task UpAsync(string manifests)
    {
        using var process = Start(manifests);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, error);
    }

    /// <summary>Kills the tool once it has written so often.</summary>
    private async Task KillAsync(string manifests, int writes)
    {
        using var process = Start(manifests);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (!process.HasExited && _server.Audit.Count(entry => entry.IsWrite && entry.Resource == "networkpolicies") < writes)
        {
            await Task.Delay(1);
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    private Process Start(string manifests) => Process.Start(new ProcessStartInfo(Programs.Dotnet, [Programs.Netpol, "up", Path.Combine(_folder.Path, manifests), "--stack", "killed", "--yes", "--kubeconfig", Kubeconfig, "--no-connections", "--output", "json"])
    {
        RedirectStandardOutput = false,
        RedirectStandardError = true,
    })!;

    private async Task<string[]> StandingAsync() =>
        [.. (await _admin.ListAsync(new ListRequest(ApiResource.NetworkPolicies))).Items.Select(item => $"{item} {item["spec"]} {item.Labels.Count}")];
}
