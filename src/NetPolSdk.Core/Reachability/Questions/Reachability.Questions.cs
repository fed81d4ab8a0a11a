namespace NetPolSdk;

public sealed partial class Reachability
{
    /// <summary>Why traffic from one endpoint to another is allowed or not: the policies and rules on both sides, what nearly matches, and the smallest change that would flip the verdict.</summary>
    /// <param name="from">The end that connects.</param>
    /// <param name="to">The end that is connected to.</param>
    /// <param name="traffic">The traffic asked about, such as <c>TrafficSet.Of(Protocol.Tcp, 8080)</c>; all where left out.</param>
    /// <exception cref="ArgumentException">A workload is not in the cluster.</exception>
    public Explanation Explain(Endpoint from, Endpoint to, TrafficSet? traffic = null) =>
        new Explainer(this).Explain(Require.NotNull(from, nameof(from)), Require.NotNull(to, nameof(to)), traffic ?? TrafficSet.All);

    /// <param name="from"><c>namespace/name</c>, <c>namespace/name[Kind]</c>, or an address.</param>
    /// <param name="to"><c>namespace/name</c>, <c>namespace/name[Kind]</c>, or an address.</param>
    /// <param name="traffic">The traffic asked about; all where left out.</param>
    /// <inheritdoc cref="Explain(Endpoint, Endpoint, TrafficSet?)"/>
    public Explanation Explain(string from, string to, TrafficSet? traffic = null) => Explain(Endpoint(from), Endpoint(to), traffic);

    /// <summary>What holds for one workload: every policy that selects it, its isolation, and its effective rules in and out.</summary>
    /// <param name="workload">The workload.</param>
    /// <exception cref="ArgumentException">The workload is not in the cluster.</exception>
    public WorkloadReport Show(Workload workload) => WorkloadReporter.Report(Compiled, Require.NotNull(workload, nameof(workload)), ClassOf(workload));

    /// <summary>How a workload can be reached from outside, and by pods that nobody has declared.</summary>
    /// <param name="workload">The workload.</param>
    /// <exception cref="ArgumentException">The workload is not in the cluster.</exception>
    public Exposure ExposureOf(Workload workload) => ExposureFinder.Of(Compiled, Require.NotNull(workload, nameof(workload)), ClassOf(workload));

    /// <summary>
    /// What changes from this cluster and its policies to another, by meaning: each pair of endpoints between which other
    /// traffic is allowed. A workload that only one has, reaches and is reached by nothing in the other.
    /// </summary>
    /// <param name="after">The other.</param>
    /// <param name="cancellation">Ends the enumeration.</param>
    public IEnumerable<ConnectionChange> ChangesTo(Reachability after, CancellationToken cancellation = default) =>
        new Comparison(this, Require.NotNull(after, nameof(after))).Changes(cancellation);

    /// <summary>What a policy contributes: what would change if it were added last. Gained is what it allows, lost what it isolates.</summary>
    /// <param name="policy">A policy of the cluster.</param>
    /// <param name="cancellation">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The policy is not in the cluster.</exception>
    public IEnumerable<ConnectionChange> ContributionOf(Policy policy, CancellationToken cancellation = default)
    {
        var at = Cluster.Policies.TakeWhile(other => !other.Equals(policy)).Count();
        return at < Cluster.Policies.Count
            ? Of(Cluster.WithPolicies(Cluster.Policies.Where((_, index) => index != at)), Options).ChangesTo(this, cancellation)
            : throw new ArgumentException($"{policy?.Metadata} is not among the policies of this cluster.", nameof(policy));
    }

    /// <summary>Whether another set of policies says the same for every pair of endpoints of this cluster. <see cref="PolicyEquivalence"/> decides it for every cluster.</summary>
    /// <param name="policies">The other policies.</param>
    /// <param name="counterexample">A pair for which they differ; null where they say the same.</param>
    public bool IsEquivalentTo(IEnumerable<Policy> policies, out ConnectionChange? counterexample)
    {
        counterexample = ChangesTo(Of(Cluster.WithPolicies(policies), Options)).FirstOrDefault();
        return counterexample is null;
    }
}
