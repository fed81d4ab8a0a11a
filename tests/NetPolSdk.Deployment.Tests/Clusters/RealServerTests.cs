namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>
/// The contract, against the real server that <c>NETPOLSDK_TEST_KUBECONFIG</c> names, as a user who may do everything, impersonation
/// included. Every test makes a namespace of its own and deletes it.
/// </summary>
public sealed class RealServerTests : ApiServerContract
{
    private protected override Task<string?> FindKubeconfigAsync() =>
        Task.FromResult(Environment.GetEnvironmentVariable("NETPOLSDK_TEST_KUBECONFIG") is { Length: > 0 } path ? path : null);
}
