namespace NetPolSdk.Testing;

/// <summary>
/// Assertions about who may connect to whom, for any test framework. They throw <see cref="ConnectivityException"/> with the
/// policies and rules that decide. A workload that the cluster does not have is an error and never a pass; what Kubernetes
/// leaves to the network plugin is neither allowed nor denied, and fails both; so does what is allowed under a condition, for which
/// there is <see cref="ShouldAllowIf(Cluster, string, string, Port, string?)"/>.
/// </summary>
/// <example><code>
/// var cluster = Cluster.With(GeneratedPolicies.Services).And(GeneratedPolicies.All);
/// cluster.ShouldAllow("shop/api", "data/postgres", Port.Tcp(5432));
/// cluster.ShouldDeny("shop/frontend", "data/postgres", Port.Tcp(5432));
/// </code></example>
public static class ConnectivityAssertions
{
    /// <summary>The policies allow a connection.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or an address.</param>
    /// <param name="to">Who is connected to, likewise.</param>
    /// <param name="on">The port of the destination's pods; of a range, all ports must be allowed.</param>
    /// <exception cref="ConnectivityException">They deny it, allow it under a condition only, or leave it undefined.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    public static void ShouldAllow(this Cluster cluster, string from, string to, Port on) => cluster.ShouldMatch([new Expectation(from, to, on, Allowed: true)]);

    /// <summary>The policies allow a connection under a condition, such as that of an HTTP rule or of a domain name, and not without.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or an address.</param>
    /// <param name="to">Who is connected to, likewise.</param>
    /// <param name="on">The port of the destination's pods; of a range, all ports must be allowed under the condition.</param>
    /// <param name="condition">The words of the condition, as <c>netpol list</c> writes them; null where any will do.</param>
    /// <exception cref="ConnectivityException">They deny it, allow it plainly or under another condition, or leave it undefined.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    public static void ShouldAllowIf(this Cluster cluster, string from, string to, Port on, string? condition = null) =>
        cluster.ShouldMatch([new Expectation(from, to, on, Allowed: false) { IsConditional = true, Condition = condition }]);

    /// <summary>The policies deny a connection.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or an address.</param>
    /// <param name="to">Who is connected to, likewise.</param>
    /// <param name="on">The port of the destination's pods; of a range, no port may be allowed.</param>
    /// <exception cref="ConnectivityException">They allow it, be it under a condition, or leave it undefined.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    public static void ShouldDeny(this Cluster cluster, string from, string to, Port on) => cluster.ShouldMatch([new Expectation(from, to, on, Allowed: false)]);

    /// <summary>The policies fulfil every cell of a truth table.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="table">The table, as <see cref="TruthTable.Parse"/> reads it: a row for each source, a column for each destination.</param>
    /// <param name="on">The port of every cell.</param>
    /// <exception cref="ConnectivityException">They do not; all cells that differ are listed.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    /// <exception cref="FormatException">The text is no table.</exception>
    public static void ShouldMatch(this Cluster cluster, string table, Port on) => cluster.ShouldMatch(TruthTable.Parse(table, on));

    /// <summary>The policies fulfil every expectation.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="expectations">The expectations, such as a <see cref="TruthTable"/>.</param>
    /// <exception cref="ConnectivityException">They do not; all expectations that are not met are listed.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    public static void ShouldMatch(this Cluster cluster, IEnumerable<Expectation> expectations) => TestedCluster.Of(cluster).ThrowUnlessMet(expectations);

    /// <summary>The policies fulfil every expectation, under what was said of the engine and the cluster's addresses.</summary>
    /// <param name="reachability">The cluster, with <see cref="ReachabilityOptions"/> such as the ranges that pods get their addresses from.</param>
    /// <param name="expectations">The expectations, such as a <see cref="TruthTable"/>.</param>
    /// <exception cref="ConnectivityException">They do not; all expectations that are not met are listed.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    public static void ShouldMatch(this Reachability reachability, IEnumerable<Expectation> expectations) => TestedCluster.Of(reachability).ThrowUnlessMet(expectations);

    /// <summary>A workload reaches these and nothing else, each of them on at least one port.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="from">The workload: <c>namespace/name</c>.</param>
    /// <param name="to">Workloads, and ranges outside the cluster such as <c>203.0.113.0/24</c>; none where it is to reach nothing.</param>
    /// <exception cref="ConnectivityException">It reaches something else, may reach it, or does not reach one of these.</exception>
    /// <exception cref="ArgumentException">A workload is unknown.</exception>
    public static void ShouldReachOnly(this Cluster cluster, string from, params string[] to) =>
        TestedCluster.Of(cluster).Reachability.ShouldReachOnly(from, to);

    /// <inheritdoc cref="ShouldReachOnly(Cluster, string, string[])"/>
    /// <param name="reachability">The cluster, with <see cref="ReachabilityOptions"/> such as the ranges that pods get their addresses from.</param>
    /// <param name="from">The workload: <c>namespace/name</c>.</param>
    /// <param name="to">Workloads, and ranges outside the cluster; none where it is to reach nothing.</param>
    public static void ShouldReachOnly(this Reachability reachability, string from, params string[] to) =>
        Neighbours.Reached(TestedCluster.Of(reachability), from).ShouldBe(Require.NotNull(to, nameof(to)));

    /// <summary>A workload is reached by these and by nobody else, by each of them on at least one port.</summary>
    /// <param name="cluster">The workloads with their policies.</param>
    /// <param name="to">The workload: <c>namespace/name</c>.</param>
    /// <param name="from">Workloads, and ranges outside the cluster such as <c>203.0.113.0/24</c>; none where nobody is to reach it.</param>
    /// <exception cref="ConnectivityException">Somebody else reaches it, may reach it, or one of these does not.</exception>
    /// <exception cref="ArgumentException">A workload is unknown.</exception>
    public static void ShouldBeReachedOnlyBy(this Cluster cluster, string to, params string[] from) =>
        TestedCluster.Of(cluster).Reachability.ShouldBeReachedOnlyBy(to, from);

    /// <inheritdoc cref="ShouldBeReachedOnlyBy(Cluster, string, string[])"/>
    /// <param name="reachability">The cluster, with <see cref="ReachabilityOptions"/> such as the ranges that pods get their addresses from.</param>
    /// <param name="to">The workload: <c>namespace/name</c>.</param>
    /// <param name="from">Workloads, and ranges outside the cluster; none where nobody is to reach it.</param>
    public static void ShouldBeReachedOnlyBy(this Reachability reachability, string to, params string[] from) =>
        Neighbours.Reaching(TestedCluster.Of(reachability), to).ShouldBe(Require.NotNull(from, nameof(from)));
}
