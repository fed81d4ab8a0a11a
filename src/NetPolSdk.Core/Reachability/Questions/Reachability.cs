namespace NetPolSdk;

/// <summary>
/// Who reaches whom in a cluster under its policies, and why. Answers are exact for every port of TCP, UDP and SCTP and every
/// address; what the Kubernetes API leaves open is answered <see cref="Verdict.Undefined"/>. Immutable, and safe for several threads.
/// </summary>
/// <example><code>
/// var reachability = Reachability.Of(Cluster.With(workloads).And(policies));
/// foreach (var connection in reachability.Connections()) Console.WriteLine(connection);
/// </code></example>
public sealed partial class Reachability
{
    private Reachability(CompiledCluster compiled)
    {
        Compiled = compiled;
        _groups = new(MakeGroups);
    }

    /// <summary>The cluster.</summary>
    public Cluster Cluster => Compiled.Cluster;

    /// <summary>What was said of the engine, with the engine that follows from the policies where none was named.</summary>
    public ReachabilityOptions Options => Compiled.Options;

    internal CompiledCluster Compiled { get; }

    /// <summary>Makes a cluster ready for questions.</summary>
    /// <param name="cluster">The cluster with its policies.</param>
    /// <param name="options">What the policies alone do not say.</param>
    /// <exception cref="ArgumentException">The policies are for several engines, or for another one than the options name.</exception>
    public static Reachability Of(Cluster cluster, ReachabilityOptions? options = null) =>
        new(new CompiledCluster(Require.NotNull(cluster, nameof(cluster)), options ?? new ReachabilityOptions()));

    /// <summary>
    /// Every connection that is not plainly denied: between workloads, from them to the outside, and from the outside to
    /// them, in the ordinal order of the sources and, for each, of the destinations; the outside comes last. A workload
    /// with itself is left out: a pod always reaches itself.
    /// </summary>
    /// <param name="cancellation">Ends the enumeration.</param>
    public IEnumerable<Connection> Connections(CancellationToken cancellation = default) => new ConnectionList(Compiled, cancellation).All();

    /// <summary>What the policies say of all traffic from one endpoint to another. From a replicated workload to itself it is what they say of one replica to another.</summary>
    /// <param name="from">The end that connects; of addresses, the first one counts.</param>
    /// <param name="to">The end that is connected to; of addresses, the first one counts.</param>
    /// <exception cref="ArgumentException">A workload is not in the cluster.</exception>
    public TrafficAnswer Between(Endpoint from, Endpoint to)
    {
        Require.NotNull(from, nameof(from));
        Require.NotNull(to, nameof(to));
        if (from == to && from.Workload is { IsReplicated: false })
        {
            return new TrafficAnswer(TrafficSet.All, TrafficSet.None, Doubt.None);
        }

        var evaluator = new RowEvaluator(Compiled);
        var (source, destination) = (ClassOf(from), ClassOf(to));
        var outcome = PairOutcome.Of(Side(evaluator, Compiled.Egress, source, destination), Side(evaluator, Compiled.Ingress, destination, source));
        return TrafficAnswer.Of(outcome);
    }

    /// <summary>What the policies say of all traffic from one workload to another.</summary>
    /// <param name="from"><c>namespace/name</c> or <c>namespace/name[Kind]</c>, or an address outside the cluster.</param>
    /// <param name="to"><c>namespace/name</c> or <c>namespace/name[Kind]</c>, or an address outside the cluster.</param>
    /// <exception cref="ArgumentException">There is no such workload, or there are several.</exception>
    public TrafficAnswer Between(string from, string to) => Between(Endpoint(from), Endpoint(to));

    /// <summary>The endpoint that a text names.</summary>
    /// <param name="text"><c>namespace/name</c>, <c>namespace/name[Kind]</c>, or an address. The address of a known pod is that pod.</param>
    /// <exception cref="ArgumentException">There is no such workload, or there are several.</exception>
    public Endpoint Endpoint(string text)
    {
        if (!IpAddress.TryParse(Require.NotNull(text, nameof(text)), out var address))
        {
            return Cluster.FindWorkload(text);
        }

        var pod = Cluster.Workloads.FirstOrDefault(workload => !workload.IsHostNetwork && workload.Addresses.Contains(address));
        return pod is null ? NetPolSdk.Endpoint.Of(address) : NetPolSdk.Endpoint.Of(pod);
    }

    /// <summary>The number of the class of an endpoint.</summary>
    internal int ClassOf(Endpoint endpoint)
    {
        if (endpoint.Addresses is { } addresses)
        {
            return Compiled.Pods.Length + Compiled.Cells.Find(addresses.First);
        }

        var at = Cluster.IndexOf(endpoint.Workload!);
        return at >= 0 ? Compiled.ClassOf(at) : throw new ArgumentException($"There is no workload {endpoint} in this cluster.", nameof(endpoint));
    }

    private SideOutcome Side(RowEvaluator evaluator, DirectionSteps direction, int subject, int peer) => subject < Compiled.Pods.Length
        ? evaluator.States.Outcome(evaluator.OfSubject(direction, subject)[peer])
        : SideOutcome.Everything;
}
