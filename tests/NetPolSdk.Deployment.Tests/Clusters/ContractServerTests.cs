using NetPolSdk.ContractServer.Serving;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>The contract, against the server of the tests.</summary>
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

    private protected override async Task EndAsync() => await _server!.DisposeAsync();
}
