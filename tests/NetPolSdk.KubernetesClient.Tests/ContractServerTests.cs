using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.KubernetesClient.Tests;

/// <summary>The contract of every <see cref="IApiServer"/>, kept by the library's client.</summary>
public sealed class ContractServerTests : ApiServerContract, IDisposable
{
    private readonly Surroundings _around = new();
    private InProcessApiServer? _server;

    public void Dispose() => _around.Dispose();

    private protected override async Task<string?> FindKubeconfigAsync()
    {
        _server = await InProcessApiServer.StartAsync();
        return _around.Write("kubeconfig", _server.Kubeconfig());
    }

    private protected override IApiServer Connect(ClusterSelection selection) => KubernetesClients.Of(selection).AsApiServer();

    private protected override async Task EndAsync() => await _server!.DisposeAsync();
}
