using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.KubernetesClient.Tests;

/// <summary>The contract, kept by the library's client against the real server that <c>NETPOLSDK_TEST_KUBECONFIG</c> names.</summary>
public sealed class RealServerTests : ApiServerContract
{
    private protected override Task<string?> FindKubeconfigAsync() =>
        Task.FromResult(Environment.GetEnvironmentVariable("NETPOLSDK_TEST_KUBECONFIG") is { Length: > 0 } path ? path : null);

    private protected override IApiServer Connect(ClusterSelection selection) => KubernetesClients.Of(selection).AsApiServer();
}
