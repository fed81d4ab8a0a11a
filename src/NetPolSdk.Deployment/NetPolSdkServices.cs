using Microsoft.Extensions.DependencyInjection;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment;

/// <summary>Makes stacks deployable from a Generic Host.</summary>
public static class NetPolSdkServices
{
    /// <summary>
    /// Adds what deploys stacks: <see cref="IApiServer"/>, the cluster that <c>kubectl</c> would use or the one of the pod, and
    /// <see cref="StackDeployment"/>. A server that is there already is kept, so that a program may bring its own client.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="selection">Which cluster; the usual one where left out.</param>
    /// <param name="options">How to plan and carry out; what is usual, in the namespace of the context, where left out.</param>
    /// <example><code>
    /// builder.Services.AddNetPolSdk();
    /// // later, in a service that asks for a StackDeployment:
    /// await deployment.CarryOutAsync(await deployment.PlanAsync(stack), stop: stoppingToken);
    /// </code></example>
    public static IServiceCollection AddNetPolSdk(this IServiceCollection services, ClusterSelection? selection = null, StackOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var isGiven = services.Any(service => service.ServiceType == typeof(IApiServer));
        if (!isGiven)
        {
            services.AddSingleton(_ => ClusterAccess.Find(selection));
            services.AddSingleton<IApiServer>(provider => provider.GetRequiredService<ClusterAccess>().Connect());
        }

        services.AddSingleton(provider => new StackDeployment(
            provider.GetRequiredService<IApiServer>(),
            options ?? (isGiven ? new StackOptions() : new StackOptions { Namespace = provider.GetRequiredService<ClusterAccess>().Namespace })));
        return services;
    }
}
