using k8s;
using NetPolSdk.Deployment;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;
using NetPolSdk.KubernetesClient.Requests;

namespace NetPolSdk.KubernetesClient;

/// <summary>Brings stacks of policies into a cluster by a client of the package KubernetesClient that a program already holds, with its credentials and handlers.</summary>
public static class KubernetesNetworkPolicies
{
    /// <summary>
    /// Brings a stack into the cluster: plans, lets the server check every write in a dry run, and writes in an order that cuts no traffic which both the
    /// old and the new policies allow. Policies of the stack that it no longer holds are deleted. Where no order avoids every cut, the plan is carried out
    /// all the same; a program that must know before asks <see cref="PlanNetworkPoliciesAsync"/> for <see cref="StackPlan.Gaps"/>.
    /// </summary>
    /// <param name="kubernetes">The client. It is not disposed.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="options">How to plan and carry out; what is usual, in the namespace <c>default</c>, where left out.</param>
    /// <param name="progress">Is told of each write.</param>
    /// <param name="cancellation">Ends the planning. Once writes have begun, those under way are finished and none is begun.</param>
    /// <returns>What came of it; writes that failed are in it.</returns>
    /// <exception cref="InvalidOperationException">The stack cannot be deployed as it is, or the plan cannot be carried out; the message says why. Nothing was written.</exception>
    /// <exception cref="ApiServerException">The server did not answer, or let nothing be read or written.</exception>
    public static async Task<DeploymentOutcome> ApplyNetworkPoliciesAsync(this IKubernetes kubernetes, PolicyStack stack, StackOptions? options = null, IProgress<DeploymentProgress>? progress = null, CancellationToken cancellation = default)
    {
        var deployment = Deployment(kubernetes, options);
        var plan = await deployment.PlanAsync(stack, cancellation).ConfigureAwait(false);
        return await deployment.CarryOutAsync(plan, progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>What <see cref="ApplyNetworkPoliciesAsync"/> would do, and what it would mean. Nothing is written.</summary>
    /// <param name="kubernetes">The client. It is not disposed.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="options">How to plan; what is usual where left out.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="InvalidOperationException">The stack cannot be deployed as it is; the message says why.</exception>
    /// <exception cref="ApiServerException">The server did not answer, or let nothing be read.</exception>
    public static Task<StackPlan> PlanNetworkPoliciesAsync(this IKubernetes kubernetes, PolicyStack stack, StackOptions? options = null, CancellationToken cancellation = default) =>
        Deployment(kubernetes, options).PlanAsync(stack, cancellation);

    /// <summary>Takes a stack out of the cluster: everything that was brought up under its name, and nothing else.</summary>
    /// <param name="kubernetes">The client. It is not disposed.</param>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="options">How to plan and carry out; the namespace must be that of the inventory.</param>
    /// <param name="progress">Is told of each write.</param>
    /// <param name="cancellation">Ends the planning. Once writes have begun, those under way are finished and none is begun.</param>
    /// <inheritdoc cref="ApplyNetworkPoliciesAsync" path="/returns"/>
    /// <inheritdoc cref="ApplyNetworkPoliciesAsync" path="/exception"/>
    public static async Task<DeploymentOutcome> DestroyNetworkPoliciesAsync(this IKubernetes kubernetes, string stack, StackOptions? options = null, IProgress<DeploymentProgress>? progress = null, CancellationToken cancellation = default)
    {
        var deployment = Deployment(kubernetes, options);
        var plan = await deployment.PlanDestructionAsync(PolicyStack.Named(stack), cancellation).ConfigureAwait(false);
        return await deployment.CarryOutAsync(plan, progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The client as what NetPolSdk asks of a server. Requests go through <see cref="IKubernetes"/>; waits, retries and messages are those of
    /// <see cref="ApiServerClient"/>.
    /// </summary>
    /// <param name="kubernetes">The client. It is not disposed.</param>
    /// <param name="options">How to wait and to try again. The client's own timeout holds beside it.</param>
    public static IApiServer AsApiServer(this IKubernetes kubernetes, ApiServerClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(kubernetes);
        return new ApiServerClient(new HttpMessageInvoker(new KubernetesHandler(kubernetes)), kubernetes.BaseUri, options);
    }

    private static StackDeployment Deployment(IKubernetes kubernetes, StackOptions? options) => new(kubernetes.AsApiServer(), options);
}
