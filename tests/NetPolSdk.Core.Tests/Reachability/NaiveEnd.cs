namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>A pod, or else an address outside.</summary>
internal sealed record NaiveEnd(Workload? Pod, IpAddress Address)
{
    public Endpoint Endpoint => Pod is null ? NetPolSdk.Endpoint.Of(Address) : NetPolSdk.Endpoint.Of(Pod);
}
