using k8s;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.KubernetesClient.Tests;

/// <summary>Clients of the library for a kubeconfig.</summary>
internal static class KubernetesClients
{
    public static IKubernetes Of(ClusterSelection selection)
    {
        var configuration = KubernetesClientConfiguration.BuildConfigFromConfigFile(selection.Kubeconfig, selection.Context);
        return selection.ImpersonatedUser is { } user ? new Kubernetes(configuration, new ActingFor(user)) : new Kubernetes(configuration);
    }

    public static IKubernetes Of(InProcessApiServer server, Surroundings around) => Of(new ClusterSelection { Kubeconfig = around.Write("kubeconfig", server.Kubeconfig()) });

    /// <summary>The library has no option for impersonation; programs that need it add a handler.</summary>
    private sealed class ActingFor(string user) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Impersonate-User", user);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
