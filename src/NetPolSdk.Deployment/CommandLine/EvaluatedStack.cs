using NetPolSdk.Deployment.Connections;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>A stack, made ready for questions about who reaches whom among its services.</summary>
internal static class EvaluatedStack
{
    /// <summary>The pods of the stack's services under its policies.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="options">What the policies alone do not say.</param>
    /// <exception cref="UnusableStackException">The stack has no services, so that there is nobody to ask about, or the engine does not enforce its policies.</exception>
    public static EvaluatedCluster Of(PolicyStack stack, ReachabilityOptions options) => stack.Services is { Count: > 0 } services
        ? Evaluated(Cluster.With((IEnumerable<Service>)services).And(stack.Policies), options)
        : throw new UnusableStackException("The stack has no services, so there are no workloads whose connections could be told. Give it some: stack.WithServices(GeneratedPolicies.Services).");

    private static EvaluatedCluster Evaluated(Cluster cluster, ReachabilityOptions options)
    {
        try
        {
            return new(Reachability.Of(cluster, options));
        }
        catch (ArgumentException mixed)
        {
            throw new UnusableStackException(FailureText.MessageOf(mixed));
        }
    }

    /// <summary>The end of a connection that the user named.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="text"><c>namespace/name</c>, or an address.</param>
    /// <exception cref="UnusableStackException">There is no such workload.</exception>
    public static Endpoint Named(this EvaluatedCluster cluster, string text)
    {
        try
        {
            return cluster.Reachability.Endpoint(text);
        }
        catch (ArgumentException unknown)
        {
            throw new UnusableStackException(FailureText.MessageOf(unknown));
        }
    }
}
