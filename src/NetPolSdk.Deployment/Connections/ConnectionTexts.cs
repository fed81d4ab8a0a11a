using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Connections;

/// <summary>The texts of connections, each made once: a cluster has many connections, but few ends and fewer kinds of traffic.</summary>
internal sealed class ConnectionTexts
{
    private readonly Dictionary<object, string> _workloads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TrafficSet, (IReadOnlyList<TrafficPart> Parts, string Text)> _traffic = [];

    /// <summary>An end of a connection: <c>namespace/name[Kind]</c> or a range of addresses.</summary>
    /// <param name="endpoint">The end.</param>
    public string Of(Endpoint endpoint)
    {
        if (endpoint.Workload is not { } workload)
        {
            return endpoint.ToString();
        }

        if (!_workloads.TryGetValue(workload, out var text))
        {
            _workloads.Add(workload, text = workload.ToString());
        }

        return text;
    }

    /// <summary>Traffic, for programs and for people.</summary>
    /// <param name="traffic">The traffic.</param>
    public (IReadOnlyList<TrafficPart> Parts, string Text) Of(TrafficSet traffic)
    {
        if (!_traffic.TryGetValue(traffic, out var texts))
        {
            _traffic.Add(traffic, texts = (traffic.Parts(), traffic.Text()));
        }

        return texts;
    }
}
