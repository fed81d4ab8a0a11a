namespace NetPolSdk.Deployment.Probing;

/// <summary>Where a probe connects to.</summary>
/// <param name="Host">An address, or the name of a Service.</param>
/// <param name="Port">The port: the pods' own, or that of the Service.</param>
/// <param name="IsStandIn">Whether a stand-in listens there, which accepts TCP and answers UDP.</param>
internal sealed record ProbeTarget(string Host, int Port, bool IsStandIn)
{
    /// <summary>Whether the host is a Service of the workload's name that nobody has declared.</summary>
    public bool IsAssumed { get; init; }
}
